#!/usr/bin/env bash
# The manual's examples: an `ir` block is written to the file named above it
# (`sum.irt`:), a `console` block is what a shell shows.
#   manual_test.sh IRTOOL MANUAL
set -u
irtool=$1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
awk -v dir="$dir" '
    /^`[a-z_]+\.irt`:$/ { file = dir "/" substr($0, 2, length($0) - 3) }
    /^```$/ { block = "" }
    block == "ir" { print > file }
    block == "console" { print > (dir "/wanted") }
    /^```ir$/ { block = "ir" }
    /^```console$/ { block = "console" }' "$2"
cd "$dir" || exit 2
[[ -s wanted ]] || { echo "no example in $2"; exit 1; }
grep '^\$ irtool ' wanted | while read -r _ _ arguments; do
    printf '$ irtool %s\n' "$arguments"
    read -ra words <<< "$arguments"
    "$irtool" "${words[@]}" 2>&1
done > got
diff -u wanted got
