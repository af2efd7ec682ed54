/* What the compiler makes of small functions: in which order operands are read,
 * where variables live, how loops stand, which slots are live. */
#include "bytecode/compiler.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static void *stack_base;

typedef struct {
    Runtime rt;
    Source *source;
    Program *program;
    Diagnostics errors;
} Compiled;

static void compiled_init(Compiled *c, const char *text)
{
    *c = (Compiled){.source = source_new("test", text, strlen(text))};
    runtime_init(&c->rt, heap_new(&(HeapOptions){0}, stack_base));
    Tree *tree = parse(c->source, &c->errors);
    ck_assert_msg(c->errors.count == 0, "%s: does not parse: %s", text,
                  c->errors.count ? c->errors.items[0].message : "");
    c->program = compile(tree, c->source, &c->rt, &(CompileOptions){16, 16}, &c->errors);
}

static void compiled_fini(Compiled *c)
{
    heap_free(c->rt.heap);
    if (!c->program)
        source_free(c->source);
    program_free(c->program);
    diagnostics_fini(&c->errors);
}

/* The listing of function `number`, its head left out; allocated. */
static char *listing(const Program *program, uint32_t number)
{
    char *text;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    const Proto *proto = program->protos[number];
    for (uint32_t pc = 0; pc < proto->code_count; pc += (uint32_t)opcode_length(insn_op(proto->code[pc]))) {
        instruction_print(proto, pc, out);
        putc('\n', out);
    }
    fclose(out);
    return text;
}

static void check_listing(const char *source, uint32_t number, const char *expected)
{
    Compiled c;
    compiled_init(&c, source);
    ck_assert_ptr_nonnull(c.program);
    char *got = listing(c.program, number);
    ck_assert_msg(strcmp(got, expected) == 0, "%s\ngave\n%sinstead of\n%s", source, got, expected);
    free(got);
    compiled_fini(&c);
}

/* -- operands -------------------------------------------------------------------------- */

START_TEST(operands_stand_in_place)
{
    check_listing("fn(a, b) { a * 2 + (3 - b) };", 1,
                  "   0 FUNCTION\n"
                  "   2 MUL_RK r2 r0=a 2\n"
                  "   3 SUB_KR r3 3 r1=b\n"
                  "   4 ADD r2 r2 r3\n"
                  "   5 RETURN r2\n");
}
END_TEST

START_TEST(an_operand_is_copied_before_it_is_assigned)
{
    check_listing("fn(x) { x + (x = 5) };", 1,
                  "   0 FUNCTION\n"
                  "   2 MOVE r1 r0=x\n"
                  "   3 LOADINT r0=x 5\n"
                  "   4 ADD r1 r1 r0=x\n"
                  "   5 RETURN r1\n");
    check_listing("fn(a, i, b) { a[i] = i = b };", 1,
                  "   0 FUNCTION\n"
                  "   2 MOVE r4 r0=a\n"
                  "   3 MOVE r5 r1=i\n"
                  "   4 MOVE r1=i r2=b\n"
                  "   5 SETINDEX r4 r5 r1=i\n"
                  "   6 RETURN r1=i\n");
}
END_TEST

START_TEST(a_variable_is_written_last)
{
    check_listing("fn(x, y) { x = y && x; x };", 1,
                  "   0 FUNCTION\n"
                  "   2 MOVE r2 r1=y\n"
                  "   3 JFALSE r2 -> 6\n"
                  "   5 MOVE r2 r0=x\n"
                  "   6 MOVE r0=x r2\n"
                  "   7 RETURN r0=x\n");
    check_listing("fn(x) { x = [x, 1]; x };", 1,
                  "   0 FUNCTION\n"
                  "   2 MOVE r1 r0=x\n"
                  "   3 LOADINT r2 1\n"
                  "   4 NEWARRAY r0=x r1 2\n"
                  "   5 RETURN r0=x\n");
    check_listing("fn(x) { x = x ? x + 1 : null; x };", 1,
                  "   0 FUNCTION\n"
                  "   2 JFALSE r0=x -> 7\n"
                  "   4 ADD_RK r0=x r0=x 1\n"
                  "   5 JUMP -> 8\n"
                  "   7 LOADNULL r0=x\n"
                  "   8 RETURN r0=x\n");
}
END_TEST

