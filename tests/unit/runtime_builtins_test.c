/* LANGUAGE.md's "Builtins" and "Small print": results, and errors letter for letter. */
#include "runtime_test.h"

#include "runtime/hash.h"
#include "runtime/maths.h"

#include <errno.h>
#include <math.h>
#include <signal.h>
#include <unistd.h>

#define CALL0(name) call_n(name, NULL, 0)

START_TEST(counts_of_arguments)
{
    EXPECT_ERROR("wrong number of arguments: want=1, got=0", CALL0("len"));
    EXPECT_ERROR("wrong number of arguments: want=2, got=1", CALL("push", empty_array()));
    EXPECT_ERROR("wrong number of arguments: want=1..3, got=0", CALL0("range"));
    EXPECT_ERROR("wrong number of arguments: want=1..3, got=4", CALL("range", I(1), I(1), I(1), I(1)));
    EXPECT_ERROR("wrong number of arguments: want=1+, got=0", CALL0("format"));
    EXPECT_ERROR("wrong number of arguments: want=2+, got=1", CALL("min", I(1)));
    EXPECT_ERROR("wrong number of arguments: want=0, got=1", CALL("clock", I(1)));
}
END_TEST

START_TEST(kinds_of_arguments)
{
    EXPECT_ERROR("len: argument 1 must be STRING or ARRAY or HASH, got INTEGER", CALL("len", I(1)));
    EXPECT_ERROR("push: argument 1 must be ARRAY, got STRING", CALL("push", S("a"), I(1)));
    EXPECT_ERROR("sqrt: argument 1 must be a number, got STRING", CALL("sqrt", S("a")));
    EXPECT_ERROR("pow: argument 2 must be a number, got NULL", CALL("pow", I(1), N()));
    EXPECT_ERROR("max: argument 3 must be a number, got ARRAY", CALL("max", I(1), I(2), empty_array()));
    EXPECT_ERROR("int: argument 1 must be a number or STRING or BOOLEAN, got ARRAY", CALL("int", A(I(1))));
    EXPECT_ERROR("float: argument 1 must be a number or STRING or BOOLEAN, got NULL", CALL("float", N()));
    EXPECT_ERROR("extend: argument 2 must be ARRAY, got HASH", CALL("extend", empty_array(), empty_hash()));
    EXPECT_ERROR("array: argument 1 must be INTEGER, got FLOAT", CALL("array", F(1), I(1)));
    EXPECT_ERROR("range: argument 2 must be INTEGER, got FLOAT", CALL("range", I(1), F(1)));
    EXPECT_ERROR("contains: argument 1 must be STRING or ARRAY or HASH, got BOOLEAN", CALL("contains", B(true), I(1)));
    EXPECT_ERROR("contains: argument 2 must be STRING, got INTEGER", CALL("contains", S("a"), I(1)));
    EXPECT_ERROR("keys: argument 1 must be HASH, got ARRAY", CALL("keys", empty_array()));
    EXPECT_ERROR("split: argument 2 must be STRING, got NULL", CALL("split", S("a"), N()));
    EXPECT_ERROR("replace: argument 3 must be STRING, got INTEGER", CALL("replace", S("a"), S("b"), I(1)));
    EXPECT_ERROR("format: argument 1 must be STRING, got INTEGER", CALL("format", I(1)));
    EXPECT_ERROR("exit: argument 1 must be INTEGER, got STRING", CALL("exit", S("1")));
    EXPECT_ERROR("slice: argument 1 must be STRING or ARRAY, got HASH", CALL("slice", empty_hash(), I(0), I(1)));
    EXPECT_ERROR("random_seed: argument 1 must be INTEGER, got FLOAT", CALL("random_seed", F(1)));
}
END_TEST

START_TEST(core)
{
    EXPECT("INTEGER 3", CALL("len", S("abc")));
    EXPECT("INTEGER 2", CALL("len", S("\xc3\xa9"))); /* bytes */
    EXPECT("INTEGER 0", CALL("len", empty_hash()));
    EXPECT("STRING INTEGER", CALL("type", I(1)));
    EXPECT("STRING BUILTIN", CALL("type", value_builtin(&builtins[0])));
    EXPECT("NULL null", CALL("first", empty_array()));
    EXPECT("NULL null", CALL("last", empty_array()));
    EXPECT("NULL null", CALL("rest", empty_array()));
    EXPECT("INTEGER 1", CALL("first", A(I(1), I(2))));
    EXPECT("INTEGER 2", CALL("last", A(I(1), I(2))));
    EXPECT("ARRAY [2]", CALL("rest", A(I(1), I(2))));
    EXPECT("ARRAY []", CALL("rest", A(I(1))));
}
END_TEST

