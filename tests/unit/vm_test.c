/* The interpreter's errors and tracebacks, and its seam with a JIT: what the
 * hooks are told, and when. */
#include "bytecode/compiler.h"
#include "vm/interp.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static void *stack_base;

typedef struct {
    Runtime rt;
    Program *program;
    VM *vm;
    char *out, *err;
    size_t out_size, err_size;
} Machine;

static void machine_init(Machine *m, const char *text, int max_depth)
{
    *m = (Machine){0};
    runtime_init(&m->rt, heap_new(&(HeapOptions){0}, stack_base));
    m->rt.out = open_memstream(&m->out, &m->out_size);
    m->rt.err = open_memstream(&m->err, &m->err_size);
    Diagnostics errors = {0};
    Source *source = source_new("t", text, strlen(text));
    Tree *tree = parse(source, &errors);
    ck_assert_msg(errors.count == 0, "%s", text);
    m->program = compile(tree, source, &m->rt, &(CompileOptions){16, 16}, &errors);
    ck_assert_msg(m->program != NULL, "%s: %s", text, errors.count ? errors.items[0].message : "");
    m->vm = vm_new(&m->rt, &(VMOptions){.max_depth = max_depth});
}

static void machine_fini(Machine *m)
{
    fclose(m->rt.out);
    fclose(m->rt.err);
    free(m->out);
    free(m->err);
    heap_free(m->rt.heap);
    vm_free(m->vm);
    program_free(m->program);
}

/* -- errors ------------------------------------------------------------------------------- */

static void check_run(const char *text, int max_depth, int status, const char *out, const char *err)
{
    Machine m;
    machine_init(&m, text, max_depth);
    int got = vm_run(m.vm, m.program);
    fflush(m.rt.out);
    fflush(m.rt.err);
    ck_assert_msg(got == status, "%s: status %d", text, got);
    ck_assert_msg(strcmp(m.out, out) == 0, "%s\nwrote\n%s", text, m.out);
    ck_assert_msg(strcmp(m.err, err) == 0, "%s\nreported\n%s", text, m.err);
    machine_fini(&m);
}

START_TEST(errors_have_places_and_tracebacks)
{
    check_run("let f = fn(n) {\n  n +\n  true };\nlet g = fn() { puts(1);\n f(2) };\nfn() {\n g()\n}()", 0, 1, "1\n",
              "t:2:5: error: type mismatch: INTEGER + BOOLEAN\n"
              "  at f (t:2)\n  at g (t:5)\n  at <anonymous> (t:7)\n  at <file> (t:8)\n");
    check_run("let f = fn(a, b) {};\nf(1)", 0, 1, "",
              "t:2:2: error: wrong number of arguments: want=2, got=1\n  at <file> (t:2)\n");
    check_run("let x = 5; x(puts(6))", 0, 1, "6\n", "t:1:13: error: not a function: INTEGER\n  at <file> (t:1)\n");
    check_run("exit(3)", 0, 3, "", "");
}
END_TEST

START_TEST(names_not_bound_yet)
{
    check_run("let f = fn() { x }; f(); let x = 1", 0, 1, "",
              "t:1:16: error: identifier not found: x\n  at f (t:1)\n  at <file> (t:1)\n");
    check_run("let f = fn(c) { if (c) { let x = 1 } x }; f(true); f(false)", 0, 1, "",
              "t:1:38: error: identifier not found: x\n  at f (t:1)\n  at <file> (t:1)\n");
    check_run("let f = fn() { let g = fn() { x }; g(); let x = 1 }; f()", 0, 1, "",
              "t:1:31: error: identifier not found: x\n  at g (t:1)\n  at f (t:1)\n  at <file> (t:1)\n");
    check_run("let f = fn() { let g = fn() { 1 }; y; let y = g; let h = fn() { y = y } }; f()", 0, 1, "",
              "t:1:36: error: identifier not found: y\n  at f (t:1)\n  at <file> (t:1)\n");
}
END_TEST

