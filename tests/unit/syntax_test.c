/* What well-formed programs are read as. */
#include "syntax/lexer.h"
#include "syntax_show.h"

#include <pthread.h>

/* --- Literals --- */

START_TEST(integers)
{
    check("42", "42");
    check("007", "7");
    check("1_000_000", "1000000");
    check("0xff; 0xFf_0; 0b1010; 0b1_0", "255 ; 4080 ; 10 ; 2");
    check("9223372036854775807; 0x7fffffffffffffff", "9223372036854775807 ; 9223372036854775807");
    check("-9223372036854775808", "-9223372036854775808");
    check("--9223372036854775808", "(- -9223372036854775808)");
    check("1 - -9223372036854775808 + 1", "(+ (- 1 -9223372036854775808) 1)");
    check("9223372036854775808", "1:1 integer literal out of range");
    check("1-9223372036854775808", "1:3 integer literal out of range");
    check("-(9223372036854775808)", "1:3 integer literal out of range");
    check("-9223372036854775808.x", "1:2 integer literal out of range");
    check("-9223372036854775809", "1:2 integer literal out of range");
    check("let a = [0x8000000000000001, 99999999999999999999999]",
          "1:10 integer literal out of range\n1:30 integer literal out of range");
}
END_TEST

START_TEST(floats)
{
    check("1.5; 1e-3; 2.5e10; 1e+2; 1E2", "1.5f ; 0.001f ; 25000000000f ; 100f ; 100f");
    check("0.1; 1_0.2_5", "0.10000000000000001f ; 10.25f");
    check("1e999; 5e-324", "inff ; 4.9406564584124654e-324f");
    check("1..5", "(.. 1 5)");
    check("1.5..2.5", "(.. 1.5f 2.5f)");
    check("1.e5", "(. 1 \"e5\")");
    check("1.", "1:3 expected a name, got end of file");
    check(".5", "1:1 expected an expression, got '.'");
    char *digits = repeat("0.", "3", 500, "");
    check(digits, "0.33333333333333331f");
    free(digits);
}
END_TEST

START_TEST(strings)
{
    check("\"\"; \"abc\"", "\"\" ; \"abc\"");
    check("\"\\n\\t\\r\\\\\\\"\\0\\x4a\\xFF\"", "\"<0A><09><0D>\\\"<00>J<FF>\"");
    check("\"\\u{41}\\u{e9}\\u{20AC}\\u{1F600}\\u{10ffff}\\u{000000041}\"",
          "\"A<C3><A9><E2><82><AC><F0><9F><98><80><F4><8F><BF><BF>A\"");
    check("\"a\nb\"", "\"a<0A>b\"");
    check_bytes("\"a\0b\xff\"", 6, "\"a<00>b<FF>\"");
    check("\"`$ ${a}\"", "\"`$ ${a}\"");
}
END_TEST

START_TEST(templates)
{
    check("`abc`; ``", "\"abc\" ; \"\"");
    check("`a ${x} b`", "(template \"a \" x \" b\")");
    check("`${x}${y}`", "(template \"\" x \"\" y \"\")");
    check("`\\`\\${x}\\n\\\" $ $x {} }`", "\"`${x}<0A>\" $ $x {} }\"");
    check("`$${x}$`", "(template \"$\" x \"$\")");
    check("`a${\"}`\"}b`", "(template \"a\" \"}`\" \"b\")");
    check("`a${`b${c}d`}e`", "(template \"a\" (template \"b\" c \"d\") \"e\")");
    check("`${ {\"k\": {}}[`${1}`] }`", "(template \"\" ([] (hash \"k\" (hash)) (template \"\" 1 \"\")) \"\")");
    check("`${fn() { `x` }()}`", "(template \"\" (call (fn () (block \"x\")) ()) \"\")");
    check("`a\n${ // }\n x /* ` */ }`", "(template \"a<0A>\" x \"\")");
    check("`${x = 1}`", "(template \"\" (= x 1) \"\")");
    check("`${}`", "1:4 expected an expression, got '}'");
    check("`${a b}` + `${]}`", "1:6 expected '}', got 'b'\n1:15 expected an expression, got ']'");
    check("`${(a} ${b;} c`; let = 1",
          "1:6 expected ')', got '}'\n1:11 expected '}', got ';'\n1:22 expected a name, got '='");
}
END_TEST

