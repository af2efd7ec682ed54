#!/usr/bin/env bash
# The command: its options, errors, exit statuses, logs and limits.
#   command_test.sh MONKEY
# shellcheck disable=SC2016 # backquotes and $1 are meant as they stand
set -u
monkey=$(readlink -f "$1")
world=$(mktemp -d)
trap 'rm -rf "$world"' EXIT
cd "$world" || exit 1
bad=0

# check NAME STATUS STDOUT STDERR COMMAND…: what the command gives; texts may be patterns of [[ == ]].
check() {
    local name=$1 status=$2 out=$3 err=$4 got
    shift 4
    "$@" > out 2> err.raw < /dev/null
    got=$?
    tr -d '\0' < err.raw > err
    # shellcheck disable=SC2053 # the expectations are patterns
    if [[ $got != "$status" || $(< out) != $out || $(< err) != $err ]]; then
        printf 'FAIL %s: status %s (wanted %s)\n-- stdout\n%s\n-- stderr\n%s\n' "$name" "$got" "$status" "$(< out)" "$(< err)"
        bad=1
    fi
}

# interrupted COMMAND…: sends SIGINT when the command has said `go` on standard error.
# shellcheck disable=SC2317 # check calls it
interrupted() {
    : > said
    "$@" 2> said &
    local pid=$! status
    for _ in {1..600}; do
        grep -q go said && break
        sleep 0.05
    done
    sleep 0.1
    kill -INT "$pid"
    wait "$pid"
    status=$?
    cat said >&2
    return "$status"
}

echo 'puts("hi", args());' > hi.monkey
: > empty.monkey
mkdir folder
head -c 2000 "$monkey" > binary.monkey

check file 0 $'hi\n\\[a, --jit]' '' "$monkey" hi.monkey a --jit
check code 0 '\[x]' '' "$monkey" -e 'puts(args())' x
check stdin 0 '' '' "$monkey" -
check empty 0 '' '' "$monkey" empty.monkey
check check 0 '' '' "$monkey" --check hi.monkey
check check_error 2 '' '<command>:1:10: syntax error: *' "$monkey" --check -e 'puts(1) +'
check version 0 'monkey [0-9]*' '' "$monkey" --version
check help 0 '*--stress-exits*hotloop*forward*peak*' '' "$monkey" --help
check missing 2 '' 'monkey: nowhere.monkey: No such file or directory' "$monkey" nowhere.monkey
check folder 2 '' 'monkey: folder: Is a directory' "$monkey" folder
check binary 2 '' 'binary.monkey:1:1: syntax error: *' "$monkey" binary.monkey
check no_script 2 '' 'monkey: no script given*' "$monkey"
check misspelt 2 '' 'monkey: unknown option `--jit-sink`; did you mean `--jit-sync`?' "$monkey" --jit-sink hi.monkey
check no_argument 2 '' 'monkey: --max-depth needs an argument: N' "$monkey" --max-depth
check surplus 2 '' 'monkey: --check takes no argument' "$monkey" --check=yes hi.monkey
check bad_number 2 '' 'monkey: --max-depth takes a number from 1 to *, got `many`' "$monkey" --max-depth=many hi.monkey
check bad_choice 2 '' 'monkey: --jit takes off or on, got `maybe`' "$monkey" --jit=maybe hi.monkey
check bad_pass 2 '' '*did you mean `forward`?' "$monkey" --no-pass=forwrd hi.monkey
check bad_param 2 '' '*no JIT parameter `hotlop`; did you mean `hotloop`?' "$monkey" --jit-param hotlop=1 hi.monkey
check bad_value 2 '' '*hotloop takes a number from 1 to 65535' "$monkey" --jit-param hotloop=0 hi.monkey
check bad_pipeline 2 '' "*unknown pass name 'nonsense'*" "$monkey" --llvm-opt nonsense hi.monkey
check bad_pipeline_text 2 '' "monkey: --llvm-opt: *invalid pipeline 'function(gvn'" "$monkey" '--llvm-opt=function(gvn' hi.monkey
check bad_codegen 2 '' 'monkey: --llvm-codegen: there is no level `most`' "$monkey" --llvm-codegen=most hi.monkey
check bad_cpu 2 '' 'monkey: --cpu: LLVM knows no CPU `z81` here' "$monkey" --cpu=z81 hi.monkey
check bad_dump 2 '' 'monkey: --dump takes *, got `irr`' "$monkey" --dump=irr hi.monkey
check exit 7 'before' '' "$monkey" -e 'puts("before"); exit(7);'
check full_disk 1 '' 'error: output: No space left on device' sh -c '"$1" -e "puts(1)" > /dev/full' sh "$monkey"
check closed_pipe 0 $'0\n1' '' bash -c 'set -o pipefail; "$1" -e "for (i in 0..1000000) { puts(i); }" | head -2' bash "$monkey"

