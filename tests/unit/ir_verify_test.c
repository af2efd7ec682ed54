/* The verifier: one trace that breaks it for each rule, and one that breaks none. */
#include "ir/text.h"
#include "ir/verify.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define HEAD "trace 1 \"t\"\nobjects\n  @0 code \"f\"\n  @1 str \"s\"\n  @2 arr \"a\"\nsnap s0 @0:3+1 {}\n"

static Trace *parse(const char *text)
{
    IrTextError error;
    Trace *trace = trace_parse(text, strlen(text), &error);
    ck_assert_msg(trace != NULL, "%d:%d: %s\n%s", error.line, error.column, error.message, text);
    return trace;
}

static void check_accepts(const char *text)
{
    char message[200] = "";
    Trace *trace = parse(text);
    ck_assert_msg(trace_verify(trace, message, sizeof message), "%s", message);
    trace_free(trace);
}

static void check_rejects(const char *text, const char *expected)
{
    char message[200] = "";
    Trace *trace = parse(text);
    ck_assert_msg(!trace_verify(trace, message, sizeof message), "accepted:\n%s", text);
    ck_assert_str_eq(message, expected);
    trace_free(trace);
}

static const char array_loop[] = HEAD "entry s0\n"
                                      "segment 0\n"
                                      "  v0 = sload #1 -> value\n"
                                      "  v1 = guard_arr v0 -> varr | s0\n"
                                      "  v2 = unbox_arr v1 -> arr\n"
                                      "  loop\n"
                                      "  v4 = phi 0 v15 -> int\n"
                                      "  v5 = alen v2 -> int\n"
                                      "  v6 = guard_bounds v4 v5 -> index | s0\n"
                                      "  v7 = abuf v2 -> buf\n"
                                      "  v8 = guard_ibuf v7 -> ibuf | s0\n"
                                      "  v9 = aload_int v8 v6 -> int\n"
                                      "  v10 = bshared v8 -> bool\n"
                                      "  v11 = guard_wibuf v8 v10 -> wibuf | s0\n"
                                      "  astore_int v11 v6 v9\n"
                                      "  v13 = div v9 2 -> int\n"
                                      "  v14 = shl v13 63 -> int\n"
                                      "  v15 = add v4 1 -> int\n"
                                      "end loop\n";

START_TEST(test_accepts)
{
    check_accepts(array_loop);
    check_accepts("trace 1 \"\"\nobjects\n @0 code \"f\"\n @1 str \"s\"\n"
                  "snap s0 @0:3+1 @0:1+4 {#1=vint(1) #2=1.5 #5=@1 #6=unbound}\nsegment 0\nend exit s0\n");
}
END_TEST

START_TEST(test_operands)
{
    check_rejects(HEAD "segment 0\n v0 = add v1 1\n v1 = add 1 1\nend exit s0\n",
                  "v0 add: operand 1, v1, is not defined before it");
    check_rejects(HEAD "segment 0\n v0 = add v0 1\nend exit s0\n", "v0 add: operand 1, v0, is not defined before it");
    check_rejects(HEAD "segment 0\n v0 = add 1 1.5\nend exit s0\n", "v0 add: operand 2 is of type float, not int");
    check_rejects(HEAD "segment 0\n v0 = add 1 vint(1)\nend exit s0\n", "v0 add: operand 2 is of type vint, not int");
    check_rejects(HEAD "segment 0\n v0 = div 1 0\nend exit s0\n", "v0 div: operand 2 is of type int, not nonzero");
    check_rejects(HEAD "segment 0\n v0 = shl 1 64\nend exit s0\n", "v0 shl: operand 2 is of type int, not count");
    check_rejects(HEAD "segment 0\n v0 = shl 1 -1\nend exit s0\n", "v0 shl: operand 2 is of type int, not count");
    check_rejects(HEAD "segment 0\n v0 = neg 7\n v1 = div 1 v0\nend exit s0\n",
                  "v1 div: operand 2 is of type int, not nonzero");
    check_rejects(HEAD "segment 0\n v0 = call binary 1 vint(1) vint(2) | s0\nend exit s0\n",
                  "v0 call: operand 2 is of type int, not value");
    check_rejects(HEAD "segment 0\n v0 = fcall1 pow 1.0\nend exit s0\n",
                  "v0 fcall1: no maths function of so many arguments");
    check_rejects(HEAD "segment 0\n v0 = sload #32768\nend exit s0\n", "v0 sload: its slot is out of range");
}
END_TEST