START_TEST(conversions)
{
    EXPECT("INTEGER -2", CALL("int", F(-2.9)));
    EXPECT("INTEGER 1", CALL("int", B(true)));
    EXPECT("FLOAT 0.0", CALL("float", B(false)));
    EXPECT("FLOAT 9007199254740992.0", CALL("float", I(9007199254740993)));
    EXPECT_ERROR("int: cannot convert nan to INTEGER", CALL("int", F(NAN)));
    EXPECT_ERROR("int: cannot convert -inf to INTEGER", CALL("int", F(-INFINITY)));
    EXPECT_ERROR("int: cannot convert 1e+20 to INTEGER", CALL("int", F(1e20)));
    EXPECT_ERROR("int: cannot convert 9.223372036854776e+18 to INTEGER", CALL("int", F(0x1p63)));
    EXPECT("INTEGER -9223372036854775808", CALL("int", F(-0x1p63)));
}
END_TEST

START_TEST(arrays)
{
    Value a = A(I(1), F(2), S("x"));
    ck_assert(CALL("append", a, N()).as.array == a.as.array);
    EXPECT("ARRAY [1, 2.0, x, null]", a);
    EXPECT("NULL null", CALL("pop", a));
    EXPECT("ARRAY [x, 2.0, 1]", CALL("reverse", a));
    EXPECT("ARRAY [1, 2.0, x]", a);
    EXPECT("ARRAY [2.0, x]", CALL("slice", a, I(1), I(99)));
    EXPECT("STRING bc", CALL("slice", S("abc"), I(-2), I(3)));
    EXPECT("INTEGER 1", CALL("index_of", a, I(2))); /* == */
    EXPECT("INTEGER -1", CALL("index_of", a, I(7)));
    EXPECT("BOOLEAN true", CALL("contains", a, S("x")));
    EXPECT("BOOLEAN true", CALL("contains", S("abc"), S("bc")));
    EXPECT("BOOLEAN true", CALL("contains", S("abc"), S("")));
    EXPECT("BOOLEAN false", CALL("contains", S("abc"), S("cb")));
    EXPECT("ARRAY [1, 2]", CALL("concat", A(I(1)), A(I(2))));
    EXPECT_ERROR("array: length must not be negative", CALL("array", I(-1), I(0)));
    EXPECT("INTEGER -1", CALL("index_of", A(F(NAN)), F(NAN)));
}
END_TEST

START_TEST(ranges)
{
    EXPECT("ARRAY [0, 1, 2]", CALL("range", I(3)));
    EXPECT("ARRAY []", CALL("range", I(0)));
    EXPECT("ARRAY [2, 3]", CALL("range", I(2), I(4)));
    EXPECT("ARRAY []", CALL("range", I(4), I(2)));
    EXPECT("ARRAY [0, 3, 6]", CALL("range", I(0), I(7), I(3)));
    EXPECT("ARRAY [5, 3, 1]", CALL("range", I(5), I(0), I(-2)));
    EXPECT("ARRAY [-9223372036854775808, -1, 9223372036854775806]",
           CALL("range", I(INT64_MIN), I(INT64_MAX), I(INT64_MAX)));
    EXPECT("ARRAY [9223372036854775807, -1]", CALL("range", I(INT64_MAX), I(INT64_MIN), I(INT64_MIN)));
    EXPECT_ERROR("range: length must not be negative", CALL("range", I(-1)));
    EXPECT_ERROR("range: step must not be 0", CALL("range", I(0), I(1), I(0)));
}
END_TEST

START_TEST(hashes)
{
    Value h = empty_hash();
    set(h, S("a"), I(1));
    EXPECT("BOOLEAN true", CALL("has", h, S("a")));
    EXPECT("BOOLEAN false", CALL("has", h, S("b")));
    EXPECT("BOOLEAN true", CALL("contains", h, S("a")));
    EXPECT_ERROR("unusable as hash key: NULL", CALL("delete", h, N()));
    EXPECT_ERROR("unusable as hash key: FLOAT", CALL("contains", h, F(NAN)));
    EXPECT("BOOLEAN true", CALL("delete", h, S("a")));
    EXPECT("HASH {}", h);
}
END_TEST

