/* LANGUAGE.md's "Printing", and the literals that int() and float() read. */
#include "runtime_test.h"

#include <math.h>

START_TEST(simple_texts)
{
    EXPECT("NULL null", N());
    EXPECT("BOOLEAN true", B(true));
    EXPECT("INTEGER 0", I(0));
    EXPECT("INTEGER -9223372036854775808", I(INT64_MIN));
    EXPECT("INTEGER 9223372036854775807", I(INT64_MAX));
    EXPECT("INTEGER 100", I(100));
    EXPECT("INTEGER -99", I(-99));
    EXPECT("STRING a\nb", S("a\nb"));
    EXPECT("BUILTIN builtin len", value_builtin(&builtins[builtin_find("len", 3)]));
}
END_TEST

START_TEST(integers_of_every_length)
{
    char text[32];
    for (uint64_t power = 1; power < INT64_MAX / 10; power *= 10) {
        for (int d = -1; d <= 1; d++) {
            snprintf(text, sizeof text, "%lld", (long long)power + d);
            ck_assert_str_eq(text_of(I((int64_t)power + d)), text);
            snprintf(text, sizeof text, "%lld", -(long long)power - d);
            ck_assert_str_eq(text_of(I(-(int64_t)power - d)), text);
        }
    }
}
END_TEST

