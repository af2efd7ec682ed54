/* What is wrong with a program, and where. */
#include "syntax_show.h"

START_TEST(malformed_numbers)
{
    static const char *const bad[] = {"12abc", "1__0", "1_",   "0x",     "0xg",  "0b",  "0b2",   "0x_1", "1e",
                                      "1e_1",  "1.5x", "1.5_", "1.5__5", "0b12", "1_a", "1e5e5", "0_x1"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        char source[64], wanted[64];
        snprintf(source, sizeof source, "x = %s;", bad[i]);
        snprintf(wanted, sizeof wanted, "1:5 malformed number '%s'", bad[i]);
        check(source, wanted);
    }
}
END_TEST

START_TEST(bad_escapes)
{
    check("x = \"ab\\q\";", "1:8 unknown escape '\\q'");
    check("\"\\`\"", "1:2 unknown escape '\\`'");
    check("\"\\$\"", "1:2 unknown escape '\\$'");
    check("\"\\1 \\e\"", "1:2 unknown escape '\\1'\n1:5 unknown escape '\\e'");
    check("\"\\\n\"", "1:2 unknown escape");
    check("\"\\xg0\"", "1:2 '\\x' must be followed by two hexadecimal digits");
    check("\"\\x1\"", "1:2 '\\x' must be followed by two hexadecimal digits");
    const char *unicode = "1:2 '\\u' must be followed by a Unicode scalar value as '{HEX}'";
    static const char *const bad[] = {"\"\\u{}\"",     "\"\\u{110000}\"", "\"\\u{d800}\"",
                                      "\"\\u{DFFF}\"", "\"\\u41\"",       "\"\\u{41\"",
                                      "\"\\u{4g}\"",   "\"\\u\"",         "\"\\u{ffffffffffffffff41}\""};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        check(bad[i], unicode);
    check("`a\\q${1}\\w`", "1:3 unknown escape '\\q'\n1:9 unknown escape '\\w'");
}
END_TEST

START_TEST(unterminated)
{
    check("x = \"abc", "1:5 unterminated string");
    check("puts(\"abc\\", "1:6 unterminated string");
    check("puts(\"abc\\q\n", "1:6 unterminated string");
    check("x =\n `abc", "2:2 unterminated template");
    check("f(`abc ${1", "1:3 unterminated template");
    check("f(`abc ${1} ", "1:3 unterminated template");
    check("f(`abc ${\"} ", "1:10 unterminated string");
    check("f(`abc ${", "1:3 unterminated template");
    check("1 + /* abc", "1:5 unterminated comment");
    check("/*/", "1:1 unterminated comment");
    check("\"", "1:1 unterminated string");
    check("let 1; \"x", "1:5 expected a name, got '1'\n1:8 unterminated string");
}
END_TEST

START_TEST(stray_bytes)
{
    check("1 @ 2", "1:3 unexpected character '@'");
    check("let x = 5 # y;\nlet = 2", "1:11 unexpected character '#'\n2:5 expected a name, got '='");
    check("\xc3\xa9 = 1", "1:1 unexpected character '\xc3\xa9'");
    check("a\xff\xfe\xfd", "1:2 unexpected byte 0xff");
    check("\xed\xa0\x80", "1:1 unexpected byte 0xed");
    check("\xc0\x80", "1:1 unexpected byte 0xc0");
    check("\xe2\x82", "1:1 unexpected byte 0xe2");
    check_bytes("a\0b", 3, "1:2 unexpected byte 0x00");
    check_bytes("\0", 1, "1:1 unexpected byte 0x00");
    check("$ \\ '", "1:1 unexpected character '$'\n1:3 unexpected character '\\'\n1:5 unexpected character '''");
}
END_TEST

START_TEST(impossible_targets)
{
    const char *message = "cannot assign to this expression";
    static const struct {
        const char *source;
        int column;
    } bad[] = {{"1 = 2", 3},          {"f() = 2", 5},      {"a + b = 2", 7},  {"a[1:2] = 3", 8}, {"(a) = 2", 5},
               {"a ? b : c = 2", 11}, {"!a += 1", 4},      {"1++", 2},        {"x++ = 1", 5},    {"x++--", 4},
               {"[a] = b", 5},        {"\"s\" >>>= 1", 5}, {"a || b = 1", 8}, {"null = 1;", 6},  {"-a++ = 1", 6}};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        char wanted[64];
        snprintf(wanted, sizeof wanted, "1:%d %s", bad[i].column, message);
        check(bad[i].source, wanted);
    }
}
END_TEST

