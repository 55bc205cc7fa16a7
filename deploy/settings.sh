# Reads the settings of a portal for backup.sh and restore.sh: from the environment, or from the file named by SETTINGS.
# Leaves: database, journal, and client (a file with user and password for mariadb and mariadb-dump, removed at the end).
if [ -n "${SETTINGS:-}" ]; then
    while IFS= read -r line; do
        case $line in
            DATELINE_*=\"*\" | DATELINE_*=\'*\') value=${line#*=?}; export "${line%%=*}=${value%?}" ;;
            DATELINE_*=*) export "${line%%=*}=${line#*=}" ;;
        esac
    done < "$SETTINGS"
fi
: "${DATELINE_DATABASE_URL:?set it, or SETTINGS to the file that has it}" "${DATELINE_DATABASE_USER:?}" "${DATELINE_DATABASE_PASSWORD:?}"
: "${DATELINE_LEDGER_JOURNAL:?}"
journal=$DATELINE_LEDGER_JOURNAL
# jdbc:mariadb:[sequential:]//host[:port][,host[:port]...]/database[?...]; of several servers the first.
address=${DATELINE_DATABASE_URL#jdbc:mariadb:*//}
address=${address%%\?*}
database=${address#*/}
server=${address%%/*}
server=${server%%,*}
host=${server%%:*}
port=3306
case $server in *:*) port=${server#*:} ;; esac
client=$(mktemp)
trap 'rm -f "$client"' EXIT
chmod 600 "$client"
password=$(printf %s "$DATELINE_DATABASE_PASSWORD" | sed 's/[\\"]/\\&/g')
cat > "$client" <<CLIENT
[client]
host=$host
port=$port
protocol=tcp
user=$DATELINE_DATABASE_USER
password="$password"
CLIENT

# The size in the second line of a checkpoint; 0 where there is none.
size_in() {
    if [ -f "$1" ]; then sed -n 2p "$1"; else echo 0; fi
}
