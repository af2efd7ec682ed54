/* The text form: canonical, both ways, and clear about what is wrong. */
#include "ir/text.h"
#include "ir/verify.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static Trace *parse(const char *text)
{
    IrTextError error;
    Trace *trace = trace_parse(text, strlen(text), &error);
    ck_assert_msg(trace != NULL, "%d:%d: %s", error.line, error.column, error.message);
    return trace;
}

/* Parses `text`, prints it, checks that it prints as `expected` and that this is a fixed point. */
static void check_prints(const char *text, const char *expected)
{
    Trace *trace = parse(text);
    char *printed = trace_print_string(trace);
    ck_assert_str_eq(printed, expected);
    Trace *again = parse(printed);
    char *twice = trace_print_string(again);
    ck_assert_str_eq(twice, printed);
    free(printed);
    free(twice);
    trace_free(trace);
    trace_free(again);
}

static void check_fails(const char *text, int line, int column, const char *message)
{
    IrTextError error;
    ck_assert_ptr_null(trace_parse(text, strlen(text), &error));
    ck_assert_str_eq(error.message, message);
    ck_assert_int_eq(error.line, line);
    ck_assert_int_eq(error.column, column);
}

/* Every section, every kind of constant, every form of operand. */
static const char whole[] = "trace 3 \"main:12\"\n"
                            "objects\n"
                            "  @0 code \"fib\"\n"
                            "  @1 str \"a \\\"b\\\"\\\\\\n\\x07\\xc3\"\n"
                            "  @2 builtin \"sqrt\"\n"
                            "  @3 arr \"\"\n"
                            "snap s0 @0:14+1 {}\n"
                            "snap s1 @0:14+1 @0:2+7 {#1=v0 #2=7 #3=vint(-9223372036854775808) #9=v12}\n"
                            "entry s0\n"
                            "segment 0\n"
                            "  v0 = sload #2 -> value\n"
                            "  v1 = guard_int v0 -> vint | s0\n"
                            "  v2 = unbox_int v1 -> int\n"
                            "  sstore #1 null\n"
                            "  sstore #1 unbound\n"
                            "  sstore #1 vbool(true)\n"
                            "  sstore #1 vfloat(-0.0)\n"
                            "  sstore #1 vstr(@1)\n"
                            "  sstore #1 vbuiltin(@2)\n"
                            "  nop\n"
                            "  loop\n"
                            "  v11 = phi v2 v12 -> int\n"
                            "  v12 = add v11 -1 -> int\n"
                            "  v13 = fcall1 sin 0.1 -> float\n"
                            "  v14 = fcall2 pow v13 inf -> float\n"
                            "  v15 = call index_get varr(@3) v0 vint(5) -> value | s1\n"
                            "  v16 = call new_array -> varr | s1\n"
                            "  v17 = alen @3 -> int\n"
                            "  guard_true true | s1\n"
                            "end loop\n"
                            "segment 1 at s1\n"
                            "  v19 = fadd nan 1e+100 -> float\n"
                            "  v20 = fadd -inf 4.94065645841247e-324 -> float\n"
                            "end exit s1\n";

START_TEST(test_round_trip) { check_prints(whole, whole); }
END_TEST

START_TEST(test_copy_prints_the_same)
{
    Trace *trace = parse(whole), *copy = trace_copy(trace);
    char *printed = trace_print_string(copy);
    ck_assert_str_eq(printed, whole);
    free(printed);
    trace_free(trace);
    trace_free(copy);
}
END_TEST

START_TEST(test_labels_comments_and_blanks_are_free)
{
    check_prints("; a comment\n\n"
                 "trace 1 \"t\" ; the name\r\n"
                 "objects\n"
                 "@4 code \"f\"\n"
                 "\n"
                 "snap s7 @4:0+1 { #1 = v30 }\n"
                 "segment 0\n"
                 "v20=sload #1\n"
                 "v30=guard_int v20|s7\n"
                 "  loop\n"
                 "v31 = phi v30 v40 -> vint\n"
                 "v40 = box_int 1\n"
                 "end loop",
                 "trace 1 \"t\"\n"
                 "objects\n"
                 "  @0 code \"f\"\n"
                 "snap s0 @0:0+1 {#1=v1}\n"
                 "segment 0\n"
                 "  v0 = sload #1 -> value\n"
                 "  v1 = guard_int v0 -> vint | s0\n"
                 "  loop\n"
                 "  v3 = phi v1 v4 -> vint\n"
                 "  v4 = box_int 1 -> vint\n"
                 "end loop\n");
}
END_TEST

START_TEST(test_objects_of_one_text_stay_two)
{
    const char *text = "trace 0 \"\"\n"
                       "objects\n"
                       "  @0 arr \"a\"\n"
                       "  @1 arr \"a\"\n"
                       "segment 0\n"
                       "  v0 = same @0 @1 -> bool\n"
                       "end loop\n";
    check_prints(text, text);
}
END_TEST