START_TEST(test_results)
{
    check_rejects(HEAD "segment 0\n v0 = call new_hash -> int | s0\nend exit s0\n",
                  "v0 call: its type is not what it gives");
    check_accepts(HEAD "segment 0\n v0 = call new_hash -> vhash | s0\nend exit s0\n");
}
END_TEST

START_TEST(test_loop_and_phis)
{
    check_rejects(HEAD "segment 0\nend loop\n", "segment 0 ends at a loop that is not there");
    check_rejects(HEAD "segment 0\n loop\n v1 = loop\nend loop\n", "v1 loop: the trace has a loop already");
    check_rejects(HEAD "segment 0\n v0 = guard_true true | s0\nend exit s0\nsegment 1 at s0\n v1 = loop\nend loop\n",
                  "v1 loop: stands in the root only");
    check_rejects(HEAD "segment 0\n v0 = phi 1 2 -> int\nend exit s0\n", "v0 phi: does not stand directly behind loop");
    check_rejects(HEAD "segment 0\n loop\n v1 = neg 1\n v2 = phi 1 2 -> int\nend loop\n",
                  "v2 phi: does not stand directly behind loop");
    check_rejects(HEAD "segment 0\n loop\n v1 = phi v1 2 -> int\nend loop\n",
                  "v1 phi: operand 1, v1, is not defined before it");
    check_rejects(HEAD "segment 0\n loop\n v1 = phi 1 2.5 -> int\nend loop\n",
                  "v1 phi: its operands are not both of its type");
    check_rejects(HEAD "segment 0\n loop\n v1 = phi 1 v2 -> nonzero\n v2 = neg v1\nend loop\n",
                  "v1 phi: its operands are not both of its type");
    check_accepts(HEAD "segment 0\n loop\n v1 = phi 1 v2 -> int\n v2 = guard_nonzero v1 | s0\nend loop\n");
    check_accepts(HEAD "segment 0\n loop\n nop\n v1 = phi 1 v2 -> int\n nop\n v2 = phi 2 v1 -> int\nend loop\n");
    check_rejects(HEAD "segment 0\n loop\n v1 = phi 1 1 -> int\n v2 = guard_true true | s0\nend loop\n"
                       "segment 1 at s0\nend loop\n",
                  "segment 1 gives v1 no value");
}
END_TEST

START_TEST(test_snapshots)
{
    check_rejects(HEAD "segment 0\n v0 = guard_true true\nend exit s0\n",
                  "v0 guard_true: leaves through no snapshot of the trace");
    check_rejects(HEAD "segment 0\n v0 = call index_get null null\nend exit s0\n",
                  "v0 call: leaves through no snapshot of the trace");
    check_rejects(HEAD "segment 0\n v0 = add 1 1 | s0\nend exit s0\n", "v0 add: has a snapshot but never leaves");
    check_rejects(HEAD "segment 0\n loop\n v1 = phi 1 1 -> int | s0\nend loop\n",
                  "v1 phi: has a snapshot but never leaves");
    check_rejects("trace 1 \"\"\nsnap s0 {}\nsegment 0\nend exit s0\n", "s0 has no frame");
    check_rejects("trace 1 \"\"\nobjects\n @0 func \"f\"\nsnap s0 @0:1+1 {}\nsegment 0\nend exit s0\n",
                  "a frame of s0 is of no code");
    check_rejects("trace 1 \"\"\nobjects\n @0 code \"f\"\nsnap s0 @0:1+1 @0:1+1 {}\nsegment 0\nend exit s0\n",
                  "the bases of s0's frames do not ascend");
    check_rejects("trace 1 \"\"\nobjects\n @0 code \"f\"\nsnap s0 @0:1+1 {#2=1 #2=1}\nsegment 0\nend exit s0\n",
                  "the slots of s0 do not ascend");
    check_rejects("trace 1 \"\"\nobjects\n @0 code \"f\"\nsnap s0 @0:1+1 {#32768=1}\nsegment 0\nend exit s0\n",
                  "slot #32768 of s0 is out of range");
    check_rejects("trace 1 \"\"\nobjects\n @0 code \"f\"\nsnap s0 @0:1+1 {#2=@0}\nsegment 0\nend exit s0\n",
                  "slot #2 of s0 holds what cannot be boxed");
    check_rejects("trace 1 \"\"\nobjects\n @0 code \"f\"\nsnap s0 @0:1+1 {#2=v1}\nsegment 0\n"
                  " v0 = guard_true true | s0\n v1 = neg 1\nend exit s0\n",
                  "v0 guard_true: slot #2 of s0, v1, is not defined before it");
    check_rejects("trace 1 \"\"\nobjects\n @0 code \"f\"\nsnap s0 @0:1+1 {#2=v0}\nentry s0\nsegment 0\n"
                  " v0 = neg 1\nend exit s0\n",
                  "slot #2 of s0, v0, is not defined before it");
}
END_TEST

