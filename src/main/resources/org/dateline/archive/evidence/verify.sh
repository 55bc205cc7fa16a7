#!/bin/sh
# Verifies everything in this folder; see README.txt.
cd "$(dirname "$0")" || exit 1
. ./lib.sh
tolerance=61

work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT

field() {
    sed -n 's/.*"'"$2"'":"\([^"]*\)".*/\1/p' "$1"
}

# The entry, its proof, and that the proof leads into one of the checkpoints that were looked at above.
entry() {
    proof=$(ls "$1"/*.tlog-proof) || fail "there is no proof in $1"
    sh verify-inclusion.sh "$1/leaf.json" "$proof" || exit 1
    sed '1,/^$/d' "$proof" > "$work/of-proof"
    cmp -s "$work/of-proof" "checkpoints/$(checkpoint_size "$work/of-proof")" || cmp -s "$work/of-proof" log/checkpoint ||
        fail "the checkpoint in $proof is none of those in this folder"
}

# All certificates of an authority.
certificates() {
    cat tsa/"$1"-root*.pem > "$work/roots.pem"
    cat tsa/"$1".*.pem > "$work/certificates.pem"
}

stamped() {
    certificates "$2"
    sh verify-timestamp.sh "$1" "$1.$2.tsr" "$work/roots.pem" "$work/certificates.pem" || exit 1
}

echo "1. Nothing was damaged on the way"
sha256sum -c --quiet MANIFEST.sha256 || fail "files differ from MANIFEST.sha256"
find . -type f ! -name MANIFEST.sha256 | sed 's|^\./||' | sort > "$work/there"
sed 's/^[0-9a-f]* [ *]//' MANIFEST.sha256 | sort | cmp -s - "$work/there" || fail "there are files that MANIFEST.sha256 does not name"

echo "2. The key, written in two ways, is one key"
sh vkey2pem.sh "$(cat log-vkey.txt)" > "$work/key.pem"
cmp -s "$work/key.pem" log-key.pem || fail "log-vkey.txt and log-key.pem are two keys"

# By the key of the log, or by one that it followed.
signed() {
    for key in log-key.pem former-keys/*/key.pem; do
        [ -f "$key" ] && sh verify-note.sh "$1" "$key" 2> /dev/null && return
    done
    fail "$1 is not signed by a key of the log"
}

echo "3. Each checkpoint is signed, and the last one continues it"
sh verify-note.sh log/checkpoint log-key.pem || exit 1
for checkpoint in checkpoints/* previous/* anchors/*/checkpoint; do
    case $checkpoint in *.tsr | *.consistency) continue ;; esac
    [ -f "$checkpoint" ] || continue
    signed "$checkpoint"
    [ ! -f "$checkpoint.consistency" ] || sh verify-consistency.sh "$checkpoint" log/checkpoint "$checkpoint.consistency" || exit 1
    [ -f "$checkpoint.consistency" ] || cmp -s "$checkpoint" log/checkpoint || fail "nothing shows that $checkpoint and log/checkpoint are of one history"
done

