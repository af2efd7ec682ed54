#include "parser.h"
#include "grammar.h"
#include "memory.h"

#include <stdlib.h>
#include <string.h>

bool parser_at(const Parser *p, TokenKind kind) { return p->token.kind == kind && !p->panicking; }

void parser_advance(Parser *p) { p->token = lexer_next(&p->lexer); }

bool parser_accept(Parser *p, TokenKind kind)
{
    if (!parser_at(p, kind))
        return false;
    parser_advance(p);
    return true;
}

bool parser_expect(Parser *p, TokenKind kind)
{
    if (parser_accept(p, kind))
        return true;
    char what[8];
    snprintf(what, sizeof what, "'%s'", token_text(kind));
    parser_unexpected(p, what);
    return false;
}

/* A token that could not be read, or that is missing because the file was cut off, has its error already. */
static bool is_reported(const Parser *p)
{
    return p->token.kind == TOK_ERROR || (p->token.kind == TOK_END && p->lexer.is_cut_off);
}

void parser_unexpected(Parser *p, const char *what)
{
    enum { SHOWN = 40 };
    if (p->panicking)
        return;
    p->panicking = true;
    if (is_reported(p))
        return;
    TokenKind kind = p->token.kind;
    SourcePos pos = p->token.pos;
    uint32_t length = p->token.end - pos;
    bool is_literal = kind == TOK_NAME || kind == TOK_INT || kind == TOK_FLOAT;
    bool is_quoted = kind >= TOK_TEMPLATE_MIDDLE;
    if (is_literal && length <= SHOWN)
        diagnostics_add(p->errors, pos, "expected %s, got '%.*s'", what, (int)length, p->lexer.bytes + pos);
    else
        diagnostics_add(p->errors, pos, is_quoted ? "expected %s, got '%s'" : "expected %s, got %s", what,
                        token_text(kind));
}

void parser_report(Parser *p, SourcePos pos, const char *message)
{
    if (!p->panicking)
        diagnostics_add(p->errors, pos, "%s", message);
}

bool parser_enter(Parser *p)
{
    if (p->depth < MAX_NESTING) {
        p->depth++;
        return true;
    }
    parser_report(p, p->token.pos, "nesting too deep");
    lexer_stop(&p->lexer);
    parser_advance(p);
    p->panicking = true;
    return false;
}

void parser_leave(Parser *p) { p->depth--; }

void parser_push(Parser *p, Node *node)
{
    if (p->stack_count == p->stack_capacity) {
        p->stack_capacity = p->stack_capacity ? p->stack_capacity * 2 : 64;
        p->stack = memory_resize(p->stack, p->stack_capacity * sizeof *p->stack);
    }
    p->stack[p->stack_count++] = node;
}

NodeList parser_take_list(Parser *p, size_t mark)
{
    size_t count = p->stack_count - mark;
    NodeList list = {arena_alloc(p->arena, count * sizeof *list.items), (uint32_t)count};
    if (count)
        memcpy(list.items, p->stack + mark, count * sizeof *list.items);
    p->stack_count = mark;
    return list;
}

/* A `}` too many ends the statements of the file early. */
static Node *parse_file(Parser *p)
{
    size_t mark = p->stack_count;
    Node *file = node_new(p, NODE_BLOCK, 0, 0);
    for (;;) {
        NodeList some = parse_statements(p);
        for (uint32_t i = 0; i < some.count; i++)
            parser_push(p, some.items[i]);
        if (p->token.kind == TOK_END)
            break;
        parser_unexpected(p, "a statement");
        p->panicking = false;
        parser_advance(p);
    }
    file->as.list = parser_take_list(p, mark);
    return node_finish(file);
}

Tree *parse(Source *source, Diagnostics *errors)
{
    Arena *arena = arena_new();
    Parser p = {.arena = arena, .errors = errors};
    lexer_init(&p.lexer, source, arena, errors);
    parser_advance(&p);
    Tree *tree = arena_alloc(arena, sizeof *tree);
    tree->arena = arena;
    tree->file = arena_alloc(arena, sizeof *tree->file);
    tree->file->body = parse_file(&p);
    free(p.stack);
    lexer_fini(&p.lexer);
    return tree;
}

void tree_free(Tree *tree)
{
    if (tree)
        arena_free(tree->arena);
}
