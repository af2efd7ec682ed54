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
