# shellcheck shell=bash
# Publishes the bot and the simulator into .run/releases/HASH, a folder named after the sources: what runs is never written over.

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

# Sets release. A second run with the same sources builds nothing.
publish() {
    release=$run/releases/$(hash_of src tests/Jitasa.LineSimulator Directory.Build.props Directory.Packages.props global.json)
    if [[ -d $release ]]; then
        step_note="nothing has changed"
        return
    fi
    rm -rf "$release.part"
    publish_project src/Jitasa.Bot bot
    publish_project tests/Jitasa.LineSimulator simulator
    mv "$release.part" "$release"
}

hash_of() {
    cd "$root" || return
    find "$@" -type d \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -print0 |
        LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-12
}

# Without analysis: that is the tests' work.
publish_project() {
    dotnet publish "$root/$1" --configuration Release --artifacts-path "$run/artifacts" --output "$release.part/$2" --nologo --verbosity quiet \
        -p:RunAnalyzers=false
}

# Once the new release serves, the ones before it are not needed.
remove_old_releases() {
    find "$run/releases" -mindepth 1 -maxdepth 1 ! -path "$release" -exec rm -rf {} +
    ln -sfn "$release" "$run/current"
}
