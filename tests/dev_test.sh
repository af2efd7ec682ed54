#!/usr/bin/env bash
# What ./dev does about packages, builds and output, with stand-ins for Debian's tools, CMake and ninja.
#   dev_test.sh DEV
set -u
world=$(mktemp -d)
trap 'rm -rf "$world"' EXIT
mkdir -p "$world/bin" "$world/tree"
cp "$1" "$world/tree/dev"
chmod -R a+rwX "$world"
bad=0

# Only these tools are found: no sudo, no real package manager.
for tool in bash basename cat chmod dirname env flock grep mkdir readlink touch; do
    ln -s "$(command -v $tool)" "$world/bin/$tool"
done
stub() { cat > "$world/bin/$1" && chmod +x "$world/bin/$1"; }

stub dpkg-query << 'STUB'
#!/usr/bin/env bash
shift 2
format=$1 status=0
shift
for package in "$@"; do
    if grep -qx "$package" "$WORLD/installed"; then
        printf '%s' "${format/'${db:Status-Status}'/installed}"
    else
        status=1
    fi
done
exit $status
STUB
stub apt-get << 'STUB'
#!/usr/bin/env bash
echo "apt-get's progress"
echo "apt-get $*" >> "$WORLD/log"
seen=0
for word in "$@"; do
    [[ $seen == 1 && $word != -* ]] && echo "$word" >> "$WORLD/installed"
    [[ $word == install ]] && seen=1
done
exit 0
STUB
stub cmake << 'STUB'
#!/usr/bin/env bash
echo "cmake's progress"
echo "cmake $*" >> "$WORLD/log"
if [[ $1 == --preset ]]; then
    touch build/release/build.ninja build/release/stale
else
    [[ -e $WORLD/broken ]] && exit 1
    [[ -e $2/stale ]] && rm "$2/stale"
    printf '#!/usr/bin/env bash\necho "script $* in $PWD"\nexit 3\n' > "$2/monkey"
    chmod +x "$2/monkey"
fi
STUB
stub ninja << 'STUB'
#!/usr/bin/env bash
[[ -e $2/stale ]] || echo "ninja: no work to do."
STUB
ln -s "$(command -v rm)" "$world/bin/rm"

all="gcc g++ cmake ninja-build pkg-config llvm-19-dev libzstd-dev zlib1g-dev"
have() { printf '%s\n' "$@" > "$world/installed"; }

# run COMMAND…: with the stand-ins; sets out, err, status and log.
run() {
    : > "$world/log"
    chmod -R a+rwX "$world"
    out=$(cd "$world" && env -i WORLD="$world" PATH="$world/bin" "$@" 2> "$world/err")
    status=$?
    err=$(cat "$world/err")
    log=$(cat "$world/log")
}

expect() { # WHAT CONDITION…
    local what=$1
    shift
    if ! [[ $("$@" && echo yes) == yes ]]; then
        printf 'FAIL %s\n  out: %s\n  err: %s\n  log: %s\n  status: %s\n' "$what" "$out" "$err" "$log" "$status"
        bad=1
    fi
}
# shellcheck disable=SC2317 # these three are called by expect
is() { [[ $1 == "$2" ]]; }
# shellcheck disable=SC2317
has() { [[ $1 == *"$2"* ]]; }
# shellcheck disable=SC2317
hasnt() { [[ $1 != *"$2"* ]]; }

if [[ $EUID == 0 ]]; then
    # shellcheck disable=SC2086 # a list of words
    have ${all/cmake /}
    run "$world/tree/dev" run x.monkey a b
    expect "what is missing is installed, and only that" has "$log" "install --no-install-recommends cmake"
    expect "package lists are fetched first" is "${log%%$'\n'*}" "apt-get -q -o DPkg::Lock::Timeout=300 update"
    expect "what is installed and why is said" has "$err" "cmake (build)"
    expect "it is configured" has "$log" "cmake --preset release"
    expect "standard output is the script's alone" is "$out" "script x.monkey a b in $world"
    expect "progress is on standard error" has "$err" "cmake's progress"
    expect "the exit status is the script's" is "$status" 3
fi

# shellcheck disable=SC2086
have $all
run "$world/tree/dev" run x.monkey
run "$world/tree/dev" run x.monkey a b
expect "nothing is installed or built again" is "$log" ""
expect "and nothing is said" is "$err" ""
expect "the script runs where the caller stands" is "$out" "script x.monkey a b in $world"

touch "$world/tree/build/release/stale" "$world/broken"
run "$world/tree/dev" run x.monkey
expect "a failed build runs nothing" is "$out" ""
expect "a failed build is a failure" is "$((status != 0))" 1
rm "$world/broken"

have gcc
as_user=()
if [[ $EUID == 0 ]]; then
    as_user=("$(command -v setpriv)" --reuid=65534 --clear-groups)
fi
run ${as_user[@]+"${as_user[@]}"} "$world/tree/dev" run x.monkey
expect "neither root nor sudo: a clear error" has "$err" "neither root nor sudo. As root: apt-get install g++ cmake"
expect "neither root nor sudo: nothing is tried" hasnt "$log" "apt-get"
expect "neither root nor sudo: exit status 2" is "$status" 2

run "$world/tree/dev" frobnicate
expect "an unknown command" is "$status" 2
run "$world/tree/dev" trace
expect "a page of no script" has "$err" "trace: which script?"
expect "a page of no script is an error" is "$status" 2
run "$world/tree/dev" help
expect "help names the page" has "$out" "./dev trace"
expect "help" has "$out" "./dev run FILE"
exit $bad
