/* What the tests of the syntax share: trees as s-expressions, errors as `line:column message`. */
#ifndef MK_TESTS_SYNTAX_SHOW_H
#define MK_TESTS_SYNTAX_SHOW_H

#include "syntax/parser.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

/* --- The tree as text --- */

static inline void show(FILE *out, const Node *node);

static inline void show_list(FILE *out, const char *head, NodeList list)
{
    fprintf(out, "(%s", head);
    for (uint32_t i = 0; i < list.count; i++) {
        fputc(' ', out);
        show(out, list.items[i]);
    }
    fputc(')', out);
}

static inline void show_text(FILE *out, Text text)
{
    fputc('"', out);
    for (uint32_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        fprintf(out, c < ' ' || c > '~' ? "<%02X>" : "%c", c);
    }
    fputc('"', out);
}

static inline void show_word(FILE *out, Text text) { fprintf(out, "%.*s", (int)text.length, text.bytes); }

/* (head a b …), with `_` for a part that is missing. */
static inline void show_parts(FILE *out, const char *head, const Node *a, const Node *b, const Node *c)
{
    const Node *parts[] = {a, b, c};
    fprintf(out, "(%s", head);
    for (int i = 0; i < 3; i++) {
        fputc(' ', out);
        show(out, parts[i]);
    }
    fputc(')', out);
}

static inline void show_pair(FILE *out, const char *head, const Node *a, const Node *b)
{
    fprintf(out, "(%s ", head);
    show(out, a);
    fputc(' ', out);
    show(out, b);
    fputc(')', out);
}

static inline void show_function(FILE *out, const FunctionNode *function)
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

static inline void show_assign(FILE *out, const Node *node)
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

static inline void show_operand(FILE *out, const char *head, const Node *operand)
{
    fprintf(out, "(%s ", head);
    show(out, operand);
    fputc(')', out);
}

static inline void show_let(FILE *out, const Node *node)
{
    fputs(node->as.let.is_const ? "(const " : "(let ", out);
    show_word(out, node->as.let.name.name);
    fputc(' ', out);
    show(out, node->as.let.value);
    fputc(')', out);
}

static inline void show_for_in(FILE *out, const Node *node)
{
    fputs("(for-in ", out);
    show_word(out, node->as.for_in.name.name);
    fputc(' ', out);
    show(out, node->as.for_in.sequence);
    fputc(' ', out);
    show(out, node->as.for_in.body);
    fputc(')', out);
}

static inline void show(FILE *out, const Node *node)
{
    static const char *const unary[] = {"-", "!", "~"};
    if (!node) {
        fputc('_', out);
        return;
    }
    /* clang-format off */
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
    /* clang-format on */
}

/* --- Helpers --- */

typedef struct {
    Source *source;
    Diagnostics errors;
    Tree *tree;
} Parsed;

static inline void parsed_init(Parsed *parsed, const char *bytes, size_t length)
{
    *parsed = (Parsed){.source = source_new("test", bytes, length)};
    parsed->tree = parse(parsed->source, &parsed->errors);
}

static inline void parsed_fini(Parsed *parsed)
{
    tree_free(parsed->tree);
    diagnostics_fini(&parsed->errors);
    source_free(parsed->source);
}

static inline char *show_errors(Parsed *parsed)
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

static inline char *show_statements(const Parsed *parsed)
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
static inline void check_bytes(const char *bytes, size_t length, const char *wanted)
{
    Parsed parsed;
    parsed_init(&parsed, bytes, length);
    char *got = parsed.errors.count ? show_errors(&parsed) : show_statements(&parsed);
    ck_assert_msg(strcmp(got, wanted) == 0, "source: %s\n   got: %s\nwanted: %s", bytes, got, wanted);
    free(got);
    parsed_fini(&parsed);
}

static inline void check(const char *text, const char *wanted) { check_bytes(text, strlen(text), wanted); }

static inline char *repeat(const char *before, const char *part, int count, const char *after)
{
    size_t length = strlen(part) * (size_t)count, at = strlen(before);
    char *text = malloc(at + length + strlen(after) + 1);
    strcpy(text, before);
    for (int i = 0; i < count; i++, at += strlen(part))
        strcpy(text + at, part);
    strcpy(text + at, after);
    return text;
}

/* A suite of one case per test; the exit status. */
static inline int run_suite(const char *name, const TTest *const *tests, size_t count)
{
    Suite *suite = suite_create(name);
    for (size_t i = 0; i < count; i++) {
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

#endif
