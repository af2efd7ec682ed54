/* The syntax of Monkey: trees as s-expressions, errors as `line:column message`. */
#include "syntax/lexer.h"
#include "syntax/parser.h"

#include <check.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* --- The tree as text --- */

static void show(FILE *out, const Node *node);

static void show_list(FILE *out, const char *head, NodeList list)
{
    fprintf(out, "(%s", head);
    for (uint32_t i = 0; i < list.count; i++) {
        fputc(' ', out);
        show(out, list.items[i]);
    }
    fputc(')', out);
}

static void show_text(FILE *out, Text text)
{
    fputc('"', out);
    for (uint32_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        fprintf(out, c < ' ' || c > '~' ? "<%02X>" : "%c", c);
    }
    fputc('"', out);
}

static void show_word(FILE *out, Text text) { fprintf(out, "%.*s", (int)text.length, text.bytes); }

/* (head a b …), with `_` for a part that is missing. */
static void show_parts(FILE *out, const char *head, const Node *a, const Node *b, const Node *c)
{
    const Node *parts[] = {a, b, c};
    fprintf(out, "(%s", head);
    for (int i = 0; i < 3; i++) {
        fputc(' ', out);
        show(out, parts[i]);
    }
    fputc(')', out);
}

static void show_pair(FILE *out, const char *head, const Node *a, const Node *b)
{
    fprintf(out, "(%s ", head);
    show(out, a);
    fputc(' ', out);
    show(out, b);
    fputc(')', out);
}

static void show_function(FILE *out, const FunctionNode *function)
{
    fputs("(fn", out);
    if (function->name.length) {
        fputc(':', out);
        show_word(out, function->name);
    }
    fputs(" (", out);
    for (uint32_t i = 0; i < function->parameters.count; i++) {
        fputs(i ? " " : "", out);
        show_word(out, function->parameters.items[i].name);
    }
    fputs(") ", out);
    show(out, function->body);
    fputc(')', out);
}

static void show_assign(FILE *out, const Node *node)
{
    char head[16];
    const char *op = node->as.assign.plain ? "" : binary_token(node->as.assign.op);
    if (node->as.assign.value) {
        snprintf(head, sizeof head, "%s=", op);
        show_pair(out, head, node->as.assign.target, node->as.assign.value);
    } else {
        fprintf(out, "(%s%s ", op, op);
        show(out, node->as.assign.target);
        fputc(')', out);
    }
}

static void show_operand(FILE *out, const char *head, const Node *operand)
{
    fprintf(out, "(%s ", head);
    show(out, operand);
    fputc(')', out);
}

static void show_let(FILE *out, const Node *node)
{
    fputs(node->as.let.is_const ? "(const " : "(let ", out);
    show_word(out, node->as.let.name.name);
    fputc(' ', out);
    show(out, node->as.let.value);
    fputc(')', out);
}

static void show_for_in(FILE *out, const Node *node)
{
    fputs("(for-in ", out);
    show_word(out, node->as.for_in.name.name);
    fputc(' ', out);
    show(out, node->as.for_in.sequence);
    fputc(' ', out);
    show(out, node->as.for_in.body);
    fputc(')', out);
}

