#!/bin/sh
# restore.sh BACKUP: puts the database of a backup in place of what the portal's database holds. Stop every portal first.
#
# The rule for the log: entries that the public has seen cannot be taken back. The journal, which lies outside the database, knows
# how many there were. It is left as it is, and a database that is behind it is neither signed nor appended to.
set -eu
[ $# = 1 ] && [ -f "$1/database.sql.gz" ] || { echo "usage: [SETTINGS=/etc/dateline/dateline.env] restore.sh BACKUP" >&2; exit 2; }
. "$(dirname "$0")/settings.sh"
(cd "$1" && sha256sum -c --quiet SHA256SUMS) || { echo "The backup $1 is damaged; take another." >&2; exit 1; }
ask() {
    mariadb --defaults-extra-file="$client" --batch --skip-column-names "$@"
}
tables=$(ask -e "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '$database'")
if [ "$tables" != 0 ] && [ "${REPLACE:-}" != yes ]; then
    echo "The database $database holds $tables tables. Keep a copy of it, whatever state it is in; then say REPLACE=yes to drop and restore it." >&2
    exit 1
fi
ask -e "DROP DATABASE IF EXISTS \`$database\`; CREATE DATABASE \`$database\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"
gunzip -c "$1/database.sql.gz" | mariadb --defaults-extra-file="$client" --default-character-set=utf8mb4 "$database"

restored=$(ask "$database" -e "SELECT size FROM log_head")
if [ ! -f "$journal/last-signed" ] && [ -f "$1/last-signed" ]; then
    echo "There is no journal in $journal. The one of the backup is put there; it knows nothing of what was signed after it."
    mkdir -p "$journal" && cp "$1/last-signed" "$journal/last-signed"
fi
signed=$(size_in "$journal/last-signed")
echo "The restored log has $restored entries; $signed were signed."
if [ "$restored" -lt "$signed" ]; then
    cat >&2 <<WHAT
$((signed - restored)) entries that the public may have seen are missing. The portal will start and show what it has, but sign and
publish nothing. Do not remove the journal, and do not give the log a new name. In this order:
  1. restore a newer backup, or the database of another node (Galera: the one that wrote last);
  2. where none has them, play the missing entries back from a mirror of this log, byte for byte, before any portal starts:
     java -jar quarkus-app/quarkus-run.jar replay https://mirror.example/log   (or the folder log of an evidence bundle)
     What is scheduled is put on hold by it. The documents of those entries are in evidence bundles and with readers; check
     says which are missing here.
WHAT
    exit 3
fi
echo "Start one portal, and verify everything before the others: java -jar quarkus-app/quarkus-run.jar check"
