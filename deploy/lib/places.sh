# shellcheck shell=bash
# Where things lie. Everything deploy/up makes is in .run and .pg of the checkout, but for a cluster under /var/lib/jitasa.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
run=$root/.run
step_log=$run/up.log

# A private folder, and one deploy command at a time in it.
open_run_folder() {
    install -d -m 700 "$run" 2>/dev/null && [[ -O $run ]] ||
        die "$run belongs to $(stat -c %U "$run" 2>/dev/null || echo 'someone else'): run this as the same user."
    exec 9>"$run/lock"
    flock -n 9 || die "Another deploy command is under way in this checkout."
}

# The cluster lies in the checkout, unless the postgres user cannot go there (a clone under /root).
cluster_folder() {
    if ((EUID == 0)) && [[ ! -d $root/.pg ]] && ! owner_reaches "$root"; then
        printf '/var/lib/jitasa/%s' "$(printf '%s' "$root" | sha256sum | cut -c1-12)"
    else
        printf '%s' "$root/.pg"
    fi
}
