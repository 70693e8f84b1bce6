# shellcheck shell=bash
# Areas, villages and the simulator's cast. Imports are idempotent; the mark spares the time, and the cast's own later changes.

seed() {
    local mark
    mark=$(cd "$root/deploy/seed" && cat -- *.csv "$cast" <(printf '%s' "$connection") | sha256sum)
    if [[ $mark == "$(cat "$run/seeded" 2>/dev/null)" ]]; then
        step_note="nothing has changed"
        return
    fi
    bot import areas "$root/deploy/seed/areas.csv"
    [[ ! -f $root/deploy/seed/villages.csv ]] || bot import villages "$root/deploy/seed/villages.csv"
    bot grant kamnan --line-user "$(cast_id Somchai)" --area "$tat_thong"
    # The one officer of the cast answers for the whole province too, or a cry from elsewhere would reach nobody.
    bot grant local_officer --line-user "$(cast_id Nid)" --area "$tat_thong"
    bot grant province_officer --line-user "$(cast_id Nid)" --area "${tat_thong:0:2}"
    bot import volunteers "$root/deploy/seed/cast-volunteers.csv"
    printf '%s' "$mark" >"$run/seeded"
}

tat_thong=350103
cast=$root/tests/Jitasa.LineSimulator/Cast.cs

# The simulator's source is the one place that knows the cast's LINE ids.
cast_id() {
    sed -n "s/.* const string $1Id = \"\(U[0-9a-f]*\)\".*/\1/p" "$cast" | grep .
}

bot() {
    (with_settings bot "${release[bot]}/Jitasa.Bot" "$@")
}
