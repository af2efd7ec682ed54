#!/usr/bin/env bash
# Whether a program for another machine, under its emulator, writes what the
# native one writes: floats bit for bit, from the interpreter and from traces.
#   agree_test.sh NATIVE EMULATED…       (the emulator's words and the program)
set -u
native=$1
shift
emulated=("$@")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
programs=$here/../../bench/programs
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
bad=0

fail() {
    printf 'FAIL %s\n' "$1"
    bad=1
}

# compare SCRIPT ARGS…
compare() {
    local name=${1##*/}
    "$native" --jit=off "$@" > "$dir/wanted" || fail "$name natively"
    "${emulated[@]}" --jit=off "$@" > "$dir/interpreted" || fail "$name interpreted"
    "${emulated[@]}" --jit-log --log-file="$dir/log" "$@" > "$dir/compiled" || fail "$name compiled"
    cmp "$dir/wanted" "$dir/interpreted" || fail "$name interpreted differs"
    cmp "$dir/wanted" "$dir/compiled" || fail "$name compiled differs"
    compiled=$(grep -c ' compile: ' "$dir/log")
    left=$(grep -c ' taken [0-9]* times' "$dir/log")
    printf '%s: %d lines agree, %d traces compiled, %d exits taken\n' "$name" "$(wc -l < "$dir/wanted")" "$compiled" "$left"
    ((compiled && left)) || fail "$name was not compiled, or no trace was ever left"
}

compare "$here/maths.monkey"
compare "$programs/nbody.monkey" 60
compare "$programs/spectral_norm.monkey" 12
compare "$programs/mandelbrot.monkey" 10
compare "$programs/matmul.monkey" 12
compare "$programs/sieve.monkey" 1000
compare "$programs/collatz.monkey" 400
exit $bad
