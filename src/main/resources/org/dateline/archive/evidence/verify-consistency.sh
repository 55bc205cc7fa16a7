#!/bin/sh
# verify-consistency.sh OLDER NEWER PROOF: whether the log of one checkpoint is a beginning of the other's (RFC 9162 section 2.1.4.2).
cd_to=$(dirname "$0"); . "$cd_to/lib.sh"
[ $# = 3 ] || fail "usage: verify-consistency.sh OLDER NEWER PROOF"
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
first=$(checkpoint_size "$1"); first_root=$(checkpoint_root "$1")
second=$(checkpoint_size "$2"); second_root=$(checkpoint_root "$2")
wrong="the log of $2 does not continue the log of $1"
[ "$(sed -n 1p "$1")" = "$(sed -n 1p "$2")" ] || fail "$1 and $2 are of two logs"
[ "$first" -le "$second" ] || fail "$wrong: it is shorter"
if [ "$first" = "$second" ]; then
    [ "$first_root" = "$second_root" ] || fail "$wrong"
    exit 0
fi
[ "$first" != 0 ] || exit 0
if [ $((first & (first - 1))) = 0 ]; then
    { echo "$first_root"; cat "$3"; } > "$work/path"
else
    cat "$3" > "$work/path"
fi
node=$((first - 1))
last=$((second - 1))
while [ $((node & 1)) = 1 ]; do
    node=$((node >> 1)); last=$((last >> 1))
done
older=$(sed -n 1p "$work/path"); newer=$older
sed 1d "$work/path" > "$work/rest"
while read -r sibling; do
    [ "$last" -gt 0 ] || fail "$3 is too long"
    if [ $((node & 1)) = 1 ] || [ "$node" = "$last" ]; then
        older=$(node_hash "$sibling" "$older"); newer=$(node_hash "$sibling" "$newer")
        while [ $((node & 1)) = 0 ] && [ "$node" != 0 ]; do
            node=$((node >> 1)); last=$((last >> 1))
        done
    else
        newer=$(node_hash "$newer" "$sibling")
    fi
    node=$((node >> 1)); last=$((last >> 1))
done < "$work/rest"
[ "$last" = 0 ] && [ "$older" = "$first_root" ] && [ "$newer" = "$second_root" ] || fail "$wrong"
