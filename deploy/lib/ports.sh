# shellcheck shell=bash
# free_port FIRST: the first port from FIRST on where nothing answers on 127.0.0.1.
free_port() {
    local port
    for ((port = $1; port < $1 + 200; port++)); do
        (exec 5<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || {
            printf '%d' "$port"
            return
        }
    done
    die "No free port between $1 and $port."
}
