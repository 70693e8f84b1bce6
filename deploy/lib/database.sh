# shellcheck shell=bash
# The database of this checkout: sets connection.

get_database() {
    if [[ ${ConnectionStrings__Jitasa:-} ]]; then
        connection=$ConnectionStrings__Jitasa
        step_note="the one ConnectionStrings__Jitasa names"
        return
    fi
    get_postgres
    ((EUID != 0)) || id postgres >/dev/null || die "PostgreSQL refuses to run as root, and there is no user postgres. Type this, then try again:" \
        "    adduser --system --group --home /var/lib/postgresql postgres"
    keep_cluster "$(cluster_folder)"
}

keep_cluster() {
    local folder=$1 port
    [[ $folder == "$root"/* ]] || install -d -m 755 "$(dirname "$folder")"
    create_cluster "$folder"
    if ! cluster_runs "$folder"; then
        port=$(cluster_port "$folder" 2>/dev/null || true)
        start_cluster "$folder" "$(free_port "${port:-54350}")" 'max_connections = 200'
        started+=(cluster)
    fi
    create_database "$folder"
    connection="Host=127.0.0.1;Port=$(cluster_port "$folder");Username=jitasa;Password=$(database_password);Database=jitasa"
}

database_password() {
    secret DatabasePassword random_hex 24
}

# Jitasa's own role may do nothing outside its database; only the superuser may bring PostGIS in.
create_database() {
    JITASA_PASSWORD=$(database_password) as_superuser "$1" postgres <<'SQL'
\getenv password JITASA_PASSWORD
SELECT 'CREATE ROLE jitasa LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'jitasa') \gexec
ALTER ROLE jitasa PASSWORD :'password';
SELECT 'CREATE DATABASE jitasa OWNER jitasa' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'jitasa') \gexec
\connect jitasa
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS postgis;
SQL
}
