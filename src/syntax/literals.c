#include "grammar.h"
#include "memory.h"

#include <stdlib.h>
#include <string.h>

Node *parse_array(Parser *p)
{
    Node *array = node_new(p, NODE_ARRAY, p->token.pos, p->token.pos);
    array->as.list = parse_expressions(p, TOK_RBRACKET);
    return node_finish(array);
}

static void parse_entries(Parser *p)
{
    while (!p->panicking && !parser_at(p, TOK_RBRACE)) {
        parser_push(p, parse_expression(p));
        parser_expect(p, TOK_COLON);
        parser_push(p, parse_expression(p));
        if (!parser_accept(p, TOK_COMMA))
            break;
    }
}

Node *parse_hash(Parser *p)
{
    Node *hash = node_new(p, NODE_HASH, p->token.pos, p->token.pos);
    if (!parser_enter(p))
        return hash;
    size_t mark = p->stack_count;
    parser_advance(p);
    parse_entries(p);
    if (!parser_expect(p, TOK_RBRACE))
        recover_brace(p);
    hash->as.list = parser_take_list(p, mark);
    parser_leave(p);
    return node_finish(hash);
}

static bool is_at_template(const Parser *p)
{
    return p->token.kind == TOK_TEMPLATE_MIDDLE || p->token.kind == TOK_TEMPLATE_TAIL;
}

static void push_piece(Parser *p)
{
    if (p->panicking)
        return;
    parser_push(p, node_string(p, p->token.pos, p->token.as.text));
    parser_advance(p);
}

/* The lexer knows where the template goes on, whatever is wrong with the expression. */
Node *parse_template(Parser *p)
{
    Node *template = node_new(p, NODE_TEMPLATE, p->token.pos, p->token.pos);
    if (!parser_enter(p))
        return template;
    size_t mark = p->stack_count;
    push_piece(p);
    while (!p->panicking) {
        parser_push(p, parse_expression(p));
        if (p->panicking || !is_at_template(p)) {
            parser_unexpected(p, "'}'");
            recover_template(p);
        }
        bool is_last = p->token.kind == TOK_TEMPLATE_TAIL;
        push_piece(p);
        if (is_last)
            break;
    }
    template->as.list = parser_take_list(p, mark);
    parser_leave(p);
    return node_finish(template);
}

typedef struct {
    Name *items;
    uint32_t count, capacity;
} Names;

static void add_name(Names *names, Name name)
{
    if (names->count == names->capacity) {
        names->capacity = names->capacity ? names->capacity * 2 : 8;
        names->items = memory_resize(names->items, names->capacity * sizeof *names->items);
    }
    names->items[names->count++] = name;
}

static int compare_texts(const Name *a, const Name *b)
{
    if (a->name.length != b->name.length)
        return a->name.length < b->name.length ? -1 : 1;
    return memcmp(a->name.bytes, b->name.bytes, a->name.length);
}

static int compare_names(const void *left, const void *right)
{
    const Name *a = left, *b = right;
    int order = compare_texts(a, b);
    return order ? order : (a->pos > b->pos) - (a->pos < b->pos);
}

/* Sorts them, so that a list of any length takes no quadratic time. */
static void report_duplicates(Parser *p, Names *names)
{
    if (names->count > 1)
        qsort(names->items, names->count, sizeof *names->items, compare_names);
    for (uint32_t i = 1; i < names->count; i++)
        if (compare_texts(&names->items[i - 1], &names->items[i]) == 0)
            diagnostics_add(p->errors, names->items[i].pos, "duplicate parameter '%.*s'",
                            (int)names->items[i].name.length, names->items[i].name.bytes);
}

/* The names between the parentheses, the `)` included. */
static NameList parse_parameters(Parser *p)
{
    Names names = {0};
    parser_expect(p, TOK_LPAREN);
    while (!p->panicking && !parser_at(p, TOK_RPAREN)) {
        add_name(&names, parse_name(p));
        if (!parser_accept(p, TOK_COMMA))
            break;
    }
    if (!parser_expect(p, TOK_RPAREN))
        recover_bracket(p, TOK_RPAREN);
    NameList list = {arena_alloc(p->arena, names.count * sizeof *list.items), names.count};
    if (names.count)
        memcpy(list.items, names.items, names.count * sizeof *list.items);
    report_duplicates(p, &names);
    free(names.items);
    return list;
}

Node *parse_function(Parser *p)
{
    Node *node = node_new(p, NODE_FUNCTION, p->token.pos, p->token.pos);
    FunctionNode *function = node->as.function = arena_alloc(p->arena, sizeof *function);
    parser_advance(p);
    function->parameters = parse_parameters(p);
    function->body = parse_block(p);
    return node_finish(node);
}