START_TEST(test_errors_tell_what_and_where)
{
    check_fails("", 1, 1, "expected trace, found the end");
    check_fails("trace x", 1, 7, "expected the trace's number, found 'x'");
    check_fails("trace 1 \"a\nsegment 0\nend loop", 1, 9, "the string does not end");
    check_fails("trace 1 \"\\q\"\n", 1, 9, "a bad escape or a NUL in a string");
    check_fails("trace 1 \"\\x00\"\n", 1, 9, "a bad escape or a NUL in a string");
    check_fails("trace 1 \"\"\n\x01", 2, 1, "a byte that no token begins with");
    check_fails("trace 1 \"\"\nsegment 1\n", 2, 9, "segments are numbered from 0 on");
    check_fails("trace 1 \"\"\nsegment 0\n  frob\n", 3, 3, "expected an operation, found 'frob'");
    check_fails("trace 1 \"\"\nsegment 0\n  v0 = add 1\n", 3, 13, "expected an operand, found the line's end");
    check_fails("trace 1 \"\"\nsegment 0\n  v0 = add 1 v7\nend loop", 3, 14, "no instruction has this label");
    check_fails("trace 1 \"\"\nsegment 0\n  v0 = sstore #1 null\n  v1 = same v0 v0\nend loop", 4, 13,
                "this instruction has no result");
    check_fails("trace 1 \"\"\nsegment 0\n  v0 = add 1 2 -> float\n", 3, 19, "the operation gives another type");
    check_fails("trace 1 \"\"\nsegment 0\n  v0 = phi 1 2\n", 3, 15, "expected ->, found the line's end");
    check_fails("trace 1 \"\"\nsegment 0\n  v0 = add 1 2 3\n", 3, 16, "expected the line's end, found '3'");
    check_fails("trace 1 \"\"\nsegment 0\n  v1 = neg 1\n  v1 = neg 1\n", 4, 3,
                "labels must ascend in the order of their definitions");
    check_fails("trace 1 \"\"\nsegment 0\n  v1 = neg 9223372036854775808\n", 3, 12,
                "expected an integer of 64 bits, found '9223372036854775808'");
    check_fails("trace 1 \"\"\nsegment 0\n  v1 = fneg 1e999\n", 3, 13, "expected a float, found '1e999'");
    check_fails("trace 1 \"\"\nsegment 0\n  guard_true true | s0\n", 3, 21, "no such snapshot");
    check_fails("trace 1 \"\"\nsegment 0\n  v0 = slen @0\n", 3, 14, "no such object");
    check_fails("trace 1 \"\"\nobjects\n @0 str \"\"\nsegment 0\n  sstore #0 varr(@0)\n", 5, 18,
                "the object is of another type");
    check_fails("trace 1 \"\"\nobjects\n @0 int \"\"\n", 3, 5, "expected an object's type, found 'int'");
    check_fails("trace 1 \"\"\nsegment 0\n  v0 = call frob\n", 3, 13, "expected a runtime helper, found 'frob'");
    check_fails("trace 1 \"\"\nsegment 0\n  v0 = fcall1 frob 1.0\n", 3, 15, "expected a maths function, found 'frob'");
    check_fails("trace 1 \"\"\nsegment 0\n", 3, 1, "expected end, found the end");
    check_fails("trace 1 \"\"\nsegment 0\nend exit\n", 3, 9, "expected a snapshot, found the line's end");
    check_fails("trace 1 \"\"\nsegment 0\nend loop\nsegment 1\n", 4, 10, "expected at, found the line's end");
}
END_TEST

/* The example in the manual is a trace, canonical and sound. */
START_TEST(test_manual_example)
{
    FILE *file = fopen("../../docs/ir.md", "rb");
    ck_assert_msg(file != NULL, "run in tests/unit");
    char manual[8192] = "", message[200] = "";
    ck_assert_int_gt(fread(manual, 1, sizeof manual - 1, file), 0);
    fclose(file);
    char *example = strstr(manual, "```ir\n") + 6;
    *strstr(example, "```") = 0;
    check_prints(example, example);
    Trace *trace = parse(example);
    ck_assert_msg(trace_verify(trace, message, sizeof message), "%s", message);
    trace_free(trace);
}
END_TEST

/* Whatever the bytes, there is an answer: cut and garbled texts of the whole sample. */
START_TEST(test_any_bytes_are_survived)
{
    size_t length = strlen(whole);
    char *text = malloc(length);
    unsigned seed = 12345;
    for (size_t round = 0; round < 4000; round++) {
        memcpy(text, whole, length);
        for (int changes = 0; changes < 3; changes++) {
            seed = seed * 1103515245 + 12345;
            size_t at = (seed >> 8) % length;
            text[at] = changes ? whole[(seed >> 3) % length] : (char)(seed >> 16);
        }
        IrTextError error;
        char message[200];
        Trace *trace = trace_parse(text, round < length ? round : length, &error);
        if (trace != NULL) {
            trace_verify(trace, message, sizeof message);
            char *printed = trace_print_string(trace);
            Trace *again = parse(printed);
            char *twice = trace_print_string(again);
            ck_assert_str_eq(twice, printed);
            trace_compact(again);
            free(printed);
            free(twice);
            trace_free(again);
        }
        trace_free(trace);
    }
    free(text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("ir_text");
    TCase *text = tcase_create("text");
    tcase_add_test(text, test_round_trip);
    tcase_add_test(text, test_copy_prints_the_same);
    tcase_add_test(text, test_labels_comments_and_blanks_are_free);
    tcase_add_test(text, test_objects_of_one_text_stay_two);
    tcase_add_test(text, test_errors_tell_what_and_where);
    tcase_add_test(text, test_manual_example);
    tcase_add_test(text, test_any_bytes_are_survived);
    suite_add_tcase(suite, text);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
