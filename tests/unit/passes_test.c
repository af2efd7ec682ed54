/* The pipeline: lists of passes, what it reports, and that it stays quick on long traces. */
#include "ir/text.h"
#include "passes/pipeline.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static const char counter[] = "trace 1 \"counter\"\n"
                              "objects\n"
                              "  @0 code \"f\"\n"
                              "snap s0 @0:0+1 {}\n"
                              "snap s1 @0:1+1 {#1=v1}\n"
                              "entry s0\n"
                              "segment 0\n"
                              "  v0 = loop\n"
                              "  v1 = sload #1\n"
                              "  v2 = guard_int v1 | s1\n"
                              "  v3 = unbox_int v2\n"
                              "  v4 = lt v3 5\n"
                              "  guard_true v4 | s1\n"
                              "  v6 = add v3 1\n"
                              "  v7 = box_int v6\n"
                              "  sstore #1 v7\n"
                              "end loop\n";

static Trace *parse(const char *text)
{
    IrTextError error;
    Trace *trace = trace_parse(text, strlen(text), &error);
    ck_assert_msg(trace != NULL, "line %d: %s", error.line, error.message);
    return trace;
}

START_TEST(test_default_list_is_the_table)
{
    PassList list = pass_list_default();
    ck_assert_int_eq(list.count, PASS_COUNT);
    for (int i = 0; i < PASS_COUNT; i++) {
        ck_assert_int_eq(list.order[i], i);
        ck_assert(list.enabled[i]);
        ck_assert_int_eq(pass_find(pass_name((PassId)i), strlen(pass_name((PassId)i))), i);
        ck_assert(*pass_what((PassId)i) && *pass_why((PassId)i));
    }
}
END_TEST

START_TEST(test_list_is_parsed_in_order)
{
    PassList list;
    char error[160];
    ck_assert(pass_list_parse(&list, "dce,forward,dce", error, sizeof error));
    ck_assert_int_eq(list.count, 3);
    ck_assert_int_eq(list.order[0], PASS_dce);
    ck_assert_int_eq(list.order[1], PASS_forward);
    ck_assert_int_eq(list.order[2], PASS_dce);
    ck_assert(list.enabled[PASS_forward] && !list.enabled[PASS_licm]);
    ck_assert(pass_list_parse(&list, "none", error, sizeof error));
    ck_assert_int_eq(list.count, 0);
}
END_TEST

START_TEST(test_misspelt_name_gets_a_proposal)
{
    PassList list = pass_list_default();
    char error[160];
    ck_assert(!pass_list_parse(&list, "forward,gaurds", error, sizeof error));
    ck_assert_str_eq(error, "there is no pass `gaurds`; did you mean `guards`?");
    ck_assert(!pass_list_parse(&list, "forward,,dce", error, sizeof error));
    ck_assert(!pass_list_disable(&list, "inlining", error, sizeof error));
    ck_assert_str_eq(error, "there is no pass `inlining`");
    list = pass_list_default();
    ck_assert(pass_list_disable(&list, "licm", error, sizeof error));
    ck_assert(!list.enabled[PASS_licm] && list.enabled[PASS_dce]);
}
END_TEST

START_TEST(test_list_has_an_end)
{
    PassList list;
    char error[160], names[4 * (PASS_LIST_MAX + 2)] = "dce";
    for (int i = 0; i < PASS_LIST_MAX; i++)
        strcat(names, ",dce");
    ck_assert(!pass_list_parse(&list, names, error, sizeof error));
}
END_TEST

typedef struct {
    PassId seen[PASS_LIST_MAX];
    uint32_t rewrites[PASS_LIST_MAX];
    int count;
} Witness;

static void see(void *context, PassId pass, const Trace *trace, uint32_t rewrites, double microseconds)
{
    Witness *witness = context;
    ck_assert(trace->insts.count > 0 && microseconds >= 0);
    witness->rewrites[witness->count] = rewrites;
    witness->seen[witness->count++] = pass;
}

