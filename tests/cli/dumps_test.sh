#!/usr/bin/env bash
# A dumped trace is a trace by itself: it prints as it was, passes leave what it
# does alone, and machine code and evaluator end alike.
#   dumps_test.sh MONKEY IRTOOL SCRIPTS
set -u
monkey=$1 irtool=$2
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
bad=0
fail() {
    printf 'FAIL %s: %s\n' "$script" "$1"
    bad=1
}
# Where it left is another snapshot's number once passes have run, and the time another each time.
replay() { "$irtool" --replay=2 "$@" "$dir/dump" | sed 's/^replay:.*/replay/'; }

for script in "$3"/*.monkey; do
    "$monkey" --dump=ir --log-file="$dir/dump" "$script" > "$dir/out" || fail "does not run"
    grep -q '^inputs' "$dir/dump" || fail "no inputs in the dump"
    "$irtool" "$dir/dump" > "$dir/again" || fail "irtool does not take the dump"
    cmp -s "$dir/dump" "$dir/again" || fail "the dump does not print as it was"
    "$irtool" --passes=all "$dir/dump" > "$dir/passed" || fail "passes break the dump"
    "$irtool" "$dir/passed" | cmp -s - "$dir/passed" || fail "the optimised dump does not print as it was"
    replay --backend=eval > "$dir/plain"
    [[ $(grep -c '^replay' "$dir/plain") == $(grep -c '^trace' "$dir/dump") ]] || fail "not every trace is replayed"
    replay --backend=eval --passes=all | diff "$dir/plain" - || fail "passes change how it ends"
    replay --codegen=none --llvm=O0 | grep -E '^(; trace|replay|  #[0-9]+ = )' | grep -v ' LLVM' > "$dir/llvm"
    [[ -s $dir/llvm ]] || fail "no machine code"
    replay --passes=all | diff "$dir/plain" - || fail "machine code ends otherwise"
done
exit $bad