START_TEST(blanks)
{
    check("", "");
    check("#!/usr/bin/env monkey\n1", "1");
    check("#!", "");
    check(" #!x", "1:2 unexpected character '#'");
    check("// a\n1 /* b\n */ + /**/ 2 // c", "(+ 1 2)");
    check("/* /* */ 1", "1");
    check_bytes("// \0\xff\n1 /* \0\xff */", 16, "1");
    check("\t1\r\n", "1");
}
END_TEST

/* --- Expressions --- */

START_TEST(primaries)
{
    check("true; false; null; _a1; (x)", "true ; false ; null ; _a1 ; x");
    check("lets; iff; fnord; in_", "lets ; iff ; fnord ; in_");
    check("[]; [1]; [1, [2,],]", "(array) ; (array 1) ; (array 1 (array 2))");
    check("{}; {\"a\": 1, 2: b,}", "(hash) ; (hash \"a\" 1 2 b)");
    check("x = {a ? b : c: d ? e : f}", "(= x (hash (? a b c) (? d e f)))");
    check("{\"a\": 1}.a + 1", "(+ (. (hash \"a\" 1) \"a\") 1)");
    check("fn() {}; fn(a) { a }; fn(a, b,) { a; b; }", "(fn () (block)) ; (fn (a) (block a)) ; (fn (a b) (block a b))");
    check("fn(x) { x }(5)", "(call (fn (x) (block x)) ( 5))");
    check("let f = fn() {}; const g = fn() {}; let h = (fn() {}); i = fn() {};",
          "(let f (fn:f () (block))) ; (const g (fn:g () (block))) ; (let h (fn () (block))) ; (= i (fn () (block)))");
    check("let f = fn() {}();", "(let f (call (fn () (block)) ()))");
    check("let x = if (a) { 1 } else { 2 } + 3;", "(let x (+ (if a (block 1) (block 2)) 3))");
}
END_TEST

START_TEST(suffixes)
{
    check("f(); f(1, 2,)(3)", "(call f ()) ; (call (call f ( 1 2)) ( 3))");
    check("a[1]; a[i][j]; a[x = 1]", "([] a 1) ; ([] ([] a i) j) ; ([] a (= x 1))");
    check("a[1:2]; a[:2]; a[1:]; a[:]", "([:] a 1 2) ; ([:] a _ 2) ; ([:] a 1 _) ; ([:] a _ _)");
    check("a[b ? c : d : e]; a[b ? c : d]", "([:] a (? b c d) e) ; ([] a (? b c d))");
    check("h.name; h.let.fn.null.in()", "(. h \"name\") ; (call (. (. (. (. h \"let\") \"fn\") \"null\") \"in\") ())");
    check("a[]", "1:3 expected an expression, got ']'");
    check("a[1:2:3]", "1:6 expected ']', got ':'");
    check("h.5", "1:3 expected a name, got '5'");
    check("a\n(b)\n[c]", "([] (call a ( b)) c)");
}
END_TEST

START_TEST(precedence)
{
    check("a + b * c - d", "(- (+ a (* b c)) d)");
    check("a || b && c == d < e .. f | g ^ h & i << j + k * -l",
          "(|| a (&& b (== c (< d (.. e (| f (^ g (& h (<< i (+ j (* k (- l))))))))))))");
    check("-a * b + c << d & e ^ f | g .. h < i == j && k || l",
          "(|| (&& (== (< (.. (| (^ (& (<< (+ (* (- a) b) c) d) e) f) g) h) i) j) k) l)");
    check("a - b - c; a / b % c * d; a << b >> c >>> d",
          "(- (- a b) c) ; (* (% (/ a b) c) d) ; (>>> (>> (<< a b) c) d)");
    check("a == b != c; a < b > c <= d >= e; a..b..c",
          "(!= (== a b) c) ; (>= (<= (> (< a b) c) d) e) ; (.. (.. a b) c)");
    check("a || b || c; a && b && c; a | b | c; a ^ b ^ c; a & b & c",
          "(|| (|| a b) c) ; (&& (&& a b) c) ; (| (| a b) c) ; (^ (^ a b) c) ; (& (& a b) c)");
    check("-a.b; !f(x); ~a[0]; -x++", "(- (. a \"b\")) ; (! (call f ( x))) ; (~ ([] a 0)) ; (- (++ x))");
    check("- - !~a; --x; ---x; a - --b; a-- - b",
          "(- (- (! (~ a)))) ; (- (- x)) ; (- (- (- x))) ; (- a (- (- b))) ; (- (-- a) b)");
    check("a ? b : c ? d : e; a ? b ? c : d : e", "(? a b (? c d e)) ; (? a (? b c d) e)");
    check("a || b ? c = 1 : d", "(? (|| a b) (= c 1) d)");
    check("a = b = c ? d : e", "(= a (= b (? c d e)))");
    check("(a + b) * c", "(* (+ a b) c)");
}
END_TEST