START_TEST(syntax_errors)
{
    check("(1;", "1:3 expected ')', got ';'");
    check("let = 1;", "1:5 expected a name, got '='");
    check("let x;", "1:6 expected '=', got ';'");
    check("let x = ;", "1:9 expected an expression, got ';'");
    check("let fn = 1;", "1:5 expected a name, got 'fn'");
    check("1 +\n", "2:1 expected an expression, got end of file");
    check("1 + ", "1:5 expected an expression, got end of file");
    check("fn(a, 5) { }", "1:7 expected a name, got '5'");
    check("fn f() { }", "1:4 expected '(', got 'f'");
    check("fn(a, b, a, c, b, a) { }",
          "1:10 duplicate parameter 'a'\n1:16 duplicate parameter 'b'\n1:19 duplicate parameter 'a'");
    check("fn() { fn() {", "1:14 expected '}', got end of file");
    check("}", "1:1 expected a statement, got '}'");
    check("a ? b; c", "1:6 expected ':', got ';'");
    check("if (a) b;", "1:8 expected '{', got 'b'");
    check("for (let x in y) { }", "1:12 expected '=', got 'in'");
    check("for (a.b in c) { }", "1:10 expected ';', got 'in'");
    check("for ((a) in c) { }", "1:10 expected ';', got 'in'");
    check("while () { }", "1:8 expected an expression, got ')'");
    check("else { }", "1:1 expected an expression, got 'else'");
    check("x = while (a) { }", "1:5 expected an expression, got 'while'");
    check("++x", "1:1 expected an expression, got '++'");
    check("[1, 2", "1:6 expected ']', got end of file");
    check("{1: 2, 3}", "1:9 expected ':', got '}'");
    check("[,]", "1:2 expected an expression, got ','");
    check("x \"abc\"", "1:3 expected ';', got a string");
}
END_TEST

/* One message for one mistake, and those that follow it are still found. */
START_TEST(recovery)
{
    check("let = 1;\nlet y = ;\nfoo(;\nz = 1;\n1 = 2;",
          "1:5 expected a name, got '='\n2:9 expected an expression, got ';'\n3:5 expected an expression, got ';'\n"
          "5:3 cannot assign to this expression");
    check("each(a, fn(x) {\n  let = 3;\n  puts(x y);\n}, 5);\nlet 7;",
          "2:7 expected a name, got '='\n3:10 expected ')', got 'y'\n5:5 expected a name, got '7'");
    check("let h = {\n \"a\": 1,\n \"b\" 2,\n \"c\": 3\n};\nlet 1;",
          "3:6 expected ':', got '2'\n6:5 expected a name, got '1'");
    check("if x == 1 { let = 2; }\nlet 1;",
          "1:4 expected '(', got 'x'\n1:17 expected a name, got '='\n2:5 expected a name, got '1'");
    check("for x in y { let = 2; }", "1:5 expected '(', got 'x'\n1:18 expected a name, got '='");
    check("for (let i = 0, i < 3; i++) { let = 2; }\nlet 1;",
          "1:15 expected ';', got ','\n1:35 expected a name, got '='\n2:5 expected a name, got '1'");
    check("while (a b) { let = 2; }", "1:10 expected ')', got 'b'\n1:19 expected a name, got '='");
    check("while (a { let = 2; }", "1:10 expected ')', got '{'\n1:16 expected a name, got '='");
    check("{ let x = 1; }\nlet 1;", "1:3 expected an expression, got 'let'\n2:5 expected a name, got '1'");
    check("function f(x) { return x; }\nlet 1;", "1:10 expected ';', got 'f'\n2:5 expected a name, got '1'");
    check("let a = [1, 2\nlet b = ;", "2:1 expected ']', got 'let'\n2:9 expected an expression, got ';'");
    check("a }\nb }\nlet 1;",
          "1:3 expected a statement, got '}'\n2:3 expected a statement, got '}'\n3:5 expected a name, got '1'");
    check("f(1, ), [2 3], {4}) ; let 1;", "1:7 expected ';', got ','\n1:27 expected a name, got '1'");
    check("f([1 2], {3}, (4 5)); let 1;", "1:6 expected ']', got '2'\n1:12 expected ':', got '}'\n1:18 expected ')', "
                                          "got '5'\n1:27 expected a name, got '1'");
    check("fn() { a b c }; let 1;", "1:10 expected ';', got 'b'\n1:21 expected a name, got '1'");
    check("let f = fn(a) {\n  return (a;\n};\nf(1", "2:12 expected ')', got ';'\n4:4 expected ')', got end of file");
}
END_TEST

