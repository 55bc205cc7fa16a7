#!/bin/sh
# verify-timestamp.sh FILE FILE.tsr ROOTS.pem CERTIFICATES.pem: verifies a time stamp (RFC 3161) and prints its instant in seconds since 1970.
cd_to=$(dirname "$0"); . "$cd_to/lib.sh"
[ $# = 4 ] || fail "usage: verify-timestamp.sh FILE FILE.tsr ROOTS.pem CERTIFICATES.pem"
instant=$(openssl ts -reply -in "$2" -text 2> /dev/null | sed -n 's/^Time stamp: //p' | sed 's/\.[0-9]*//')
[ -n "$instant" ] || fail "$2 is not a time stamp"
seconds=$(date -u -d "$instant" +%s) || fail "the instant of $2 cannot be read: $instant"
if ! openssl ts -verify -data "$1" -in "$2" -CAfile "$3" -untrusted "$4" > /dev/null 2>&1; then
    openssl ts -verify -data "$1" -in "$2" -CAfile "$3" -untrusted "$4" -attime "$seconds" > /dev/null 2>&1 || fail "$2 is not a time stamp over $1"
    echo "note: the certificate of $2 has expired since; it was looked at as of $instant" >&2
fi
echo "$seconds"
