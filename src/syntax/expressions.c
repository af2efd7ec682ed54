#include "grammar.h"

static const uint64_t MIN_MAGNITUDE = UINT64_C(1) << 63; /* of the smallest INTEGER, one more than the largest */

/* --- Names and lists --- */

Name parse_name(Parser *p)
{
    Name name = {.pos = p->token.pos};
    if (parser_at(p, TOK_NAME)) {
        name.name = p->token.as.text;
        parser_advance(p);
    } else {
        name.name = (Text){"", 0};
        parser_unexpected(p, "a name");
    }
    return name;
}

NodeList parse_expressions(Parser *p, TokenKind closer)
{
    size_t mark = p->stack_count;
    if (!parser_enter(p))
        return (NodeList){0};
    parser_advance(p);
    while (!p->panicking && !parser_at(p, closer)) {
        parser_push(p, parse_expression(p));
        if (!parser_accept(p, TOK_COMMA))
            break;
    }
    if (!parser_expect(p, closer))
        recover_bracket(p, closer);
    parser_leave(p);
    return parser_take_list(p, mark);
}

/* --- Primary expressions --- */

static Node *parse_group(Parser *p)
{
    SourcePos start = p->token.pos;
    if (!parser_enter(p))
        return node_new(p, NODE_NULL, start, start);
    parser_advance(p);
    Node *node = parse_expression(p);
    if (!parser_expect(p, TOK_RPAREN))
        recover_bracket(p, TOK_RPAREN);
    parser_leave(p);
    node->parenthesized = true;
    node->start = start;
    return node;
}

/* A token that is an expression by itself. */
static Node *parse_single(Parser *p, NodeKind kind)
{
    Node *node = node_new(p, kind, p->token.pos, p->token.pos);
    if (kind == NODE_BOOL)
        node->as.boolean = parser_at(p, TOK_TRUE);
    else if (kind == NODE_FLOAT)
        node->as.number = p->token.as.number;
    else if (kind == NODE_STRING)
        node->as.text = p->token.as.text;
    else if (kind == NODE_NAME)
        node->as.name = (Name){.name = p->token.as.text, .pos = p->token.pos};
    parser_advance(p);
    return node;
}

static Node *parse_integer(Parser *p)
{
    Node *node = node_new(p, NODE_INT, p->token.pos, p->token.pos);
    if (p->token.as.integer >= MIN_MAGNITUDE)
        parser_report(p, p->token.pos, "integer literal out of range");
    else
        node->as.integer = (int64_t)p->token.as.integer;
    parser_advance(p);
    return node;
}

static Node *parse_primary(Parser *p)
{
    switch (p->panicking ? TOK_END : p->token.kind) {
    case TOK_INT: return parse_integer(p);
    case TOK_FLOAT: return parse_single(p, NODE_FLOAT);
    case TOK_STRING:
    case TOK_TEMPLATE: return parse_single(p, NODE_STRING);
    case TOK_NAME: return parse_single(p, NODE_NAME);
    case TOK_TRUE:
    case TOK_FALSE: return parse_single(p, NODE_BOOL);
    case TOK_NIL: return parse_single(p, NODE_NULL);
    case TOK_TEMPLATE_HEAD: return parse_template(p);
    case TOK_LPAREN: return parse_group(p);
    case TOK_LBRACKET: return parse_array(p);
    case TOK_LBRACE: return parse_hash(p);
    case TOK_FN: return parse_function(p);
    case TOK_IF: return parse_if(p);
    default: parser_unexpected(p, "an expression"); return node_new(p, NODE_NULL, p->token.pos, p->token.pos);
    }
}

/* --- What follows an expression: calls, indices, members, steps --- */

static Node *parse_call(Parser *p, Node *callee)
{
    Node *call = node_new(p, NODE_CALL, callee->start, p->token.pos);
    call->as.call.callee = callee;
    call->as.call.arguments = parse_expressions(p, TOK_RPAREN);
    return node_finish(call);
}

