# shellcheck shell=bash
# Secrets and settings, in files that only their owner reads.

# secret NAME COMMAND...: what COMMAND printed the first time, kept in .run/secrets.
secret() {
    local name=$1 line
    shift
    line=$(grep -s "^$name=" "$run/secrets") || {
        line=$name=$("$@")
        (umask 077 && printf '%s\n' "$line" >>"$run/secrets")
    }
    printf '%s' "${line#*=}"
}

# The keys of the sealed columns: without them, what people wrote and their phones cannot be read any more.
first_privacy_key() {
    printf '1:%s' "$(head -c 32 /dev/urandom | base64 -w 0)"
}

# write_settings NAME VARIABLE=VALUE...: .run/NAME.env, as a shell and systemd read it.
write_settings() {
    local file=$run/$1.env setting value
    shift
    (umask 077 && : >"$file.part")
    for setting in "$@"; do
        value=${setting#*=}
        printf "%s='%s'\n" "${setting%%=*}" "${value//\'/\'\\\'\'}" >>"$file.part"
    done
    mv "$file.part" "$file"
}

# with_settings NAME COMMAND...: runs in a subshell's place, under the settings of NAME.
with_settings() {
    set -a
    # shellcheck source=/dev/null
    source "$run/$1.env"
    set +a
    shift
    exec "$@"
}
