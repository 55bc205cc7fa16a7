# Reads the settings of a portal for backup.sh and restore.sh: from the environment, or from the file named by SETTINGS.
# Leaves: database, journal, and client (a file with user and password for mariadb and mariadb-dump, removed at the end).
if [ -n "${SETTINGS:-}" ]; then
    while IFS= read -r line; do
        case $line in DATELINE_*=*) export "${line%%=*}=${line#*=}" ;; esac
    done < "$SETTINGS"
fi
: "${DATELINE_DATABASE_URL:?set it, or SETTINGS to the file that has it}" "${DATELINE_DATABASE_USER:?}" "${DATELINE_DATABASE_PASSWORD:?}"
: "${DATELINE_LEDGER_JOURNAL:?}"
journal=$DATELINE_LEDGER_JOURNAL
address=${DATELINE_DATABASE_URL#jdbc:mariadb://}
address=${address%%\?*}
database=${address#*/}
server=${address%%/*}
host=${server%%:*}
port=3306
case $server in *:*) port=${server#*:} ;; esac
client=$(mktemp)
trap 'rm -f "$client"' EXIT
chmod 600 "$client"
cat > "$client" <<CLIENT
[client]
host=$host
port=$port
user=$DATELINE_DATABASE_USER
password="$DATELINE_DATABASE_PASSWORD"
CLIENT

# The size in the second line of a checkpoint; 0 where there is none.
size_in() {
    if [ -f "$1" ]; then sed -n 2p "$1"; else echo 0; fi
}
