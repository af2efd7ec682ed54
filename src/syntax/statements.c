#include "grammar.h"

/* A `;` may be missing before a `}` and at the end. Where one is missing before
 * something that looks like a new statement, that is all that is wrong. */
static void end_statement(Parser *p)
{
    if (p->panicking || parser_accept(p, TOK_SEMICOLON) || parser_at(p, TOK_RBRACE) || parser_at(p, TOK_END))
        return;
    parser_expect(p, TOK_SEMICOLON);
    if (p->token.begins_line || token_begins_statement(&p->token))
        p->panicking = false;
}

/* The value's name comes from here alone, and only if it is a function itself. */
static Node *parse_let(Parser *p)
{
    Node *let = node_new(p, NODE_LET, p->token.pos, p->token.pos);
    let->as.let.is_const = parser_at(p, TOK_CONST);
    parser_advance(p);
    let->as.let.name = parse_name(p);
    parser_expect(p, TOK_ASSIGN);
    Node *value = let->as.let.value = parse_expression(p);
    if (value->kind == NODE_FUNCTION && !value->parenthesized)
        value->as.function->name = let->as.let.name.name;
    return node_finish(let);
}

static Node *parse_return(Parser *p)
{
    Node *node = node_new(p, NODE_RETURN, p->token.pos, p->token.pos);
    parser_advance(p);
    if (!parser_at(p, TOK_SEMICOLON) && !parser_at(p, TOK_RBRACE) && !parser_at(p, TOK_END))
        node->as.operand = parse_expression(p);
    return node_finish(node);
}

/* `if`, `while` and `for` with the `(` behind them; without one the header may still end at the `{`. */
static bool open_header(Parser *p)
{
    parser_advance(p);
    if (parser_accept(p, TOK_LPAREN))
        return true;
    parser_expect(p, TOK_LPAREN);
    p->panicking = p->token.kind == TOK_END || p->token.kind == TOK_ERROR;
    return false;
}

static void close_header(Parser *p, bool is_open, bool has_semicolons)
{
    if (parser_accept(p, TOK_RPAREN) || (!is_open && parser_at(p, TOK_LBRACE)))
        return;
    parser_expect(p, TOK_RPAREN);
    recover_header(p, has_semicolons);
}

static Node *parse_condition(Parser *p)
{
    if (!parser_enter(p))
        return node_new(p, NODE_NULL, p->token.pos, p->token.pos);
    bool is_open = open_header(p);
    Node *condition = parse_expression(p);
    close_header(p, is_open, false);
    parser_leave(p);
    return condition;
}

static Node *parse_while(Parser *p)
{
    Node *loop = node_new(p, NODE_WHILE, p->token.pos, p->token.pos);
    loop->as.loop.condition = parse_condition(p);
    loop->as.loop.body = parse_block(p);
    return node_finish(loop);
}

static Node *as_statement(Parser *p, Node *expression)
{
    Node *node = node_new(p, NODE_EXPRESSION, expression->start, expression->start);
    node->as.operand = expression;
    return node_finish(node);
}

static Node *parse_for_in(Parser *p, SourcePos start, Name name, bool is_open)
{
    Node *loop = node_new(p, NODE_FOR_IN, start, start);
    parser_advance(p);
    loop->as.for_in.name = name;
    loop->as.for_in.sequence = parse_expression(p);
    close_header(p, is_open, false);
    loop->as.for_in.body = parse_block(p);
    return node_finish(loop);
}

static Node *parse_for_parts(Parser *p, SourcePos start, Node *init, bool is_open)
{
    Node *loop = node_new(p, NODE_FOR, start, start);
    loop->as.loop.init = init;
    parser_expect(p, TOK_SEMICOLON);
    if (!parser_at(p, TOK_SEMICOLON))
        loop->as.loop.condition = parse_expression(p);
    parser_expect(p, TOK_SEMICOLON);
    if (!parser_at(p, TOK_RPAREN))
        loop->as.loop.step = as_statement(p, parse_expression(p));
    close_header(p, is_open, true);
    loop->as.loop.body = parse_block(p);
    return node_finish(loop);
}

/* Which of the two loops it is shows at the `in` behind the name. */
static Node *parse_for(Parser *p)
{
    SourcePos start = p->token.pos;
    bool is_open = open_header(p);
    Node *init = NULL;
    if (parser_at(p, TOK_LET)) {
        init = parse_let(p);
    } else if (!parser_at(p, TOK_SEMICOLON)) {
        Node *expression = parse_expression(p);
        if (parser_at(p, TOK_IN) && expression->kind == NODE_NAME && !expression->parenthesized)
            return parse_for_in(p, start, expression->as.name, is_open);
        init = as_statement(p, expression);
    }
    return parse_for_parts(p, start, init, is_open);
}

static Node *parse_jump(Parser *p, NodeKind kind)
{
    Node *node = node_new(p, kind, p->token.pos, p->token.pos);
    parser_advance(p);
    return node;
}

/* A chain of `else if` is read in a loop and linked from its end, since each node's `assigns` needs those below. */
Node *parse_if(Parser *p)
{
    size_t mark = p->stack_count;
    Node *other = NULL;
    do {
        Node *branch = node_new(p, NODE_IF, p->token.pos, p->token.pos);
        branch->as.branch.condition = parse_condition(p);
        branch->as.branch.then = parse_block(p);
        parser_push(p, branch);
        if (!parser_accept(p, TOK_ELSE))
            break;
        if (!parser_at(p, TOK_IF))
            other = parse_block(p);
    } while (!other);
    while (p->stack_count > mark) {
        Node *branch = p->stack[--p->stack_count];
        branch->as.branch.other = other;
        other = node_finish(branch);
    }
    return other;
}

/* A statement that is over at its `}`. */
static Node *closed(Parser *p, Node *statement)
{
    parser_accept(p, TOK_SEMICOLON);
    return statement;
}

static Node *parse_statement(Parser *p)
{
    Node *statement;
    switch (p->token.kind) {
    case TOK_IF: return closed(p, as_statement(p, parse_if(p)));
    case TOK_WHILE: return closed(p, parse_while(p));
    case TOK_FOR: return closed(p, parse_for(p));
    case TOK_LET:
    case TOK_CONST: statement = parse_let(p); break;
    case TOK_RETURN: statement = parse_return(p); break;
    case TOK_BREAK: statement = parse_jump(p, NODE_BREAK); break;
    case TOK_CONTINUE: statement = parse_jump(p, NODE_CONTINUE); break;
    default: statement = as_statement(p, parse_expression(p)); break;
    }
    end_statement(p);
    return statement;
}

static bool is_at_end(const Parser *p)
{
    switch (p->token.kind) {
    case TOK_RBRACE:
    case TOK_TEMPLATE_MIDDLE:
    case TOK_TEMPLATE_TAIL:
    case TOK_END: return true;
    default: return false;
    }
}

NodeList parse_statements(Parser *p)
{
    size_t mark = p->stack_count;
    while (!is_at_end(p)) {
        parser_push(p, parse_statement(p));
        if (p->panicking)
            recover_statement(p);
    }
    return parser_take_list(p, mark);
}

Node *parse_block(Parser *p)
{
    Node *block = node_new(p, NODE_BLOCK, p->token.pos, p->token.pos);
    if (!parser_at(p, TOK_LBRACE)) {
        parser_expect(p, TOK_LBRACE);
        return block;
    }
    if (!parser_enter(p))
        return block;
    parser_advance(p);
    block->as.list = parse_statements(p);
    parser_expect(p, TOK_RBRACE);
    parser_leave(p);
    return node_finish(block);
}