START_TEST(strings)
{
    EXPECT("ARRAY [a, , b]", CALL("split", S("a,,b"), S(",")));
    EXPECT("INTEGER 1", CALL("len", CALL("split", S(""), S(","))));
    EXPECT("ARRAY []", CALL("split", S(""), S("")));
    EXPECT("ARRAY [a, b]", CALL("split", S("ab"), S("")));
    EXPECT("ARRAY [x, y]", CALL("split", S("x--y"), S("--")));
    EXPECT("STRING 1-2.5-[null]", CALL("join", A(I(1), F(2.5), A(N())), S("-")));
    EXPECT("STRING ", CALL("join", empty_array(), S("-")));
    EXPECT("STRING a b", CALL("trim", S(" \t\r\n\v\fa b \n")));
    EXPECT("STRING ", CALL("trim", S("  ")));
    EXPECT("STRING AZ[\xc3\xa9", CALL("upper", S("az[\xc3\xa9")));
    EXPECT("STRING az[`", CALL("lower", S("AZ[`")));
    EXPECT("STRING xbxb", CALL("replace", S("abab"), S("a"), S("x")));
    EXPECT("STRING ba", CALL("replace", S("aaa"), S("aa"), S("b")));
    EXPECT("STRING abab", CALL("replace", S("abab"), S(""), S("x")));
    EXPECT("STRING bb", CALL("replace", S("abab"), S("a"), S("")));
    EXPECT("BOOLEAN true", CALL("starts_with", S("abc"), S("ab")));
    EXPECT("BOOLEAN true", CALL("starts_with", S("abc"), S("")));
    EXPECT("BOOLEAN false", CALL("starts_with", S("ab"), S("abc")));
    EXPECT("BOOLEAN true", CALL("ends_with", S("abc"), S("bc")));
    EXPECT("BOOLEAN false", CALL("ends_with", S("bc"), S("abc")));
}
END_TEST

START_TEST(bytes)
{
    EXPECT("INTEGER 97", CALL("ord", S("abc")));
    EXPECT("INTEGER 255", CALL("ord", S("\xff")));
    EXPECT("INTEGER 99", CALL("ord", S("abc"), I(-1)));
    EXPECT("NULL null", CALL("ord", S("abc"), I(3)));
    EXPECT("NULL null", CALL("ord", S("abc"), I(-4)));
    EXPECT("NULL null", CALL("ord", S("")));
    EXPECT("STRING A", CALL("char", I(65)));
    ck_assert_int_eq(CALL("char", I(0)).as.string->length, 1);
    EXPECT_ERROR("char: byte out of range: 256", CALL("char", I(256)));
    EXPECT_ERROR("char: byte out of range: -1", CALL("char", I(-1)));
}
END_TEST

START_TEST(formats)
{
    EXPECT("STRING 42|  042|-7  |+5", CALL("format", S("%d|%5.3d|%-4i|%+d"), I(42), I(42), I(-7), I(5)));
    EXPECT("STRING ff|0xff|17|ffffffffffffffff", CALL("format", S("%x|%#x|%o|%x"), I(255), I(255), I(15), I(-1)));
    EXPECT("STRING -9223372036854775808", CALL("format", S("%d"), I(INT64_MIN)));
    EXPECT("STRING 3.14|1.000000|1e+20|2.500000e+00",
           CALL("format", S("%.2f|%f|%g|%e"), F(3.14159), I(1), F(1e20), F(2.5)));
    EXPECT("STRING [1, a]|  x|x  |ab",
           CALL("format", S("%s|%3s|%-3s|%.2s"), A(I(1), S("a")), S("x"), S("x"), S("abc")));
    EXPECT("STRING A|  B|100%", CALL("format", S("%c|%3c|100%%"), I(65), I(66)));
    EXPECT("STRING 0005|   inf|-inf", CALL("format", S("%04d|%06f|%f"), I(5), F(INFINITY), F(-INFINITY)));
    EXPECT("STRING nan|nan|nan|  nan", CALL("format", S("%f|%+f|% g|%5e"), F(-NAN), F(NAN), F(NAN), F(NAN)));
    EXPECT("STRING ", CALL("format", S("")));
    EXPECT("STRING null", CALL("format", S("%s"), N()));
    Value nul = CALL("format", S("%c%s"), I(0), S_n("a\0b", 3));
    ck_assert_int_eq(nul.as.string->length, 4);
    ck_assert_int_eq(memcmp(string_bytes(nul.as.string), "\0a\0b", 4), 0);
    EXPECT("INTEGER 1000", CALL("len", CALL("format", S("%1000s"), S("x"))));
    EXPECT("INTEGER 1002", CALL("len", CALL("format", S("%.1000f"), F(1))));
}
END_TEST

