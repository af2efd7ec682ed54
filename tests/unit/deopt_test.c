/* An exit from inside two inlined calls, with operands pending and arguments
 * partly evaluated, puts everything back; and every entry of its snapshot is
 * needed: without any single one of them the script's output is another. */
#include "bytecode/compiler.h"
#include "trace/eval_backend.h"
#include "trace/jit.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* The element read in `inner` changes its array's kind at i == 100; the trace is
 * entered again and at 102 leaves inside `inner`, called by `outer`. There the
 * file's frame has `i * 3` pending, `outer` has `x + y` pending and the first
 * argument of `minus` evaluated; the closures and so their captures are other ones each time.
 * `fuel`, a global, ends what would run for ever without its loop variable. */
static const char script[] =
    "let fuel = 1000;\n"
    "let minus = fn(p, q) { p * 3 - q };\n"
    "let make_inner = fn(k) { fn(a, b) { a * 10 + int(b[0]) + k } };\n"
    "let make_outer = fn(k) { fn(x, y, b, inner) { (x + y) + minus(x * 2, inner(x + 3, b)) + y * k } };\n"
    "let run = fn(bs, n) {\n"
    "    let inners = [make_inner(11), make_inner(222), make_inner(3333)];\n"
    "    let outers = [make_outer(5), make_outer(66), make_outer(777)];\n"
    "    let s = 0;\n"
    "    for (i in 0..n) {\n"
    "        fuel -= 1;\n"
    "        if (fuel < 0) { return null; }\n"
    "        if (i == 100) { bs[0][0] = 5.5; }\n"
    "        s = s % 1000003 + (i * 3) * outers[i % 3](i, i * 7, bs[i % 2], inners[i % 3]);\n"
    "    }\n"
    "    s\n"
    "};\n"
    "puts(run([[1], [2]], 150));\n";

/* The evaluator, but for one snapshot entry that it takes away from each trace. */
typedef struct {
    Backend backend;
    Backend *eval;
    int dropped; /* which entry of the deepest element load's snapshot; -1: none */
    int entries; /* how many that snapshot has */
} DroppingBackend;

/* The snapshot of the guard on an element buffer's kind in the innermost of three frames. */
static Snapshot *deepest_snapshot(const Trace *trace)
{
    for (uint32_t i = 0; i < trace->insts.count; i++) {
        const IrInst *inst = &trace->insts.items[i];
        if (inst->op != IR_guard_ibuf)
            continue;
        Snapshot *snapshot = &trace->snaps.items[inst->snap];
        if (snapshot->frame_count == 3)
            return snapshot;
    }
    return NULL;
}

static bool dropping_compile(Backend *self, const CompileJob *job, CompiledCode *code, char message[160])
{
    DroppingBackend *own = (DroppingBackend *)self;
    Snapshot *snapshot = deepest_snapshot(job->trace);
    if (snapshot) {
        own->entries = (int)snapshot->entry_count;
        SnapEntry *entries = &job->trace->snap_entries.items[snapshot->first_entry];
        if (own->dropped >= 0 && own->dropped < own->entries) {
            memmove(&entries[own->dropped], &entries[own->dropped + 1],
                    (size_t)(own->entries - own->dropped - 1) * sizeof *entries);
            snapshot->entry_count--;
        }
    }
    return own->eval->compile(own->eval, job, code, message);
}

static void dropping_free_code(Backend *self, CompiledCode *code)
{
    DroppingBackend *own = (DroppingBackend *)self;
    own->eval->free_code(own->eval, code);
}

/* Runs the script; gives its output, errors too, which the caller frees. */
static char *run(DroppingBackend *backend, bool with_passes)
{
    char *output = NULL;
    size_t size;
    Runtime rt;
    runtime_init(&rt, heap_new(&(HeapOptions){0}, __builtin_frame_address(0)));
    rt.out = rt.err = open_memstream(&output, &size);
    Diagnostics errors = {0};
    Source *source = source_new("script", script, sizeof script - 1);
    Tree *tree = parse(source, &errors);
    Program *program = compile(tree, source, &rt, &(CompileOptions){16, 16}, &errors);
    ck_assert_int_eq(errors.count, 0);
    VM *vm = vm_new(&rt, &(VMOptions){.max_depth = 1000});
    Jit *jit = NULL;
    if (backend) {
        JitOptions options = {.params = params_default(), .passes = pass_list_default()};
        if (!with_passes)
            ck_assert(pass_list_parse(&options.passes, "none", (char[160]){0}, 160));
        jit = jit_new(vm, &backend->backend, &options);
    }
    vm_run(vm, program);
    if (jit)
        jit_free(jit);
    vm_free(vm);
    program_free(program);
    diagnostics_fini(&errors);
    fclose(rt.out);
    heap_free(rt.heap);
    return output;
}

/* Whether the output is right all the same with one entry gone. In a process of its
 * own: a frame around something that is no closure may do anything, and for ever. */
static bool works_without(DroppingBackend *backend, int entry, bool with_passes, const char *expected)
{
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        alarm(5);
        backend->dropped = entry;
        close(STDERR_FILENO);
        _exit(strcmp(run(backend, with_passes), expected) == 0 ? 0 : 1);
    }
    int status;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static void check_every_entry(bool with_passes)
{
    DroppingBackend backend = {{"dropping", dropping_compile, dropping_free_code, NULL}, eval_backend_new(), -1, 0};
    char *expected = run(NULL, false);
    char *complete = run(&backend, with_passes);
    ck_assert_str_eq(complete, expected);
    /* Operands pending in two frames, arguments, callees with captures, loop variables. */
    ck_assert_int_ge(backend.entries, 10);
    for (int entry = 0; entry < backend.entries; entry++)
        ck_assert_msg(!works_without(&backend, entry, with_passes, expected), "entry %d of %d is not needed", entry,
                      backend.entries);
    free(expected);
    free(complete);
    backend.eval->free(backend.eval);
}

START_TEST(exit_inside_two_inlined_calls_needs_every_entry_unoptimized) { check_every_entry(false); }
END_TEST

START_TEST(exit_inside_two_inlined_calls_needs_every_entry_optimized) { check_every_entry(true); }
END_TEST

int main(void)
{
    Suite *suite = suite_create("deopt");
    TCase *tests = tcase_create("snapshots");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, exit_inside_two_inlined_calls_needs_every_entry_unoptimized);
    tcase_add_test(tests, exit_inside_two_inlined_calls_needs_every_entry_optimized);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