START_TEST(test_too_many_words)
{
    Trace *trace = trace_new("t", 1);
    SnapFrame frame = {trace_object(trace, IRT_code, 1, "f"), 0, 1};
    SnapEntry entries[300];
    for (uint32_t i = 0; i < 300; i++)
        entries[i] = (SnapEntry){i, trace_emit(trace, IR_sload, i, 0, 0, IR_NOSNAP)};
    uint16_t few = trace_add_snapshot(trace, &frame, 1, entries, 256);
    uint16_t many = trace_add_snapshot(trace, &frame, 1, entries, 257);
    char message[200] = "";
    trace->segments.items[0].end = IR_END_EXIT;
    trace->segments.items[0].end_snap = few;
    ck_assert_msg(trace_verify(trace, message, sizeof message), "%s", message);
    trace->segments.items[0].end_snap = many;
    ck_assert(!trace_verify(trace, message, sizeof message));
    ck_assert_str_eq(message, "s1 leaves more than 512 words");
    trace_free(trace);
}
END_TEST

START_TEST(test_segments)
{
    check_rejects(HEAD "segment 0\n v0 = neg 1\nend exit s0\nsegment 1 at s0\nend exit s0\n",
                  "no earlier guard leads to segment 1");
    check_rejects(HEAD
                  "segment 0\n v0 = neg 1\nend exit s0\nsegment 1 at s0\n v1 = guard_true true | s0\nend exit s0\n",
                  "no earlier guard leads to segment 1");
    // a child sees what stands above its guard, neither the guard's result nor what follows it
    check_accepts(HEAD "snap s1 @0:4+1 {}\nsegment 0\n v0 = sload #1\n v1 = guard_int v0 | s0\n v2 = neg 1\n"
                       "end exit s0\nsegment 1 at s0\n v3 = guard_float v0 | s1\nend exit s0\n");
    // one that leads to itself would not find what it knows
    check_rejects(HEAD "segment 0\n v0 = sload #1\n v1 = guard_int v0 | s0\n v2 = neg 1\nend exit s0\n"
                       "segment 1 at s0\n v3 = guard_float v0 | s0\nend exit s0\n",
                  "v3 guard_float: leads to a segment that guards of another segment lead to");
    check_rejects(HEAD "segment 0\n v0 = sload #1\n v1 = guard_int v0 | s0\n v2 = neg 1\nend exit s0\n"
                       "segment 1 at s0\n v3 = unbox_int v1\nend exit s0\n",
                  "v3 unbox_int: operand 1, v1, is not defined before it");
    check_rejects(HEAD "segment 0\n v0 = sload #1\n v1 = guard_int v0 | s0\n v2 = neg 1\nend exit s0\n"
                       "segment 1 at s0\n v3 = neg v2\nend exit s0\n",
                  "v3 neg: operand 1, v2, is not defined before it");
}
END_TEST

START_TEST(test_segment_ends)
{
#define CHILD                                                                                                          \
    HEAD "snap s1 @0:4+1 {}\nsnap s2 @0:4+1 @0:1+9 {}\nsegment 0\n loop\n v1 = phi 1 1 -> int\n v2 = phi 1 2 -> int\n" \
         " guard_true true | s0\nend loop\nsegment 1 at s0\n"
    check_accepts(CHILD "end loop v1=5 v2=v1\n");
    check_rejects(CHILD "end loop v1=5\n", "segment 1 gives v2 no value");
    check_rejects(CHILD "end loop v2=5\n", "segment 1 does not give each phi its value in order");
    check_rejects(CHILD "end loop v2=5 v1=5\n", "segment 1 does not give each phi its value in order");
    check_rejects(CHILD "end loop v1=5 v2=1.5\n", "v2 phi: a child's value is not of its type");
    check_accepts(CHILD "end entry s1\n");
    check_accepts(CHILD "end link 3 s1\n");
    check_rejects(CHILD "end entry s2\n", "segment 1 goes on elsewhere out of an inlined call");
    check_rejects(CHILD "end exit s1\nsegment 2 at s0\nend exit s1\n", "another segment than 2 begins at s0 already");
    check_rejects(HEAD "segment 0\n guard_true true | s0\n v1 = gstore #1 null\n guard_true true | s0\nend exit s0\n"
                       "segment 1 at s0\nend exit s0\n",
                  "v1 gstore: writes between guards that lead to one segment");
    check_rejects(HEAD "segment 0\n v0 = sload #1\n v1 = guard_int v0 | s0\n loop\n v3 = unbox_int v1\nend loop\n"
                       "segment 1 at s0\nend loop\n",
                  "segment 1 begins in front of the loop and ends at it");
    check_rejects(HEAD "segment 0\n poll | s0\nend exit s0\nsegment 1 at s0\nend exit s0\n",
                  "no earlier guard leads to segment 1");
#undef CHILD
}
END_TEST