static void show(FILE *out, const Node *node)
{
    static const char *const unary[] = {"-", "!", "~"};
    if (!node) {
        fputc('_', out);
        return;
    }
    switch ((NodeKind)node->kind) {
    case NODE_NULL: fputs("null", out); break;
    case NODE_BOOL: fputs(node->as.boolean ? "true" : "false", out); break;
    case NODE_INT: fprintf(out, "%lld", (long long)node->as.integer); break;
    case NODE_FLOAT: fprintf(out, "%.17gf", node->as.number); break;
    case NODE_STRING: show_text(out, node->as.text); break;
    case NODE_TEMPLATE: show_list(out, "template", node->as.list); break;
    case NODE_NAME: show_word(out, node->as.name.name); break;
    case NODE_ARRAY: show_list(out, "array", node->as.list); break;
    case NODE_HASH: show_list(out, "hash", node->as.list); break;
    case NODE_FUNCTION: show_function(out, node->as.function); break;
    case NODE_UNARY: show_operand(out, unary[node->as.unary.op], node->as.unary.operand); break;
    case NODE_BINARY:
        show_pair(out, binary_token(node->as.binary.op), node->as.binary.left, node->as.binary.right);
        break;
    case NODE_LOGIC:
        show_pair(out, node->as.logic.op == LOGIC_AND ? "&&" : "||", node->as.logic.left, node->as.logic.right);
        break;
    case NODE_TERNARY:
        show_parts(out, "?", node->as.branch.condition, node->as.branch.then, node->as.branch.other);
        break;
    case NODE_RANGE: show_pair(out, "..", node->as.binary.left, node->as.binary.right); break;
    case NODE_ASSIGN: show_assign(out, node); break;
    case NODE_CALL:
        fputs("(call ", out);
        show(out, node->as.call.callee);
        fputc(' ', out);
        show_list(out, "", node->as.call.arguments);
        fputc(')', out);
        break;
    case NODE_INDEX:
        show_pair(out, node->as.index.is_member ? "." : "[]", node->as.index.container, node->as.index.index);
        break;
    case NODE_SLICE: show_parts(out, "[:]", node->as.slice.container, node->as.slice.low, node->as.slice.high); break;
    case NODE_IF:
        show_parts(out, "if", node->as.branch.condition, node->as.branch.then, node->as.branch.other);
        break;
    case NODE_BLOCK: show_list(out, "block", node->as.list); break;
    case NODE_EXPRESSION: show(out, node->as.operand); break;
    case NODE_LET: show_let(out, node); break;
    case NODE_WHILE: show_pair(out, "while", node->as.loop.condition, node->as.loop.body); break;
    case NODE_FOR:
        fputs("(for ", out);
        show_parts(out, "", node->as.loop.init, node->as.loop.condition, node->as.loop.step);
        fputc(' ', out);
        show(out, node->as.loop.body);
        fputc(')', out);
        break;
    case NODE_FOR_IN: show_for_in(out, node); break;
    case NODE_RETURN: show_operand(out, "return", node->as.operand); break;
    case NODE_BREAK: fputs("break", out); break;
    case NODE_CONTINUE: fputs("continue", out); break;
    }
}

/* --- Helpers --- */

typedef struct {
    Source *source;
    Diagnostics errors;
    Tree *tree;
} Parsed;

static void parsed_init(Parsed *parsed, const char *bytes, size_t length)
{
    *parsed = (Parsed){.source = source_new("test", bytes, length)};
    parsed->tree = parse(parsed->source, &parsed->errors);
}

static void parsed_fini(Parsed *parsed)
{
    tree_free(parsed->tree);
    diagnostics_fini(&parsed->errors);
    source_free(parsed->source);
}

static char *show_errors(Parsed *parsed)
{
    char *text;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    for (int i = 0; i < parsed->errors.count; i++) {
        SourcePlace place = source_place(parsed->source, parsed->errors.items[i].pos);
        fprintf(out, "%s%u:%u %s", i ? "\n" : "", place.line, place.column, parsed->errors.items[i].message);
    }
    fclose(out);
    return text;
}

static char *show_statements(const Parsed *parsed)
{
    char *text;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    NodeList list = parsed->tree->file->body->as.list;
    for (uint32_t i = 0; i < list.count; i++) {
        fputs(i ? " ; " : "", out);
        show(out, list.items[i]);
    }
    fclose(out);
    return text;
}

/* What is wanted: the statements, or the errors if there are any. */
static void check_bytes(const char *bytes, size_t length, const char *wanted)
{
    Parsed parsed;
    parsed_init(&parsed, bytes, length);
    char *got = parsed.errors.count ? show_errors(&parsed) : show_statements(&parsed);
    ck_assert_msg(strcmp(got, wanted) == 0, "source: %s\n   got: %s\nwanted: %s", bytes, got, wanted);
    free(got);
    parsed_fini(&parsed);
}

static void check(const char *text, const char *wanted) { check_bytes(text, strlen(text), wanted); }

static char *repeat(const char *before, const char *part, int count, const char *after)
{
    size_t length = strlen(part) * (size_t)count, at = strlen(before);
    char *text = malloc(at + length + strlen(after) + 1);
    strcpy(text, before);
    for (int i = 0; i < count; i++, at += strlen(part))
        strcpy(text + at, part);
    strcpy(text + at, after);
    return text;
}

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

