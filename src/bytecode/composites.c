/* Expressions whose parts go to consecutive slots: calls, literals, templates, slices. */
#include "codegen.h"

#define MAX_ARGUMENTS 200
/* So many elements of a literal are gathered before they are handed over. */
#define BATCH 32

void call_to(Emitter *e, Node *node, unsigned dest)
{
    NodeList arguments = node->as.call.arguments;
    unsigned mark = e->top;
    if (arguments.count > MAX_ARGUMENTS) {
        diagnostics_add(e->compiler->errors, node->pos, "too many arguments");
        return;
    }
    unsigned callee = temp_topmost(e, dest, node);
    callee_to(e, node->as.call.callee, callee);
    for (uint32_t i = 0; i < arguments.count; i++)
        expression_to(e, arguments.items[i], temp_new(e, arguments.items[i]));
    emit_abc(e, OP_CALL, callee, arguments.count, dest, node->pos);
    e->top = mark;
}

/* Up to BATCH elements from `*next` on, in slots from e->top on; gives their number. */
static uint32_t gather(Emitter *e, NodeList list, uint32_t *next)
{
    uint32_t count = 0;
    for (; count < BATCH && *next < list.count; count++, ++*next)
        expression_to(e, list.items[*next], temp_new(e, list.items[*next]));
    return count;
}

/* A short literal's first element may go where the array will. */
void array_to(Emitter *e, Node *node, unsigned dest)
{
    NodeList list = node->as.list;
    unsigned mark = e->top;
    bool is_short = list.count <= BATCH;
    unsigned array = is_short ? dest : temp_or(e, dest, node);
    unsigned first = is_short ? temp_topmost(e, dest, node) : e->top;
    uint32_t next = 0;
    e->top = first;
    uint32_t count = gather(e, list, &next);
    emit_abc(e, OP_NEWARRAY, array, count ? first : 0, count, node->pos);
    while (next < list.count) {
        e->top = first;
        count = gather(e, list, &next);
        emit_abc(e, OP_PUSHALL, array, first, count, node->pos);
    }
    emit_move(e, dest, array, node->pos);
    e->top = mark;
}

static void entry_to(Emitter *e, Node *key, Node *value, unsigned hash)
{
    unsigned mark = e->top;
    unsigned k = expression_slot(e, key, value->assigns, -1);
    if (key->kind != NODE_STRING && key->kind != NODE_INT && key->kind != NODE_BOOL)
        emit_abc(e, OP_HASHKEY, k, 0, 0, key->start);
    unsigned v = expression_slot(e, value, false, -1);
    emit_abc(e, OP_HASHPUT, hash, k, v, key->start);
    e->top = mark;
}

void hash_to(Emitter *e, Node *node, unsigned dest)
{
    NodeList list = node->as.list;
    unsigned mark = e->top;
    unsigned hash = list.count ? temp_or(e, dest, node) : dest;
    emit_abc(e, OP_NEWHASH, hash, 0, 0, node->pos);
    for (uint32_t i = 0; i + 1 < list.count; i += 2)
        entry_to(e, list.items[i], list.items[i + 1], hash);
    emit_move(e, dest, hash, node->pos);
    e->top = mark;
}

/* Long templates join what they have so far with the next batch. */
void template_to(Emitter *e, Node *node, unsigned dest)
{
    NodeList list = node->as.list;
    unsigned mark = e->top;
    unsigned first = temp_topmost(e, dest, node);
    e->top = first;
    uint32_t next = 0;
    uint32_t count = gather(e, list, &next);
    while (next < list.count) {
        emit_abc(e, OP_CONCAT, first, first, count, node->pos);
        e->top = first + 1;
        count = 1 + gather(e, list, &next);
    }
    emit_abc(e, OP_CONCAT, dest, first, count, node->pos);
    e->top = mark;
}

void slice_to(Emitter *e, Node *node, unsigned dest)
{
    Node *low = node->as.slice.low, *high = node->as.slice.high;
    unsigned mark = e->top;
    unsigned container = temp_topmost(e, dest, node);
    expression_to(e, node->as.slice.container, container);
    unsigned low_slot = temp_new(e, node);
    if (low)
        expression_to(e, low, low_slot);
    unsigned high_slot = temp_new(e, node);
    if (high)
        expression_to(e, high, high_slot);
    emit_abc(e, OP_SLICE, dest, container, (low ? 1u : 0) | (high ? 2u : 0), node->pos);
    e->top = mark;
}
