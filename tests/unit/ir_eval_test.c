/* The evaluator: arithmetic to the last bit, phis, slots, exits, trees. */
#include "ir/eval.h"
#include "ir/text.h"
#include "ir/verify.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* -- a host whose slots and globals are small arrays ------------------------------ */

enum { TAG_OF_NULL = 10 }; // tags that nobody takes for the types' own numbers

typedef struct {
    EvalHost host;
    uint64_t tags[IRT_COUNT];
    IrWord slots[16], globals[4];
    int slot_reads, calls;
    bool call_fails;
    IrRef forced; /* the guard that fails on purpose, IR_NOREF for none */
    int forced_after;
} Mock;

static IrWord mock_slot(EvalHost *host, uint32_t slot)
{
    Mock *mock = (Mock *)host;
    mock->slot_reads++;
    return mock->slots[slot];
}

static void mock_write_slot(EvalHost *host, uint32_t slot, IrWord word) { ((Mock *)host)->slots[slot] = word; }

static bool mock_perform(EvalHost *host, const Trace *trace, const IrInst *inst, const IrWord *operands, int count,
                         IrWord *result)
{
    (void)trace;
    Mock *mock = (Mock *)host;
    if (inst->op == IR_gload)
        *result = mock->globals[inst->a];
    else if (inst->op == IR_gstore)
        mock->globals[inst->a] = operands[0];
    else
        ck_assert(inst->op == IR_call && count == 2);
    mock->calls += inst->op == IR_call;
    if (inst->op == IR_call)
        *result = operands[1];
    return !mock->call_fails;
}

static bool mock_force(EvalHost *host, const Trace *trace, IrRef guard)
{
    (void)trace;
    Mock *mock = (Mock *)host;
    return guard == mock->forced && mock->forced_after-- == 0;
}

static void mock_init(Mock *mock)
{
    memset(mock, 0, sizeof *mock);
    for (int type = IRT_vnull; type <= IRT_vcell; type++)
        mock->tags[type] = TAG_OF_NULL + (uint64_t)(type - IRT_vnull);
    mock->host = (EvalHost){mock->tags, mock_slot, mock_write_slot, mock_perform, mock_force};
    mock->forced = IR_NOREF;
}

static void mock_set_int(Mock *mock, uint32_t slot, int64_t i)
{
    mock->slots[slot] = (IrWord){mock->tags[IRT_vint], (uint64_t)i};
}

static Trace *parse(const char *text)
{
    IrTextError error;
    char message[200] = "";
    Trace *trace = trace_parse(text, strlen(text), &error);
    ck_assert_msg(trace != NULL, "%d:%d: %s\n%s", error.line, error.column, error.message, text);
    ck_assert_msg(trace_verify(trace, message, sizeof message), "%s", message);
    return trace;
}

/* -- pure ops ---------------------------------------------------------------------- */

/* The word that `line`, the definition of v0, gives. */
static uint64_t evaluate(const char *line)
{
    char text[400];
    uint64_t words[IR_MAX_EXIT_WORDS] = {0};
    Mock mock;
    mock_init(&mock);
    snprintf(text, sizeof text,
             "trace 1 \"\"\nobjects\n @0 code \"f\"\nsnap s0 @0:0+1 {#1=v0}\nsegment 0\n v0 = %s\nend exit s0\n", line);
    Trace *trace = parse(text);
    EvalExit exit = trace_evaluate(trace, &mock.host, 0, words);
    ck_assert_int_eq(exit.snap, 0);
    ck_assert_int_eq(exit.guard, IR_NOREF);
    trace_free(trace);
    return words[0];
}

static void check_int(const char *line, int64_t expected)
{
    ck_assert_msg((int64_t)evaluate(line) == expected, "%s gives %lld", line, (long long)evaluate(line));
}

/* By bits; a NaN is any NaN. */
static void check_float(const char *line, double expected)
{
    uint64_t bits = evaluate(line), wanted;
    double f;
    memcpy(&f, &bits, sizeof f);
    memcpy(&wanted, &expected, sizeof wanted);
    ck_assert_msg(isnan(expected) ? isnan(f) : bits == wanted, "%s gives %a", line, f);
}