START_TEST(format_errors)
{
    EXPECT_ERROR("format: not enough arguments", CALL("format", S("%d")));
    EXPECT_ERROR("format: too many arguments", CALL("format", S("x"), I(1)));
    EXPECT_ERROR("format: %d needs an INTEGER, got FLOAT", CALL("format", S("%d"), F(1)));
    EXPECT_ERROR("format: %x needs an INTEGER, got STRING", CALL("format", S("%5x"), S("1")));
    EXPECT_ERROR("format: %c needs an INTEGER, got STRING", CALL("format", S("%c"), S("a")));
    EXPECT_ERROR("format: %f needs a number, got STRING", CALL("format", S("%.2f"), S("1")));
    EXPECT_ERROR("format: %g needs a number, got BOOLEAN", CALL("format", S("%g"), B(true)));
    EXPECT_ERROR("format: unknown conversion %q", CALL("format", S("%q"), I(1)));
    EXPECT_ERROR("format: unknown conversion %l", CALL("format", S("%ld"), I(1)));
    EXPECT_ERROR("format: unknown conversion %", CALL("format", S("100%")));
}
END_TEST

START_TEST(maths)
{
    EXPECT("FLOAT 3.0", CALL("sqrt", I(9)));
    EXPECT("FLOAT nan", CALL("sqrt", F(-1)));
    EXPECT("FLOAT 1.0", CALL("cos", I(0)));
    EXPECT("FLOAT 8.0", CALL("pow", I(2), I(3)));
    EXPECT("FLOAT 3.0", CALL("log2", I(8)));
    EXPECT("FLOAT 2.0", CALL("floor", F(2.7)));
    EXPECT("FLOAT 3.0", CALL("floor", I(3)));
    EXPECT("FLOAT -0.0", CALL("ceil", F(-0.5)));
    EXPECT("FLOAT 3.0", CALL("round", F(2.5)));
    EXPECT("FLOAT -3.0", CALL("round", F(-2.5)));
    EXPECT("FLOAT -2.0", CALL("trunc", F(-2.7)));
    EXPECT("INTEGER 5", CALL("abs", I(-5)));
    EXPECT("INTEGER -9223372036854775808", CALL("abs", I(INT64_MIN)));
    EXPECT("FLOAT 0.0", CALL("abs", F(-0.0)));
    EXPECT("FLOAT 0.7853981633974483", CALL("atan2", I(1), I(1)));
}
END_TEST

START_TEST(extremes)
{
    EXPECT("INTEGER 1", CALL("min", I(3), I(1), I(2)));
    EXPECT("INTEGER 3", CALL("max", I(3), I(1), I(2)));
    EXPECT("FLOAT 1.0", CALL("min", I(1), F(2.5)));
    EXPECT("FLOAT 0.0", CALL("min", F(0.0), F(-0.0)));
    EXPECT("FLOAT -0.0", CALL("max", F(-0.0), F(0.0)));
    EXPECT("FLOAT nan", CALL("min", F(NAN), I(1)));
    EXPECT("FLOAT nan", CALL("max", I(1), F(NAN), I(2)));
    EXPECT("INTEGER -1", CALL("sign", I(-9)));
    EXPECT("FLOAT 1.0", CALL("sign", F(0.5)));
    EXPECT("FLOAT -0.0", CALL("sign", F(-0.0)));
    EXPECT("FLOAT nan", CALL("sign", F(NAN)));
    EXPECT("INTEGER 5", CALL("clamp", I(9), I(0), I(5)));
    EXPECT("FLOAT 0.5", CALL("clamp", I(0), F(0.5), I(5)));
    EXPECT("FLOAT nan", CALL("clamp", F(1), F(NAN), I(5)));
    EXPECT_ERROR("clamp: lo must not exceed hi", CALL("clamp", I(1), I(5), I(0)));
}
END_TEST

