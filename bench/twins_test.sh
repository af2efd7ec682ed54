#!/usr/bin/env bash
# A benchmark's program must print what its twins print, in several modes.
#   twins_test.sh MONKEY C_TWIN PROGRAMS NAME SIZE
set -u
monkey=$1 twin=$2 programs=$3 name=$4 size=$5
hot="--jit-sync --jit-param hotloop=1,hotexit=1,hotfunc=1"
bad=0

expected=$("$twin" "$size") || exit 1
[[ -n $expected ]] || exit 1

check() {
    local output
    output=$("$@" "$size" 2>&1)
    if [[ $output != "$expected" ]]; then
        printf 'FAIL %s %s\n  expected %s\n  got      %s\n' "$*" "$size" "$expected" "$output"
        bad=1
    fi
}

# shellcheck disable=SC2086 # the modes are lists of words
for mode in --jit=off --jit=on "--backend=llvm $hot" "--backend=eval $hot" "--backend=llvm $hot --passes=none" \
    "--backend=llvm $hot --stress-exits=3" "--backend=llvm $hot --stress-exits=1"; do
    check "$monkey" $mode "$programs/$name.monkey"
done
for lua in luajit lua5.4; do
    if command -v "$lua" > /dev/null; then
        check "$lua" "$programs/$name.lua"
    fi
done
exit $bad