START_TEST(test_integers)
{
    check_int("add 9223372036854775807 1", INT64_MIN);
    check_int("sub -9223372036854775808 1", INT64_MAX);
    check_int("mul 4611686018427387904 2", INT64_MIN);
    check_int("div -7 2", -3);
    check_int("mod -7 3", -1);
    check_int("mod 7 -3", 1);
    check_int("div -9223372036854775808 -1", INT64_MIN);
    check_int("mod -9223372036854775808 -1", 0);
    check_int("neg -9223372036854775808", INT64_MIN);
    check_int("abs -9223372036854775808", INT64_MIN);
    check_int("abs -5", 5);
    check_int("and 12 10", 8);
    check_int("or 12 10", 14);
    check_int("xor 12 10", 6);
    check_int("not 0", -1);
    check_int("shl 3 63", INT64_MIN);
    check_int("sar -8 1", -4);
    check_int("sar -8 0", -8);
    check_int("sar -1 63", -1);
    check_int("sar 8 2", 2);
    check_int("shr -1 63", 1);
    check_int("shr -1 0", -1);
    check_int("lt -1 0", 1);
    check_int("le 0 0", 1);
    check_int("gt -1 0", 0);
    check_int("ge -1 0", 0);
    check_int("eq 5 5", 1);
    check_int("ne 5 5", 0);
}
END_TEST

START_TEST(test_floats)
{
    check_float("fadd 0.1 0.2", 0.1 + 0.2);
    check_float("fsub inf inf", NAN);
    check_float("fmul 1e+300 1e+300", INFINITY);
    check_float("fdiv -1.0 0.0", -INFINITY);
    check_float("fneg 0.0", -0.0);
    check_float("fabs -0.0", 0.0);
    check_float("fsqrt 2.0", sqrt(2.0));
    check_float("fsqrt -1.0", NAN);
    check_float("ffloor -0.5", -1.0);
    check_float("fceil -0.5", -0.0);
    check_float("ftrunc -1.5", -1.0);
    check_int("feq nan nan", 0);
    check_int("fne nan nan", 1);
    check_int("flt nan 1.0", 0);
    check_int("fle nan 1.0", 0);
    check_int("fgt nan 1.0", 0);
    check_int("fge nan 1.0", 0);
    check_int("feq 0.0 -0.0", 1);
    check_float("itof 9007199254740993", 9007199254740992.0);
    check_int("ftoi -1.9", -1);
    check_int("ftoi nan", 0);
    check_int("ftoi 1e+30", INT64_MAX);
    check_int("ftoi -inf", INT64_MIN);
    check_int("ftoi 9223372036854774784.0", 9223372036854774784);
    check_int("ftoi -9223372036854775808.0", INT64_MIN);
}
END_TEST

START_TEST(test_booleans_and_sameness)
{
    check_int("bnot true", 0);
    check_int("bnot false", 1);
    check_int("beq true false", 0);
    check_int("beq false false", 1);
    check_int("same vint(0) null", 0);
    check_int("same null null", 1);
    check_int("same 0.0 -0.0", 0);
    check_int("same vint(3) vint(3)", 1);
}
END_TEST

/* -- loops --------------------------------------------------------------------------- */

/* As the recorder writes it: all through slots, i in #1, sum in #2, n in #3. */
static const char naive_sum[] = "trace 1 \"sum\"\nobjects\n  @0 code \"f\"\n"
                                "snap s0 @0:0+1 {}\n"
                                "snap s1 @0:7+1 {#1=v1 #2=v11}\n"
                                "segment 0\n"
                                "  loop\n"
                                "  v1 = sload #1\n"
                                "  v2 = guard_int v1 | s0\n"
                                "  v3 = unbox_int v2\n"
                                "  v4 = sload #3\n"
                                "  v5 = guard_int v4 | s0\n"
                                "  v6 = unbox_int v5\n"
                                "  v7 = lt v3 v6\n"
                                "  v8 = sload #2\n"
                                "  v9 = guard_int v8 | s0\n"
                                "  v10 = unbox_int v9\n"
                                "  v11 = add v10 0\n"
                                "  guard_true v7 | s1\n"
                                "  v13 = add v10 v3\n"
                                "  v14 = box_int v13\n"
                                "  sstore #2 v14\n"
                                "  v16 = add v3 1\n"
                                "  v17 = box_int v16\n"
                                "  sstore #1 v17\n"
                                "end loop\n";

START_TEST(test_sum_through_slots)
{
    Mock mock;
    uint64_t words[IR_MAX_EXIT_WORDS];
    mock_init(&mock);
    mock_set_int(&mock, 1, 0);
    mock_set_int(&mock, 2, 0);
    mock_set_int(&mock, 3, 100);
    Trace *trace = parse(naive_sum);
    EvalExit exit = trace_evaluate(trace, &mock.host, 0, words);
    ck_assert_int_eq(exit.snap, 1);
    ck_assert_int_eq(exit.guard, 12);
    ck_assert_int_eq(exit.iterations, 100);
    ck_assert_int_eq(words[0], mock.tags[IRT_vint]); // #1 is v1, a value: tag and payload
    ck_assert_int_eq(words[1], 100);
    ck_assert_int_eq(words[2], 4950);        // #2 is v11, an int: payload alone
    ck_assert_int_eq(mock.slot_reads, 3);    // each slot is the host's until first touched
    ck_assert_int_eq(mock.slots[2].bits, 0); // and the image is private
    trace_free(trace);
}
END_TEST