START_TEST(assignments)
{
    check("x = 1; a[i] = 2; h.k = 3; f()[0].x = 4",
          "(= x 1) ; (= ([] a i) 2) ; (= (. h \"k\") 3) ; (= (. ([] (call f ()) 0) \"x\") 4)");
    check("x += 1; x -= 1; x *= 1; x /= 1; x %= 1", "(+= x 1) ; (-= x 1) ; (*= x 1) ; (/= x 1) ; (%= x 1)");
    check("x &= 1; x |= 1; x ^= 1; x <<= 1; x >>= 1; x >>>= 1",
          "(&= x 1) ; (|= x 1) ; (^= x 1) ; (<<= x 1) ; (>>= x 1) ; (>>>= x 1)");
    check("x++; a[0]--; h.k++", "(++ x) ; (-- ([] a 0)) ; (++ (. h \"k\"))");
    check("y = x++ + 1", "(= y (+ (++ x) 1))");
    check("f(x = 1)", "(call f ( (= x 1)))");
}
END_TEST

/* --- Statements --- */

START_TEST(statements)
{
    check("let x = 1; const y = x;", "(let x 1) ; (const y x)");
    check("return; return 1; fn() { return }; fn() { return 2 }",
          "(return _) ; (return 1) ; (fn () (block (return _))) ; (fn () (block (return 2)))");
    check("while (a) { b; }", "(while a (block b))");
    check("for (;;) { break; continue }", "(for ( _ _ _) (block break continue))");
    check("for (let i = 0; i < 3; i++) { }", "(for ( (let i 0) (< i 3) (++ i)) (block))");
    check("for (i = 0; ; f()) { }", "(for ( (= i 0) _ (call f ())) (block))");
    check("for (x in 0..n) { x }", "(for-in x (.. 0 n) (block x))");
    check("for (x in [1]) { }", "(for-in x (array 1) (block))");
    check("if (a) { 1 } else if (b) { 2 } else if (c) { } else { 3 }",
          "(if a (block 1) (if b (block 2) (if c (block) (block 3))))");
    check("if (a) { } else if (b) { }", "(if a (block) (if b (block) _))");
}
END_TEST

START_TEST(semicolons)
{
    check("fn() { a; b }", "(fn () (block a b))");
    check("if (a) { } (b)", "(if a (block) _) ; b");
    check("if (a) { } [b]; while (c) { } -d; for (;;) { } (e)",
          "(if a (block) _) ; (array b) ; (while c (block)) ; (- d) ; (for ( _ _ _) (block)) ; e");
    check("for (x in y) { } [0]", "(for-in x y (block)) ; (array 0)");
    check("if (a) { } else { } {}", "(if a (block) (block)) ; (hash)");
    check("if (a) { }; while (b) { }; for (;;) { };", "(if a (block) _) ; (while b (block)) ; (for ( _ _ _) (block))");
    check("if (a) { } + 1", "1:12 expected an expression, got '+'");
    check("if (a) { }.x", "1:11 expected an expression, got '.'");
    check(";", "1:1 expected an expression, got ';'");
    check("a;;", "1:3 expected an expression, got ';'");
    check("a b", "1:3 expected ';', got 'b'");
    check("let x = 1\nlet y = 2", "2:1 expected ';', got 'let'");
    check("x = if (a) { } y", "1:16 expected ';', got 'y'");
    check("fn() { } x", "1:10 expected ';', got 'x'");
    check("{} {}", "1:4 expected ';', got '{'");
}
END_TEST

/* --- Places and flags of nodes --- */

static const Node *only_expression(const Parsed *parsed)
{
    ck_assert_uint_eq(parsed->tree->file->body->as.list.count, 1);
    const Node *statement = parsed->tree->file->body->as.list.items[0];
    return statement->kind == NODE_EXPRESSION ? statement->as.operand : statement;
}

static void check_place(const char *text, unsigned start, unsigned pos)
{
    Parsed parsed;
    parsed_init(&parsed, text, strlen(text));
    const Node *node = only_expression(&parsed);
    ck_assert_msg(node->start == start && node->pos == pos, "%s: start %u, pos %u", text, node->start, node->pos);
    parsed_fini(&parsed);
}