START_TEST(hypot_is_careful)
{
    ck_assert_double_eq(mk_hypot(3, 4), 5);
    ck_assert_double_eq(mk_hypot(-5, 12), 13);
    ck_assert_double_eq(mk_hypot(0, 0), 0);
    ck_assert_double_eq(mk_hypot(0, -2), 2);
    ck_assert_double_eq(mk_hypot(3e300, 4e300), 5e300);
    ck_assert_double_eq(mk_hypot(3e-300, 4e-300), 5e-300);
    ck_assert_double_eq(mk_hypot(0x1p-1074, 0), 0x1p-1074);
    ck_assert_double_eq(mk_hypot(0x3p-1074, 0x4p-1074), 0x5p-1074);
    ck_assert(isinf(mk_hypot(1.7e308, 1.7e308)));
    ck_assert(isinf(mk_hypot(NAN, -INFINITY)));
    ck_assert(isnan(mk_hypot(NAN, 1)));
    uint64_t state = 1;
    for (int i = 0; i < 100000; i++) { /* against more digits than a double has */
        state = state * 6364136223846793005 + 1442695040888963407;
        double x = (double)(state >> 11), y = ldexp((double)(state & 0xffffffff) + 0.5, (int)(state >> 58));
        double want = (double)sqrtl((long double)x * x + (long double)y * y), got = mk_hypot(x, y);
        ck_assert_double_le(fabs(got - want), nextafter(want, INFINITY) - want);
        ck_assert_double_eq(mk_hypot(y, x), got);
    }
}
END_TEST

/* xoshiro256** from splitmix64 of 0: the state is splitmix64's known first outputs,
 * 0xe220a8397b1dcdaf, 0x6e789e6aa1b965f4, 0x06c45d188009454f, 0xf88bb8a8724c81ec;
 * the first result rotl(s1 * 5, 7) * 9 = 0x99ec5f36cb75f2b4. */
START_TEST(random_numbers)
{
    CALL("random_seed", I(0));
    ck_assert_uint_eq(rt.random[0], 0xe220a8397b1dcdaf);
    ck_assert_uint_eq(rt.random[1], 0x6e789e6aa1b965f4);
    ck_assert_uint_eq(rt.random[2], 0x06c45d188009454f);
    ck_assert_uint_eq(rt.random[3], 0xf88bb8a8724c81ec);
    double first = CALL0("random").as.f;
    ck_assert_double_eq(first, (double)(0x99ec5f36cb75f2b4 >> 11) * 0x1p-53);
    double sum = 0;
    for (int i = 0; i < 10000; i++) {
        double f = CALL0("random").as.f;
        ck_assert(f >= 0 && f < 1);
        sum += f;
    }
    ck_assert(sum > 4800 && sum < 5200);
    EXPECT("NULL null", CALL("random_seed", I(0)));
    ck_assert_double_eq(CALL0("random").as.f, first);
}
END_TEST

START_TEST(constants)
{
    Value v;
    ck_assert(builtin_constant("PI", 2, &v));
    EXPECT("FLOAT 3.141592653589793", v);
    ck_assert(builtin_constant("E", 1, &v));
    EXPECT("FLOAT 2.718281828459045", v);
    ck_assert(builtin_constant("NAN", 3, &v) && isnan(v.as.f));
    ck_assert(!builtin_constant("PIE", 3, &v));
    ck_assert_int_eq(builtin_find("nothing", 7), -1);
}
END_TEST

/* What a call writes to rt.out. */
static const char *written(const char *name, const Value *args, int count)
{
    static char text[4096];
    FILE *file = fmemopen(text, sizeof text, "w"), *usual = rt.out;
    rt.out = file;
    text[0] = '\0';
    EXPECT("NULL null", call_n(name, args, count));
    fclose(file);
    rt.out = usual;
    return text;
}