# Every level of LLVM gives the same; these sums are exact, so that they are the same by any arithmetic.
cat > levels.monkey << 'SCRIPT'
let squares = 0;
let halves = 0.0;
for (i in 0..1000) { squares += i * i; halves += i * 0.5; }
puts(squares, halves);
SCRIPT
for flags in --llvm-opt={O0,O1,O2,O3,fast,peak,'function(sroa,gvn)',instcombine} --llvm-codegen={none,less,default,aggressive} \
    --cpu={native,generic} --fast-math '--fast-math --llvm-opt=O0 --llvm-codegen=none'; do
    # shellcheck disable=SC2086 # several flags
    check "level $flags" 0 $'332833500\n249750.0' '*compile:*' "$monkey" $flags --jit-log levels.monkey
done
check fast_math 0 '*' '*= f* reassoc *' "$monkey" --fast-math --dump=llvm levels.monkey
if "$monkey" --dump=llvm levels.monkey 2>&1 | grep -E 'reassoc|contract|arcp'; then
    echo 'FAIL floats are exact unless --fast-math is given'
    bad=1
fi

# A long name of a file, of which compiled functions have a part in theirs: a body that was compiled again had its old name.
long=$(printf 'x%.0s' {1..120}).monkey
cat > "$long" << 'SCRIPT'
let even = fn(n) { if (n == 0) { return true; } if (n % 7 == 3) { return !(n % 2 == 1); } !even(n - 1) };
let count = 0;
for (i in 0..300) { if (even(i % 50)) { count++; } }
puts(count);
SCRIPT
check long_name 0 150 '*compile:*' "$monkey" --jit-log --jit-param hotloop=2,hotexit=2,hotfunc=2 "$long"
if grep 'compile_failed' err; then
    echo 'FAIL a long name of a file keeps functions from being compiled again'
    bad=1
fi

# Where LLVM gives up for good: no CPU of that name runs 64-bit code.
if [[ $(uname -m) == x86_64 ]]; then
    ulimit -c 0
    check fatal 134 kept "monkey: LLVM gave up while it did 'optimising' on trace <command>:1: 64-bit code requested *" \
        "$monkey" --cpu=athlon -e 'puts("kept"); for (i in 0..100) { }; puts("never");'
fi

# What a script may use. Loops and calls in every way of running them.
cat > forever.monkey << 'SCRIPT'
puts("kept");
eputs("go");
let f = fn() {
    let i = 0;
    while (true) { i += 1; }
};
f();
SCRIPT
cat > counting.monkey << 'SCRIPT'
let f = fn(n) {
    let s = 0;
    for (i in 0..n) { s += i & 3; }
    s
};
puts(f(100000));
f(9000000000000000);
SCRIPT
# Its header stands in front of the test that ends it: the trace leaves at the test to be polled, and comes back.
cat > ascending.monkey << 'SCRIPT'
let f = fn(n) {
    let i = 0;
    while (i < n) { i += 1; }
    i
};
f(9000000000000000);
SCRIPT
# What is compared jumps over the greatest number and wraps, so that the test holds again.
cat > wrapping.monkey << 'SCRIPT'
let f = fn(n) {
    let i = n - 1000;
    while (true) {
        i += 3;
        if (!(i < n)) { break; }
    }
    i
};
f(9223372036854775807);
SCRIPT
for flags in --jit=off --jit=on --backend=eval --passes=none "--llvm-opt=O0 --llvm-codegen=none"; do
    # shellcheck disable=SC2086 # several flags
    check "timeout $flags" 1 '*' '*forever.monkey:5:*: error: time limit reached*' "$monkey" $flags --timeout 0.1 forever.monkey
    # shellcheck disable=SC2086
    check "timeout counting $flags" 1 '*' 'counting.monkey:3:*: error: time limit reached*' "$monkey" $flags --timeout=0.1 counting.monkey
    # shellcheck disable=SC2086
    # shellcheck disable=SC2086
    check "timeout ascending $flags" 1 '*' 'ascending.monkey:3:*: error: time limit reached*' "$monkey" $flags --timeout=0.1 ascending.monkey
    # shellcheck disable=SC2086
    check "timeout wrapping $flags" 1 '*' 'wrapping.monkey:*: error: time limit reached*' "$monkey" $flags --timeout=0.1 wrapping.monkey
    # shellcheck disable=SC2086
    check "interrupt $flags" 130 'kept' $'go\nforever.monkey:5:*: error: interrupted\n  at f (forever.monkey:5)\n  at <file> (forever.monkey:7)' \
        interrupted "$monkey" $flags forever.monkey
done

