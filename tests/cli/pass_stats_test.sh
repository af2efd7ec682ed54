#!/usr/bin/env bash
# The table of what the passes did: a line per pass that ran, each beginning with what the one before left.
#   pass_stats_test.sh MONKEY SCRIPTS
set -u
monkey=$1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
bad=0
for script in "$2"/*.monkey; do
    "$monkey" --backend=eval --pass-stats --log-file="$dir/log" --passes=forward,promote,dce "$script" > "$dir/out"
    tr -d '>-' < "$dir/log" | awk '
        NR == 1 { if ($1 != "pass" || $4 != "instructions") bad = 1; next }
        {
            names = names " " $1
            if (NF != 12 || $2 < 1) bad = 1
            if (NR > 2) for (i = 0; i < 4; i++) if ($(4 + 2 * i) != left[i]) bad = 1
            for (i = 0; i < 4; i++) left[i] = $(5 + 2 * i)
            first = NR == 2 ? $4 : first
            last = $5
        }
        END { exit bad || names != " forward promote dce" || last >= first }' || {
        printf 'FAIL %s\n' "$script"
        cat "$dir/log"
        bad=1
    }
done
exit $bad
