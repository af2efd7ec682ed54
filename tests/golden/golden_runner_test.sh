#!/usr/bin/env bash
# golden_runner finds what it is there to find: golden_runner_test.sh GOLDEN_RUNNER GOLDENS
# shellcheck disable=SC2016 # the backquotes are the messages' own
set -euo pipefail
runner=$1 goldens=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Runs a copy of dse's goldens in which FILE has been changed by a sed script; the runner must fail and say so.
must_find() { # FILE SCRIPT MESSAGE
    rm -rf "$work/dse"
    cp -r "$goldens/dse" "$work/dse"
    find "$work/dse" -name "$1" -exec sed -i "$2" {} +
    if "$runner" "$work/dse" > "$work/output"; then
        echo "golden_runner finds nothing wrong with $1 after: $2"
        exit 1
    fi
    grep -q -- "$3" "$work/output" || {
        echo "golden_runner does not say '$3' of $1 after: $2"
        cat "$work/output"
        exit 1
    }
}

must_find cells.irt '/^; legal:/d' 'nothing is done, and no `; legal:` line'
must_find cells.irt 's,^; legal:.*,; legal: s/lt/le/,' 'changes nothing that matters'
must_find cells.irt 's,^; legal:.*,; legal: s/frob/nop/,' 'no such change'
must_find cells.irt '/^; run:/d' 'no `; run:` line'
must_find cells.irt '/^; run:.*#2=0/d' 'no run goes round the loop'
must_find cells.irt '/^; run:/s/$/ max=2/; /^; run:.*#2=[^0]/d' 'no run leaves the loop'
must_find cells.irt '1a; gone: nop cst' 'is left in the loop: cst'
must_find overwritten.irt '/^----/,$s/sstore/gstore/' 'the pass gives'
must_find '*.irt' '/^; legal:/d' ' 0 files with a `; legal:` line; at least 8'

find "$work/dse" -name '[a-m]*.irt' -delete
if "$runner" "$work/dse" > "$work/output" || ! grep -q ' files; at least 20' "$work/output"; then
    echo "golden_runner is content with few files"
    exit 1
fi