START_TEST(op_assignment_reads_the_old_value_first)
{
    check_listing("fn(x, y) { x += y; x -= (x = y); x++; };", 1,
                  "   0 FUNCTION\n"
                  "   2 ADD r0=x r0=x r1=y\n"
                  "   3 MOVE r2 r0=x\n"
                  "   4 MOVE r0=x r1=y\n"
                  "   5 SUB r0=x r2 r0=x\n"
                  "   6 ADD_RK r0=x r0=x 1\n"
                  "   7 RETURN r0=x\n");
    check_listing("fn(a, i) { a[i] += i; null };", 1,
                  "   0 FUNCTION\n"
                  "   2 INDEX r2 r0=a r1=i\n"
                  "   3 ADD r2 r2 r1=i\n"
                  "   4 SETINDEX r0=a r1=i r2\n"
                  "   5 RETNULL\n");
}
END_TEST

START_TEST(calls_copy_callee_and_arguments)
{
    check_listing("fn(f, x) { x = f(x, f(1)); x };", 1,
                  "   0 FUNCTION\n"
                  "   2 MOVE r2 r0=f\n"
                  "   3 MOVE r3 r1=x\n"
                  "   4 MOVE r4 r0=f\n"
                  "   5 LOADINT r5 1\n"
                  "   6 CALL r4 1 r4\n"
                  "   7 CALL r2 2 r1=x\n"
                  "   8 RETURN r1=x\n");
}
END_TEST

START_TEST(negated_literals_are_constants)
{
    check_listing("fn() { [-9223372036854775808, -1.5, -40000, -INF] };", 1,
                  "   0 FUNCTION\n"
                  "   2 LOADK r0 -9223372036854775808\n"
                  "   3 LOADK r1 -1.5\n"
                  "   4 LOADK r2 -40000\n"
                  "   5 LOADK r3 -inf\n"
                  "   6 NEWARRAY r0 r0 4\n"
                  "   7 RETURN r0\n");
}
END_TEST

START_TEST(long_literals_come_in_batches)
{
    char source[256] = "fn(x) { x = [";
    for (int i = 0; i < 33; i++)
        strcat(source, "x,");
    strcat(source, "]; };");
    Compiled c;
    compiled_init(&c, source);
    const Proto *f = c.program->protos[1];
    uint32_t pc = 2 + 32;
    ck_assert_uint_eq(f->code[pc], insn_abc(OP_NEWARRAY, 1, 2, 32));
    ck_assert_uint_eq(f->code[pc + 1], insn_abc(OP_MOVE, 2, 0, 0));
    ck_assert_uint_eq(f->code[pc + 2], insn_abc(OP_PUSHALL, 1, 2, 1));
    ck_assert_uint_eq(f->code[pc + 3], insn_abc(OP_MOVE, 0, 1, 0));
    compiled_fini(&c);
}
END_TEST

/* -- conditions and loops ------------------------------------------------------------------- */

START_TEST(conditions_jump)
{
    check_listing("fn(a, b) { if (a < 5 && !(b == a || b)) { 1 } else { 2 } };", 1,
                  "   0 FUNCTION\n"
                  "   2 JLT_RK r0=a 5 false -> 10\n"
                  "   4 JEQ r1=b r0=a true -> 10\n"
                  "   6 JTRUE r1=b -> 10\n"
                  "   8 LOADINT r2 1\n"
                  "   9 RETURN r2\n"
                  "  10 LOADINT r2 2\n"
                  "  11 RETURN r2\n");
}
END_TEST

START_TEST(loops_test_at_their_end)
{
    check_listing("fn(n) { while (n > 0) { if (n == 7) { break; } if (n) { continue; } n--; } };", 1,
                  "   0 FUNCTION\n"
                  "   2 JUMP -> 13\n"
                  "   4 JEQ_RK r0=n 7 false -> 8\n"
                  "   6 JUMP -> 17\n"
                  "   8 JFALSE r0=n -> 12\n"
                  "  10 JUMP -> 13\n"
                  "  12 SUB_RK r0=n r0=n 1\n"
                  "  13 LOOP\n"
                  "  15 JGT_RK r0=n 0 true -> 4\n"
                  "  17 RETNULL\n");
    check_listing("fn(n) { for (let i = 0; i < n; i++) { if (i) { continue; } } };", 1,
                  "   0 FUNCTION\n"
                  "   2 LOADINT r1=i 0\n"
                  "   3 JUMP -> 10\n"
                  "   5 JFALSE r1=i -> 9\n"
                  "   7 JUMP -> 9\n"
                  "   9 ADD_RK r1=i r1=i 1\n"
                  "  10 LOOP\n"
                  "  12 JLT r1=i r0=n true -> 5\n"
                  "  14 RETNULL\n");
}
END_TEST

