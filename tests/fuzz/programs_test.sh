#!/usr/bin/env bash
# programs_test.sh PROGRAMS MONKEY: programs.py finds what an engine does wrong, makes it
# small, saves it so that a replay finds it again, and says so in its status.
set -euo pipefail
programs=$1 monkey=$(readlink -f "$2")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# An engine that prints another number where loops get hot.
cat > "$folder/wrong" << EOF
#!/usr/bin/env bash
if [[ \$* == *hotloop=* ]]; then
    "$monkey" "\$@" | sed 's/7/8/'
    exit "\${PIPESTATUS[0]}"
fi
exec "$monkey" "\$@"
EOF
chmod +x "$folder/wrong"

fail() {
    echo "$*"
    cat "$folder/log"
    exit 1
}

# expect STATUS TEXT COMMAND…
expect() {
    local wanted=$1 text=$2 status=0
    shift 2
    "$@" > "$folder/log" 2>&1 || status=$?
    [[ $status == "$wanted" ]] || fail "status $status of: $*"
    grep -q -- "$text" "$folder/log" || fail "no '$text' from: $*"
}

expect 1 ', 1 disagreements' "$programs" "$folder/wrong" --seed 1 --count 60 --jobs 1 --max-findings 1 --found "$folder/found"
[[ $(cat "$folder"/found/*.monkey | wc -l) -lt 12 ]] || fail "it was not made small: $(cat "$folder"/found/*.monkey)"
expect 1 ' disagrees: ' "$programs" "$folder/wrong" --replay "$folder/found"
expect 0 ', 0 disagreements' "$programs" "$monkey" --replay "$folder/found"

# What brings something new about is kept, and made small for the tree; a copy, here.
tree=$folder/tree/tests/fuzz
mkdir -p "$tree/corpus" "$folder/tree/src/trace" "$folder/tree/passes" "$folder/tree/tests/lang"
top=$(dirname "$programs")/../..
cp "$top"/tests/fuzz/*.py "$tree"
cp "$top/src/trace/params.def" "$folder/tree/src/trace"
cp "$top/passes/passes.def" "$folder/tree/passes"
echo 'for (i in 0..9) { puts(i * i); }' > "$folder/tree/tests/lang/one.monkey"
expect 0 ', 0 disagreements' python3 "$tree/programs.py" "$monkey" --seed 7 --count 8 --jobs 1 --keep "$folder/kept"
[[ $(find "$folder/kept" -name '*.monkey' | wc -l) -gt 1 ]] || fail "hardly anything was kept"
expect 0 'things more' python3 "$tree/programs.py" "$monkey" --distil "$folder/kept"
python3 "$tree/programs.py" "$monkey" --distil "$folder/kept" > "$folder/log" 2>&1 || fail "distilling again"
[[ ! -s $folder/log ]] || fail "distilled twice, it brought something more about"
