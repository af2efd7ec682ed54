/* LANGUAGE.md's "Operators": results, and errors letter for letter. */
#include "runtime_test.h"

#include <math.h>

#define MIN   INT64_MIN
#define MAX   INT64_MAX
#define TWO53 9007199254740992

START_TEST(integers_wrap)
{
    EXPECT("INTEGER -9223372036854775808", binary(BIN_ADD, I(MAX), I(1)));
    EXPECT("INTEGER 9223372036854775807", binary(BIN_SUB, I(MIN), I(1)));
    EXPECT("INTEGER -2", binary(BIN_MUL, I(MAX), I(2)));
    EXPECT("INTEGER -9223372036854775808", unary(UN_NEG, I(MIN)));
    EXPECT("INTEGER -5", unary(UN_NEG, I(5)));
}
END_TEST

START_TEST(division)
{
    EXPECT("INTEGER -3", binary(BIN_DIV, I(-7), I(2)));
    EXPECT("INTEGER -1", binary(BIN_MOD, I(-7), I(3)));
    EXPECT("INTEGER 1", binary(BIN_MOD, I(7), I(-3)));
    EXPECT("INTEGER -9223372036854775808", binary(BIN_DIV, I(MIN), I(-1)));
    EXPECT("INTEGER 0", binary(BIN_MOD, I(MIN), I(-1)));
    EXPECT_ERROR("division by zero", binary(BIN_DIV, I(1), I(0)));
    EXPECT_ERROR("division by zero", binary(BIN_MOD, I(1), I(0)));
    EXPECT("FLOAT inf", binary(BIN_DIV, I(1), F(0)));
    EXPECT("FLOAT -inf", binary(BIN_DIV, F(1), F(-0.0)));
    EXPECT("FLOAT nan", binary(BIN_MOD, F(1), I(0)));
    EXPECT("FLOAT -1.5", binary(BIN_MOD, F(-7.5), I(3)));
    EXPECT("FLOAT 3.5", binary(BIN_DIV, I(7), F(2)));
}
END_TEST

START_TEST(mixed_arithmetic_is_float)
{
    EXPECT("FLOAT 3.0", binary(BIN_ADD, I(1), F(2)));
    EXPECT("FLOAT -1.5", binary(BIN_SUB, F(0.5), I(2)));
    EXPECT("FLOAT 5.0", binary(BIN_MUL, I(2), F(2.5)));
    EXPECT("FLOAT -0.0", unary(UN_NEG, F(0)));
}
END_TEST

START_TEST(bits)
{
    EXPECT("INTEGER 8", binary(BIN_AND, I(12), I(10)));
    EXPECT("INTEGER 14", binary(BIN_OR, I(12), I(10)));
    EXPECT("INTEGER 6", binary(BIN_XOR, I(12), I(10)));
    EXPECT("INTEGER -1", unary(UN_BNOT, I(0)));
    EXPECT("INTEGER -9223372036854775808", binary(BIN_SHL, I(3), I(63)));
    EXPECT("INTEGER -1", binary(BIN_SAR, I(-1), I(63)));
    EXPECT("INTEGER 1", binary(BIN_SHR, I(-1), I(63)));
    EXPECT("INTEGER -4", binary(BIN_SAR, I(-8), I(1)));
    EXPECT_ERROR("shift count out of range: 64", binary(BIN_SHL, I(1), I(64)));
    EXPECT_ERROR("shift count out of range: -1", binary(BIN_SAR, I(1), I(-1)));
    EXPECT_ERROR("shift count out of range: 100", binary(BIN_SHR, I(1), I(100)));
}
END_TEST

START_TEST(comparison_is_exact)
{
    EXPECT("BOOLEAN true", binary(BIN_GT, I(TWO53 + 1), F(TWO53)));
    EXPECT("BOOLEAN false", binary(BIN_EQ, I(TWO53 + 1), F(TWO53)));
    EXPECT("BOOLEAN true", binary(BIN_LT, F(TWO53), I(TWO53 + 1)));
    EXPECT("BOOLEAN true", binary(BIN_EQ, I(3), F(3)));
    EXPECT("BOOLEAN true", binary(BIN_LT, I(MAX), F(0x1p63)));
    EXPECT("BOOLEAN true", binary(BIN_EQ, I(MIN), F(-0x1p63)));
    EXPECT("BOOLEAN true", binary(BIN_LT, I(-1), F(-0.5)));
    EXPECT("BOOLEAN true", binary(BIN_GT, F(-0.5), I(-1)));
    EXPECT("BOOLEAN true", binary(BIN_LT, I(2), F(2.5)));
    EXPECT("BOOLEAN true", binary(BIN_GE, I(1), F(-INFINITY)));
    EXPECT("BOOLEAN true", binary(BIN_LE, F(0.0), F(-0.0)));
}
END_TEST