START_TEST(for_in_loops)
{
    check_listing("fn(n, s) { for (x in 0..n) { s += x; } for (y in s) { n = y; } };", 1,
                  "   0 FUNCTION\n"
                  "   2 LOADINT r4 0\n"
                  "   3 MOVE r5 r0=n\n"
                  "   4 FORPREP r4 r2=x -> 10\n"
                  "   6 ADD r1=s r1=s r2=x\n"
                  "   7 FORRANGE r4 r2=x -> 6\n"
                  "  10 MOVE r4 r1=s\n"
                  "  11 ITERPREP r4\n"
                  "  12 LOOP\n"
                  "  14 ITERNEXT r4 r3=y -> 19\n"
                  "  16 MOVE r0=n r3=y\n"
                  "  17 JUMP -> 12\n"
                  "  19 RETNULL\n");
    check_listing("for (g in 0..2) { fn() { g }; }", 0,
                  "   0 LOADINT r0 0\n"
                  "   1 LOADINT r1 2\n"
                  "   2 FORPREP r0 r2 -> 9\n"
                  "   4 GSET r2 g0=g\n"
                  "   5 CLOSURE r3 f1\n"
                  "   6 FORRANGE r0 r2 -> 4\n"
                  "   9 RETNULL\n");
}
END_TEST

/* -- variables ---------------------------------------------------------------------------------- */

START_TEST(reads_check_only_where_a_variable_may_be_unbound)
{
    check_listing("fn(c) { if (c) { let x = 1; } x + x };", 1,
                  "   0 FUNCTION\n"
                  "   2 CLEAR r1..r1\n"
                  "   3 JFALSE r0=c -> 6\n"
                  "   5 LOADINT r1=x 1\n"
                  "   6 CHECK r1=x\n"
                  "   7 ADD r2 r1=x r1=x\n"
                  "   8 RETURN r2\n");
    check_listing("fn(c) { if (c) { let x = 1; } else { return 2; } x };", 1,
                  "   0 FUNCTION\n"
                  "   2 JFALSE r0=c -> 7\n"
                  "   4 LOADINT r1=x 1\n"
                  "   5 JUMP -> 9\n"
                  "   7 LOADINT r2 2\n"
                  "   8 RETURN r2\n"
                  "   9 RETURN r1=x\n");
    check_listing("fn(c) { while (c) { let x = c; x; } x };", 1,
                  "   0 FUNCTION\n"
                  "   2 CLEAR r1..r1\n"
                  "   3 JUMP -> 6\n"
                  "   5 MOVE r1=x r0=c\n"
                  "   6 LOOP\n"
                  "   8 JTRUE r0=c -> 5\n"
                  "  10 CHECK r1=x\n"
                  "  11 RETURN r1=x\n");
}
END_TEST

START_TEST(captures_are_copied_if_bound_once)
{
    /* a is a parameter, b bound before the closure: values; c is assigned by the closure: a cell. */
    check_listing("fn(a) { let b = a; let c = 0; fn() { c = a + b; } };", 1,
                  "   0 FUNCTION\n"
                  "   2 CLEAR r1..r1\n"
                  "   3 CELLNEW r1=c\n"
                  "   4 MOVE r2=b r0=a\n"
                  "   5 LOADINT r3 0\n"
                  "   6 CELLSET r1=c r3\n"
                  "   7 CLOSURE r3 f2\n"
                  "   8 RETURN r3\n");
    check_listing("fn(a) { let b = a; let c = 0; fn() { c = a + b; } };", 2,
                  "   0 FUNCTION\n"
                  "   2 CAPGET r0 c0=a\n"
                  "   3 CAPGET r1 c1=b\n"
                  "   4 ADD r0 r0 r1\n"
                  "   5 UPSET c2=c r0\n"
                  "   6 RETURN r0\n");
}
END_TEST

/* Is the first capture of function `number` a cell? */
static bool first_capture_is_cell(const char *source, uint32_t number)
{
    Compiled c;
    compiled_init(&c, source);
    ck_assert_ptr_nonnull(c.program);
    ck_assert_uint_eq(c.program->protos[number]->capture_count, 1);
    bool is_cell = c.program->protos[number]->captures[0].is_cell;
    compiled_fini(&c);
    return is_cell;
}

