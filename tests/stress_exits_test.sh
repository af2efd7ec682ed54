#!/usr/bin/env bash
# Holds that forced exits reach what there is to reach: each program of the folder
# runs with every guard failing at its 1st, 2nd, 3rd and 7th execution and at
# doublings of that; then no bytecode instruction has only guards that were asked
# so often and never failed. (A path that was compiled after it had been taken for the last
# time, as many are that are taken once, is never asked.)
#
#   stress_exits_test.sh MONKEY FOLDER
#
# Guards are told apart by the instruction they were recorded for, not by their
# number, as the runs make different traces.
set -euo pipefail
monkey=$(readlink -f "$1")
cd "$2"
log=$(mktemp)
places=$(mktemp)
trap 'rm -f "$log" "$places"' EXIT

# place EVENT: the program, function and pc of each such event of the log
place() {
    sed -n "s/^{\"event\":\"$1\".*\"file\":\"\([^\"]*\)\".*\"line\":\([0-9]*\),\"function\":\([0-9]*\),\"pc\":\([0-9]*\)\(,\"held\":\([0-9]*\)\)*.*/$1 \1:\2 \3 \4 \6/p" "$log"
}

for program in *.monkey; do
    for n in 1 2 3 7; do
        timeout 60 "$monkey" --backend=eval --jit=on --jit-sync --jit-param hotloop=1,hotexit=1,hotfunc=1 \
            --stress-exits="$n" --jit-log=json --log-file "$log" "$program" > /dev/null 2>&1 || true
        place exit >> "$places"
        place never_failed | sed "s/\$/ $n/" >> "$places"
    done
done

awk '{ place = $2 " " $3 " " $4; seen[place] = 1 }
     $1 == "exit" { exited[place] = 1 }
     $1 == "never_failed" { overdue[place] += NF == 6 && $5 >= $6 }
     END {
         for (place in seen) {
             all++
             if (!(place in exited) && overdue[place]) { print "never failed (line, function, pc): " place; left++ }
         }
         printf "%d of %d instructions have guards whose turn came and that never failed\n", left, all
         if (all < 500 || left) exit 1
     }' "$places"