START_TEST(nan_is_unordered)
{
    for (BinaryOp op = BIN_EQ; op <= BIN_GE; op++) {
        ck_assert_str_eq(text_of(binary(op, F(NAN), F(NAN))), op == BIN_NE ? "true" : "false");
        ck_assert_str_eq(text_of(binary(op, I(1), F(NAN))), op == BIN_NE ? "true" : "false");
        ck_assert_str_eq(text_of(binary(op, F(NAN), I(1))), op == BIN_NE ? "true" : "false");
    }
}
END_TEST

START_TEST(equality_of_any_two)
{
    Value a = A(I(1)), b = A(I(1)), h = empty_hash();
    EXPECT("BOOLEAN true", binary(BIN_EQ, a, a));
    EXPECT("BOOLEAN false", binary(BIN_EQ, a, b));
    EXPECT("BOOLEAN true", binary(BIN_NE, a, h));
    EXPECT("BOOLEAN true", binary(BIN_EQ, S("abc"), S("abc")));
    EXPECT("BOOLEAN false", binary(BIN_EQ, S("abc"), S("abd")));
    EXPECT("BOOLEAN false", binary(BIN_EQ, I(1), B(true)));
    EXPECT("BOOLEAN false", binary(BIN_EQ, N(), B(false)));
    EXPECT("BOOLEAN true", binary(BIN_EQ, N(), N()));
    EXPECT("BOOLEAN true", binary(BIN_EQ, value_builtin(&builtins[0]), value_builtin(&builtins[0])));
    EXPECT("BOOLEAN false", binary(BIN_EQ, value_builtin(&builtins[0]), value_builtin(&builtins[1])));
    EXPECT("BOOLEAN false", binary(BIN_EQ, S("1"), I(1)));
}
END_TEST

START_TEST(strings)
{
    EXPECT("STRING abcd", binary(BIN_ADD, S("ab"), S("cd")));
    EXPECT("STRING ", binary(BIN_ADD, S(""), S("")));
    EXPECT("STRING ababab", binary(BIN_MUL, S("ab"), I(3)));
    EXPECT("STRING ", binary(BIN_MUL, S("ab"), I(0)));
    EXPECT("STRING ", binary(BIN_MUL, S(""), I(MAX)));
    EXPECT_ERROR("repeat count must not be negative", binary(BIN_MUL, S("ab"), I(-1)));
    EXPECT_ERROR("out of memory", binary(BIN_MUL, S("ab"), I(MAX)));
    EXPECT("BOOLEAN true", binary(BIN_LT, S("ab"), S("abc")));
    EXPECT("BOOLEAN true", binary(BIN_LT, S("Z"), S("a")));
    EXPECT("BOOLEAN true", binary(BIN_GT, S("\xff"), S("a"))); /* bytes are unsigned */
    EXPECT("BOOLEAN true", binary(BIN_GE, S("a"), S("a")));
    EXPECT("BOOLEAN true", binary(BIN_LT, S_n("a\0a", 3), S_n("a\0b", 3)));
}
END_TEST

START_TEST(growing_strings_do_not_disturb_each_other)
{
    Value a = S("ab"), b = S("x");
    for (int i = 0; i < 6; i++)
        a = binary(BIN_ADD, a, b); /* has room behind it now */
    Value first = binary(BIN_ADD, a, S("1")), second = binary(BIN_ADD, a, S("2"));
    Value third = binary(BIN_ADD, first, S("3")), fourth = binary(BIN_ADD, first, S("4"));
    EXPECT("STRING abxxxxxx", a);
    EXPECT("STRING abxxxxxx1", first);
    EXPECT("STRING abxxxxxx2", second);
    EXPECT("STRING abxxxxxx13", third);
    EXPECT("STRING abxxxxxx14", fourth);
    Value twice = binary(BIN_ADD, third, third);
    EXPECT("STRING abxxxxxx13abxxxxxx13", twice);
}
END_TEST