for former in former-keys/*; do
    [ -f "$former/leaf.json" ] || continue
    entry "$former"
    sh vkey2pem.sh "$(cat "$former/vkey.txt")" | cmp -s - "$former/key.pem" || fail "the key in $former is written in two ways that differ"
    [ "$(field "$former/leaf.json" prior)" = "$(cat "$former/vkey.txt")" ] || fail "$former/leaf.json names another key"
    echo "   the key changed: entry ${former#former-keys/} names $(field "$former/leaf.json" vkey)"
done

echo "4. Each time stamp is one over its checkpoint"
for tsr in checkpoints/*.tsr; do
    [ -f "$tsr" ] || continue
    checkpoint=$(echo "$tsr" | sed 's/\.[a-z0-9-]*\.tsr$//')
    authority=$(echo "$tsr" | sed 's/.*\.\([a-z0-9-]*\)\.tsr$/\1/')
    seconds=$(stamped "$checkpoint" "$authority") || exit 1
    echo "   the log had $(checkpoint_size "$checkpoint") entries at $(date -u -d "@$seconds" '+%Y-%m-%d %H:%M:%S') UTC at the latest ($authority)"
    echo "$(checkpoint_size "$checkpoint") $seconds" >> "$work/at-latest"
done

echo "5. Each anchor is in the log and names its time stamp"
for anchor in anchors/*; do
    [ -f "$anchor/leaf.json" ] || continue
    entry "$anchor"
    authority=$(field "$anchor/leaf.json" tsa)
    [ "$(field "$anchor/leaf.json" checkpoint)" = "$(checkpoint_size "$anchor/checkpoint")" ] || fail "$anchor names another checkpoint"
    [ "$(field "$anchor/leaf.json" root)" = "$(checkpoint_root "$anchor/checkpoint")" ] || fail "$anchor names another root"
    [ "$(field "$anchor/leaf.json" tsr)" = "$(sha256sum < "$anchor/checkpoint.$authority.tsr" | cut -d' ' -f1)" ] || fail "$anchor names another time stamp"
    seconds=$(stamped "$anchor/checkpoint" "$authority") || exit 1
    echo "${anchor#anchors/} $seconds" >> "$work/not-before"
done
touch "$work/at-latest" "$work/not-before"

echo "6. Each document is the one that its entry names, and each entry is in the log"
number=0
for leaf in releases/*/leaf.json releases/*/*/leaf.json filings/*/leaf.json filings/*/*/leaf.json; do
    [ -f "$leaf" ] || continue
    folder=$(dirname "$leaf")
    entry "$folder"
    release=$(echo "$folder" | cut -d/ -f1-2)
    case $release in filings/*) whose=filing ;; *) whose=release ;; esac
    [ "$(field "$leaf" $whose)" = "${release#*/}" ] || fail "$leaf is of another $whose"
    grep -o '{"name":"[^"]*","sha256":"[0-9a-f]*","size":[0-9]*}' "$leaf" | sed 's/{"name":"\(.*\)","sha256":"\(.*\)","size":\(.*\)}/\2 \3 \1/' > "$work/documents"
    while read -r digest size name; do
        [ "$(sha256sum < "$release/documents/$name" | cut -d' ' -f1)" = "$digest" ] || fail "$release/documents/$name is not the document that entry names"
        echo "$release/documents/$name" >> "$work/named"
    done < "$work/documents"
    [ -s "$work/documents" ] || fail "$leaf names no document"
    index=$(basename "$proof" .tlog-proof)
    time=$(field "$leaf" time)
    logged=$(date -u -d "$time" +%s)
    after=$(while read -r at seconds; do [ "$at" -lt "$index" ] && echo "$seconds"; done < "$work/not-before" | sort -n | tail -n 1)
    before=$(while read -r size seconds; do [ "$size" -gt "$index" ] && echo "$seconds"; done < "$work/at-latest" | sort -n | head -n 1)
    [ -z "$after" ] || [ "$logged" -ge $((after - tolerance)) ] || fail "$leaf is back-dated: an entry in front of it proves a later time"
    [ -z "$before" ] || [ "$logged" -le $((before + tolerance)) ] || fail "$leaf is post-dated: a time stamp over it is older"
    said="entry $index says $time"
    [ -z "$after" ] || said="$said; logged after $(date -u -d "@$after" '+%Y-%m-%d %H:%M:%S')"
    [ -z "$before" ] && said="$said; its time stamp is missing here" || said="$said; at latest at $(date -u -d "@$before" '+%Y-%m-%d %H:%M:%S')"
    echo "   ${release#*/}: $said"
    number=$((number + 1))
done
touch "$work/named"
find releases filings -path '*/documents/*' -type f 2> /dev/null | sort > "$work/documents-there"
sort "$work/named" | cmp -s - "$work/documents-there" || fail "there are documents that no entry names"

if [ -d supervisory ]; then
    echo "7. Each record of a publication is the one that its entry is bound to"
    for record in supervisory/*/*.record.json; do
        [ -f "$record" ] || continue
        index=$(basename "$record" .record.json)
        id=$(echo "$record" | cut -d/ -f2)
        folder=releases/$id
        [ -d "$folder" ] || folder=filings/$id
        leaf=$folder/leaf.json
        [ -f "$folder/$index.tlog-proof" ] || leaf=$folder/$index/leaf.json
        [ "$(cat "supervisory/$id/$index.salt" "$record" | sha256sum | cut -d' ' -f1)" = "$(field "$leaf" record)" ] || fail "$record is not the record that its entry is bound to"
    done
fi

echo "EVERYTHING HOLDS: $number entries, in the log $(sed -n 1p log/checkpoint) of $(checkpoint_size log/checkpoint) entries."