/* Traces that text can't say. */
START_TEST(test_broken_arrays)
{
    char message[200];
    Trace *trace = parse(array_loop);
    trace->segments.items[0].count--;
    ck_assert(!trace_verify(trace, message, sizeof message));
    ck_assert_str_eq(message, "instructions outside all segments");
    trace_free(trace);

    trace = parse(array_loop);
    trace->insts.items[5].a = 99;
    ck_assert(!trace_verify(trace, message, sizeof message));
    ck_assert_str_eq(message, "v5 alen: operand 1 refers to nothing");
    trace_free(trace);

    trace = parse(array_loop);
    trace->insts.items[5].a = 99 | IR_CONST;
    ck_assert(!trace_verify(trace, message, sizeof message));
    ck_assert_str_eq(message, "v5 alen: operand 1 is no constant of the trace");
    trace_free(trace);

    trace = parse(array_loop);
    trace->insts.items[4].b = 12;
    ck_assert(!trace_verify(trace, message, sizeof message));
    ck_assert_str_eq(message, "v4 phi: operand 2, v12, has no result");
    trace_free(trace);

    trace = parse(array_loop);
    trace->insts.items[14].type = IRT_float;
    ck_assert(!trace_verify(trace, message, sizeof message));
    ck_assert_str_eq(message, "v14 shl: its type is not what it gives");
    trace_free(trace);
}
END_TEST

/* An access on arrays @2 (as v0 … below) with one line of it changed. */
static void check_access(const char *lines, const char *expected)
{
    char text[1200];
    snprintf(text, sizeof text, HEAD "segment 0\n%send loop\n", lines);
    if (expected != NULL)
        check_rejects(text, expected);
    else
        check_accepts(text);
}

START_TEST(test_accesses)
{
    check_access(" loop\n v1 = alen @2\n v2 = guard_bounds 0 v1 | s0\n v3 = abuf @2\n v4 = guard_ibuf v3 | s0\n"
                 " v5 = aload_int v4 v2\n",
                 NULL);
    check_access(" v0 = sload #1\n v1 = guard_arr v0 | s0\n v2 = unbox_arr v1\n loop\n v4 = alen v2\n"
                 " v5 = guard_bounds 0 v4 | s0\n v6 = abuf @2\n v7 = guard_ibuf v6 | s0\n v8 = aload_int v7 v5\n",
                 "v8 aload_int: its index was not guarded by the length of the buffer's array");
    check_access(" loop\n v1 = guard_bounds 0 5 | s0\n v3 = abuf @2\n v4 = guard_ibuf v3 | s0\n"
                 " v5 = aload_int v4 v1\n",
                 "v4 aload_int: its index was not guarded by the length of the buffer's array");
    check_access(" v0 = alen @2\n v1 = guard_bounds 0 v0 | s0\n loop\n v3 = phi v1 v1 -> index\n v4 = abuf @2\n"
                 " v5 = guard_ibuf v4 | s0\n v6 = aload_int v5 v3\n",
                 "v6 aload_int: its index does not come from a guard_bounds or assume_bounds");
    check_access(" v0 = alen @2\n v1 = abuf @2\n v2 = guard_ibuf v1 | s0\n loop\n v4 = assume_bounds 0 v0\n"
                 " v5 = aload_int v2 v4\n",
                 NULL);
    check_access(" v0 = alen @2\n v1 = assume_bounds 0 v0\n loop\n",
                 "v1 assume_bounds: assumes bounds outside the loop");
    check_access(" v0 = abuf @2\n v1 = guard_ibuf v0 | s0\n loop\n v3 = assume_bounds 0 5\n v4 = aload_int v1 v3\n",
                 "v4 aload_int: its index was not guarded by the length of the buffer's array");
    check_access(" v0 = alen @2\n v1 = guard_bounds 0 v0 | s0\n v2 = abuf @2\n v3 = guard_ibuf v2 | s0\n loop\n"
                 " v5 = phi v3 v3 -> ibuf\n v6 = aload_int v5 v1\n",
                 "v6 aload_int: its buffer does not come from an abuf");
    check_access(" loop\n v1 = alen @2\n v2 = guard_bounds 0 v1 | s0\n v3 = call index_set null null null | s0\n"
                 " v4 = abuf @2\n v5 = guard_ibuf v4 | s0\n v6 = aload_int v5 v2\n",
                 "v6 aload_int: the array may change between the loads of its length and its buffer");
    check_access(" loop\n v1 = abuf @2\n v2 = guard_ibuf v1 | s0\n v3 = call index_set null null null | s0\n"
                 " v4 = alen @2\n v5 = guard_bounds 0 v4 | s0\n v6 = aload_int v2 v5\n",
                 "v6 aload_int: the array may change between the loads of its length and its buffer");
    check_access(" loop\n v1 = alen @2\n v2 = guard_bounds 0 v1 | s0\n v3 = abuf @2\n v4 = guard_ibuf v3 | s0\n"
                 " v5 = call index_set null null null | s0\n v6 = aload_int v4 v2\n",
                 "v6 aload_int: the array may have another buffer since abuf");
}
END_TEST