START_TEST(arrays_join)
{
    Value a = A(I(1)), b = A(F(2.5)), joined = binary(BIN_ADD, a, b);
    EXPECT("ARRAY [1, 2.5]", joined);
    set(joined, I(0), I(9));
    EXPECT("ARRAY [1]", a);
    EXPECT("ARRAY []", binary(BIN_ADD, empty_array(), empty_array()));
    EXPECT("ARRAY [1, 1]", binary(BIN_ADD, a, a));
}
END_TEST

START_TEST(mismatches)
{
    EXPECT_ERROR("type mismatch: INTEGER + BOOLEAN", binary(BIN_ADD, I(1), B(true)));
    EXPECT_ERROR("type mismatch: STRING + INTEGER", binary(BIN_ADD, S("a"), I(1)));
    EXPECT_ERROR("type mismatch: INTEGER & FLOAT", binary(BIN_AND, I(1), F(1)));
    EXPECT_ERROR("type mismatch: FLOAT >>> INTEGER", binary(BIN_SHR, F(1), I(1)));
    EXPECT_ERROR("type mismatch: INTEGER * STRING", binary(BIN_MUL, I(2), S("a")));
    EXPECT_ERROR("type mismatch: STRING * FLOAT", binary(BIN_MUL, S("a"), F(2)));
    EXPECT_ERROR("type mismatch: INTEGER < STRING", binary(BIN_LT, I(1), S("a")));
    EXPECT_ERROR("type mismatch: ARRAY + NULL", binary(BIN_ADD, empty_array(), N()));
    EXPECT_ERROR("type mismatch: HASH >= BUILTIN", binary(BIN_GE, empty_hash(), value_builtin(&builtins[0])));
}
END_TEST

START_TEST(unknown_operators)
{
    EXPECT_ERROR("unknown operator: STRING - STRING", binary(BIN_SUB, S("a"), S("b")));
    EXPECT_ERROR("unknown operator: FLOAT & FLOAT", binary(BIN_AND, F(1), F(1)));
    EXPECT_ERROR("unknown operator: FLOAT << FLOAT", binary(BIN_SHL, F(1), F(1)));
    EXPECT_ERROR("unknown operator: BOOLEAN + BOOLEAN", binary(BIN_ADD, B(true), B(true)));
    EXPECT_ERROR("unknown operator: NULL < NULL", binary(BIN_LT, N(), N()));
    EXPECT_ERROR("unknown operator: ARRAY * ARRAY", binary(BIN_MUL, empty_array(), empty_array()));
    EXPECT_ERROR("unknown operator: -BOOLEAN", unary(UN_NEG, B(true)));
    EXPECT_ERROR("unknown operator: ~FLOAT", unary(UN_BNOT, F(1)));
    EXPECT_ERROR("unknown operator: -STRING", unary(UN_NEG, S("a")));
}
END_TEST

START_TEST(only_false_and_null_are_falsy)
{
    EXPECT("BOOLEAN true", unary(UN_NOT, B(false)));
    EXPECT("BOOLEAN true", unary(UN_NOT, N()));
    EXPECT("BOOLEAN false", unary(UN_NOT, I(0)));
    EXPECT("BOOLEAN false", unary(UN_NOT, F(0)));
    EXPECT("BOOLEAN false", unary(UN_NOT, S("")));
    EXPECT("BOOLEAN false", unary(UN_NOT, empty_array()));
}
END_TEST

START_TEST(floats_to_integers)
{
    int64_t i = 7;
    ck_assert(float_to_int(-2.9, &i) && i == -2);
    ck_assert(float_to_int(-0x1p63, &i) && i == MIN);
    ck_assert(!float_to_int(0x1p63, &i) && !float_to_int(NAN, &i) && !float_to_int(-INFINITY, &i));
    ck_assert(!float_to_int(-0x1.0000000000001p63, &i));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {integers_wrap,
                            division,
                            mixed_arithmetic_is_float,
                            bits,
                            comparison_is_exact,
                            nan_is_unordered,
                            equality_of_any_two,
                            strings,
                            growing_strings_do_not_disturb_each_other,
                            arrays_join,
                            mismatches,
                            unknown_operators,
                            only_false_and_null_are_falsy,
                            floats_to_integers};
    return runtime_test_run("operators", tests, sizeof tests / sizeof *tests, __builtin_frame_address(0));
}
