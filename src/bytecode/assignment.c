/* `let`, `=`, `op=`, `++` and `--`. */
#include "codegen.h"

static int home_or_temp(Emitter *e, int home, const Node *where) { return home >= 0 ? home : (int)temp_new(e, where); }

/* -- names --------------------------------------------------------------------------------- */

void assignment_let(Emitter *e, Node *node)
{
    unsigned mark = e->top;
    const Name *name = &node->as.let.name;
    int target = variable_target(e, name);
    if (target >= 0)
        expression_to(e, node->as.let.value, (unsigned)target);
    else
        variable_write(e, name, expression_slot(e, node->as.let.value, false, -1), name->pos);
    e->top = mark;
}

static unsigned assign_name(Emitter *e, Node *node, int home)
{
    Node *target = node->as.assign.target, *value = node->as.assign.value;
    const Name *name = &target->as.name;
    int slot = variable_target(e, name);
    unsigned dest;
    if (slot >= 0)
        dest = (unsigned)slot;
    else if (node->as.assign.plain)
        dest = expression_slot(e, value, false, home);
    else
        dest = (unsigned)home_or_temp(e, home, node);
    if (!node->as.assign.plain)
        binary_to(e, node->as.assign.op, target, value, dest, node->pos);
    else if (slot >= 0)
        expression_to(e, value, dest);
    if (slot < 0)
        variable_write(e, name, dest, node->pos);
    return dest;
}

/* -- elements --------------------------------------------------------------------------------- */

/* R[dest] = R[old] op value, value NULL: the INTEGER 1. */
static void step_element(Emitter *e, Node *node, unsigned old, unsigned dest)
{
    static const Value one = {TAG_INT, {.i = 1}};
    Node *value = node->as.assign.value;
    int k = value ? constant_operand(e, value) : (int)emit_constant(e, one);
    Opcode op = (Opcode)(OP_ADD + 3 * (int)node->as.assign.op);
    if (k >= 0 && k < 256) {
        emit_abc(e, (Opcode)(op + 1), dest, old, (unsigned)k, node->pos);
        return;
    }
    unsigned right;
    if (value) {
        right = expression_slot(e, value, false, -1);
    } else {
        right = temp_new(e, node);
        emit_load(e, right, one, node->pos);
    }
    emit_abc(e, op, dest, old, right, node->pos);
}

static unsigned assign_element(Emitter *e, Node *node, int home)
{
    Node *target = node->as.assign.target, *value = node->as.assign.value;
    Node *container = target->as.index.container, *index = target->as.index.index;
    bool value_assigns = value && value->assigns;
    /* The value stays when the operands behind it are given back. */
    unsigned kept = (unsigned)home_or_temp(e, home, node);
    unsigned mark = e->top;
    unsigned a = expression_slot(e, container, index->assigns || value_assigns, -1);
    unsigned i = expression_slot(e, index, value_assigns, -1);
    unsigned stored = kept;
    if (node->as.assign.plain) {
        stored = expression_slot(e, value, false, (int)kept);
    } else {
        emit_abc(e, OP_INDEX, kept, a, i, target->pos);
        step_element(e, node, kept, kept);
    }
    emit_abc(e, OP_SETINDEX, a, i, stored, target->pos);
    e->top = mark;
    return stored;
}

unsigned assignment_slot(Emitter *e, Node *node, int home)
{
    if (node->as.assign.target->kind == NODE_NAME)
        return assign_name(e, node, home);
    return assign_element(e, node, home);
}
