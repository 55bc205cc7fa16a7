#!/bin/sh
# verify-inclusion.sh LEAF.json N.tlog-proof: whether the entry leads to the root in the checkpoint of its proof (RFC 9162 section 2.1.3.2).
cd_to=$(dirname "$0"); . "$cd_to/lib.sh"
[ $# = 2 ] || fail "usage: verify-inclusion.sh LEAF.json N.tlog-proof"
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
[ "$(sed -n 1p "$2")" = "c2sp.org/tlog-proof@v1" ] || fail "$2 is not a proof"
index=$(sed -n '2s/^index //p' "$2")
sed '1,/^$/d' "$2" > "$work/checkpoint"
sed 1,2d "$2" | sed '/^$/,$d' > "$work/path"
size=$(checkpoint_size "$work/checkpoint")
[ "$index" -lt "$size" ] || fail "$2: a log of $size entries has no entry $index"
node=$index
last=$((size - 1))
hash=$(leaf_hash "$1")
while read -r sibling; do
    [ "$last" -gt 0 ] || fail "$2 is too long"
    if [ $((node & 1)) = 1 ] || [ "$node" = "$last" ]; then
        hash=$(node_hash "$sibling" "$hash")
        while [ $((node & 1)) = 0 ] && [ "$node" != 0 ]; do
            node=$((node >> 1)); last=$((last >> 1))
        done
    else
        hash=$(node_hash "$hash" "$sibling")
    fi
    node=$((node >> 1)); last=$((last >> 1))
done < "$work/path"
[ "$last" = 0 ] && [ "$hash" = "$(checkpoint_root "$work/checkpoint")" ] || fail "$1 is not entry $index of the log"
