/* What makes a trace smaller: it keeps what is asked for, and nothing that it can do without. */
#include "ir/text.h"
#include "ir/verify.h"
#include "tests/golden/trace_shrink.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static const char text[] = "trace 1 \"big\"\n"
                           "objects\n"
                           "  @0 code \"f\"\n"
                           "snap s0 @0:0+1 {}\n"
                           "snap s1 @0:1+1 {#1=v2 #2=v6 #3=v9}\n"
                           "entry s0\n"
                           "segment 0\n"
                           "  v0 = sload #1\n"
                           "  loop\n"
                           "  v2 = sload #1\n"
                           "  v3 = guard_int v2 | s1\n"
                           "  v4 = unbox_int v3\n"
                           "  v5 = mul v4 7\n"
                           "  v6 = box_int v5\n"
                           "  sstore #2 v6\n"
                           "  v8 = add v5 v4\n"
                           "  v9 = box_int v8\n"
                           "  sstore #1 v9\n"
                           "  v11 = lt v8 100\n"
                           "  guard_true v11 | s1\n"
                           "end loop\n";

static uint32_t insts_of(const Trace *trace, IrOp op)
{
    uint32_t count = 0;
    for (IrRef ref = 0; ref < trace->insts.count; ref++)
        count += trace_inst(trace, ref)->op == op;
    return count;
}

static bool has_op(void *context, const Trace *trace) { return insts_of(trace, *(IrOp *)context) > 0; }

static Trace *shrunk(IrOp op)
{
    IrTextError error;
    Trace *trace = trace_parse(text, strlen(text), &error);
    ck_assert_ptr_nonnull(trace);
    ShrinkQuestion question = {has_op, &op};
    Trace *smaller = trace_shrink(trace, &question);
    trace_free(trace);
    return smaller;
}

START_TEST(keeps_what_shows_it_and_nothing_else)
{
    char message[200];
    const IrOp ops[] = {IR_mul, IR_box_int, IR_sstore};
    for (size_t i = 0; i < sizeof ops / sizeof *ops; i++) {
        Trace *smaller = shrunk(ops[i]);
        ck_assert_uint_eq(insts_of(smaller, ops[i]), 1);
        ck_assert(trace_verify(smaller, message, sizeof message));
        /* The operation itself, on constants, and the loop's marker, which the end goes back to. */
        ck_assert_uint_eq(smaller->insts.count, 2);
        trace_free(smaller);
    }
}
END_TEST

START_TEST(drops_entries_of_snapshots)
{
    Trace *smaller = shrunk(IR_guard_true);
    ck_assert_uint_eq(insts_of(smaller, IR_guard_true), 1);
    for (uint32_t i = 0; i < smaller->snaps.count; i++)
        ck_assert_uint_eq(smaller->snaps.items[i].entry_count, 0);
    trace_free(smaller);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("trace_shrink");
    TCase *tests = tcase_create("all");
    tcase_add_test(tests, keeps_what_shows_it_and_nothing_else);
    tcase_add_test(tests, drops_entries_of_snapshots);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