START_TEST(floats)
{
    static const struct {
        double f;
        const char *text;
    } cases[] = {
        {3, "3.0"},
        {0.1, "0.1"},
        {1e20, "1e+20"},
        {INFINITY, "inf"},
        {-INFINITY, "-inf"},
        {NAN, "nan"},
        {-NAN, "nan"},
        {-0.0, "-0.0"},
        {0, "0.0"},
        {0.0001, "0.0001"},
        {0.00001, "1e-05"},
        {1.5e-5, "1.5e-05"},
        {9999999999999998, "9999999999999998.0"},
        {1e16, "1e+16"},
        {1e15, "1000000000000000.0"},
        {12345678901234567, "1.2345678901234568e+16"},
        {0.1 + 0.2, "0.30000000000000004"},
        {1e300, "1e+300"},
        {1.0 / 3, "0.3333333333333333"},
        {2.0 / 3, "0.6666666666666666"},
        {123.456, "123.456"},
        {-1.5, "-1.5"},
        {5e-324, "5e-324"},
        {1.7976931348623157e308, "1.7976931348623157e+308"},
        {1e23, "1e+23"},
        {9.5367431640625e-07, "9.5367431640625e-07"}, /* 2^-20 */
        {0x1p-44, "5.684341886080802e-14"}, /* the closest 16 digits end in 1 and read as its lower neighbour */
        {0x1p-1074, "5e-324"},
        {0x1p-1073, "1e-323"},
        {0x1.8p-1073, "1.5e-323"},
        {0x1p-1022, "2.2250738585072014e-308"},
        {9007199254740992, "9007199254740992.0"},
        {9007199254740994, "9007199254740994.0"},
        {2251799813685248.5, "2251799813685248.5"},
        {100, "100.0"},
        {1e-7, "1e-07"},
        {1e100, "1e+100"},
        {0.5, "0.5"},
        {99999.99, "99999.99"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_str_eq(text_of(F(cases[i].f)), cases[i].text);
}
END_TEST

static uint64_t next_bits(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* A text's significant digits and the power of ten behind the first: "1.50e+03" and "1500.0" both give "15", 3. */
static int digits_of(const char *text, char *digits)
{
    int count = 0, point = 0, exponent = 0, seen_point = 0;
    for (; *text && *text != 'e'; text++) {
        if (*text == '.') {
            seen_point = 1;
        } else if (*text != '-') {
            if (count || *text != '0') {
                digits[count++] = *text;
                point += !seen_point;
            } else if (seen_point) {
                point--;
            }
        }
    }
    if (*text == 'e')
        exponent = atoi(text + 1);
    while (count > 1 && digits[count - 1] == '0')
        count--;
    digits[count] = '\0';
    return point + exponent - 1;
}

/* A text must read back; no text of fewer digits may; of those with as many
 * digits none may be closer. The candidates near f with k digits are printf's
 * and its neighbours above and below. */
static void check_shortest(double f)
{
    char digits[64], shorter[64], trial[80];
    const char *text = text_of(F(f));
    ck_assert_msg(strtod(text, NULL) == f, "%a prints as %s", f, text);
    int exponent = digits_of(text, digits), count = (int)strlen(digits);
    snprintf(shorter, sizeof shorter, "%.*e", count - 1, f); /* the closest of as many digits */
    char closest[64];
    int closest_exponent = digits_of(shorter, closest);
    if (strtod(shorter, NULL) == f)
        ck_assert_msg(strcmp(closest, digits) == 0 && closest_exponent == exponent, "%a prints as %s, not %s", f, text,
                      shorter);
    if (count == 1)
        return;
    snprintf(shorter, sizeof shorter, "%.*e", count - 2, f);
    ck_assert_msg(strtod(shorter, NULL) != f, "%a prints as %s, longer than %s", f, text, shorter);
    digits_of(shorter, digits);
    for (int step = -1; step <= 1; step += 2) {
        snprintf(shorter, sizeof shorter, "%.*e", count - 2, f);
        int e = atoi(strchr(shorter, 'e') + 1);
        long long scaled = 0;
        for (const char *c = shorter; *c != 'e'; c++)
            if (*c >= '0' && *c <= '9')
                scaled = scaled * 10 + (*c - '0');
        snprintf(trial, sizeof trial, "%llde%d", scaled + step, e - (count - 2));
        ck_assert_msg(strtod(trial, NULL) != f, "%a prints as %s, longer than %s", f, text, trial);
    }
}

START_TEST(floats_are_shortest_and_closest)
{
    uint64_t state = 88172645463325252;
    for (int exponent = -1074; exponent < 1024; exponent++) {
        check_shortest(ldexp(1, exponent));
        check_shortest(nextafter(ldexp(1, exponent), INFINITY));
        check_shortest(nextafter(ldexp(1, exponent), exponent > -1074 ? 0 : 1));
    }
    for (int i = 0; i < 5000; i++) {
        uint64_t bits = next_bits(&state) & 0x7fffffffffffffff;
        double f;
        memcpy(&f, &bits, 8);
        if (isfinite(f) && f != 0)
            check_shortest(f);
        check_shortest((double)(next_bits(&state) >> 40) / 1000 + 0.001);
        bits &= 0x000fffffffffffff >> i % 52; /* denormals of all sizes */
        memcpy(&f, &bits, 8);
        if (f != 0)
            check_shortest(f);
    }
}
END_TEST

/* Each reads back as the same double, and its closest text of one digit less doesn't. */
START_TEST(a_million_random_doubles_read_back)
{
    uint64_t state = 1181783497276652981;
    TextBuffer text = {0};
    for (int i = 0; i < 1000000; i++) {
        uint64_t bits = next_bits(&state);
        char digits[64], shorter[64];
        double f;
        memcpy(&f, &bits, 8);
        if (!isfinite(f))
            continue;
        text.length = 0;
        float_text(&text, f);
        text_append(&text, "", 1);
        bool reads_back = strtod(text.bytes, NULL) == f;
        digits_of(text.bytes, digits);
        int count = (int)strlen(digits);
        snprintf(shorter, sizeof shorter, "%.*e", count > 1 ? count - 2 : 0, f);
        bool is_shortest = count == 1 || strtod(shorter, NULL) != f;
        if (!reads_back || !is_shortest) /* check keeps a record of each assertion: too many of them */
            ck_abort_msg("%a prints as %s, of one digit less is %s", f, text.bytes, shorter);
    }
    text_fini(&text);
}
END_TEST

START_TEST(containers)
{
    Value h = empty_hash();
    EXPECT("ARRAY []", empty_array());
    EXPECT("HASH {}", h);
    EXPECT("ARRAY [1, a, 2.5, null, [true]]", A(I(1), S("a"), F(2.5), N(), A(B(true))));
    set(h, S("k"), S("v"));
    set(h, I(2), A(I(3)));
    EXPECT("HASH {k: v, 2: [3]}", h);
    Value inner = A(I(1));
    EXPECT("ARRAY [[1], [1]]", A(inner, inner)); /* twice is no cycle */
}
END_TEST

START_TEST(cycles)
{
    Value a = A(I(1), N()), h = empty_hash();
    set(a, I(1), a);
    EXPECT("ARRAY [1, [...]]", a);
    set(h, S("a"), a);
    set(h, S("h"), h);
    EXPECT("HASH {a: [1, [...]], h: {...}}", h);
    set(a, I(0), h);
    EXPECT("ARRAY [{a: [...], h: {...}}, [...]]", a);
    EXPECT("HASH {a: [{...}, [...]], h: {...}}", h);
}
END_TEST

START_TEST(deep_nesting_needs_no_stack)
{
    Value a = empty_array();
    const int depth = 300000;
    HeapOptions plain = {0};
    Heap *deep = heap_new(&plain, __builtin_frame_address(0)); /* one that doesn't collect each time */
    Heap *usual = rt.heap;
    rt.heap = deep;
    for (int i = 0; i < depth; i++)
        a = A(a);
    heap_collect(deep);
    TextBuffer text = {0};
    value_text(&text, a);
    ck_assert_uint_eq(text.length, 2 * ((size_t)depth + 1));
    text_fini(&text);
    rt.heap = usual;
    heap_free(deep);
}
END_TEST

START_TEST(str_and_templates)
{
    EXPECT("STRING 1.0", CALL("str", F(1)));
    EXPECT("STRING [1]", CALL("str", A(I(1))));
    EXPECT("STRING a", CALL("str", S("a")));
    Value parts[] = {S("x = "), I(5), S(", "), A(F(0.5)), N()}, result;
    ck_assert(values_concat(&rt, parts, 5, &result));
    EXPECT("STRING x = 5, [0.5]null", result);
    ck_assert(values_concat(&rt, parts, 0, &result));
    EXPECT("STRING ", result);
}
END_TEST

START_TEST(strings_keep_nul)
{
    Value s = CALL("str", A(S_n("a\0b", 3)));
    ck_assert_int_eq(s.as.string->length, 5);
    ck_assert_int_eq(memcmp(string_bytes(s.as.string), "[a\0b]", 5), 0);
}
END_TEST

START_TEST(int_of_strings)
{
    EXPECT("INTEGER 42", CALL("int", S("42")));
    EXPECT("INTEGER -42", CALL("int", S("-42")));
    EXPECT("INTEGER 42", CALL("int", S("+42")));
    EXPECT("INTEGER 255", CALL("int", S("0xff")));
    EXPECT("INTEGER 10", CALL("int", S("0b1010")));
    EXPECT("INTEGER 1000000", CALL("int", S("1_000_000")));
    EXPECT("INTEGER 9223372036854775807", CALL("int", S("9223372036854775807")));
    EXPECT("INTEGER -9223372036854775808", CALL("int", S("-9223372036854775808")));
    EXPECT("INTEGER -9223372036854775808", CALL("int", S("-0x8000000000000000")));
    const char *const bad[] = {"",
                               "-",
                               "9223372036854775808",
                               "0x",
                               "0xg",
                               "1__0",
                               "_1",
                               "1_",
                               "0x_1",
                               " 1",
                               "1 ",
                               "1.0",
                               "--1",
                               "0b2",
                               "0b",
                               "1e3",
                               "18446744073709551617",
                               "12a",
                               "0xffffffffffffffff"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        EXPECT("NULL null", CALL("int", S(bad[i])));
    EXPECT("NULL null", CALL("int", S_n("1\0", 2)));
}
END_TEST

START_TEST(float_of_strings)
{
    EXPECT("FLOAT 42.0", CALL("float", S("42")));
    EXPECT("FLOAT -1.5", CALL("float", S("-1.5")));
    EXPECT("FLOAT 0.001", CALL("float", S("+1e-3")));
    EXPECT("FLOAT 25000000000.0", CALL("float", S("2.5e10")));
    EXPECT("FLOAT 1000.5", CALL("float", S("1_000.5")));
    EXPECT("FLOAT inf", CALL("float", S("inf")));
    EXPECT("FLOAT -inf", CALL("float", S("-inf")));
    EXPECT("FLOAT nan", CALL("float", S("nan")));
    EXPECT("FLOAT -0.0", CALL("float", S("-0")));
    EXPECT("FLOAT inf", CALL("float", S("1e999")));
    const char *const bad[] = {"", "1.", ".5", "0x10", "1e", "infinity", "NaN", " 1", "1f", "1.5.5", "e5", "1e+"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        EXPECT("NULL null", CALL("float", S(bad[i])));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {simple_texts,
                            integers_of_every_length,
                            floats,
                            floats_are_shortest_and_closest,
                            a_million_random_doubles_read_back,
                            containers,
                            cycles,
                            deep_nesting_needs_no_stack,
                            str_and_templates,
                            strings_keep_nul,
                            int_of_strings,
                            float_of_strings};
    return runtime_test_run("text", tests, sizeof tests / sizeof *tests, __builtin_frame_address(0));
}
