#!/usr/bin/env bash
# Runs the `monkey` blocks of README and docs as language programs.
#   docs_test.sh LANG_RUNNER MONKEY ROOT
set -u
runner=$1 monkey=$2 root=$3
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
for page in "$root"/README.md "$root"/docs/*.md; do
    awk -v base="$dir/$(basename "$page" .md)" '
        /^```monkey$/ { inside = 1; file = sprintf("%s_%d.monkey", base, ++count); next }
        /^```/ { inside = 0 }
        inside { print > file }' "$page"
done
output=$("$runner" --modes=interp,jit "$monkey" "$dir")
status=$?
printf '%s\n' "$output"
[[ $status == 0 && $output != "0 programs"* ]]