/* What is hoisted out of the loop stands a whole iteration away. */
START_TEST(test_accesses_across_the_loop)
{
    check_access(" v0 = alen @2\n v1 = abuf @2\n v2 = guard_ibuf v1 | s0\n loop\n v4 = guard_bounds 0 v0 | s0\n"
                 " v5 = aload_int v2 v4\n",
                 NULL);
    check_access(" v0 = alen @2\n loop\n v2 = guard_bounds 0 v0 | s0\n v3 = abuf @2\n v4 = guard_ibuf v3 | s0\n"
                 " v5 = aload_int v4 v2\n v6 = call index_set null null null | s0\n",
                 "v5 aload_int: the array may change between the loads of its length and its buffer");
    check_access(" v0 = alen @2\n v1 = abuf @2\n v2 = guard_ibuf v1 | s0\n loop\n v4 = guard_bounds 0 v0 | s0\n"
                 " v5 = aload_int v2 v4\n v6 = call index_set null null null | s0\n",
                 "v5 aload_int: the array may have another buffer since abuf");
}
END_TEST

START_TEST(test_stores)
{
    check_access(" v0 = alen @2\n v1 = guard_bounds 0 v0 | s0\n v2 = abuf @2\n v3 = guard_ibuf v2 | s0\n"
                 " v4 = guard_wibuf v3 false | s0\n astore_int v4 v1 5\n loop\n",
                 "v4 guard_wibuf: its flag is not bshared of its buffer");
    check_access(" v0 = alen @2\n v1 = guard_bounds 0 v0 | s0\n v2 = abuf @2\n v3 = guard_ibuf v2 | s0\n"
                 " v4 = bshared v2\n v5 = guard_wibuf v3 v4 | s0\n astore_int v5 v1 5\n loop\n",
                 NULL);
    check_access(" v0 = alen @2\n v1 = guard_bounds 0 v0 | s0\n v2 = abuf @2\n v3 = guard_ibuf v2 | s0\n"
                 " v4 = bshared v3\n loop\n v6 = guard_wibuf v3 v4 | s0\n astore_int v6 v1 5\n"
                 " v8 = call index_set null null null | s0\n",
                 "v7 astore_int: the array may have another buffer since abuf");
    check_access(" v0 = alen @2\n v1 = guard_bounds 0 v0 | s0\n v2 = abuf @2\n v3 = guard_ibuf v2 | s0\n"
                 " v4 = abuf @2\n v5 = bshared v4\n v6 = guard_wibuf v3 v5 | s0\n astore_int v6 v1 5\n loop\n",
                 "v6 guard_wibuf: its flag is not bshared of its buffer");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("ir_verify");
    TCase *rules = tcase_create("rules");
    tcase_add_test(rules, test_accepts);
    tcase_add_test(rules, test_operands);
    tcase_add_test(rules, test_results);
    tcase_add_test(rules, test_loop_and_phis);
    tcase_add_test(rules, test_snapshots);
    tcase_add_test(rules, test_too_many_words);
    tcase_add_test(rules, test_segments);
    tcase_add_test(rules, test_segment_ends);
    tcase_add_test(rules, test_broken_arrays);
    tcase_add_test(rules, test_accesses);
    tcase_add_test(rules, test_accesses_across_the_loop);
    tcase_add_test(rules, test_stores);
    suite_add_tcase(suite, rules);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
