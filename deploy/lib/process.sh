# shellcheck shell=bash
# The bot and the simulator as detached processes: .run/NAME.pid, .run/NAME.log, .run/NAME.as (what it was started from).

started=()

process_runs() {
    local pid
    pid=$(cat "$run/$1.pid" 2>/dev/null) && grep -qaF "$run/" "/proc/$pid/cmdline" 2>/dev/null
}

# keep_process NAME EXECUTABLE PORT PATH: leaves alone what runs as it should and is healthy; else (re)starts it and waits.
keep_process() {
    local name=$1 executable=$2 port=$3 path=$4 as
    as="$executable $(sha256sum <"$run/$name.env")"
    if process_runs "$name" && [[ $as == "$(cat "$run/$name.as" 2>/dev/null)" ]] && answers "$port" "$path"; then
        step_note="runs already"
        return
    fi
    stop_process "$name"
    start_process "$name" "$executable"
    printf '%s' "$as" >"$run/$name.as"
    wait_until_ready "$name" "$port" "$path"
}

start_process() {
    local name=$1 executable=$2
    [[ ! -f $run/$name.log ]] || mv "$run/$name.log" "$run/$name.log.1"
    (cd "$(dirname "$executable")" && with_settings "$name" setsid "$executable") \
        >"$run/$name.log" 2>&1 </dev/null 3>&- 9>&- &
    printf '%d\n' $! >"$run/$name.pid"
    started+=("$name")
    # Until it is the program itself, it is still a copy of this shell, and process_runs does not know it.
    until process_runs "$name" || ! kill -0 $! 2>/dev/null; do sleep 0.05; done
}

wait_until_ready() {
    local name=$1 port=$2 path=$3 patience=$((SECONDS + 120))
    while ((SECONDS < patience)); do
        answers "$port" "$path" && return
        process_runs "$name" || break
        sleep 0.2
    done
    tail -n 20 "$run/$name.log"
    printf '%s did not become ready; its log is %s\n' "$name" "$run/$name.log"
    return 1
}

# answers PORT PATH: a GET is answered with 200. Without curl, which a fresh machine may not have.
answers() (
    exec 5<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n' "$2" "$1" >&5
    read -r -t 5 _ status _ <&5 && [[ $status == 200 ]]
) 2>/dev/null

stop_process() {
    local name=$1 pid tries
    if process_runs "$name"; then
        pid=$(cat "$run/$name.pid")
        kill "$pid"
        for ((tries = 0; tries < 150; tries++)); do
            process_runs "$name" || break
            sleep 0.2
        done
        ! process_runs "$name" || kill -KILL "$pid"
    fi
    rm -f "$run/$name.pid" "$run/$name.as"
}