# Steps: 3 iterations and 3 calls, 2, 3 and 2 iterations; none of the loop that is not entered.
cat > steps.monkey << 'SCRIPT'
let n = 0;
let f = fn(x) { n += 1; x };
for (i in 0..3) { f(i); }
let k = 0;
while (k < 2) { k += 1; }
for (v in [1, 2, 3]) { k += v; }
for (let j = 0; j < 2; j++) { }
while (k > 100 || k < 0) { }
puts(n, k);
SCRIPT
check steps_enough 0 $'3\n8' '' "$monkey" --max-steps 13 steps.monkey
check steps_too_few 1 '' $'steps.monkey:7:*: error: step limit reached\n  at <file> (steps.monkey:7)' "$monkey" --max-steps 12 steps.monkey
check steps_in_call 1 '' $'steps.monkey:2:*: error: step limit reached\n  at f (steps.monkey:2)\n  at <file> (steps.monkey:3)' "$monkey" --max-steps 1 steps.monkey
check depth 1 '' $'<command>:1:22: error: stack overflow\n  at f (<command>:1)*' "$monkey" --max-depth 50 -e 'let f = fn(n) { 1 + f(n + 1) }; f(0);'
check depth_enough 0 '50' '' "$monkey" --max-depth 51 -e 'let f = fn(n) { n == 50 ? n : f(n + 1) }; puts(f(0));'
for flags in --jit=off --jit=on --gc-log; do
    check "memory $flags" 1 'kept' '*<command>:1:*: error: out of memory*' "$monkey" $flags --max-memory 20M \
        -e 'puts("kept"); let a = []; while (true) { append(a, [1, 2]); }'
done

# What the JIT says of itself: one line per event, and dumps, never on standard output.
cat > hot.monkey << 'SCRIPT'
let s = 0;
for (i in 0..1000) { s += i; }
puts(s);
SCRIPT
check log 0 499500 '*trace 1 start hot.monkey:2*trace 1 stop*trace 1 compile:*trace 1 entered 1 times*exit * taken 1 times*' "$monkey" --jit-log hot.monkey
check dumps 0 499500 '*FORRANGE*segment 0*after dce*define*ret*' "$monkey" --dump=bytecode,ir,ir:dce,llvm,asm hot.monkey
check json_log 0 499500 '{"event":"log"*"event":"compile"*"event":"exit"*' "$monkey" --jit-log=json hot.monkey
check bad_log_form 2 '' 'monkey: --jit-log takes text or json, got `xml`' "$monkey" --jit-log=xml hot.monkey
check log_file 0 499500 '' "$monkey" --jit-log --log-file=log hot.monkey
grep -q 'trace 1 start' log || { echo 'FAIL log_file: no log'; bad=1; }
check abort 0 '*' '*abort trace_too_long at*blacklist*' "$monkey" --jit-log --jit-param maxaborts=1,maxtrace=10 -e 'for (i in 0..50) { for (j in 0..9) { } } puts(1);'
# Sixteen back edges, and twice as many, end with the fourth round: some time it has to be another.
check four_rounds 0 3000 '*trace * start *:1*trace * stop loop*' "$monkey" --backend=eval --jit-log -e 'let f = fn() { let s = 0; for (k in 0..4) { s += k; } s };
let t = 0; for (i in 0..500) { t += f(); } puts(t);'
check same_log 0 '' '' sh -c '
    for run in 1 2; do "$1" --backend=eval --jit-log --dump=ir,ir:all hot.monkey 2>&1 | sed "s/[0-9.]* us//g" > log$run; done
    cmp log1 log2' sh "$monkey"
# A loop whose own counter ran out while a side path went through it had its back edge recorded twice, and skipped
# every other round from then on.
cat > thrice.monkey << 'SCRIPT'
let s = 0;
for (i in 0..10) {
    for (k in 0..4) {
        for (let j = k; j < 9; j++) {
            if (k * j == 14) { break; }
            s += k;
        }
    }
}
puts(s);
SCRIPT
for counters in hotloop=8,hotexit=3 hotloop=6,hotexit=5; do
    check counted_while_recorded 0 360 '' "$monkey" --backend=eval --jit-param "$counters" thrice.monkey
done
check never_failed 0 499500 '*' "$monkey" --backend=eval --stress-exits=1 --jit-log hot.monkey
grep -q 'never failed' err && { echo 'FAIL never_failed: a guard had no turn'; bad=1; }

# Stress modes: code is thrown away, recordings are put off; at the same moments on each run.
cat > nested.monkey << 'SCRIPT'
let s = 0;
for (k in 0..200) { for (i in 0..20) { if (i % 3 == 0) { s += i; } } }
puts(s);
SCRIPT
# shellcheck disable=SC2317 # check calls it
stress() { "$monkey" --backend=eval --jit-param hotloop=1,hotexit=65535 "$@" --jit-log nested.monkey; }
check flush 0 12600 '*flush of 1 traces]*abort flushed at*' stress --stress-flush=1
check same_flush 0 '' '' sh -c '
    for run in 1 2; do "$1" --backend=eval --stress-flush=7 --stress-delay=7 --jit-log nested.monkey 2>&1 | sed "s/[0-9.]* us//g" > log$run; done
    grep -q flush log1 && cmp log1 log2' sh "$monkey"
check put_off 0 12600 '*' stress --stress-delay=1
mv err put_off
check at_once 0 12600 '*' stress
cmp -s err put_off && { echo 'FAIL put_off: recorded at once'; bad=1; }
check stress_number 2 '' '*--stress-flush takes a number from 1 to*' "$monkey" --stress-flush=0 nested.monkey

if ldd "$monkey" | grep -q LLVM; then
    echo 'FAIL static: LLVM is a shared library'
    bad=1
fi
exit $bad
