#include "grammar.h"

Node *node_new(Parser *p, NodeKind kind, SourcePos start, SourcePos pos)
{
    Node *node = arena_alloc(p->arena, sizeof *node);
    node->kind = (uint8_t)kind;
    node->start = start;
    node->pos = pos;
    return node;
}

Node *node_string(Parser *p, SourcePos pos, Text text)
{
    Node *node = node_new(p, NODE_STRING, pos, pos);
    node->as.text = text;
    return node;
}

static bool has(const Node *node) { return node && node->assigns; }

static bool any(NodeList list)
{
    for (uint32_t i = 0; i < list.count; i++)
        if (list.items[i]->assigns)
            return true;
    return false;
}

static bool assigns_below(const Node *node)
{
    switch ((NodeKind)node->kind) {
    case NODE_NULL:
    case NODE_BOOL:
    case NODE_INT:
    case NODE_FLOAT:
    case NODE_STRING:
    case NODE_NAME:
    case NODE_FUNCTION:
    case NODE_BREAK:
    case NODE_CONTINUE: return false;
    case NODE_TEMPLATE:
    case NODE_ARRAY:
    case NODE_HASH:
    case NODE_BLOCK: return any(node->as.list);
    case NODE_UNARY: return has(node->as.unary.operand);
    case NODE_BINARY:
    case NODE_RANGE: return has(node->as.binary.left) || has(node->as.binary.right);
    case NODE_LOGIC: return has(node->as.logic.left) || has(node->as.logic.right);
    case NODE_ASSIGN:
    case NODE_LET:
    case NODE_FOR_IN: return true;
    case NODE_CALL: return has(node->as.call.callee) || any(node->as.call.arguments);
    case NODE_INDEX: return has(node->as.index.container) || has(node->as.index.index);
    case NODE_SLICE: return has(node->as.slice.container) || has(node->as.slice.low) || has(node->as.slice.high);
    case NODE_TERNARY:
    case NODE_IF: return has(node->as.branch.condition) || has(node->as.branch.then) || has(node->as.branch.other);
    case NODE_EXPRESSION:
    case NODE_RETURN: return has(node->as.operand);
    case NODE_WHILE:
    case NODE_FOR:
        return has(node->as.loop.init) || has(node->as.loop.condition) || has(node->as.loop.step) ||
               has(node->as.loop.body);
    }
    return false;
}

Node *node_finish(Node *node)
{
    node->assigns = assigns_below(node);
    return node;
}
