# The hashes of RFC 6962 section 2.1; a hash is written in base64 throughout.
set -u
LC_ALL=C
export LC_ALL

fail() {
    echo "DOES NOT HOLD: $*" >&2
    exit 1
}

decode() {
    printf %s "$1" | openssl base64 -d -A
}

sha256() {
    openssl dgst -sha256 -binary | openssl base64 -A
}

leaf_hash() {
    { printf '\000'; cat "$1"; } | sha256
}

node_hash() {
    { printf '\001'; decode "$1"; decode "$2"; } | sha256
}

# A checkpoint has the name of the log, the size and the root in its first three lines.
checkpoint_size() {
    sed -n 2p "$1"
}

checkpoint_root() {
    sed -n 3p "$1"
}
