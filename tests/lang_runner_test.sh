#!/usr/bin/env bash
# The runner of the language programs must see what is wrong: a stand-in for the
# engine writes known output, and programs expect this output or another.
#   lang_runner_test.sh RUNNER
set -u
runner=$1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mkdir -p "$dir/suite/sub"
bad=0

# The stand-in runs the lines of the program that start with `//run: ` as shell.
cat > "$dir/engine" <<'ENGINE'
#!/usr/bin/env bash
while [[ $1 == -* ]]; do shift; done
script=$1
shift
eval "$(sed -n 's|^//run: ||p' "$script")"
ENGINE
chmod +x "$dir/engine"

# expect pass|fail NAME [WORDS]: the program on stdin; WORDS must stand in the report.
expect() {
    local wanted=$1 name=$2 words=${3:-} output status
    rm -f "$dir"/suite/*.monkey "$dir"/suite/sub/*.monkey
    cat > "$dir/suite/sub/$name.monkey"
    output=$("$runner" --modes=interp "$dir/engine" "$dir/suite" 2>&1)
    status=$?
    if [[ $wanted == pass && $status != 0 || $wanted == fail && $status != 1 ]]; then
        printf 'FAIL %s: should %s, exit status %s\n%s\n' "$name" "$wanted" "$status" "$output"
        bad=1
    elif [[ $output != *"$words"* ]]; then
        printf 'FAIL %s: no "%s" in:\n%s\n' "$name" "$words" "$output"
        bad=1
    fi
}

expect pass out <<'EOT'
//run: echo one; echo '  two'; echo
//> one
//>   two
//>
EOT
expect fail out_differs 'stdout, line 2' <<'EOT'
//run: echo one; echo two
//> one
//> three
EOT
expect fail out_too_much '+ two' <<'EOT'
//run: echo one; echo two
//> one
EOT
expect fail out_too_little '- two' <<'EOT'
//run: echo one
//> one
//> two
EOT
expect fail out_unexpected 'stdout, line 1' <<'EOT'
//run: echo one
EOT
expect fail newline_missing '(no newline)' <<'EOT'
//run: printf one
//> one
EOT
expect pass newline_left_out <<'EOT'
//run: printf one
//> one
//no-newline
EOT
expect fail trailing_blank <<'EOT'
//run: echo 'one '
//> one
EOT
expect pass status_and_error <<'EOT'
//run: echo "$script:1:2: error: bad" >&2; echo '  at <file>' >&2; exit 1
//! status_and_error.monkey:1:2: error: bad
//!   at <file>
//= 1
EOT
expect fail status_differs 'exit status 1, expected 0' <<'EOT'
//run: exit 1
EOT
expect fail error_unexpected 'stderr, line 1' <<'EOT'
//run: echo oops >&2
EOT
expect fail error_missing '- oops' <<'EOT'
//run: :
//! oops
EOT
expect pass wildcards <<'EOT'
//run: printf 'first: x\nskipped\nskipped too\nlast: y\n' >&2
//! first: ...
//! ...
//! last: ...
EOT
expect fail wildcards_differ 'stderr' <<'EOT'
//run: printf 'first: x\nskipped\n' >&2
//! first: ...
//! ...
//! last: ...
EOT
expect pass input_and_args <<'EOT'
//run: cat; echo "$#:$1:$2"
//args: a b
//stdin: line 1
//stdin: line 2
//> line 1
//> line 2
//> 2:a:b
EOT
expect fail killed 'killed by signal 9' <<'EOT'
//run: kill -9 $$
EOT
expect fail command_shown 'alone: cd ' <<'EOT'
//run: exit 3
EOT

counts=$dir/counts
"$runner" --modes=interp --filter=command_shown --counts="$counts" "$dir/engine" "$dir/suite" > /dev/null
[[ $(cat "$counts") == "0 1" ]] || { echo "FAIL counts: $(cat "$counts")"; bad=1; }
"$runner" --modes=interp --filter=no_such "$dir/engine" "$dir/suite" > /dev/null || { echo "FAIL filter"; bad=1; }
exit $bad
