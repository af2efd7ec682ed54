#include "codegen.h"

/* -- constants ------------------------------------------------------------------------ */

static Value negated(Value value)
{
    if (value.tag == TAG_INT)
        return value_int((int64_t)(0 - (uint64_t)value.as.i));
    return value_float(-value.as.f);
}

bool literal_value(const Node *node, Value *value)
{
    if (node->kind == NODE_NULL)
        *value = value_null();
    else if (node->kind == NODE_BOOL)
        *value = value_bool(node->as.boolean);
    else if (node->kind == NODE_INT)
        *value = value_int(node->as.integer);
    else if (node->kind == NODE_FLOAT)
        *value = value_float(node->as.number);
    else if (node->kind == NODE_NAME && !node->as.name.variable)
        return builtin_constant(node->as.name.name.bytes, node->as.name.name.length, value);
    else if (node->kind == NODE_UNARY && node->as.unary.op == UN_NEG && literal_value(node->as.unary.operand, value) &&
             value_is_number(*value))
        *value = negated(*value);
    else
        return false;
    return true;
}

int constant_operand(Emitter *e, const Node *node)
{
    Value value;
    uint32_t index;
    if (node->kind == NODE_STRING)
        index = emit_string_constant(e, node->as.text);
    else if (literal_value(node, &value))
        index = emit_constant(e, value);
    else
        return -1;
    return index < 256 ? (int)index : -1;
}

/* -- operators -------------------------------------------------------------------------- */