START_TEST(test_each_pass_is_reported)
{
    Witness witness = {.count = 0};
    PipelineOptions options = {.after_pass = see, .context = &witness, .verify = true};
    PassList list;
    char message[160] = "";
    ck_assert(pass_list_parse(&list, "promote,dce,promote", message, sizeof message));
    ck_assert(pass_list_disable(&list, "dce", message, sizeof message));
    Trace *trace = parse(counter);
    ck_assert_msg(pipeline_run(trace, &list, &options, NULL, message, sizeof message), "%s", message);
    ck_assert_int_eq(witness.count, 2);
    ck_assert_int_eq(witness.seen[1], PASS_promote);
    ck_assert_uint_gt(witness.rewrites[0], 0);
    ck_assert_uint_eq(witness.rewrites[1], 0); /* nothing is left to promote */
    trace_free(trace);
}
END_TEST

START_TEST(test_broken_trace_is_named)
{
    PipelineOptions options = {.verify = true};
    PassList list = pass_list_default();
    char message[160] = "";
    Trace *trace = parse(counter);
    trace_inst(trace, 3)->a = 1; /* unboxes what no guard vouches for */
    ck_assert(!pipeline_run(trace, &list, &options, NULL, message, sizeof message));
    ck_assert_msg(strstr(message, "before the first pass: v3 unbox_int") == message, "%s", message);
    trace_free(trace);
}
END_TEST

/* One of each instruction as often as it takes; a scan within a scan would take minutes. */
START_TEST(test_long_traces_take_linear_time)
{
    enum { BYTECODES = 12000, SLOTS = 200 };
    Trace *trace = trace_new("long", 1);
    SnapFrame frame = {trace_object(trace, IRT_code, 0, "f"), 0, 1};
    trace->entry_snap = trace_add_snapshot(trace, &frame, 1, NULL, 0);
    trace_emit(trace, IR_loop, 0, 0, 0, IR_NOSNAP);
    for (uint32_t i = 0; i < BYTECODES; i++) {
        uint32_t slot = 1 + i % SLOTS, other = 1 + i * 7 % SLOTS;
        IrRef left = trace_emit(trace, IR_sload, slot, 0, 0, IR_NOSNAP);
        IrRef right = trace_emit(trace, IR_sload, other, 0, 0, IR_NOSNAP);
        SnapEntry entries[] = {{1000, left}, {1001, right}};
        uint16_t snap = trace_add_snapshot(trace, &frame, 1, entries, 2);
        left = trace_emit(trace, IR_guard_int, left, 0, 0, snap);
        right = trace_emit(trace, IR_guard_int, right, 0, 0, snap);
        left = trace_emit(trace, IR_unbox_int, left, 0, 0, IR_NOSNAP);
        right = trace_emit(trace, IR_unbox_int, right, 0, 0, IR_NOSNAP);
        IrRef sum = trace_emit(trace, IR_add, left, right, 0, IR_NOSNAP);
        trace_emit(trace, IR_sstore, slot, trace_emit(trace, IR_box_int, sum, 0, 0, IR_NOSNAP), 0, IR_NOSNAP);
    }
    PassList list = pass_list_default();
    char message[160] = "";
    PipelineStats stats;
    ck_assert_msg(pipeline_run(trace, &list, NULL, &stats, message, sizeof message), "%s", message);
    ck_assert_uint_lt(trace->insts.count, 2 * BYTECODES);
    trace_free(trace);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("pipeline");
    tcase_add_test(tests, test_default_list_is_the_table);
    tcase_add_test(tests, test_list_is_parsed_in_order);
    tcase_add_test(tests, test_misspelt_name_gets_a_proposal);
    tcase_add_test(tests, test_list_has_an_end);
    tcase_add_test(tests, test_each_pass_is_reported);
    tcase_add_test(tests, test_broken_trace_is_named);
    tcase_add_test(tests, test_long_traces_take_linear_time);
    Suite *suite = suite_create("passes");
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