START_TEST(places)
{
    check_place(" a", 1, 1);
    check_place("(a)", 0, 1);
    check_place(" 1.5", 1, 1);
    check_place("`a${b}`", 0, 0);
    check_place("a  + b", 0, 3);
    check_place("(a) && b", 0, 4);
    check_place("((a)) .. b", 0, 6);
    check_place("a ? b : c", 0, 2);
    check_place("a.b >>>= c", 0, 4);
    check_place("a ++", 0, 2);
    check_place("a.b (c)", 0, 4);
    check_place("a() [c]", 0, 4);
    check_place("a() [c:]", 0, 4);
    check_place("a() .c", 0, 4);
    check_place(" -a", 1, 1);
    check_place("- 9223372036854775808", 0, 0);
    check_place(" [a]", 1, 1);
    check_place(" {}", 1, 1);
    check_place(" fn() {}", 1, 1);
    check_place(" if (a) {}", 1, 1);
    check_place(" let a = b;", 1, 1);
    Parsed parsed;
    parsed_init(&parsed, "x = --y", 7);
    const Node *outer = only_expression(&parsed)->as.assign.value;
    ck_assert_uint_eq(outer->pos, 4);
    ck_assert_uint_eq(outer->as.unary.operand->pos, 5);
    parsed_fini(&parsed);
}
END_TEST

static bool assigns(const char *text)
{
    Parsed parsed;
    parsed_init(&parsed, text, strlen(text));
    ck_assert_int_eq(parsed.errors.count, 0);
    bool result = parsed.tree->file->body->assigns;
    parsed_fini(&parsed);
    return result;
}

START_TEST(assigning)
{
    static const char *const yes[] = {"x = 1",
                                      "x++",
                                      "a[0] = 1",
                                      "let x = 1",
                                      "f(1 + (x = 2))",
                                      "[x += 1]",
                                      "{1: x--}",
                                      "`${x = 1}`",
                                      "-(x = 1)",
                                      "a[x = 1]",
                                      "a[:x = 1]",
                                      "a ? x = 1 : 2",
                                      "a && (x = 1)",
                                      "0..(x = 1)",
                                      "if (a) { } else if (b) { x = 1 }",
                                      "while (x = 1) { }",
                                      "for (;;x++) { }",
                                      "for (;;) { x = 1 }",
                                      "for (x in y) { }",
                                      "return x = 1",
                                      "(x = 1)()",
                                      "const x = 1"};
    static const char *const no[] = {"x",
                                     "x == 1",
                                     "f(1, 2)",
                                     "fn(a) { x = 1 }",
                                     "[fn() { x++ }]",
                                     "if (a) { b } else { c }",
                                     "while (a) { break }",
                                     "for (;a;) { }",
                                     "a[1:2]",
                                     "h.k",
                                     "return",
                                     "`${x}`",
                                     "{1: 2}",
                                     "1..2 ? 3 : -4"};
    for (size_t i = 0; i < sizeof yes / sizeof yes[0]; i++)
        ck_assert_msg(assigns(yes[i]), "%s", yes[i]);
    for (size_t i = 0; i < sizeof no / sizeof no[0]; i++)
        ck_assert_msg(!assigns(no[i]), "%s", no[i]);
}
END_TEST

/* --- Size and depth --- */

/* On a stack like the interpreter's. */
static void *run_deep(void *body)
{
    ((void (*)(void)) * (void **)body)();
    return NULL;
}

static void with_big_stack(void (*body)(void))
{
    pthread_attr_t attributes;
    pthread_t thread;
    void *pointer = (void *)body;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, (size_t)512 << 20);
    ck_assert_int_eq(pthread_create(&thread, &attributes, run_deep, &pointer), 0);
    pthread_join(thread, NULL);
    pthread_attr_destroy(&attributes);
}

static void check_error(char *text, const char *wanted)
{
    Parsed parsed;
    parsed_init(&parsed, text, strlen(text));
    char *got = show_errors(&parsed);
    ck_assert_msg(strcmp(got, wanted) == 0, "%.20s…: %s", text, got);
    free(got);
    parsed_fini(&parsed);
    free(text);
}

static char *nest(const char *open, int count, const char *middle, const char *close)
{
    char *closers = repeat(middle, close, count, ";");
    char *text = repeat("", open, count, closers);
    free(closers);
    return text;
}

