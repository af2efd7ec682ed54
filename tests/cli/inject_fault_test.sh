#!/usr/bin/env bash
# Each thing on the JIT's way that may fail does, one a run: the trace is given up
# with a line in the log, and the script writes what it always writes.
#   inject_fault_test.sh MONKEY STRIDE     (every STRIDEth failure)
set -u
monkey=$1 stride=$2
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
bad=0

fail() {
    printf 'FAIL %s\n' "$*"
    bad=1
}

# A loop in a loop and a branch that turns: side traces, links and rebuilds.
cat > "$dir/numbers.monkey" << 'SCRIPT'
let f = fn(x) { x % 7 == 3 ? x * 2 : x - 1 };
let n = 0;
for (i in 0..30) {
    for (j in 0..10) { n += f(i * j) }
    if (i > 12) { n += i & 5 }
}
puts(n);
SCRIPT
# Arrays of each kind, a string, a hash, a closure's cell, allocation.
cat > "$dir/objects.monkey" << 'SCRIPT'
let a = array(8, 0.5); let b = [1, "x", null]; let h = {}; let s = ""; let k = 0;
let count = fn(v) { k += v; k };
for (i in 0..40) {
    a[i & 7] += sqrt(count(i)) / 2.0;
    b[0] = i; h[i % 3] = len(s); s = s + "y"; b = i == 30 ? [s] : [i, a];
}
puts(a, b, h, k);
SCRIPT

# walk SCRIPT FLAGS…: from the first failure until none is left.
walk() {
    local script=$1 n spared=0 name=${1##*/}
    shift
    "$monkey" --jit=off "$script" > "$dir/wanted" || fail "$name without traces"
    for ((n = 1; n < 5000; n += stride)); do
        "$monkey" --jit-param hotloop=2,hotexit=2 "$@" --inject-fault=$n --jit-log --log-file="$dir/log" "$script" > "$dir/got" ||
            fail "$name $*: exit status $? with fault $n"
        cmp -s "$dir/wanted" "$dir/got" || fail "$name $*: other output with fault $n"
        grep -q "^\[fault $n: none left]" "$dir/log" && break
        grep -q "^\[fault $n: " "$dir/log" || fail "$name $*: fault $n is not in the log"
        grep -qE '^\[trace [0-9]+ abort (out_of_memory|compile_failed) ' "$dir/log" || spared=$((spared + 1))
    done
    # What the plan of an exit is made of, at its first use, comes out of the reserve; no recording follows the last of them.
    ((spared <= 4)) || fail "$name $*: for $spared faults no trace was given up"
    ((n > 100)) || fail "$name $*: only $n faults were seen"
    ((n < 5000)) || fail "$name $*: the faults have no end"
}

walk "$dir/numbers.monkey" --backend=eval
walk "$dir/objects.monkey" --backend=eval
walk "$dir/objects.monkey" --llvm-opt=fast --llvm-codegen=none
((stride *= 4)) # it takes longest, and has much the same
walk "$dir/numbers.monkey" --llvm-opt=fast --llvm-codegen=none
exit $bad