START_TEST(twenty_errors)
{
    char *text = repeat("", "let;\n", 50, "");
    Parsed parsed;
    parsed_init(&parsed, text, strlen(text));
    ck_assert_int_eq(parsed.errors.count, 20);
    for (int i = 0; i < 20; i++)
        ck_assert_uint_eq(source_place(parsed.source, parsed.errors.items[i].pos).line, (unsigned)i + 1);
    parsed_fini(&parsed);
    free(text);
}
END_TEST

START_TEST(diagnostics_are_sorted)
{
    Diagnostics list = {0};
    for (unsigned i = 30; i-- > 0;)
        diagnostics_add(&list, i * 2, "first %u", i);
    diagnostics_add(&list, 4, "second at its place");
    diagnostics_add(&list, 5, "between");
    diagnostics_add(&list, 1000, "too late");
    ck_assert_int_eq(list.count, 20);
    for (int i = 1; i < 20; i++)
        ck_assert(list.items[i - 1].pos < list.items[i].pos);
    ck_assert_str_eq(list.items[2].message, "first 2");
    ck_assert_str_eq(list.items[3].message, "between");
    ck_assert_str_eq(list.items[19].message, "first 18");
    diagnostics_fini(&list);
}
END_TEST

START_TEST(printed_errors)
{
    const char *text = "let x = 1;\r\n\tlet \"\xc3\xa9\" = 2;\r\nlet";
    Parsed parsed;
    parsed_init(&parsed, text, strlen(text));
    diagnostics_add(&parsed.errors, 21, "compile");
    char *got;
    size_t size;
    FILE *out = open_memstream(&got, &size);
    diagnostics_print(&parsed.errors, parsed.source, out);
    fclose(out);
    ck_assert_str_eq(got, "test:2:6: syntax error: expected a name, got a string\n"
                          "\tlet \"\xc3\xa9\" = 2;\n"
                          "\t    ^\n"
                          "test:2:10: syntax error: compile\n"
                          "\tlet \"\xc3\xa9\" = 2;\n"
                          "\t       ^\n"
                          "test:3:4: syntax error: expected a name, got end of file\n"
                          "let\n"
                          "   ^\n");
    free(got);
    parsed_fini(&parsed);
}
END_TEST

/* Every prefix of a program, and the program with any byte of it replaced, parses without harm. */
START_TEST(mutilated)
{
    static const char program[] =
        "#!x\nlet f = fn(a, b,) { return `x${a + {1: [2]}[1]}\\n` /* c */; };\n"
        "for (let i = 0; i < 0x1f; i++) { if (!f(i)) { break } else if (1.5e3) { h.k += -1 } else { } }\n"
        "for (c in \"a\\u{41}\"[1:]) { while (c ? x : y) { continue; } } // end\n";
    static const char replacements[] = "\0\xff\"`{}()[];\\$/*=\n9_";
    char text[sizeof program];
    Parsed parsed;
    for (size_t length = 0; length < sizeof program; length++) {
        parsed_init(&parsed, program, length);
        parsed_fini(&parsed);
    }
    for (size_t i = 0; i < sizeof program - 1; i++) {
        for (size_t j = 0; j < sizeof replacements - 1; j++) {
            memcpy(text, program, sizeof program);
            text[i] = replacements[j];
            parsed_init(&parsed, text, sizeof program - 1);
            parsed_fini(&parsed);
        }
    }
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {malformed_numbers,      bad_escapes,    unterminated, stray_bytes,
                                  impossible_targets,     syntax_errors,  recovery,     twenty_errors,
                                  diagnostics_are_sorted, printed_errors, mutilated};
    return run_suite("syntax errors", tests, sizeof tests / sizeof tests[0]);
}