START_TEST(test_a_wrong_tag_leaves)
{
    Mock mock;
    uint64_t words[IR_MAX_EXIT_WORDS];
    mock_init(&mock);
    mock_set_int(&mock, 1, 0);
    mock_set_int(&mock, 3, 3);
    mock.slots[2] = (IrWord){mock.tags[IRT_vfloat], 0};
    Trace *trace = parse(naive_sum);
    EvalExit exit = trace_evaluate(trace, &mock.host, 0, words);
    ck_assert_int_eq(exit.snap, 0);
    ck_assert_int_eq(exit.guard, 9);
    ck_assert_int_eq(exit.iterations, 0);
    trace_free(trace);
}
END_TEST

START_TEST(test_iterations_are_limited_and_guards_forced)
{
    Mock mock;
    uint64_t words[IR_MAX_EXIT_WORDS];
    mock_init(&mock);
    mock_set_int(&mock, 1, 0);
    mock_set_int(&mock, 2, 0);
    mock_set_int(&mock, 3, 1000);
    Trace *trace = parse(naive_sum);
    EvalExit exit = trace_evaluate(trace, &mock.host, 7, words);
    ck_assert_int_eq(exit.snap, IR_NOSNAP);
    ck_assert_int_eq(exit.iterations, 7);

    mock.forced = 12;
    mock.forced_after = 4;
    exit = trace_evaluate(trace, &mock.host, 0, words);
    ck_assert_int_eq(exit.snap, 1);
    ck_assert_int_eq(exit.iterations, 4);
    ck_assert_int_eq(words[1], 4);
    ck_assert_int_eq(words[2], 0 + 1 + 2 + 3);
    trace_free(trace);
}
END_TEST

/* Each phi takes the other's old value: done one after the other, both would be the same. */
START_TEST(test_phis_change_at_once)
{
    Mock mock;
    uint64_t words[IR_MAX_EXIT_WORDS];
    mock_init(&mock);
    Trace *trace = parse("trace 1 \"fib\"\nobjects\n  @0 code \"f\"\n"
                         "snap s0 @0:0+1 {#1=v1 #2=v2 #3=v3}\n"
                         "segment 0\n"
                         "  loop\n"
                         "  v1 = phi 0 v2 -> int\n"
                         "  v2 = phi 1 v5 -> int\n"
                         "  v3 = phi 10 v6 -> int\n"
                         "  v4 = guard_nonzero v3 | s0\n"
                         "  v5 = add v1 v2\n"
                         "  v6 = sub v4 1\n"
                         "end loop\n");
    EvalExit exit = trace_evaluate(trace, &mock.host, 0, words);
    ck_assert_int_eq(exit.iterations, 10);
    ck_assert_int_eq(words[0], 55);
    ck_assert_int_eq(words[1], 89);
    ck_assert_int_eq(words[2], 0);
    trace_free(trace);
}
END_TEST

/* -- guards, host, trees ----------------------------------------------------------------- */

/* The number of the snapshot by which a trace of these lines leaves: s0 by a guard, s1 at its end. */
static int leaves_by(const char *lines)
{
    char text[600];
    uint64_t words[IR_MAX_EXIT_WORDS];
    Mock mock;
    mock_init(&mock);
    snprintf(text, sizeof text,
             "trace 1 \"\"\nobjects\n @0 code \"f\"\n @1 builtin \"a\"\n @2 builtin \"b\"\nsnap s0 @0:0+1 {}\n"
             "snap s1 @0:1+1 {}\nsegment 0\n%s\nend exit s1\n",
             lines);
    Trace *trace = parse(text);
    trace->objects.items[1].handle = 100;
    trace->objects.items[2].handle = 200;
    EvalExit exit = trace_evaluate(trace, &mock.host, 0, words);
    trace_free(trace);
    return exit.snap;
}