static Node *make_slice(Parser *p, Node *container, SourcePos pos, Node *low)
{
    Node *slice = node_new(p, NODE_SLICE, container->start, pos);
    slice->as.slice.container = container;
    slice->as.slice.low = low;
    if (!parser_at(p, TOK_RBRACKET))
        slice->as.slice.high = parse_expression(p);
    return node_finish(slice);
}

static Node *make_index(Parser *p, Node *container, SourcePos pos, Node *index, bool is_member)
{
    Node *node = node_new(p, NODE_INDEX, container->start, pos);
    node->as.index.container = container;
    node->as.index.index = index;
    node->as.index.is_member = is_member;
    return node_finish(node);
}

static Node *parse_index(Parser *p, Node *container)
{
    SourcePos pos = p->token.pos;
    if (!parser_enter(p))
        return container;
    parser_advance(p);
    Node *index = parser_at(p, TOK_COLON) ? NULL : parse_expression(p);
    Node *node = parser_accept(p, TOK_COLON) ? make_slice(p, container, pos, index)
                                             : make_index(p, container, pos, index, false);
    if (!parser_expect(p, TOK_RBRACKET))
        recover_bracket(p, TOK_RBRACKET);
    parser_leave(p);
    return node;
}

static Node *parse_member(Parser *p, Node *container)
{
    SourcePos pos = p->token.pos;
    parser_advance(p);
    if (!parser_at(p, TOK_NAME) && !token_is_keyword(p->token.kind)) {
        parser_unexpected(p, "a name");
        return container;
    }
    Node *name = node_string(p, p->token.pos, p->token.as.text);
    parser_advance(p);
    return make_index(p, container, pos, name, true);
}

static bool is_target(const Node *node)
{
    return (node->kind == NODE_NAME || node->kind == NODE_INDEX) && !node->parenthesized;
}

static Node *make_assign(Parser *p, Node *target, SourcePos pos, bool plain, BinaryOp op, Node *value)
{
    if (!is_target(target))
        return target;
    Node *node = node_new(p, NODE_ASSIGN, target->start, pos);
    node->as.assign.plain = plain;
    node->as.assign.op = op;
    node->as.assign.target = target;
    node->as.assign.value = value;
    return node_finish(node);
}

static void check_target(Parser *p, const Node *target)
{
    if (!is_target(target))
        parser_report(p, p->token.pos, "cannot assign to this expression");
}

static Node *parse_step(Parser *p, Node *target)
{
    SourcePos pos = p->token.pos;
    BinaryOp op = parser_at(p, TOK_INCREMENT) ? BIN_ADD : BIN_SUB;
    check_target(p, target);
    parser_advance(p);
    return make_assign(p, target, pos, false, op, NULL);
}

static Node *parse_suffixes(Parser *p, Node *node)
{
    while (!p->panicking) {
        switch (p->token.kind) {
        case TOK_LPAREN: node = parse_call(p, node); break;
        case TOK_LBRACKET: node = parse_index(p, node); break;
        case TOK_DOT: node = parse_member(p, node); break;
        case TOK_INCREMENT:
        case TOK_DECREMENT: node = parse_step(p, node); break;
        default: return node;
        }
    }
    return node;
}

/* --- Operators --- */

static Node *parse_unary(Parser *p);

static Node *make_unary(Parser *p, UnaryOp op, SourcePos pos, Node *operand)
{
    Node *node = node_new(p, NODE_UNARY, pos, pos);
    node->as.unary.op = op;
    node->as.unary.operand = operand;
    return node_finish(node);
}

/* Behind a minus sign at `pos`. The smallest INTEGER is one literal with its
 * sign, unless something that binds tighter than the sign follows. */
static Node *parse_negated(Parser *p, SourcePos pos)
{
    if (!parser_at(p, TOK_INT) || p->token.as.integer != MIN_MAGNITUDE)
        return make_unary(p, UN_NEG, pos, parse_unary(p));
    Node *smallest = node_new(p, NODE_INT, pos, pos);
    smallest->as.integer = INT64_MIN;
    SourcePos digits = p->token.pos;
    parser_advance(p);
    Node *node = parse_suffixes(p, smallest);
    if (node != smallest)
        parser_report(p, digits, "integer literal out of range");
    return node;
}

