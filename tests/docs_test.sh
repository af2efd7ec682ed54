#!/usr/bin/env bash
# Runs the `monkey` blocks of README and docs as language programs. One that begins with a comment
# `// NAME.monkey` runs under that name.
#   docs_test.sh LANG_RUNNER MONKEY ROOT
set -u
runner=$1 monkey=$2 root=$3
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
for page in "$root"/README.md "$root"/docs/*.md; do
    scripts=$dir/$(basename "$page" .md)
    mkdir "$scripts"
    awk -v scripts="$scripts/" '
        /^```monkey$/ { inside = 1; file = scripts (++count) ".monkey"; next }
        /^```/ { inside = 0 }
        inside == 1 && /^\/\/ [a-z]+\.monkey$/ { file = scripts $2 }
        inside { inside = 2; print > file }' "$page"
done
output=$("$runner" --modes=interp,jit "$monkey" "$dir")
status=$?
printf '%s\n' "$output"
[[ $status == 0 && $output != "0 programs"* ]]
