#!/usr/bin/env bash
# gdb shows compiled traces by name and unwinds them (where gdb is installed and
# may trace), and the map for perf names each piece of code by its place.
#   debuggers_test.sh MONKEY
set -u
monkey=$(readlink -f "$1")
dir=$(mktemp -d)
trap 'rm -rf "$dir" /tmp/perf-"${pid:-none}".map' EXIT
bad=0

fail() {
    printf 'FAIL %s\n' "$1"
    bad=1
}

cat > "$dir/sines.monkey" << 'SCRIPT'
let sum = 0.0;
for (i in 0..2000) {
    sum += sin(i);
}
let count = 0;
while (count < 2000) { count += 2; }
puts(count);
SCRIPT

"$monkey" --perf-map --jit-log --log-file="$dir/log" "$dir/sines.monkey" > "$dir/out" &
pid=$!
wait "$pid"
map=/tmp/perf-$pid.map
grep -qx 2000 "$dir/out" || fail "the script writes what it always writes"
for line in 2 6; do
    number=$(sed -n "s/^\[trace \([0-9]*\) start .*sines.monkey:$line]/\1/p" "$dir/log")
    # The size as the log has it, in hexadecimal.
    bytes=$(sed -n "s/^\[trace $number compile: .* exits, \([0-9]*\) bytes.*/\1/p" "$dir/log" | head -1)
    grep -qE "^[0-9a-f]+ $(printf %x "$bytes") trace $number .*/sines.monkey:$line$" "$map" ||
        fail "the loop of line $line is not in perf's map: $(cat "$map")"
done
[[ $(wc -l < "$map") == $(grep -c ' compile: ' "$dir/log") ]] || fail "perf's map does not have a line a compiled trace"
"$monkey" "$dir/sines.monkey" > "$dir/out" &
wait $!
[[ ! -e /tmp/perf-$!.map ]] || fail "a map without --perf-map"

gdb=$(command -v gdb) || exit $bad
export ASAN_OPTIONS=detect_leaks=0 # the leak checker does not run below gdb
# The interpreter calls the sine too, before the loop is compiled.
"$gdb" -nx -batch -ex 'set breakpoint pending on' -ex 'break mk_sin' -ex 'ignore 1 1000' -ex run -ex backtrace \
    --args "$monkey" --gdb "$dir/sines.monkey" > "$dir/gdb" 2>&1 < /dev/null
if grep -q 'ptrace: Operation not permitted' "$dir/gdb"; then
    exit $bad
fi
# In a backtrace the trace stands between the sine and the engine, which stands above the interpreter.
grep -A9 '^#0 .*mk_sin' "$dir/gdb" | grep '^#' | sed -n '2,9p' > "$dir/frames"
head -1 "$dir/frames" | grep -q ' trace_[0-9]*_sines.monkey:2_[0-9]* ()' || fail "gdb shows no trace: $(cat "$dir/gdb")"
grep -q ' jit_enter' "$dir/frames" || fail "gdb does not unwind a trace: $(cat "$dir/gdb")"
grep -q ' vm_run' "$dir/frames" || fail "gdb does not see the interpreter: $(cat "$dir/gdb")"
exit $bad