START_TEST(deep_calls_overflow)
{
    static const char text[] = "let f = fn(n) { n == 0 ? 0 : f(n - 1) };\nputs(f(18)); f(19)";
    check_run(text, 19, 1, "0\n",
              "t:1:31: error: stack overflow\n"
              "  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n"
              "  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n"
              "  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n"
              "  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at <file> (t:2)\n");
    static const char deeper[] = "let f = fn(n) { f(n) };\nf(0)";
    check_run(deeper, 25, 1, "",
              "t:1:18: error: stack overflow\n"
              "  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n"
              "  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n"
              "  ... 6 more\n"
              "  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n"
              "  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at f (t:1)\n  at <file> (t:2)\n");
    check_run("let f = fn(n) { n == 0 ? 0 : 1 + f(n - 1) }; puts(f(99999))", 0, 0, "99999\n", "");
}
END_TEST

/* -- the seam ------------------------------------------------------------------------------- */

/* What the hooks saw, one letter an event or the recorded instruction's name. */
static struct {
    char events[4096];
    int record_left; /* instructions the recorder still wants */
    bool record_when_hot;
    Opcode patch_to; /* what `hot` makes of the instruction, or OP_COUNT */
} seen;

static void note(const char *event)
{
    strcat(seen.events, event);
    strcat(seen.events, " ");
}

static void hot(VM *vm, Insn *pc)
{
    ck_assert_ptr_eq(vm->frame->pc, pc);
    note("hot");
    if (insn_op(*pc) == OP_FUNCTION)
        return;
    pc[opcode_length(insn_op(*pc)) - 1] = 1000;
    vm->recording = seen.record_when_hot;
    if (seen.patch_to != OP_COUNT)
        *pc = insn_with_op(*pc, seen.patch_to);
}

static RecordOutcome record(VM *vm)
{
    note(opcode_name(insn_op(*vm->frame->pc)));
    vm->recording = --seen.record_left > 0;
    return vm->recording ? RECORD_GOES_ON : RECORD_OVER;
}

static EnterOutcome enter(VM *vm, Value *result)
{
    (void)vm;
    (void)result;
    note("enter");
    return ENTER_GOES_ON;
}

static const JitHooks hooks = {.hot = hot, .record = record, .enter = enter};

static void check_seam(const char *text, const char *events, const char *out)
{
    Machine m;
    machine_init(&m, text, 0);
    m.vm->hooks = &hooks;
    seen.events[0] = '\0';
    ck_assert_int_eq(vm_run(m.vm, m.program), 0);
    fflush(m.rt.out);
    ck_assert_str_eq(m.out, out);
    ck_assert_str_eq(seen.events, events);
    machine_fini(&m);
}

START_TEST(hot_comes_when_a_counter_runs_out)
{
    seen.record_when_hot = false;
    seen.patch_to = OP_COUNT;
    /* A `while` passes its header once more than it goes round. */
    check_seam("let i = 0; while (i < 14) { i++; } puts(i)", "", "14\n");
    check_seam("let i = 0; while (i < 15) { i++; } puts(i)", "hot ", "15\n");
    check_seam("for (x in 0..15) {} puts(x)", "", "14\n");
    check_seam("for (x in 0..17) {} puts(x)", "hot ", "16\n");
    check_seam("let f = fn() {}; let i = 0; f(); f(); f(); f(); f(); f(); f(); f(); f(); f(); f(); f(); f(); f(); f();",
               "", "");
    check_seam("let f = fn() {}; f(); f(); f(); f(); f(); f(); f(); f(); f(); f(); f(); f(); f(); f(); f(); f(); f();",
               "hot ", "");
}
END_TEST

START_TEST(the_recorder_sees_each_instruction_from_the_anchor_on)
{
    seen.record_when_hot = true;
    seen.patch_to = OP_COUNT;
    seen.record_left = 5;
    check_seam("let i = 0; let s = 0; while (i < 40) { s += i; i++; } puts(i, s)", "hot LOOP JLT_RK ADD ADD_RK LOOP ",
               "40\n780\n");
    seen.record_left = 1;
    check_seam("for (x in 0..40) {} puts(x)", "hot FORRANGE ", "39\n");
    /* Into a call and out of it. The function's 16th call comes just before the loop's 16th round ends. */
    seen.record_left = 10;
    check_seam("let f = fn(x) { -x }; let s = 0; for (x in 0..40) { s += f(x); } puts(s)",
               "hot hot FORRANGE MOVE MOVE CALL FUNCTION NEG RETURN ADD FORRANGE MOVE ", "-780\n");
}
END_TEST

