/* Any bytes as a script: run by the interpreter for so many steps; where that was
 * enough, run again with every loop traced at once, on the IR evaluator, without
 * and with the passes. All three must say the same. */
#include "fuzz_target.h"

#include "bytecode/compiler.h"
#include "trace/eval_backend.h"
#include "trace/jit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_SIZE = 4096, MAX_STEPS = 3000, MAX_OUTPUT = 1 << 16, MAX_MEMORY = 8 << 20 };

/* What a script says, as far as it is compared. */
typedef struct {
    char bytes[MAX_OUTPUT];
    size_t length;
    int status;
} Said;

/* A full one ends the script, as a closed pipe does. */
static ssize_t say(void *cookie, const char *bytes, size_t size)
{
    Said *said = cookie;
    if (size > MAX_OUTPUT - said->length)
        return 0;
    memcpy(said->bytes + said->length, bytes, size);
    said->length += size;
    return (ssize_t)size;
}

typedef enum { RUN_INTERPRETED, RUN_UNOPTIMIZED, RUN_OPTIMIZED } RunMode;

static Jit *attach(VM *vm, Backend *backend, RunMode mode)
{
    JitOptions options = {.params = params_default(), .passes = pass_list_default()};
    char message[160];
    if (!params_parse(&options.params, "hotloop=1,hotexit=1,hotfunc=1", message, sizeof message) ||
        (mode == RUN_UNOPTIMIZED && !pass_list_parse(&options.passes, "none", message, sizeof message)))
        abort();
    return jit_new(vm, backend, &options);
}

static int run_program(Runtime *rt, Program *program, RunMode mode)
{
    VM *vm = vm_new(rt, &(VMOptions){.max_depth = 200, .max_steps = mode == RUN_INTERPRETED ? MAX_STEPS : 0});
    Backend *backend = mode == RUN_INTERPRETED ? NULL : eval_backend_new();
    Jit *jit = backend ? attach(vm, backend, mode) : NULL;
    int status = vm_run(vm, program);
    if (jit) {
        jit_free(jit);
        backend->free(backend);
    }
    vm_free(vm);
    return status;
}

/* False if the text is no program. */
static bool run(const uint8_t *data, size_t size, RunMode mode, Said *said)
{
    Runtime rt;
    runtime_init(&rt, heap_new(&(HeapOptions){.max_bytes = MAX_MEMORY}, __builtin_frame_address(0)));
    said->length = 0;
    rt.out = fopencookie(said, "w", (cookie_io_functions_t){.write = say});
    rt.err = fopencookie(said, "w", (cookie_io_functions_t){.write = say});
    Diagnostics errors = {0};
    Source *source = source_new("input", (const char *)data, size);
    Tree *tree = parse(source, &errors);
    Program *program = NULL;
    if (errors.count == 0) {
        program = compile(tree, source, &rt, &(CompileOptions){1, 1}, &errors);
    } else {
        tree_free(tree);
    }
    diagnostics_fini(&errors);
    if (program) {
        said->status = run_program(&rt, program, mode);
        program_free(program);
    } else {
        source_free(source);
    }
    fclose(rt.out);
    fclose(rt.err);
    heap_free(rt.heap);
    return program;
}

static bool has(const void *data, size_t size, const char *word)
{
    return memmem(data, size, word, strlen(word)) != NULL;
}

/* Whether it may touch files or its answers depend on the time. */
static bool is_excluded(const uint8_t *data, size_t size)
{
    return has(data, size, "_file") || has(data, size, "_line") || has(data, size, "clock");
}

/* Where modes may differ: limits, and what was cut. */
static bool tells_nothing(const Said *said)
{
    return said->length > MAX_OUTPUT - MAX_OUTPUT / 4 || has(said->bytes, said->length, "step limit reached") ||
           has(said->bytes, said->length, "out of memory");
}

static void complain(const Said *wanted, const Said *got, RunMode mode)
{
    fprintf(stderr, "-- interpreter: status %d\n%.*s\n-- %s: status %d\n%.*s\n", wanted->status, (int)wanted->length,
            wanted->bytes, mode == RUN_OPTIMIZED ? "traces" : "traces without passes", got->status, (int)got->length,
            got->bytes);
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Said wanted, got;
    if (size > MAX_SIZE || is_excluded(data, size) || !run(data, size, RUN_INTERPRETED, &wanted) ||
        tells_nothing(&wanted))
        return 0;
    for (RunMode mode = RUN_UNOPTIMIZED; mode <= RUN_OPTIMIZED; mode++) {
        run(data, size, mode, &got);
        if (tells_nothing(&got))
            continue;
        if (wanted.status != got.status || wanted.length != got.length ||
            memcmp(wanted.bytes, got.bytes, got.length) != 0)
            complain(&wanted, &got, mode);
    }
    return 0;
}

/* The collector finds references in the frames of the native stack: they must be there. */
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "detect_stack_use_after_return=0"; }