START_TEST(test_guards)
{
    ck_assert_int_eq(leaves_by("v0 = guard_null null | s0"), 1);
    ck_assert_int_eq(leaves_by("v0 = guard_null vint(0) | s0"), 0);
    ck_assert_int_eq(leaves_by("v0 = guard_builtin vbuiltin(@1) | s0"), 1);
    ck_assert_int_eq(leaves_by("guard_true true | s0"), 1);
    ck_assert_int_eq(leaves_by("guard_true false | s0"), 0);
    ck_assert_int_eq(leaves_by("guard_false false | s0"), 1);
    ck_assert_int_eq(leaves_by("guard_false true | s0"), 0);
    ck_assert_int_eq(leaves_by("v0 = guard_same @1 @1 | s0"), 1);
    ck_assert_int_eq(leaves_by("v0 = guard_same @1 @2 | s0"), 0);
    ck_assert_int_eq(leaves_by("v0 = guard_nonzero -1 | s0"), 1);
    ck_assert_int_eq(leaves_by("v0 = guard_nonzero 0 | s0"), 0);
    ck_assert_int_eq(leaves_by("v0 = guard_count 63 | s0"), 1);
    ck_assert_int_eq(leaves_by("v0 = guard_count 64 | s0"), 0);
    ck_assert_int_eq(leaves_by("v0 = guard_count -1 | s0"), 0);
    ck_assert_int_eq(leaves_by("v0 = guard_bounds 4 5 | s0"), 1);
    ck_assert_int_eq(leaves_by("v0 = guard_bounds 5 5 | s0"), 0);
    ck_assert_int_eq(leaves_by("v0 = guard_bounds -1 5 | s0"), 0);
}
END_TEST

START_TEST(test_host_performs)
{
    Mock mock;
    uint64_t words[IR_MAX_EXIT_WORDS];
    mock_init(&mock);
    Trace *trace = parse("trace 1 \"\"\nobjects\n @0 code \"f\"\nsnap s0 @0:0+1 {}\nsnap s1 @0:1+1 {#1=v1 #2=v2}\n"
                         "segment 0\n gstore #2 vint(7)\n v1 = gload #2\n"
                         " v2 = call index_get null v1 -> value | s0\nend exit s1\n");
    ck_assert_int_eq(trace_evaluate(trace, &mock.host, 0, words).snap, 1);
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(words[2 * i], mock.tags[IRT_vint]);
        ck_assert_int_eq(words[2 * i + 1], 7);
    }
    mock.call_fails = true;
    mock.host.force_exit = NULL;
    trace->insts.items[0] = (IrInst){.op = IR_nop, .snap = IR_NOSNAP};
    trace->insts.items[1] = trace->insts.items[0];
    trace->insts.items[1].op = IR_sload;
    trace->insts.items[1].type = IRT_value;
    EvalExit exit = trace_evaluate(trace, &mock.host, 0, words);
    ck_assert_int_eq(exit.snap, 0);
    ck_assert_int_eq(exit.guard, 2);
    ck_assert_int_eq(mock.calls, 2);
    trace_free(trace);
}
END_TEST

/* A loop inside another: the child at the inner loop's end begins the next outer
 * iteration and enters anew, with other slots; another child links to trace 7. */
START_TEST(test_entry_and_link)
{
    Mock mock;
    uint64_t words[IR_MAX_EXIT_WORDS];
    mock_init(&mock);
    mock_set_int(&mock, 1, 0);
    mock_set_int(&mock, 2, 0);
    mock_set_int(&mock, 3, 0);
    Trace *trace = parse("trace 1 \"\"\nobjects\n  @0 code \"f\"\n"
                         "snap s0 @0:0+1 {}\n"
                         "snap s1 @0:9+1 {#2=v28 #3=v29}\n"
                         "snap s2 @0:5+1 {#1=v38 #2=0 #3=v29}\n"
                         "snap s3 @0:6+1 {#1=v38}\n"
                         "snap s4 @0:7+1 {#1=v38 #3=v29}\n"
                         "segment 0\n"
                         "  v1 = sload #1\n  v2 = guard_int v1 | s0\n  v3 = unbox_int v2\n"
                         "  v4 = sload #2\n  v5 = guard_int v4 | s0\n  v6 = unbox_int v5\n"
                         "  v20 = sload #3\n  v21 = guard_int v20 | s0\n  v22 = unbox_int v21\n"
                         "  loop\n"
                         "  v28 = phi v6 v30 -> int\n"
                         "  v29 = phi v22 v31 -> int\n"
                         "  v30 = add v28 1\n"
                         "  v31 = add v29 v3\n"
                         "  v32 = lt v28 4\n"
                         "  guard_true v32 | s1\n"
                         "end loop\n"
                         "segment 1 at s1\n"
                         "  v38 = add v3 1\n"
                         "  v39 = lt v38 3\n"
                         "  guard_true v39 | s3\n"
                         "end entry s2\n"
                         "segment 2 at s3\n"
                         "end link 7 s4\n");
    EvalExit exit = trace_evaluate(trace, &mock.host, 0, words);
    ck_assert_int_eq(exit.link, 7);
    ck_assert_int_eq(exit.snap, IR_NOSNAP);
    ck_assert_int_eq((int)mock.slots[1].bits, 3);
    ck_assert_int_eq((int)mock.slots[2].bits, 0);               // as the last entry left it
    ck_assert_int_eq((int)mock.slots[3].bits, 4 * (0 + 1 + 2)); // four iterations for each outer one
    ck_assert_int_eq((int)exit.iterations, 3 * 4 + 2);
    trace_free(trace);
}
END_TEST