START_TEST(a_compiled_loop_enters_its_trace_once_a_round)
{
    seen.record_when_hot = false;
    seen.patch_to = OP_TLOOP;
    /* The 16th passing is the one that found it hot; the header is passed 4 times more. */
    check_seam("let i = 0; while (i < 19) { i++; } puts(i)", "hot enter enter enter enter ", "19\n");
    seen.patch_to = OP_TFORRANGE;
    check_seam("for (x in 0..19) {} puts(x)", "hot enter enter enter ", "18\n");
}
END_TEST

START_TEST(a_recording_goes_through_a_compiled_loop)
{
    seen.record_when_hot = true;
    seen.patch_to = OP_TLOOP;
    seen.record_left = 5;
    /* At the second TLOOP the recorder has enough: from there on the trace is entered. */
    check_seam("let i = 0; while (i < 18) { i++; } puts(i)", "hot TLOOP JLT_RK ADD_RK TLOOP JLT_RK enter enter ",
               "18\n");
    seen.record_left = 4;
    check_seam("let i = 0; while (i < 18) { i++; } puts(i)", "hot TLOOP JLT_RK ADD_RK TLOOP enter enter enter ",
               "18\n");
}
END_TEST

START_TEST(without_hooks_counting_stops)
{
    Machine m;
    machine_init(&m, "let f = fn() {}; let i = 0; while (i < 40) { i++; f() } for (x in 0..40) {}", 0);
    ck_assert_int_eq(vm_run(m.vm, m.program), 0);
    bool loop = false, range = false;
    const Proto *file = m.program->protos[0];
    for (uint32_t pc = 0; pc < file->code_count; pc += (uint32_t)opcode_length(insn_op(file->code[pc]))) {
        loop |= insn_op(file->code[pc]) == OP_ILOOP;
        range |= insn_op(file->code[pc]) == OP_IFORRANGE;
    }
    ck_assert(loop && range);
    ck_assert_uint_eq(m.program->protos[1]->code[1], 0);
    machine_fini(&m);
}
END_TEST

/* A nested run ends where its own frame returns, and leaves the frames below alone. */
START_TEST(interpret_stops_at_its_bottom_frame)
{
    Machine m;
    machine_init(&m, "let g = fn(x) { x + 1 }; let f = fn(x) { g(x) * 2 }; f(1)", 0);
    ck_assert_int_eq(vm_run(m.vm, m.program), 0);
    const Proto *f = m.program->protos[2];
    VM *vm = m.vm;
    vm->frame = vm->frames + 1;
    vm->stack[2] = value_null();
    vm->stack[3] = value_int(20);
    *vm->frame = (Frame){.proto = f, .base = vm->stack + 3, .pc = f->code};
    Value result;
    ck_assert(interpret(vm, vm->frame, &result));
    ck_assert_uint_eq(result.tag, TAG_INT);
    ck_assert_int_eq(result.as.i, 42);
    ck_assert_ptr_eq(vm->frame, vm->frames + 1);
    vm->frame = NULL;
    machine_fini(&m);
}
END_TEST

int main(void)
{
    int here;
    stack_base = &here;
    TCase *tests = tcase_create("vm");
    tcase_add_test(tests, errors_have_places_and_tracebacks);
    tcase_add_test(tests, names_not_bound_yet);
    tcase_add_test(tests, deep_calls_overflow);
    tcase_add_test(tests, hot_comes_when_a_counter_runs_out);
    tcase_add_test(tests, the_recorder_sees_each_instruction_from_the_anchor_on);
    tcase_add_test(tests, a_compiled_loop_enters_its_trace_once_a_round);
    tcase_add_test(tests, a_recording_goes_through_a_compiled_loop);
    tcase_add_test(tests, without_hooks_counting_stops);
    tcase_add_test(tests, interpret_stops_at_its_bottom_frame);
    Suite *suite = suite_create("vm");
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