static Node *parse_prefix(Parser *p, UnaryOp op)
{
    SourcePos pos = p->token.pos;
    bool is_double = parser_at(p, TOK_DECREMENT); /* `--x` is `-(-x)` */
    if (!parser_enter(p))
        return node_new(p, NODE_NULL, pos, pos);
    parser_advance(p);
    Node *node = op != UN_NEG ? make_unary(p, op, pos, parse_unary(p)) : parse_negated(p, pos + is_double);
    if (is_double)
        node = make_unary(p, UN_NEG, pos, node);
    parser_leave(p);
    return node;
}

static Node *parse_unary(Parser *p)
{
    switch (p->panicking ? TOK_END : p->token.kind) {
    case TOK_MINUS:
    case TOK_DECREMENT: return parse_prefix(p, UN_NEG);
    case TOK_NOT: return parse_prefix(p, UN_NOT);
    case TOK_TILDE: return parse_prefix(p, UN_BNOT);
    default: return parse_suffixes(p, parse_primary(p));
    }
}

typedef struct {
    uint8_t level; /* 0: not between operands */
    uint8_t kind;  /* NodeKind */
    uint8_t op;    /* BinaryOp or LogicOp */
} Infix;

static const Infix infixes[TOK_COUNT] = {
#define TOKEN(name, text)
#define BINARY_FORM(op)               NODE_BINARY, op
#define LOGIC_FORM(op)                NODE_LOGIC, op
#define RANGE_FORM                    NODE_RANGE, 0
#define INFIX(name, text, level, ...) [TOK_##name] = {level, __VA_ARGS__},
#include "tokens.def"
};

static Node *make_infix(Parser *p, Infix infix, SourcePos pos, Node *left, Node *right)
{
    Node *node = node_new(p, infix.kind, left->start, pos);
    if (infix.kind == NODE_LOGIC) {
        node->as.logic.op = infix.op;
        node->as.logic.left = left;
        node->as.logic.right = right;
    } else {
        node->as.binary.op = infix.op;
        node->as.binary.left = left;
        node->as.binary.right = right;
    }
    return node_finish(node);
}

/* Precedence climbing: operators of `level` and up. */
static Node *parse_infix(Parser *p, int level)
{
    Node *left = parse_unary(p);
    while (!p->panicking) {
        Infix infix = infixes[p->token.kind];
        if (infix.level < level)
            break;
        SourcePos pos = p->token.pos;
        parser_advance(p);
        Node *right = parse_infix(p, infix.level + 1);
        left = make_infix(p, infix, pos, left, right);
    }
    return left;
}

static Node *parse_ternary(Parser *p)
{
    Node *condition = parse_infix(p, 1);
    if (!parser_at(p, TOK_QUESTION) || !parser_enter(p))
        return condition;
    Node *node = node_new(p, NODE_TERNARY, condition->start, p->token.pos);
    parser_advance(p);
    node->as.branch.condition = condition;
    node->as.branch.then = parse_expression(p);
    parser_expect(p, TOK_COLON);
    node->as.branch.other = parse_ternary(p);
    parser_leave(p);
    return node_finish(node);
}

typedef struct {
    bool is_assignment, plain;
    uint8_t op; /* BinaryOp */
} Assignment;

static const Assignment assignments[TOK_COUNT] = {
#define TOKEN(name, text)
#define ASSIGNMENT(name, text, plain, op) [TOK_##name] = {true, plain, op},
#include "tokens.def"
};

Node *parse_expression(Parser *p)
{
    Node *target = parse_ternary(p);
    Assignment assignment = assignments[p->token.kind];
    if (p->panicking || !assignment.is_assignment)
        return target;
    SourcePos pos = p->token.pos;
    check_target(p, target);
    if (!parser_enter(p))
        return target;
    parser_advance(p);
    Node *value = parse_expression(p);
    parser_leave(p);
    return make_assign(p, target, pos, assignment.plain, assignment.op, value);
}
