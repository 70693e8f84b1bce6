# shellcheck shell=bash
# The tools that must be there already; a missing one is named with the line that installs it.

# The build leaves nothing running: a compile server would hold on to the terminal or the pipe it was started from.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

need() {
    command -v "$1" >/dev/null || die "Jitasa needs $1. Type this, then try again:" "    $2"
}

need_dotnet() {
    local said
    need dotnet "sudo apt-get install -y dotnet-sdk-10.0    (Debian: first add Microsoft's package feed, see 'Install .NET on Debian')"
    # global.json names the version; dotnet says itself what it lacks (an older SDK, or libicu).
    said=$(cd "$root" && dotnet --version 2>&1) || die "The .NET 10 SDK does not start here. It says:" "$(head -n 3 <<<"$said")"
}

need_node() {
    need node "sudo apt-get install -y nodejs npm    (Node 20 or newer)"
    need npm "sudo apt-get install -y npm"
    (($(node -p 'process.versions.node.split(".")[0]') >= 20)) ||
        die "Jitasa needs Node 20 or newer; this is $(node --version)."
}

need_tools() {
    need_dotnet
    [[ ! -f $root/src/Jitasa.Liff/package.json ]] || need_node
    ((EUID != 0)) || need setpriv "apt-get install -y util-linux"
}

# The LIFF app lands in the bot's wwwroot; publishing the bot works without it.
build_liff() {
    (cd "$root/src/Jitasa.Liff" && npm ci --no-audit --no-fund && npm run build)
}
