#!/bin/sh
# verify-note.sh CHECKPOINT KEY.pem: whether the key has signed the checkpoint (c2sp.org/signed-note, Ed25519).
cd_to=$(dirname "$0"); . "$cd_to/lib.sh"
[ $# = 2 ] || fail "usage: verify-note.sh CHECKPOINT KEY.pem"
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
sed '/^$/,$d' "$1" > "$work/text"
origin=$(sed -n 1p "$1")
sed '1,/^$/d' "$1" | while read -r dash name signature; do
    [ "$name" = "$origin" ] || continue
    # Four bytes tell which key it is; the 64 behind them are the signature.
    decode "$signature" | tail -c 64 > "$work/signature"
    if openssl pkeyutl -verify -pubin -inkey "$2" -rawin -in "$work/text" -sigfile "$work/signature" > /dev/null 2>&1; then
        : > "$work/good"
    fi
done
[ -f "$work/good" ] || fail "$1 is not signed by the key in $2"