/* An operator's three forms stand in a row: slots, constant right, constant left. */
static Opcode binary_opcode(BinaryOp op, int form) { return (Opcode)(OP_ADD + 3 * (int)op + form); }
#define BINARY(name, token)                                                                                            \
    _Static_assert((int)OP_##name == (int)OP_ADD + 3 * (int)BIN_##name, "one order of operators");
#include "syntax/operators.def"
#undef BINARY

void binary_to(Emitter *e, BinaryOp op, Node *left, Node *right, unsigned dest, SourcePos pos)
{
    unsigned mark = e->top;
    int home = is_temp(e, dest) ? (int)dest : -1;
    int k = right ? constant_operand(e, right) : (int)emit_constant(e, value_int(1));
    if (k >= 0 && k < 256) {
        unsigned a = expression_slot(e, left, false, home);
        emit_abc(e, binary_opcode(op, 1), dest, a, (unsigned)k, pos);
    } else if (right && (k = constant_operand(e, left)) >= 0) {
        unsigned b = expression_slot(e, right, false, home);
        emit_abc(e, binary_opcode(op, 2), dest, (unsigned)k, b, pos);
    } else {
        unsigned a = expression_slot(e, left, right && right->assigns, home);
        unsigned b;
        if (right) {
            b = expression_slot(e, right, false, -1);
        } else {
            b = temp_new(e, left);
            emit_load(e, b, value_int(1), pos);
        }
        emit_abc(e, binary_opcode(op, 0), dest, a, b, pos);
    }
    e->top = mark;
}

static void unary_to(Emitter *e, Node *node, unsigned dest)
{
    static const Opcode opcodes[] = {[UN_NEG] = OP_NEG, [UN_NOT] = OP_NOT, [UN_BNOT] = OP_BNOT};
    unsigned mark = e->top;
    unsigned operand = expression_slot(e, node->as.unary.operand, false, is_temp(e, dest) ? (int)dest : -1);
    emit_abc(e, opcodes[node->as.unary.op], dest, operand, 0, node->pos);
    e->top = mark;
}

/* Two operands in slots: an index, a range. */
static void pair_to(Emitter *e, Opcode op, Node *left, Node *right, unsigned dest, SourcePos pos)
{
    unsigned mark = e->top;
    unsigned a = expression_slot(e, left, right->assigns, is_temp(e, dest) ? (int)dest : -1);
    unsigned b = expression_slot(e, right, false, -1);
    emit_abc(e, op, dest, a, b, pos);
    e->top = mark;
}

/* -- all kinds ------------------------------------------------------------------------------ */

static void literal_to(Emitter *e, const Node *node, unsigned dest)
{
    Value value;
    if (node->kind == NODE_STRING)
        emit_load_index(e, dest, emit_string_constant(e, node->as.text), node->pos);
    else if (literal_value(node, &value))
        emit_load(e, dest, value, node->pos);
}

static void assignment_to(Emitter *e, Node *node, unsigned dest)
{
    unsigned mark = e->top;
    unsigned slot = assignment_slot(e, node, is_temp(e, dest) ? (int)dest : -1);
    emit_move(e, dest, slot, node->pos);
    e->top = mark;
}

void expression_to(Emitter *e, Node *node, unsigned dest)
{
    Value value;
    switch ((NodeKind)node->kind) {
    case NODE_NULL:
    case NODE_BOOL:
    case NODE_INT:
    case NODE_FLOAT:
    case NODE_STRING: literal_to(e, node, dest); break;
    case NODE_TEMPLATE: template_to(e, node, dest); break;
    case NODE_NAME: variable_read(e, &node->as.name, dest); break;
    case NODE_ARRAY: array_to(e, node, dest); break;
    case NODE_HASH: hash_to(e, node, dest); break;
    case NODE_FUNCTION: closure_to(e, node, dest); break;
    case NODE_UNARY:
        if (literal_value(node, &value))
            emit_load(e, dest, value, node->pos);
        else
            unary_to(e, node, dest);
        break;
    case NODE_BINARY:
        binary_to(e, node->as.binary.op, node->as.binary.left, node->as.binary.right, dest, node->pos);
        break;
    case NODE_LOGIC: logic_to(e, node, dest); break;
    case NODE_TERNARY:
    case NODE_IF: branch_to(e, node, dest); break;
    case NODE_RANGE: pair_to(e, OP_NEWRANGE, node->as.binary.left, node->as.binary.right, dest, node->pos); break;
    case NODE_ASSIGN: assignment_to(e, node, dest); break;
    case NODE_CALL: call_to(e, node, dest); break;
    case NODE_INDEX: pair_to(e, OP_INDEX, node->as.index.container, node->as.index.index, dest, node->pos); break;
    case NODE_SLICE: slice_to(e, node, dest); break;
    case NODE_BLOCK: block_to(e, node, dest); break;
    case NODE_EXPRESSION: expression_to(e, node->as.operand, dest); break;
    case NODE_LET:
    case NODE_WHILE:
    case NODE_FOR:
    case NODE_FOR_IN:
    case NODE_RETURN:
    case NODE_BREAK:
    case NODE_CONTINUE:
        statement_compile(e, node);
        emit_abc(e, OP_LOADNULL, dest, 0, 0, node->pos);
        break;
    }
}

unsigned expression_slot(Emitter *e, Node *node, bool keep, int home)
{
    int slot = -1;
    if (!keep && node->kind == NODE_NAME)
        slot = variable_in_place(e, &node->as.name);
    else if (!keep && node->kind == NODE_ASSIGN)
        slot = (int)assignment_slot(e, node, home);
    if (slot >= 0)
        return (unsigned)slot;
    unsigned dest = home >= 0 ? (unsigned)home : temp_new(e, node);
    expression_to(e, node, dest);
    return dest;
}

/* A literal, or a variable that is surely bound. */
static bool is_without_effect(const Emitter *e, const Node *node)
{
    Value value;
    if (node->kind == NODE_STRING || literal_value(node, &value))
        return true;
    return node->kind == NODE_NAME &&
           (!node->as.name.variable || (variable_target(e, &node->as.name) >= 0 && !node->as.name.may_be_unbound));
}

void expression_effect(Emitter *e, Node *node)
{
    unsigned mark = e->top;
    if (node->kind == NODE_TERNARY || node->kind == NODE_IF) {
        branch_effect(e, node);
    } else if (node->kind == NODE_LOGIC) {
        Label end = {0};
        condition_jump(e, node->as.logic.left, node->as.logic.op == LOGIC_OR, &end);
        expression_effect(e, node->as.logic.right);
        label_place(e, &end);
    } else if (!is_without_effect(e, node)) {
        expression_slot(e, node, false, -1);
    }
    e->top = mark;
}

void expression_return(Emitter *e, Node *node)
{
    if (node->kind == NODE_TERNARY || node->kind == NODE_IF) {
        branch_return(e, node);
    } else if (node->kind == NODE_NULL) {
        emit_abc(e, OP_RETNULL, 0, 0, 0, node->pos);
    } else {
        unsigned mark = e->top;
        emit_abc(e, OP_RETURN, expression_slot(e, node, false, -1), 0, 0, node->pos);
        e->top = mark;
    }
}
