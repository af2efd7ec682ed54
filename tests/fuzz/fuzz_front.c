/* Any bytes as a source file: parsed, compiled, listed, its errors printed. */
#include "fuzz_target.h"

#include "bytecode/compiler.h"

#include <stdio.h>

static void list(const Program *program, FILE *out)
{
    program_disassemble(program, out);
    fflush(out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static FILE *nowhere;
    if (!nowhere)
        nowhere = fopen("/dev/null", "w");
    Runtime rt;
    runtime_init(&rt, heap_new(&(HeapOptions){.max_bytes = 64 << 20}, __builtin_frame_address(0)));
    Diagnostics errors = {0};
    Source *source = source_new("input", (const char *)data, size);
    Tree *tree = parse(source, &errors);
    Program *program = NULL;
    if (errors.count == 0) {
        program = compile(tree, source, &rt, &(CompileOptions){16, 16}, &errors);
    } else {
        tree_free(tree);
    }
    diagnostics_print(&errors, source, nowhere);
    if (program) {
        list(program, nowhere);
        program_free(program);
    } else {
        source_free(source);
    }
    diagnostics_fini(&errors);
    heap_free(rt.heap);
    return 0;
}

/* The collector finds references in the frames of the native stack: they must be there. */
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "detect_stack_use_after_return=0"; }
