#!/usr/bin/env bash
# A limit on rewrites: none is as no passes; one more is one more, of the pass and trace the log names.
#   opt_bisect_test.sh MONKEY SCRIPTS
set -u
monkey=$1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
bad=0
fail() {
    printf 'FAIL %s: %s\n' "$script" "$1"
    bad=1
}
run() { "$monkey" --backend=eval --log-file="$dir/log" "$@" "$script" > "$dir/out" 2>&1; }
made() { sed -n 's/^\[opt-bisect: \([0-9]*\) rewrites\]$/\1/p' "$dir/log"; }

for script in "$2"/*.monkey; do
    run --passes=none --dump=ir:all,llvm
    cp "$dir/out" "$dir/wanted"
    run --opt-bisect=0
    cmp -s "$dir/wanted" "$dir/out" || fail "0 rewrites are not as no passes"
    [[ $(made) == 0 ]] || fail "$(made) rewrites with a limit of 0"
    run --opt-bisect=1000000
    cmp -s "$dir/wanted" "$dir/out" || fail "the output differs with all rewrites"
    all=$(made)
    ((all > 20)) || fail "no more than $all rewrites"
    place=0
    for ((n = 1; n <= all; n += 1 + all / 40)); do
        run --opt-bisect=$n
        cmp -s "$dir/wanted" "$dir/out" || fail "the output differs with $n rewrites"
        [[ $(made) == "$n" ]] || fail "$(made) rewrites with a limit of $n"
        trace=$(sed -n "s/^\[opt-bisect: rewrite $n is of [a-z]* in trace \([0-9]*\) at .*\]$/\1/p" "$dir/log")
        ((trace >= place && trace > 0)) || fail "rewrite $n is of trace '$trace', behind one of trace $place"
        place=$trace
    done
done
exit $bad
