# shellcheck shell=bash
# A private PostgreSQL cluster in a folder of its own: FOLDER/data, FOLDER/log, FOLDER/password (the superuser's).
# It never touches the system's clusters, and listens on 127.0.0.1 only; no socket, whose path may be 107 bytes at most.

superuser=postgres

# initdb refuses root, so root steps down to the user that Debian's package made.
as_owner() {
    if ((EUID == 0)); then
        (cd / && setpriv --reuid=postgres --regid=postgres --init-groups "$@")
    else
        (cd / && "$@")
    fi
}

# owner_reaches FOLDER: false for a clone under /root, where the postgres user may not go.
owner_reaches() {
    as_owner test -x "$1" 2>/dev/null
}

create_cluster() {
    local folder=$1
    [[ -e $folder/data/PG_VERSION && -e $folder/password ]] && return
    mkdir -p "$folder"
    # An initdb that was interrupted left half a cluster: nothing of value was in it yet.
    rm -rf "$folder/data.part"
    ((EUID == 0)) && chown postgres: "$folder"
    random_hex 24 | as_owner tee "$folder/password" >/dev/null
    as_owner chmod 600 "$folder/password"
    as_owner "$pg_bin/initdb" --pgdata="$folder/data.part" --username=$superuser --pwfile="$folder/password" \
        --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-instructions
    printf "include 'jitasa.conf'\n" | as_owner tee -a "$folder/data.part/postgresql.conf" >/dev/null
    as_owner mv "$folder/data.part" "$folder/data"
}

# start_cluster FOLDER PORT [LINE...]: lines are added to the configuration.
start_cluster() {
    local folder=$1 port=$2
    shift 2
    # Terse: DETAIL lines would carry people's words and phones into the log.
    as_owner tee "$folder/data/jitasa.conf" >/dev/null < <(printf '%s\n' "port = $port" "listen_addresses = '127.0.0.1'" \
        "unix_socket_directories = ''" "timezone = 'UTC'" "log_timezone = 'UTC'" "log_error_verbosity = terse" "$@")
    as_owner "$pg_bin/pg_ctl" start --pgdata="$folder/data" --log="$folder/log" --wait --timeout=60 --silent 3>&- 9>&-
}

cluster_runs() {
    [[ -e $1/data/PG_VERSION ]] && as_owner "$pg_bin/pg_ctl" status --pgdata="$1/data" >/dev/null
}

cluster_port() {
    sed -n 's/^port = //p' "$1/data/jitasa.conf"
}

stop_cluster() {
    as_owner "$pg_bin/pg_ctl" stop --pgdata="$1/data" --mode=fast --wait --timeout=60 --silent
}

# As the superuser: as_superuser FOLDER DATABASE < statements
as_superuser() {
    PGPASSWORD=$(cat "$1/password") "$pg_bin/psql" -X -q -v ON_ERROR_STOP=1 \
        "host=127.0.0.1 port=$(cluster_port "$1") user=$superuser dbname=$2"
}

random_hex() {
    od -An -v -N"$1" -tx1 /dev/urandom | tr -d ' \n'
}
