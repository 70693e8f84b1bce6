# shellcheck shell=bash
# Publishes into .run/releases/NAME-HASH, a folder named after the sources: what runs is never written over, and a change of
# the bot does not restart the simulator, which keeps its chats in memory.

declare -A release=()

# The LIFF app, when its sources changed since it was last built here.
publish_liff() {
    local mark
    mark=$(hash_of src/Jitasa.Liff)
    if [[ $mark == "$(cat "$run/liff" 2>/dev/null)" && -d $root/src/Jitasa.Bot/wwwroot/liff ]]; then
        step_note="nothing has changed"
        return
    fi
    build_liff
    printf '%s' "$mark" >"$run/liff"
}

publish_all() {
    step_note="nothing has changed"
    publish bot src/Jitasa.Bot
    publish simulator tests/Jitasa.LineSimulator
}

# publish NAME PROJECT: sets release[NAME]; the same sources are not built twice.
publish() {
    local folder
    folder=$run/releases/$1-$(hash_of "$2" Directory.Build.props Directory.Packages.props global.json)
    release[$1]=$folder
    [[ ! -d $folder ]] || return 0
    step_note=
    rm -rf "$folder.part"
    # Without analysis: that is the tests' work.
    dotnet publish "$root/$2" --configuration Release --artifacts-path "$run/artifacts" --output "$folder.part" \
        --nologo --verbosity quiet -p:RunAnalyzers=false
    mv "$folder.part" "$folder"
}

hash_of() {
    cd "$root" || return
    find "$@" -type d \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -print0 |
        LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-12
}

# Once the new releases serve, the ones before them are not needed.
remove_old_releases() {
    find "$run/releases" -mindepth 1 -maxdepth 1 ! -path "${release[bot]}" ! -path "${release[simulator]}" -exec rm -rf {} +
    ln -sfn "${release[bot]}" "$run/bot"
}
