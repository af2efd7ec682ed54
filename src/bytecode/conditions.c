/* Control flow inside expressions. */
#include "codegen.h"

/* -- conditions ------------------------------------------------------------------------ */

static bool is_comparison(const Node *node)
{
    return node->kind == NODE_BINARY && node->as.binary.op >= BIN_EQ && node->as.binary.op <= BIN_GE;
}

static Opcode branch_opcode(BinaryOp op, int form) { return (Opcode)(OP_JEQ + 2 * ((int)op - BIN_EQ) + form); }
#define BRANCH(name) _Static_assert((int)OP_J##name == (int)OP_JEQ + 2 * ((int)BIN_##name - (int)BIN_EQ), "one order")
BRANCH(EQ);
BRANCH(NE);
BRANCH(LT);
BRANCH(LE);
BRANCH(GT);
BRANCH(GE);
#undef BRANCH

static void comparison_jump(Emitter *e, Node *node, bool sense, Label *label)
{
    unsigned mark = e->top;
    BinaryOp op = node->as.binary.op;
    Node *left = node->as.binary.left, *right = node->as.binary.right;
    int k = constant_operand(e, right);
    if (k >= 0) {
        unsigned a = expression_slot(e, left, false, -1);
        emit_jump(e, branch_opcode(op, 1), a, (unsigned)k, sense, label, node->pos);
    } else {
        unsigned a = expression_slot(e, left, right->assigns, -1);
        unsigned b = expression_slot(e, right, false, -1);
        emit_jump(e, branch_opcode(op, 0), a, b, sense, label, node->pos);
    }
    e->top = mark;
}

static void logic_jump(Emitter *e, Node *node, bool sense, Label *label)
{
    Node *left = node->as.logic.left, *right = node->as.logic.right;
    bool deciding = node->as.logic.op == LOGIC_OR; /* the truth of the left that decides */
    if (sense == deciding) {
        condition_jump(e, left, sense, label);
        condition_jump(e, right, sense, label);
    } else {
        Label skip = {0};
        condition_jump(e, left, deciding, &skip);
        condition_jump(e, right, sense, label);
        label_place(e, &skip);
    }
}

void condition_jump(Emitter *e, Node *node, bool sense, Label *label)
{
    Value value;
    if (node->kind == NODE_LOGIC) {
        logic_jump(e, node, sense, label);
    } else if (is_comparison(node)) {
        comparison_jump(e, node, sense, label);
    } else if (node->kind == NODE_UNARY && node->as.unary.op == UN_NOT) {
        condition_jump(e, node->as.unary.operand, !sense, label);
    } else if (literal_value(node, &value)) {
        if (value_is_truthy(value) == sense)
            emit_jump(e, OP_JUMP, 0, 0, 0, label, node->pos);
    } else {
        unsigned mark = e->top;
        unsigned slot = expression_slot(e, node, false, -1);
        emit_jump(e, sense ? OP_JTRUE : OP_JFALSE, slot, 0, 0, label, node->pos);
        e->top = mark;
    }
}

/* -- values ------------------------------------------------------------------------------- */

/* The left value is there before the right is evaluated, so a variable can't take it. */
void logic_to(Emitter *e, Node *node, unsigned dest)
{
    unsigned mark = e->top;
    unsigned slot = temp_or(e, dest, node);
    Label end = {0};
    expression_to(e, node->as.logic.left, slot);
    emit_jump(e, node->as.logic.op == LOGIC_AND ? OP_JFALSE : OP_JTRUE, slot, 0, 0, &end, node->pos);
    expression_to(e, node->as.logic.right, slot);
    label_place(e, &end);
    emit_move(e, dest, slot, node->pos);
    e->top = mark;
}

/* A ternary, or an `if`, whose `else` may be missing. Each arm ends by writing
 * `dest`, and the other one is not run then: a variable is safe. */
void branch_to(Emitter *e, Node *node, unsigned dest)
{
    Label other = {0}, end = {0};
    condition_jump(e, node->as.branch.condition, false, &other);
    expression_to(e, node->as.branch.then, dest);
    emit_jump(e, OP_JUMP, 0, 0, 0, &end, node->pos);
    label_place(e, &other);
    if (node->as.branch.other)
        expression_to(e, node->as.branch.other, dest);
    else
        emit_abc(e, OP_LOADNULL, dest, 0, 0, node->pos);
    label_place(e, &end);
}

static void arm_effect(Emitter *e, Node *arm)
{
    if (arm->kind == NODE_BLOCK)
        block_effect(e, arm);
    else
        expression_effect(e, arm);
}

void branch_effect(Emitter *e, Node *node)
{
    Label other = {0}, end = {0};
    condition_jump(e, node->as.branch.condition, false, &other);
    arm_effect(e, node->as.branch.then);
    if (node->as.branch.other) {
        emit_jump(e, OP_JUMP, 0, 0, 0, &end, node->pos);
        label_place(e, &other);
        arm_effect(e, node->as.branch.other);
        label_place(e, &end);
    } else {
        label_place(e, &other);
    }
}

static void arm_return(Emitter *e, Node *arm, SourcePos pos)
{
    if (!arm)
        emit_abc(e, OP_RETNULL, 0, 0, 0, pos);
    else if (arm->kind == NODE_BLOCK)
        block_return(e, arm);
    else
        expression_return(e, arm);
}

void branch_return(Emitter *e, Node *node)
{
    Label other = {0};
    condition_jump(e, node->as.branch.condition, false, &other);
    arm_return(e, node->as.branch.then, node->pos);
    label_place(e, &other);
    arm_return(e, node->as.branch.other, node->pos);
}
