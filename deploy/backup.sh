#!/bin/sh
# backup.sh FOLDER: puts the database and the journal of a portal into a new folder FOLDER/TIME. The portal may go on meanwhile.
# The keys are not in it, and must not be: keep them apart, off line.
set -eu
[ $# = 1 ] || { echo "usage: [SETTINGS=/etc/dateline/dateline.env] backup.sh FOLDER" >&2; exit 2; }
. "$(dirname "$0")/settings.sh"
umask 077
backup=$1/$(date -u +%Y-%m-%dT%H-%M-%SZ)
mkdir -p "$backup"

# The database first: a journal that is ahead of it is safe, one that is behind guards nothing.
mariadb-dump --defaults-extra-file="$client" --single-transaction --quick --routines --triggers --hex-blob \
    --default-character-set=utf8mb4 "$database" > "$backup/database.sql" || { rm -r "$backup"; echo "There is no new backup." >&2; exit 1; }
tail -n 1 "$backup/database.sql" | grep -q '^-- Dump completed' || { echo "The dump is not complete; nothing of $backup is to be relied on." >&2; exit 1; }
gzip "$backup/database.sql"
[ ! -f "$journal/last-signed" ] || cp "$journal/last-signed" "$backup/last-signed"
(cd "$backup" && sha256sum ./* > SHA256SUMS)
echo "$backup holds the log up to entry $(size_in "$backup/last-signed") or a little less. Copy it to another place."