START_TEST(captures_live_in_cells_else)
{
    ck_assert(!first_capture_is_cell("fn() { let x = 1; fn() { x } };", 2));
    ck_assert(!first_capture_is_cell("fn() { let x = 1; while (x) { fn() { x }; } };", 2));
    ck_assert_msg(first_capture_is_cell("fn() { let f = fn() { f }; };", 2), "made before the binding");
    ck_assert_msg(first_capture_is_cell("fn(c) { if (c) { let x = 1; } fn() { x } };", 2), "perhaps unbound");
    ck_assert_msg(first_capture_is_cell("fn() { while (1) { let x = 1; fn() { x }; } };", 2), "bound in a loop");
    ck_assert_msg(first_capture_is_cell("fn() { let x = 1; let x = 2; fn() { x } };", 2), "bound twice");
    ck_assert_msg(first_capture_is_cell("fn(x) { x = 2; fn() { x } };", 2), "assigned");
    ck_assert_msg(first_capture_is_cell("fn(x) { let x = 2; fn() { x } };", 2), "a parameter bound again");
    ck_assert_msg(first_capture_is_cell("fn() { for (x in 0..3) { fn() { x }; } };", 2), "bound on each round");
}
END_TEST

START_TEST(closures_within_closures_hand_captures_down)
{
    Compiled c;
    compiled_init(&c, "fn(a) { fn() { fn() { a } } };");
    const CaptureInfo *outer = c.program->protos[2]->captures, *inner = c.program->protos[3]->captures;
    ck_assert(outer->from_slot && outer->index == 0 && !outer->is_cell);
    ck_assert(!inner->from_slot && inner->index == 0 && !inner->is_cell);
    compiled_fini(&c);
}
END_TEST

START_TEST(file_variables_are_globals_if_functions_mention_them)
{
    Compiled c;
    compiled_init(&c,
                  "let a = 1; let b = 2; let c = 3; c = 4; while (b) { let d = 5; }"
                  "for (e in 0..3) {} if (a) { const f = 1; } let g = 1; let g = 2; fn() { a + c + d + e + f + g };");
    static const struct {
        const char *name;
        bool is_constant;
    } expected[] = {{"a", true}, {"c", false}, {"d", false}, {"e", false}, {"f", true}, {"g", false}};
    ck_assert_uint_eq(c.program->global_count, 6);
    for (int i = 0; i < 6; i++) {
        const GlobalInfo *global = &c.program->globals[i];
        ck_assert_msg(global->name.length == 1 && global->name.bytes[0] == expected[i].name[0], "global %d", i);
        ck_assert_msg(global->is_constant == expected[i].is_constant, "%s", expected[i].name);
    }
    ck_assert_uint_eq(c.program->protos[0]->slot_names[0].bytes[0], 'b');
    compiled_fini(&c);
}
END_TEST

/* -- compile errors ---------------------------------------------------------------------------- */

static void check_error(const char *source, SourcePos pos, const char *message)
{
    Compiled c;
    compiled_init(&c, source);
    ck_assert_msg(!c.program && c.errors.count == 1, "%s: %d errors", source, c.errors.count);
    ck_assert_str_eq(c.errors.items[0].message, message);
    ck_assert_msg(c.errors.items[0].pos == pos, "%s: error at %u", source, c.errors.items[0].pos);
    compiled_fini(&c);
}

START_TEST(compile_errors)
{
    check_error("let f = fn() { yy };", 15, "identifier not found: yy");
    check_error("len = 5;", 0, "identifier not found: len");
    check_error("const x = 1; fn() { x += 1 };", 20, "cannot assign to const x");
    check_error("const x = 1; let x = 2;", 17, "cannot assign to const x");
    check_error("let x = 1; const x = 2;", 17, "cannot assign to const x");
    check_error("const x = 1; for (x in []) {}", 18, "cannot assign to const x");
    check_error("while (1) { fn() { break; }; }", 19, "break outside a loop");
    check_error("continue;", 0, "continue outside a loop");
}
END_TEST

START_TEST(frames_that_are_too_big_are_errors)
{
    char *source = calloc(20000, 1);
    strcpy(source, "let f = fn(x) { ");
    for (int i = 0; i < 300; i++)
        strcat(source, "f(");
    strcat(source, "x");
    for (int i = 0; i < 300; i++)
        strcat(source, ")");
    strcat(source, " };");
    /* One slot for x, one for each callee: the 256th `(` and its name find none. */
    check_error(source, 16 + 255 * 2 + 1, "expression too complex");
    strcpy(source, "let f = fn() { ");
    for (int i = 0; i < 201; i++)
        sprintf(source + strlen(source), "let v%d = 1; ", i);
    strcat(source, "};");
    check_error(source, 8, "function needs too many variables");
    free(source);
}
END_TEST

