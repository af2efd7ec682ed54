#!/usr/bin/env bash
# Includes run one way. Names every include that does not, and exits with 1 if there is one.
#   include_check.sh ROOT
#
#   ir            libc
#   passes        ir
#   llvm-backend  ir, LLVM-C
#   src/          syntax, runtime, bytecode, vm, trace, cli: each only those before it;
#                 of syntax, runtime sees operators.h alone; ir from runtime on;
#                 passes and llvm-backend only from trace on
set -u
cd "$1" || exit 2
order=" syntax runtime bytecode vm trace cli "
libc='assert|ctype|dirent|errno|fcntl|fenv|float|inttypes|limits|locale|malloc|math|poll|pthread|sched|setjmp|signal'
libc+='|stdalign|stdarg|stdatomic|stdbool|stddef|stdint|stdio|stdlib|stdnoreturn|string|strings|time|ucontext|unistd'
libc_header="^($libc|sys/[a-z]+)\\.h$"
bad=0

# The folder a file belongs to: ir, passes, llvm-backend, or one of src/.
folder_of() {
    local path=$1
    if [[ $path == src/* ]]; then
        path=${path#src/}
    fi
    printf '%s' "${path%%/*}"
}

# What "NAME" in FILE means, seen from the root: beside the file, in src/, or at the root.
resolve() {
    local file=$1 name=$2 place
    for place in "${file%/*}/$name" "src/$name" "$name"; do
        if [[ -e $place ]]; then
            realpath --relative-to=. "$place"
            return
        fi
    done
    printf '%s' "$name"
}

rank() {
    local before=${order%% "$1" *}
    printf '%s' "${#before}"
}

in_src() { [[ $order == *" $1 "* ]]; }

own_allowed() { # FROM TO PATH
    local from=$1 to=$2 path=$3
    [[ $from == "$to" ]] && return 0
    case $from in
    ir) return 1 ;;
    passes | llvm-backend) [[ $to == ir ]] ;;
    *)
        case $to in
        ir) [[ $from != syntax ]] ;;
        passes | llvm-backend) [[ $from == trace || $from == cli ]] ;;
        syntax) [[ $from != runtime || $path == src/syntax/operators.[hd]* ]] ;;
        *) in_src "$to" && (($(rank "$to") < $(rank "$from"))) ;;
        esac
        ;;
    esac
}

system_allowed() { # FROM NAME
    case $1 in
    ir | passes) [[ $2 =~ $libc_header ]] ;;
    llvm-backend) [[ $2 == llvm-c/* || $2 =~ $libc_header ]] ;;
    *) [[ $2 != llvm* ]] ;;
    esac
}

complain() {
    printf '%s:%s: %s may not include %s\n' "$1" "$2" "$3" "$4"
    bad=1
}

while IFS=: read -r file line text; do
    from=$(folder_of "$file")
    if [[ $text =~ \"([^\"]+)\" ]]; then
        name=${BASH_REMATCH[1]}
        path=$(resolve "$file" "$name")
        own_allowed "$from" "$(folder_of "$path")" "$path" || complain "$file" "$line" "$from" "\"$name\""
    elif [[ $text =~ \<([^>]+)\> ]]; then
        name=${BASH_REMATCH[1]}
        system_allowed "$from" "$name" || complain "$file" "$line" "$from" "<$name>"
    fi
done < <(find ir passes llvm-backend src -type f \( -name '*.[ch]' -o -name '*.def' -o -name '*.cpp' -o -name '*.inc' \) \
    -exec grep -nHE '^[[:space:]]*#[[:space:]]*include' {} + 2> /dev/null)
exit $bad
