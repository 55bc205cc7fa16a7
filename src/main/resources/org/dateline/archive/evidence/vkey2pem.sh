#!/bin/sh
# vkey2pem.sh VKEY: prints the public key in a verifier key (name+id+key, c2sp.org/signed-note) as PEM (RFC 8410).
cd_to=$(dirname "$0"); . "$cd_to/lib.sh"
[ $# = 1 ] || fail "usage: vkey2pem.sh VKEY"
key=$(printf %s "$1" | sed 's/^[^+]*+[^+]*+//')
echo "-----BEGIN PUBLIC KEY-----"
{ printf '\060\052\060\005\006\003\053\145\160\003\041\000'; decode "$key" | tail -c 32; } | openssl base64 -A
echo
echo "-----END PUBLIC KEY-----"
