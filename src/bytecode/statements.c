#include "codegen.h"

static Node *stripped(Node *node) { return node->kind == NODE_EXPRESSION ? node->as.operand : node; }

static bool has_value(const Node *node)
{
    switch ((NodeKind)node->kind) {
    case NODE_LET:
    case NODE_WHILE:
    case NODE_FOR:
    case NODE_FOR_IN:
    case NODE_RETURN:
    case NODE_BREAK:
    case NODE_CONTINUE: return false;
    case NODE_NULL:
    case NODE_BOOL:
    case NODE_INT:
    case NODE_FLOAT:
    case NODE_STRING:
    case NODE_TEMPLATE:
    case NODE_NAME:
    case NODE_ARRAY:
    case NODE_HASH:
    case NODE_FUNCTION:
    case NODE_UNARY:
    case NODE_BINARY:
    case NODE_LOGIC:
    case NODE_TERNARY:
    case NODE_RANGE:
    case NODE_ASSIGN:
    case NODE_CALL:
    case NODE_INDEX:
    case NODE_SLICE:
    case NODE_IF:
    case NODE_BLOCK:
    case NODE_EXPRESSION: return true;
    }
    return false;
}

/* All but the last statement, if that one is the block's value, which it gives; else NULL. */
static Node *block_front(Emitter *e, Node *block)
{
    NodeList list = block->as.list;
    Node *last = list.count && has_value(list.items[list.count - 1]) ? list.items[list.count - 1] : NULL;
    for (uint32_t i = 0; i < list.count - (last ? 1 : 0); i++)
        statement_compile(e, list.items[i]);
    return last ? stripped(last) : NULL;
}

void block_to(Emitter *e, Node *block, unsigned dest)
{
    Node *last = block_front(e, block);
    if (last)
        expression_to(e, last, dest);
    else
        emit_abc(e, OP_LOADNULL, dest, 0, 0, block->pos);
}

void block_effect(Emitter *e, Node *block)
{
    for (uint32_t i = 0; i < block->as.list.count; i++)
        statement_compile(e, block->as.list.items[i]);
}

void block_return(Emitter *e, Node *block)
{
    Node *last = block_front(e, block);
    if (last)
        expression_return(e, last);
    else
        emit_abc(e, OP_RETNULL, 0, 0, 0, block->pos);
}

static void return_compile(Emitter *e, Node *node)
{
    if (node->as.operand)
        expression_return(e, node->as.operand);
    else
        emit_abc(e, OP_RETNULL, 0, 0, 0, node->pos);
}

void statement_compile(Emitter *e, Node *node)
{
    if (node->kind == NODE_LET)
        assignment_let(e, node);
    else if (node->kind == NODE_WHILE || node->kind == NODE_FOR)
        while_compile(e, node);
    else if (node->kind == NODE_FOR_IN)
        for_in_compile(e, node);
    else if (node->kind == NODE_RETURN)
        return_compile(e, node);
    else if (node->kind == NODE_BREAK)
        emit_jump(e, OP_JUMP, 0, 0, 0, e->loop->break_label, node->pos);
    else if (node->kind == NODE_CONTINUE)
        emit_jump(e, OP_JUMP, 0, 0, 0, e->loop->continue_label, node->pos);
    else if (node->kind == NODE_BLOCK)
        block_effect(e, node);
    else
        expression_effect(e, stripped(node));
}