/* -- liveness ------------------------------------------------------------------------------------ */

static uint64_t live(const Proto *proto, uint32_t pc) { return liveness_at(proto, pc)->words[0]; }

START_TEST(liveness_of_a_range_loop)
{
    /*  0 FUNCTION  2 LOADINT r2=s 0  3 LOADINT r4 0  4 MOVE r5 r0=n  5 FORPREP r4 r3=x -> 11
     *  7 ADD r2=s r2=s r3=x  8 FORRANGE r4 r3=x -> 7  11 RETURN r2=s */
    Compiled c;
    compiled_init(&c, "fn(n, unused) { let s = 0; for (x in 0..n) { s += x; } s };");
    const Proto *f = c.program->protos[1];
    ck_assert_uint_eq(live(f, 0), 1u << 0);
    ck_assert_uint_eq(live(f, 4), 1u << 0 | 1u << 2 | 1u << 4);
    ck_assert_uint_eq(live(f, 5), 1u << 2 | 1u << 4 | 1u << 5);
    ck_assert_uint_eq(live(f, 7), 1u << 2 | 1u << 3 | 1u << 4 | 1u << 5);
    ck_assert_uint_eq(live(f, 8), 1u << 2 | 1u << 4 | 1u << 5);
    ck_assert_uint_eq(live(f, 11), 1u << 2);
    compiled_fini(&c);
}
END_TEST

START_TEST(a_loop_variable_read_behind_its_loop_is_live_in_it)
{
    /*  0 FUNCTION  2 LOADINT r1=x 9  3 LOADINT r2 0  4 MOVE r3 r0=n  5 FORPREP r2 r1=x -> 10
     *  7 FORRANGE r2 r1=x -> 7  10 RETURN r1=x */
    Compiled c;
    compiled_init(&c, "fn(n) { let x = 9; for (x in 0..n) {} x };");
    const Proto *f = c.program->protos[1];
    ck_assert_uint_eq(live(f, 5), 1u << 1 | 1u << 2 | 1u << 3);
    ck_assert_uint_eq(live(f, 7), 1u << 1 | 1u << 2 | 1u << 3);
    compiled_fini(&c);
}
END_TEST

START_TEST(liveness_of_calls_closures_and_slices)
{
    /*  0 FUNCTION  2 MOVE r2 r1=f  3 MOVE r3 r0=a  4 LOADINT r5 1  5 SLICE r3 r3 2
     *  6 CALL r2 1 r2  7 CLOSURE r2 f2  8 RETURN r2 */
    Compiled c;
    compiled_init(&c, "fn(a, f) { f(a[:1]); fn() { f } };");
    const Proto *f = c.program->protos[1];
    ck_assert_uint_eq(live(f, 5), 1u << 1 | 1u << 2 | 1u << 3 | 1u << 5);
    ck_assert_uint_eq(live(f, 6), 1u << 1 | 1u << 2 | 1u << 3);
    ck_assert_uint_eq(live(f, 7), 1u << 1);
    compiled_fini(&c);
}
END_TEST

int main(void)
{
    int here;
    stack_base = &here;
    TCase *tests = tcase_create("bytecode");
    tcase_add_test(tests, operands_stand_in_place);
    tcase_add_test(tests, an_operand_is_copied_before_it_is_assigned);
    tcase_add_test(tests, a_variable_is_written_last);
    tcase_add_test(tests, op_assignment_reads_the_old_value_first);
    tcase_add_test(tests, calls_copy_callee_and_arguments);
    tcase_add_test(tests, negated_literals_are_constants);
    tcase_add_test(tests, long_literals_come_in_batches);
    tcase_add_test(tests, conditions_jump);
    tcase_add_test(tests, loops_test_at_their_end);
    tcase_add_test(tests, for_in_loops);
    tcase_add_test(tests, reads_check_only_where_a_variable_may_be_unbound);
    tcase_add_test(tests, captures_are_copied_if_bound_once);
    tcase_add_test(tests, captures_live_in_cells_else);
    tcase_add_test(tests, closures_within_closures_hand_captures_down);
    tcase_add_test(tests, file_variables_are_globals_if_functions_mention_them);
    tcase_add_test(tests, compile_errors);
    tcase_add_test(tests, frames_that_are_too_big_are_errors);
    tcase_add_test(tests, liveness_of_a_range_loop);
    tcase_add_test(tests, a_loop_variable_read_behind_its_loop_is_live_in_it);
    tcase_add_test(tests, liveness_of_calls_closures_and_slices);
    Suite *suite = suite_create("bytecode");
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
