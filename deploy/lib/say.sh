# shellcheck shell=bash
# What the person at the terminal sees: one line a step with its time, and a reason when something stops.
# Everything a step prints goes to $step_log; file descriptor 3 stays the person's.

exec 3>&1
step_log=/dev/null
step_open=

# step WHAT COMMAND...: runs in this shell (it may set variables); the failure is told by step_failed.
step() {
    local what=$1 from=$EPOCHREALTIME
    shift
    step_open=$what
    step_note=
    printf '== %s\n' "$what" >>"$step_log"
    "$@" >>"$step_log" 2>&1 </dev/null
    step_open=
    printf '%6s s  %s%s\n' "$(seconds_since "$from")" "$what" "${step_note:+: $step_note}" >&3
}

seconds_since() {
    local tenths=$(((${EPOCHREALTIME/[.,]/} - ${1/[.,]/}) / 100000))
    printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}

# step_failed CODE: for the exit trap. Names the step that was under way; shows the end of what it printed, unless Ctrl-C ended it.
step_failed() {
    [[ $step_open ]] || return 0
    if (($1 >= 128)); then
        printf 'stopped   %s\n' "$step_open" >&3
    else
        printf ' failed   %s\n' "$step_open" >&3
        [[ ! -f $step_log ]] || tac "$step_log" | sed '/^== /q' | tac | tail -n +2 | tail -n 25 | sed 's/^/          /' >&3
    fi
    step_open=
}

die() {
    step_open=
    printf '\n%s\n' "$@" >&3
    exit 1
}
