#!/usr/bin/env bash
# Golden cases of a command: each FOLDER/NAME.case has `$ ARGUMENTS` in its first
# line, what the command then writes (output, errors, `exit status N`) in the rest.
#   cases_test.sh [--rewrite] COMMAND FOLDER
set -u
rewrite=0
[[ $1 == --rewrite ]] && rewrite=1 && shift
command=$1
cd "$2" || exit 2
bad=0
for case in *.case; do
    read -r first < "$case"
    read -ra arguments <<< "${first#\$ }"
    got=$(
        printf '%s\n' "$first"
        "$command" "${arguments[@]}" 2>&1 < /dev/null
        echo "exit status $?"
    )
    if ((rewrite)); then
        printf '%s\n' "$got" > "$case"
    elif ! diff -u "$case" <(printf '%s\n' "$got"); then
        bad=1
    fi
done
exit $bad