START_TEST(output)
{
    Value args[] = {I(-5), F(0.5), S("s"), A(S("a")), N()};
    ck_assert_str_eq(written("puts", args, 5), "-5\n0.5\ns\n[a]\nnull\n");
    ck_assert_str_eq(written("puts", NULL, 0), "\n");
    ck_assert_str_eq(written("print", args, 5), "-50.5s[a]null");
    ck_assert_str_eq(written("print", NULL, 0), "");
}
END_TEST

START_TEST(a_closed_pipe_ends_quietly)
{
    int ends[2];
    signal(SIGPIPE, SIG_IGN);
    ck_assert_int_eq(pipe(ends), 0);
    close(ends[0]);
    FILE *usual = rt.out;
    rt.out = fdopen(ends[1], "w");
    rt.message[0] = '\0';
    EXPECT("NULL null", CALL("puts", I(1))); /* buffered */
    ck_assert(!runtime_flush(&rt));
    ck_assert(rt.exit_requested);
    ck_assert_int_eq(rt.exit_status, 0);
    ck_assert_str_eq(rt.message, "");
    rt.exit_requested = false;
    fclose(rt.out);
    rt.out = usual;
}
END_TEST

START_TEST(stopping)
{
    EXPECT_ERROR("", CALL("exit", I(3)));
    ck_assert(rt.exit_requested);
    ck_assert_int_eq(rt.exit_status, 3);
    rt.exit_requested = false;
    EXPECT("NULL null", CALL("assert", I(0)));
    EXPECT_ERROR("assertion failed", CALL("assert", B(false)));
    EXPECT_ERROR("assertion failed: why", CALL("assert", N(), S("why")));
    EXPECT_ERROR("broken", CALL("error", S("broken")));
    EXPECT_ERROR("", CALL("error", S("")));
}
END_TEST

START_TEST(files)
{
    char path[] = "/tmp/runtime_builtins_test.XXXXXX", message[128];
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    close(file);
    EXPECT("NULL null", CALL("write_file", S(path), S_n("a\0b\n", 4)));
    Value read = CALL("read_file", S(path));
    ck_assert_int_eq(read.as.string->length, 4);
    ck_assert_int_eq(memcmp(string_bytes(read.as.string), "a\0b\n", 4), 0);
    unlink(path);
    snprintf(message, sizeof message, "read_file: %s: No such file or directory", path);
    EXPECT_ERROR(message, CALL("read_file", S(path)));
    EXPECT_ERROR("read_file: /tmp: Is a directory", CALL("read_file", S("/tmp")));
    EXPECT_ERROR("write_file: /nowhere/x: No such file or directory", CALL("write_file", S("/nowhere/x"), S("")));
    EXPECT_ERROR("read_file: a: Invalid argument", CALL("read_file", S_n("a\0b", 3)));
}
END_TEST

START_TEST(lines)
{
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    ck_assert_int_eq(write(ends[1], "one\n\nl\0st", 9), 9);
    close(ends[1]);
    dup2(ends[0], 0);
    EXPECT("STRING one", CALL0("read_line"));
    EXPECT("STRING ", CALL0("read_line"));
    ck_assert_int_eq(CALL0("read_line").as.string->length, 4);
    EXPECT("NULL null", CALL0("read_line"));
    EXPECT("NULL null", CALL0("read_line"));
}
END_TEST

START_TEST(arguments)
{
    char one[] = "one", two[] = "two", *list[] = {one, two};
    EXPECT("ARRAY []", CALL0("args"));
    rt.arguments = list;
    rt.argument_count = 2;
    Value args = CALL0("args");
    EXPECT("ARRAY [one, two]", args);
    EXPECT("BOOLEAN false", binary(BIN_EQ, args, CALL0("args")));
    rt.argument_count = 0;
    double before = CALL0("clock").as.f;
    ck_assert_double_ge(CALL0("clock").as.f, before);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {counts_of_arguments,
                            kinds_of_arguments,
                            core,
                            conversions,
                            arrays,
                            ranges,
                            hashes,
                            strings,
                            bytes,
                            formats,
                            format_errors,
                            maths,
                            extremes,
                            hypot_is_careful,
                            random_numbers,
                            constants,
                            output,
                            a_closed_pipe_ends_quietly,
                            stopping,
                            files,
                            lines,
                            arguments};
    return runtime_test_run("builtins", tests, sizeof tests / sizeof *tests, __builtin_frame_address(0));
}