static void nest_deeply(void)
{
    static const struct {
        const char *open, *middle, *close;
        unsigned levels, offset; /* of one opening, and where its innermost token stands in it */
    } forms[] = {
        {"(", "1", ")", 1, 0},   {"[", "", "]", 1, 0},      {"f(", "", ")", 1, 1},     {"a[", "1", "]", 1, 1},
        {"{1:", "2", "}", 1, 0}, {"`${", "1", "}`", 1, 0},  {"fn(){", "", "}", 1, 4},  {"- ", "1", "", 1, 0},
        {"!", "1", "", 1, 0},    {"if(a){", "", "}", 1, 0}, {"if(", "1", "){}", 1, 0}, {"while(a){", "", "}", 1, 0},
        {"x=", "1", "", 1, 1},   {"a?b:", "1", "", 1, 1},   {"a?", "1", ":b", 1, 1},   {"[(", "1", ")]", 2, 1}};
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        int limit = 10000 / (int)forms[i].levels;
        char wanted[64];
        size_t column = strlen(forms[i].open) * (size_t)limit + (forms[i].levels == 1 ? forms[i].offset : 0) + 1;
        snprintf(wanted, sizeof wanted, "1:%zu nesting too deep", column);
        check_error(nest(forms[i].open, limit, forms[i].middle, forms[i].close), "");
        check_error(nest(forms[i].open, limit + 1, forms[i].middle, forms[i].close), wanted);
        check_error(nest(forms[i].open, 300000, forms[i].middle, forms[i].close), wanted);
        check_error(repeat("", forms[i].open, 300000, ""), wanted);
    }
}

START_TEST(deep_nesting) { with_big_stack(nest_deeply); }
END_TEST

START_TEST(long_chains)
{
    check_error(repeat("1", "+1", 100000, ";"), "");
    check_error(repeat("a", " && a || a", 100000, ";"), "");
    check_error(repeat("f", "()[0].x", 100000, ";"), "");
    check_error(repeat("", "if (a) { } else ", 20000, "{ }"), "");
    check_error(repeat("[", "1, ", 200000, "]"), "");
    check_error(repeat("let x = 1;\n", "if (x) { x += f(x, 2)[0] }\n", 20000, ""), "");
    check_error(
        repeat("", "}", 100000, ""),
        "1:1 expected a statement, got '}'\n1:2 expected a statement, got '}'\n"
        "1:3 expected a statement, got '}'\n1:4 expected a statement, got '}'\n1:5 expected a statement, got '}'\n"
        "1:6 expected a statement, got '}'\n1:7 expected a statement, got '}'\n1:8 expected a statement, got '}'\n"
        "1:9 expected a statement, got '}'\n1:10 expected a statement, got '}'\n1:11 expected a statement, got '}'\n"
        "1:12 expected a statement, got '}'\n1:13 expected a statement, got '}'\n1:14 expected a statement, got '}'\n"
        "1:15 expected a statement, got '}'\n1:16 expected a statement, got '}'\n1:17 expected a statement, got '}'\n"
        "1:18 expected a statement, got '}'\n1:19 expected a statement, got '}'\n1:20 expected a statement, got '}'");
}
END_TEST

/* --- Tokens --- */

START_TEST(tokens)
{
#define TOKEN(name, text) text,
    static const char *const texts[] = {
#include "syntax/tokens.def"
    };
    for (int kind = TOK_LPAREN; kind < TOK_COUNT; kind++) {
        Source *source = source_new("test", texts[kind], strlen(texts[kind]));
        Diagnostics errors = {0};
        Arena *arena = arena_new();
        Lexer lexer;
        lexer_init(&lexer, source, arena, &errors);
        Token token = lexer_next(&lexer);
        ck_assert_msg(token.kind == kind && token.pos == 0 && token.end == strlen(texts[kind]), "%s", texts[kind]);
        ck_assert_uint_eq(lexer_next(&lexer).kind, TOK_END);
        ck_assert_uint_eq(lexer_next(&lexer).kind, TOK_END);
        lexer_fini(&lexer);
        arena_free(arena);
        source_free(source);
        diagnostics_fini(&errors);
    }
}
END_TEST

START_TEST(source_places)
{
    Source *source = source_new("a", "ab\n\ncd\n", 7);
    static const SourcePlace wanted[] = {{1, 1}, {1, 2}, {1, 3}, {2, 1}, {3, 1}, {3, 2}, {3, 3}, {4, 1}};
    for (uint32_t i = 0; i < 8; i++) {
        SourcePlace place = source_place(source, i);
        ck_assert_uint_eq(place.line, wanted[i].line);
        ck_assert_uint_eq(place.column, wanted[i].column);
    }
    source_free(source);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {integers,  floats,       strings,     templates,  blanks,       primaries,
                                  suffixes,  precedence,   assignments, statements, semicolons,   places,
                                  assigning, deep_nesting, long_chains, tokens,     source_places};
    return run_suite("syntax", tests, sizeof tests / sizeof tests[0]);
}
