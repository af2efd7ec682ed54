#!/usr/bin/env bash
# The include check must find what is forbidden and let pass what is not.
#   include_check_test.sh INCLUDE_CHECK
set -u
check=$1
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
bad=0

mkdir -p "$root"/{ir,passes,llvm-backend} "$root"/src/{syntax,runtime,bytecode,vm,trace,cli}
touch "$root"/ir/trace.h "$root"/passes/passes.h "$root"/llvm-backend/llvm.h
touch "$root"/src/syntax/{operators.h,ast.h} "$root"/src/{runtime/value.h,bytecode/proto.h,vm/vm.h,trace/engine.h}

# expect allowed|forbidden FILE INCLUDE
expect() {
    local output status found=allowed
    printf '  #  include %s\n' "$3" > "$root/$2"
    output=$("$check" "$root")
    status=$?
    [[ $status == 1 && $output == *"$2:1: "* ]] && found=forbidden
    if [[ $found != "$1" ]]; then
        printf 'FAIL %s in %s is %s, exit status %s: %s\n' "$3" "$2" "$found" "$status" "$output"
        bad=1
    fi
    rm "$root/$2"
}

expect allowed ir/a.c '"trace.h"'
expect allowed ir/a.c '<string.h>'
expect forbidden ir/a.c '"runtime/value.h"'
expect forbidden ir/a.c '"../src/runtime/value.h"'
expect forbidden ir/a.c '"passes/passes.h"'
expect forbidden ir/a.c '<llvm-c/Core.h>'
expect forbidden ir/a.def '<ffi.h>'
expect allowed passes/a.c '"ir/trace.h"'
expect allowed passes/a.c '"passes.h"'
expect forbidden passes/a.c '"vm/vm.h"'
expect forbidden passes/a.c '"llvm-backend/llvm.h"'
expect forbidden passes/a.c '<llvm-c/Core.h>'
expect allowed llvm-backend/a.c '<llvm-c/Core.h>'
expect allowed llvm-backend/a.c '"ir/trace.h"'
expect forbidden llvm-backend/a.c '"passes/passes.h"'
expect forbidden llvm-backend/a.c '"runtime/value.h"'
expect forbidden llvm-backend/a.c '<llvm/IR/Module.h>'
expect allowed src/runtime/a.c '"syntax/operators.h"'
expect forbidden src/runtime/a.c '"syntax/ast.h"'
expect forbidden src/runtime/a.h '"bytecode/proto.h"'
expect forbidden src/syntax/a.c '"runtime/value.h"'
expect forbidden src/syntax/a.c '"ir/trace.h"'
expect allowed src/bytecode/a.c '"syntax/ast.h"'
expect forbidden src/bytecode/a.c '"vm/vm.h"'
expect forbidden src/vm/a.c '"trace/engine.h"'
expect forbidden src/vm/a.c '"passes/passes.h"'
expect allowed src/vm/a.c '"ir/trace.h"'
expect allowed src/trace/a.c '"llvm-backend/llvm.h"'
expect allowed src/trace/a.c '"vm/vm.h"'
expect forbidden src/trace/a.c '"llvm-c/Core.h"'
expect forbidden src/trace/a.c '<llvm-c/Core.h>'
expect allowed src/cli/a.c '"trace/engine.h"'
exit $bad