START_TEST(malformed_numbers)
{
    static const char *const bad[] = {"12abc", "1__0", "1_",   "0x",    "0xg",  "0b",  "0b2",   "0x_1", "1e",
                                      "1e_1",  "1.5x", "1.5_", "1.5__5", "0b12", "1_a", "1e5e5", "0_x1"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        char source[64], wanted[64];
        snprintf(source, sizeof source, "x = %s;", bad[i]);
        snprintf(wanted, sizeof wanted, "1:5 malformed number '%s'", bad[i]);
        check(source, wanted);
    }
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
    static const char *const bad[] = {"\"\\u{}\"",     "\"\\u{110000}\"", "\"\\u{d800}\"", "\"\\u{DFFF}\"", "\"\\u41\"",
                                      "\"\\u{41\"",    "\"\\u{4g}\"",     "\"\\u\"",       "\"\\u{ffffffffffffffff41}\""};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        check(bad[i], unicode);
    check("`a\\q${1}\\w`", "1:3 unknown escape '\\q'\n1:9 unknown escape '\\w'");
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
    check("`${(a} ${b;} c`; let = 1", "1:6 expected ')', got '}'\n1:11 expected '}', got ';'\n1:22 expected a name, got '='");
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

/* --- Expressions --- */

START_TEST(primaries)
{
    check("true; false; null; _a1; (x)", "true ; false ; null ; _a1 ; x");
    check("lets; iff; fnord; in_", "lets ; iff ; fnord ; in_");
    check("[]; [1]; [1, [2,],]", "(array) ; (array 1) ; (array 1 (array 2))");
    check("{}; {\"a\": 1, 2: b,}", "(hash) ; (hash \"a\" 1 2 b)");
    check("x = {a ? b : c: d ? e : f}", "(= x (hash (? a b c) (? d e f)))");
    check("{\"a\": 1}.a + 1", "(+ (. (hash \"a\" 1) \"a\") 1)");
    check("fn() {}; fn(a) { a }; fn(a, b,) { a; b; }",
          "(fn () (block)) ; (fn (a) (block a)) ; (fn (a b) (block a b))");
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
    check("a - b - c; a / b % c * d; a << b >> c >>> d", "(- (- a b) c) ; (* (% (/ a b) c) d) ; (>>> (>> (<< a b) c) d)");
    check("a == b != c; a < b > c <= d >= e; a..b..c", "(!= (== a b) c) ; (>= (<= (> (< a b) c) d) e) ; (.. (.. a b) c)");
    check("a || b || c; a && b && c; a | b | c; a ^ b ^ c; a & b & c",
          "(|| (|| a b) c) ; (&& (&& a b) c) ; (| (| a b) c) ; (^ (^ a b) c) ; (& (& a b) c)");
    check("-a.b; !f(x); ~a[0]; -x++", "(- (. a \"b\")) ; (! (call f ( x))) ; (~ ([] a 0)) ; (- (++ x))");
    check("- - !~a; --x; ---x; a - --b; a-- - b", "(- (- (! (~ a)))) ; (- (- x)) ; (- (- (- x))) ; (- a (- (- b))) ; (- (-- a) b)");
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

START_TEST(impossible_targets)
{
    const char *message = "cannot assign to this expression";
    static const struct {
        const char *source;
        int column;
    } bad[] = {{"1 = 2", 3},       {"f() = 2", 5},         {"a + b = 2", 7}, {"a[1:2] = 3", 8}, {"(a) = 2", 5},
               {"a ? b : c = 2", 11}, {"!a += 1", 4},       {"1++", 2},      {"x++ = 1", 5},    {"x++--", 4},
               {"[a] = b", 5},     {"\"s\" >>>= 1", 5},   {"a || b = 1", 8}, {"null = 1;", 6}, {"-a++ = 1", 6}};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        char wanted[64];
        snprintf(wanted, sizeof wanted, "1:%d %s", bad[i].column, message);
        check(bad[i].source, wanted);
    }
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
    check("if (a) { } [b]; while (c) { } -d; for (;;) { } (e)", "(if a (block) _) ; (array b) ; (while c (block)) ; (- d) ; (for ( _ _ _) (block)) ; e");
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
    check("if x == 1 { let = 2; }\nlet 1;", "1:4 expected '(', got 'x'\n1:17 expected a name, got '='\n2:5 expected a name, got '1'");
    check("for x in y { let = 2; }", "1:5 expected '(', got 'x'\n1:18 expected a name, got '='");
    check("for (let i = 0, i < 3; i++) { let = 2; }\nlet 1;",
          "1:15 expected ';', got ','\n1:35 expected a name, got '='\n2:5 expected a name, got '1'");
    check("while (a b) { let = 2; }", "1:10 expected ')', got 'b'\n1:19 expected a name, got '='");
    check("while (a { let = 2; }", "1:10 expected ')', got '{'\n1:16 expected a name, got '='");
    check("{ let x = 1; }\nlet 1;", "1:3 expected an expression, got 'let'\n2:5 expected a name, got '1'");
    check("function f(x) { return x; }\nlet 1;", "1:10 expected ';', got 'f'\n2:5 expected a name, got '1'");
    check("let a = [1, 2\nlet b = ;", "2:1 expected ']', got 'let'\n2:9 expected an expression, got ';'");
    check("a }\nb }\nlet 1;", "1:3 expected a statement, got '}'\n2:3 expected a statement, got '}'\n3:5 expected a name, got '1'");
    check("f(1, ), [2 3], {4}) ; let 1;", "1:7 expected ';', got ','\n1:27 expected a name, got '1'");
    check("f([1 2], {3}, (4 5)); let 1;",
          "1:6 expected ']', got '2'\n1:12 expected ':', got '}'\n1:18 expected ')', got '5'\n1:27 expected a name, got '1'");
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
        diagnostics_add(&list, true, i * 2, "first %u", i);
    diagnostics_add(&list, false, 4, "second at its place");
    diagnostics_add(&list, false, 5, "between");
    diagnostics_add(&list, false, 1000, "too late");
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
    diagnostics_add(&parsed.errors, false, 21, "compile");
    char *got;
    size_t size;
    FILE *out = open_memstream(&got, &size);
    diagnostics_print(&parsed.errors, parsed.source, out);
    fclose(out);
    ck_assert_str_eq(got, "test:2:6: syntax error: expected a name, got a string\n"
                          "\tlet \"\xc3\xa9\" = 2;\n"
                          "\t    ^\n"
                          "test:2:10: error: compile\n"
                          "\tlet \"\xc3\xa9\" = 2;\n"
                          "\t       ^\n"
                          "test:3:4: syntax error: expected a name, got end of file\n"
                          "let\n"
                          "   ^\n");
    free(got);
    parsed_fini(&parsed);
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
    static const char *const yes[] = {
        "x = 1", "x++", "a[0] = 1", "let x = 1", "f(1 + (x = 2))", "[x += 1]", "{1: x--}", "`${x = 1}`", "-(x = 1)",
        "a[x = 1]", "a[:x = 1]", "a ? x = 1 : 2", "a && (x = 1)", "0..(x = 1)", "if (a) { } else if (b) { x = 1 }",
        "while (x = 1) { }", "for (;;x++) { }", "for (;;) { x = 1 }", "for (x in y) { }", "return x = 1",
        "(x = 1)()", "const x = 1"};
    static const char *const no[] = {
        "x", "x == 1", "f(1, 2)", "fn(a) { x = 1 }", "[fn() { x++ }]", "if (a) { b } else { c }", "while (a) { break }",
        "for (;a;) { }", "a[1:2]", "h.k", "return", "`${x}`", "{1: 2}", "1..2 ? 3 : -4"};
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
    } forms[] = {{"(", "1", ")", 1, 0},           {"[", "", "]", 1, 0},           {"f(", "", ")", 1, 1},
                 {"a[", "1", "]", 1, 1},          {"{1:", "2", "}", 1, 0},        {"`${", "1", "}`", 1, 0},
                 {"fn(){", "", "}", 1, 4},        {"- ", "1", "", 1, 0},           {"!", "1", "", 1, 0},
                 {"if(a){", "", "}", 1, 5},       {"while(a){", "", "}", 1, 8},   {"x=", "1", "", 1, 1},
                 {"a?b:", "1", "", 1, 1},         {"a?", "1", ":b", 1, 1},        {"[(", "1", ")]", 2, 1}};
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
    check_error(repeat("", "}", 100000, "") , "1:1 expected a statement, got '}'\n1:2 expected a statement, got '}'\n"
                "1:3 expected a statement, got '}'\n1:4 expected a statement, got '}'\n1:5 expected a statement, got '}'\n"
                "1:6 expected a statement, got '}'\n1:7 expected a statement, got '}'\n1:8 expected a statement, got '}'\n"
                "1:9 expected a statement, got '}'\n1:10 expected a statement, got '}'\n1:11 expected a statement, got '}'\n"
                "1:12 expected a statement, got '}'\n1:13 expected a statement, got '}'\n1:14 expected a statement, got '}'\n"
                "1:15 expected a statement, got '}'\n1:16 expected a statement, got '}'\n1:17 expected a statement, got '}'\n"
                "1:18 expected a statement, got '}'\n1:19 expected a statement, got '}'\n1:20 expected a statement, got '}'");
}
END_TEST

/* Every prefix of a program, and the program with any byte of it replaced, parses without harm. */
START_TEST(mutilated)
{
    static const char program[] = "#!x\nlet f = fn(a, b,) { return `x${a + {1: [2]}[1]}\\n` /* c */; };\n"
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
    const TTest *const tests[] = {
        integers, malformed_numbers, floats, strings, bad_escapes, templates, unterminated, blanks, stray_bytes,
        primaries, suffixes, precedence, assignments, impossible_targets, statements, semicolons, syntax_errors, recovery,
        twenty_errors, diagnostics_are_sorted, printed_errors, places, assigning, deep_nesting, long_chains, mutilated,
        tokens, source_places};
    Suite *suite = suite_create("syntax");
    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
        TCase *one = tcase_create(tests[i]->name);
        tcase_add_test(one, tests[i]);
        suite_add_tcase(suite, one);
    }
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
