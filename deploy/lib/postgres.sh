# shellcheck shell=bash
# Where PostgreSQL comes from: what is installed, else apt. Sets pg_bin, the folder of initdb and pg_ctl.

oldest_postgres=15
pg_bin=

find_postgres() {
    local bin on_path
    on_path=$(readlink -f "$(command -v initdb)" || true)
    while read -r bin; do
        [[ -x $bin/initdb && -x $bin/psql ]] || continue
        (($(postgres_version "$bin") >= oldest_postgres)) && has_postgis "$bin" || continue
        pg_bin=$bin
        return 0
    done < <(printf '%s\n' /usr/lib/postgresql/*/bin | sort -Vr; dirname "${on_path:-/}")
    return 1
}

postgres_version() {
    "$1/initdb" --version | sed -E 's/[^0-9]*([0-9]+).*/\1/'
}

has_postgis() {
    local share
    share=$("$1/pg_config" --sharedir 2>/dev/null) || share=/usr/share/postgresql/$(postgres_version "$1")
    [[ -e $share/extension/postgis.control ]]
}

# As root, or as someone whose sudo asks no password.
may_install() {
    command -v apt-get >/dev/null && { ((EUID == 0)) || sudo -n true 2>/dev/null; }
}

as_root() {
    if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi
}

apt_install() {
    local lists=(/var/lib/apt/lists/*_Packages*)
    [[ -e ${lists[0]} ]] && apt_get install -y --no-install-recommends "$@" && return
    apt_get update
    apt_get install -y --no-install-recommends "$@"
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 -q "$@"
}

install_postgres() {
    # Written before the packages arrive: else Debian starts a server of its own on port 5432.
    as_root mkdir -p /etc/postgresql-common/createcluster.d
    printf 'create_main_cluster = false\n' | as_root tee /etc/postgresql-common/createcluster.d/jitasa.conf >/dev/null
    apt_install postgresql postgresql-postgis
    find_postgres || die "apt has no PostgreSQL $oldest_postgres or newer with PostGIS on this release:" \
        "use Debian 12, Ubuntu 24.04 or newer, or set ConnectionStrings__Jitasa to a database elsewhere."
}

# The ladder below a connection string: installed, else apt, else one line to type.
get_postgres() {
    local found=installed
    if ! find_postgres; then
        may_install || die "Jitasa needs PostgreSQL $oldest_postgres or newer with PostGIS. Type this, then try again:" \
            "    sudo apt-get update && sudo apt-get install -y postgresql postgresql-postgis" \
            "or set ConnectionStrings__Jitasa to a database elsewhere."
        install_postgres
        found="installed with apt"
    fi
    step_note="PostgreSQL $(postgres_version "$pg_bin"), $found"
}