/* A child gives all phis their values at once, too. */
START_TEST(test_child_gives_phis_values)
{
    Mock mock;
    uint64_t words[IR_MAX_EXIT_WORDS];
    mock_init(&mock);
    Trace *trace = parse("trace 1 \"\"\nobjects\n  @0 code \"f\"\n"
                         "snap s0 @0:0+1 {#1=v1 #2=v2 #3=v3}\n"
                         "snap s1 @0:9+1 {}\n"
                         "segment 0\n"
                         "  loop\n"
                         "  v1 = phi 0 v4 -> int\n"
                         "  v2 = phi 10 v2 -> int\n"
                         "  v3 = phi 20 v3 -> int\n"
                         "  v4 = add v1 1\n"
                         "  v5 = lt v1 5\n"
                         "  guard_true v5 | s0\n"
                         "  v6 = eq v1 2\n"
                         "  guard_false v6 | s1\n"
                         "end loop\n"
                         "segment 1 at s1\n"
                         "end loop v1=v4 v2=v3 v3=v2\n");
    EvalExit exit = trace_evaluate(trace, &mock.host, 0, words);
    ck_assert_int_eq(exit.snap, 0);
    ck_assert_int_eq((int)words[0], 5);
    ck_assert_int_eq((int)words[1], 20);
    ck_assert_int_eq((int)words[2], 10);
    trace_free(trace);
}
END_TEST

/* A child goes on where its guard failed, and may go back to the loop; a forced exit leaves. */
START_TEST(test_tree)
{
    Mock mock;
    uint64_t words[IR_MAX_EXIT_WORDS];
    mock_init(&mock);
    mock_set_int(&mock, 1, 0);
    mock_set_int(&mock, 2, 0);
    Trace *trace = parse("trace 1 \"\"\nobjects\n  @0 code \"f\"\n"
                         "snap s0 @0:0+1 {#1=v1}\n"
                         "snap s1 @0:9+1 {#1=v1}\n"
                         "segment 0\n"
                         "  loop\n"
                         "  v1 = sload #1\n"
                         "  v2 = guard_int v1 | s0\n"
                         "  v3 = unbox_int v2\n"
                         "  v4 = add v3 1\n"
                         "  v5 = box_int v4\n"
                         "  sstore #1 v5\n"
                         "  v7 = and v3 1\n"
                         "  v8 = eq v7 0\n"
                         "  v9 = guard_true v8 | s1\n"
                         "end loop\n"
                         "segment 1 at s1\n"
                         "  v10 = lt v3 9\n"
                         "  v11 = guard_true v10 | s0\n"
                         "end loop\n");
    EvalExit exit = trace_evaluate(trace, &mock.host, 0, words);
    ck_assert_int_eq(exit.guard, 11);
    ck_assert_int_eq(exit.snap, 0);
    ck_assert_int_eq(words[1], 9);
    ck_assert_int_eq(exit.iterations, 9);

    mock.forced = 9;
    exit = trace_evaluate(trace, &mock.host, 0, words);
    ck_assert_int_eq(exit.guard, 9);
    ck_assert_int_eq(exit.iterations, 0);
    trace_free(trace);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("ir_eval");
    TCase *ops = tcase_create("ops"), *runs = tcase_create("runs");
    tcase_add_test(ops, test_integers);
    tcase_add_test(ops, test_floats);
    tcase_add_test(ops, test_booleans_and_sameness);
    tcase_add_test(ops, test_guards);
    tcase_add_test(runs, test_sum_through_slots);
    tcase_add_test(runs, test_a_wrong_tag_leaves);
    tcase_add_test(runs, test_iterations_are_limited_and_guards_forced);
    tcase_add_test(runs, test_phis_change_at_once);
    tcase_add_test(runs, test_host_performs);
    tcase_add_test(runs, test_tree);
    tcase_add_test(runs, test_entry_and_link);
    tcase_add_test(runs, test_child_gives_phis_values);
    suite_add_tcase(suite, ops);
    suite_add_tcase(suite, runs);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
