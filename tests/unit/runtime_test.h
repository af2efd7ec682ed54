/* What the runtime's tests share: a heap and a runtime that live as long as the
 * process, and short ways to make values and look at them. */
#ifndef MK_TESTS_RUNTIME_TEST_H
#define MK_TESTS_RUNTIME_TEST_H

#include "runtime/runtime.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static Heap *heap;
static Runtime rt;

static inline void runtime_test_setup(void *stack_base, bool stress)
{
    HeapOptions options = {.stress = stress};
    heap = heap_new(&options, stack_base);
    runtime_init(&rt, heap);
}

/* Runs one test case of the given tests, each with and without a collection at every allocation. */
static inline int runtime_test_run(const char *name, const TTest *const *tests, size_t count, void *stack_base)
{
    int failed = 0;
    for (int stress = 0; stress < 2; stress++) {
        runtime_test_setup(stack_base, stress);
        Suite *suite = suite_create(name);
        TCase *tcase = tcase_create(stress ? "collecting at every allocation" : "plain");
        for (size_t i = 0; i < count; i++)
            tcase_add_test(tcase, tests[i]);
        suite_add_tcase(suite, tcase);
        SRunner *runner = srunner_create(suite);
        srunner_run_all(runner, CK_ENV);
        failed += srunner_ntests_failed(runner);
        srunner_free(runner);
        heap_free(heap);
    }
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

static inline Value I(int64_t i) { return value_int(i); }
static inline Value F(double f) { return value_float(f); }
static inline Value B(bool b) { return value_bool(b); }
static inline Value N(void) { return value_null(); }
static inline Value S_n(const char *bytes, int64_t length) { return value_string(string_new(&rt, bytes, length)); }
static inline Value S(const char *text) { return S_n(text, (int64_t)strlen(text)); }
static inline Value A_n(const Value *values, int64_t count)
{
    Value result;
    ck_assert(array_of(&rt, values, count, &result));
    return result;
}
#define A(...) A_n((Value[]){__VA_ARGS__}, (int64_t)(sizeof((Value[]){__VA_ARGS__}) / sizeof(Value)))
static inline Value empty_array(void) { return A_n(NULL, 0); }
static inline Value empty_hash(void)
{
    Value result;
    ck_assert(hash_new(&rt, &result));
    return result;
}

/* The value's text, in a buffer that lives until the call after the next seven. */
static inline const char *text_of(Value value)
{
    static char texts[8][4096];
    static int next;
    char *to = texts[next++ % 8];
    TextBuffer text = {0};
    value_text(&text, value);
    ck_assert_uint_lt(text.length, sizeof texts[0]);
    if (text.length)
        memcpy(to, text.bytes, text.length);
    to[text.length] = '\0';
    text_fini(&text);
    return to;
}

/* The text, with the type in front where texts of types are alike: "INTEGER 1", "STRING a". */
static inline const char *shown(Value value)
{
    static char texts[8][4200];
    static int next;
    char *to = texts[next++ % 8];
    snprintf(to, sizeof texts[0], "%s %s", tag_name(value.tag), text_of(value));
    return to;
}

static inline Value call_n(const char *name, const Value *args, int count)
{
    Value result = value_unbound();
    rt.message[0] = '\0';
    int number = builtin_find(name, strlen(name));
    ck_assert_msg(number >= 0, "no builtin %s", name);
    if (!builtin_call(&rt, &builtins[number], args, count, &result))
        return value_unbound(); /* failed: the message is in rt */
    ck_assert_msg(rt.message[0] == '\0', "%s", rt.message);
    return result;
}
#define CALL(name, ...) call_n(name, (Value[]){__VA_ARGS__}, (int)(sizeof((Value[]){__VA_ARGS__}) / sizeof(Value)))

/* Expectations: a call's value by type and text, or its error. */
#define EXPECT(text, ...) ck_assert_str_eq(shown(__VA_ARGS__), text)
#define EXPECT_ERROR(text, ...)                                                                                        \
    do {                                                                                                               \
        ck_assert_uint_eq((__VA_ARGS__).tag, TAG_UNBOUND);                                                             \
        ck_assert_str_eq(rt.message, text);                                                                            \
    } while (0)

static inline Value binary(BinaryOp op, Value left, Value right)
{
    Value result = value_unbound();
    return value_binary(&rt, op, left, right, &result) ? result : value_unbound();
}
static inline Value unary(UnaryOp op, Value operand)
{
    Value result = value_unbound();
    return value_unary(&rt, op, operand, &result) ? result : value_unbound();
}
static inline Value at(Value container, Value index)
{
    Value result = value_unbound();
    return value_index(&rt, container, index, &result) ? result : value_unbound();
}
/* The value, or UNBOUND if storing failed. */
static inline Value set(Value container, Value index, Value value)
{
    return value_set_index(&rt, container, index, value) ? value : value_unbound();
}

#endif
