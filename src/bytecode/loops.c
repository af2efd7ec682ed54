/* Loops stand with the condition at the end, so that a round takes one jump. */
#include "codegen.h"

static void body_compile(Emitter *e, Node *body, Label *break_label, Label *continue_label)
{
    Loop loop = {.outer = e->loop, .break_label = break_label, .continue_label = continue_label};
    e->loop = &loop;
    block_effect(e, body);
    e->loop = loop.outer;
}

/* `while`, and `for` with three parts:
 *     init; JUMP test; again: body; next: step; test: LOOP; if condition goto again; end: */
void while_compile(Emitter *e, Node *node)
{
    Node *condition = node->as.loop.condition;
    Label again = {0}, next = {0}, test = {0}, end = {0};
    if (node->as.loop.init)
        statement_compile(e, node->as.loop.init);
    emit_jump(e, OP_JUMP, 0, 0, 0, &test, node->pos);
    label_place(e, &again);
    body_compile(e, node->as.loop.body, &end, &next);
    label_place(e, &next);
    if (node->as.loop.step)
        statement_compile(e, node->as.loop.step);
    label_place(e, &test);
    emit_abc(e, OP_LOOP, 0, 0, 0, node->pos);
    emit_extra(e, e->compiler->options->hot_loop, node->pos);
    if (condition)
        condition_jump(e, condition, true, &again);
    else
        emit_jump(e, OP_JUMP, 0, 0, 0, &again, node->pos);
    label_place(e, &end);
}

/* The variable's own slot, or an operand from which store_variable moves it on. */
static unsigned loop_variable(Emitter *e, Node *node)
{
    int target = variable_target(e, &node->as.for_in.name);
    return target >= 0 ? (unsigned)target : temp_new(e, node);
}

static void store_variable(Emitter *e, Node *node, unsigned slot)
{
    variable_write(e, &node->as.for_in.name, slot, node->as.for_in.name.pos);
}

/* FORPREP end; again: body; next: FORRANGE again; end: */
static void for_range_compile(Emitter *e, Node *node)
{
    Node *range = node->as.for_in.sequence;
    Label again = {0}, next = {0}, end = {0};
    unsigned counter = temp_new(e, node);
    expression_to(e, range->as.binary.left, counter);
    expression_to(e, range->as.binary.right, temp_new(e, node));
    unsigned variable = loop_variable(e, node);
    emit_jump(e, OP_FORPREP, counter, variable, 0, &end, range->pos);
    label_place(e, &again);
    store_variable(e, node, variable);
    body_compile(e, node->as.for_in.body, &end, &next);
    label_place(e, &next);
    emit_jump(e, OP_FORRANGE, counter, variable, 0, &again, node->pos);
    emit_extra(e, e->compiler->options->hot_loop, node->pos);
    label_place(e, &end);
}

/* ITERPREP; next: LOOP; ITERNEXT end; body; JUMP next; end: */
static void for_each_compile(Emitter *e, Node *node)
{
    Label next = {0}, end = {0};
    unsigned sequence = temp_new(e, node);
    expression_to(e, node->as.for_in.sequence, sequence);
    temp_new(e, node); /* the index */
    unsigned variable = loop_variable(e, node);
    emit_abc(e, OP_ITERPREP, sequence, 0, 0, node->as.for_in.sequence->start);
    label_place(e, &next);
    emit_abc(e, OP_LOOP, 0, 0, 0, node->pos);
    emit_extra(e, e->compiler->options->hot_loop, node->pos);
    emit_jump(e, OP_ITERNEXT, sequence, variable, 0, &end, node->pos);
    store_variable(e, node, variable);
    body_compile(e, node->as.for_in.body, &end, &next);
    emit_jump(e, OP_JUMP, 0, 0, 0, &next, node->pos);
    label_place(e, &end);
}

void for_in_compile(Emitter *e, Node *node)
{
    unsigned mark = e->top;
    if (node->as.for_in.sequence->kind == NODE_RANGE)
        for_range_compile(e, node);
    else
        for_each_compile(e, node);
    e->top = mark;
}
