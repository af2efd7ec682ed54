#!/usr/bin/env bash
# Holds that forced exits reach what there is to reach: each program of the folder
# runs with every guard failing at its 1st, 2nd, 3rd and 7th execution and at
# doublings of that; then of the bytecode instructions that have guards not one in
# twenty has only such as never failed.
#
#   stress_exits_test.sh MONKEY FOLDER
#
# Guards are told apart by the instruction they were recorded for, not by their
# number, as the runs make different traces; and a guard of a path that was
# compiled after it was taken for the last time has no turn in that run, and in some
# programs, which each do a thing once, in no run.
set -euo pipefail
monkey=$(readlink -f "$1")
cd "$2"
log=$(mktemp)
places=$(mktemp)
trap 'rm -f "$log" "$places"' EXIT

# place EVENT: the program, function and pc of each such event of the log
place() {
    sed -n "s/^{\"event\":\"$1\".*\"file\":\"\([^\"]*\)\".*\"line\":\([0-9]*\),\"function\":\([0-9]*\),\"pc\":\([0-9]*\).*/$1 \1:\2 \3 \4/p" "$log"
}

for program in *.monkey; do
    for n in 1 2 3 7; do
        timeout 60 "$monkey" --backend=eval --jit=on --jit-sync --jit-param hotloop=1,hotexit=1,hotfunc=1 \
            --stress-exits="$n" --jit-log=json --log-file "$log" "$program" > /dev/null 2>&1 || true
        place exit >> "$places"
        place never_failed >> "$places"
    done
done

awk '{ place = $2 " " $3 " " $4; seen[place] = 1 }
     $1 == "exit" { exited[place] = 1 }
     END {
         for (place in seen) {
             all++
             if (!(place in exited)) { print "never failed (line, function, pc): " place; left++ }
         }
         printf "%d of %d instructions have guards that never failed\n", left, all
         if (all < 500 || left * 20 > all) { print "FAIL too many"; exit 1 }
     }' "$places"
