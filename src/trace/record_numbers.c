/* Recording operators: arithmetic, comparison, truth. Numbers become IR ops of
 * their type; everything else is a call into the runtime. */
#include "recorder_state.h"

static const IrOp int_ops[BIN_COUNT] = {
    [BIN_ADD] = IR_add, [BIN_SUB] = IR_sub, [BIN_MUL] = IR_mul, [BIN_DIV] = IR_div, [BIN_MOD] = IR_mod,
    [BIN_AND] = IR_and, [BIN_OR] = IR_or,   [BIN_XOR] = IR_xor, [BIN_SHL] = IR_shl, [BIN_SAR] = IR_sar,
    [BIN_SHR] = IR_shr, [BIN_EQ] = IR_eq,   [BIN_NE] = IR_ne,   [BIN_LT] = IR_lt,   [BIN_LE] = IR_le,
    [BIN_GT] = IR_gt,   [BIN_GE] = IR_ge,
};
static const IrOp float_ops[BIN_COUNT] = {
    [BIN_ADD] = IR_fadd, [BIN_SUB] = IR_fsub, [BIN_MUL] = IR_fmul, [BIN_DIV] = IR_fdiv, [BIN_EQ] = IR_feq,
    [BIN_NE] = IR_fne,   [BIN_LT] = IR_flt,   [BIN_LE] = IR_fle,   [BIN_GT] = IR_fgt,   [BIN_GE] = IR_fge,
};
/* Integers up to this size are floats exactly. */
static const int64_t EXACT = (int64_t)1 << 53;

static bool is_comparison(BinaryOp op) { return op >= BIN_EQ; }
static bool is_division(BinaryOp op) { return op == BIN_DIV || op == BIN_MOD; }
static bool is_shift(BinaryOp op) { return op >= BIN_SHL && op <= BIN_SHR; }

/* The operator by the runtime. It changes nothing, so it can fail and be run again. */
static IrRef call_binary(Recorder *r, BinaryOp op, Operand left, Operand right)
{
    IrRef args[] = {const_int_value(r, op), typed(r, left), typed(r, right)};
    return emit_call(r, IR_CALL_binary, args, 3);
}

static IrRef int_binary(Recorder *r, BinaryOp op, Operand left, Operand right)
{
    IrRef a = payload(r, left), b = payload(r, right);
    int64_t seen = right.seen.as.i;
    if ((is_division(op) && seen == 0) || (is_shift(op) && (seen < 0 || seen > 63))) {
        give_up(r, ABORT_will_raise);
        return a;
    }
    if (is_division(op) && !ir_ref_is_const(b))
        b = emit_exiting(r, IR_guard_nonzero, b, 0, 0);
    if (is_shift(op) && !ir_ref_is_const(b))
        b = emit_exiting(r, IR_guard_count, b, 0, 0);
    return emit(r, int_ops[op], a, b, 0);
}

static bool is_bitwise(BinaryOp op) { return op >= BIN_AND && op <= BIN_SHR; }

static IrRef float_arithmetic(Recorder *r, BinaryOp op, Operand left, Operand right)
{
    IrRef a = float_payload(r, left), b = float_payload(r, right);
    if (op == BIN_MOD)
        return emit(r, IR_fcall2, IR_MATH_fmod, a, b);
    return emit(r, float_ops[op], a, b, 0);
}

/* Whether an INTEGER can be compared as a float: exact as it is seen now. */
static bool is_exact(Operand operand)
{
    return operand.seen.tag == TAG_FLOAT || (operand.seen.as.i >= -EXACT && operand.seen.as.i <= EXACT);
}

/* Numbers of two kinds compare as exact numbers: the INTEGER is guarded to be exact as a float. */
static IrRef exact_float(Recorder *r, Operand operand)
{
    if (operand.seen.tag == TAG_INT && !ir_ref_is_const(operand.value)) {
        IrRef number = payload(r, operand);
        guard_condition(r, emit(r, IR_ge, number, trace_const_int(r->trace, -EXACT), 0), true);
        guard_condition(r, emit(r, IR_le, number, trace_const_int(r->trace, EXACT), 0), true);
        return emit(r, IR_itof, number, 0, 0);
    }
    return float_payload(r, operand);
}

/* `==` of two that are not both numbers. */
static IrRef same_kind_equal(Recorder *r, Operand left, Operand right)
{
    if (left.seen.tag != right.seen.tag || left.seen.tag == TAG_NULL) {
        typed(r, left);
        typed(r, right);
        return trace_const_bool(r->trace, left.seen.tag == right.seen.tag);
    }
    if (left.seen.tag == TAG_STRING)
        return emit(r, IR_seq, payload(r, left), payload(r, right), 0);
    if (left.seen.tag == TAG_BOOL)
        return emit(r, IR_beq, payload(r, left), payload(r, right), 0);
    return emit(r, IR_same, payload(r, left), payload(r, right), 0);
}

static IrRef generic_compare(Recorder *r, BinaryOp op, Operand left, Operand right)
{
    IrRef value = call_binary(r, op, left, right);
    /* Its tag is surely BOOLEAN; the guard only vouches for it. */
    return emit(r, IR_unbox_bool, emit_exiting(r, IR_guard_bool, value, 0, 0), 0, 0);
}

IrRef record_compare(Recorder *r, BinaryOp op, Operand left, Operand right)
{
    if (left.seen.tag == TAG_INT && right.seen.tag == TAG_INT)
        return int_binary(r, op, left, right);
    if (value_is_number(left.seen) && value_is_number(right.seen)) {
        if (!is_exact(left) || !is_exact(right))
            return generic_compare(r, op, left, right);
        IrRef a = exact_float(r, left);
        return emit(r, float_ops[op], a, exact_float(r, right), 0);
    }
    if (op == BIN_EQ || op == BIN_NE) {
        IrRef equal = same_kind_equal(r, left, right);
        return op == BIN_EQ ? equal : emit(r, IR_bnot, equal, 0, 0);
    }
    Value ignored;
    if (!value_binary(r->vm->rt, op, left.seen, right.seen, &ignored)) {
        give_up(r, ABORT_will_raise);
        return trace_const_bool(r->trace, false);
    }
    return generic_compare(r, op, left, right);
}

/* Whether two non-numbers have this operator. (A failing count or size is the runtime's to say.) */
static bool has_operator(BinaryOp op, Value left, Value right)
{
    if (op == BIN_MUL)
        return left.tag == TAG_STRING && right.tag == TAG_INT;
    return op == BIN_ADD && left.tag == right.tag && (left.tag == TAG_STRING || left.tag == TAG_ARRAY);
}

void record_binary(Recorder *r, BinaryOp op, Operand left, Operand right, unsigned dst)
{
    bool ints = left.seen.tag == TAG_INT && right.seen.tag == TAG_INT;
    bool numbers = value_is_number(left.seen) && value_is_number(right.seen);
    if (is_comparison(op))
        store_boxed(r, dst, record_compare(r, op, left, right));
    else if (ints)
        store_boxed(r, dst, int_binary(r, op, left, right));
    else if (numbers && !is_bitwise(op))
        store_boxed(r, dst, float_arithmetic(r, op, left, right));
    else if (!numbers && has_operator(op, left.seen, right.seen))
        store_slot(r, dst, call_binary(r, op, left, right));
    else
        give_up(r, ABORT_will_raise);
}

void record_unary(Recorder *r, UnaryOp op, Operand operand, unsigned dst)
{
    bool is_int = operand.seen.tag == TAG_INT;
    switch (op) {
    case UN_NEG:
        if (!value_is_number(operand.seen))
            give_up(r, ABORT_will_raise);
        else
            store_boxed(r, dst, emit(r, is_int ? IR_neg : IR_fneg, payload(r, operand), 0, 0));
        return;
    case UN_BNOT:
        if (!is_int)
            give_up(r, ABORT_will_raise);
        else
            store_boxed(r, dst, emit(r, IR_not, payload(r, operand), 0, 0));
        return;
    case UN_NOT:
        if (operand.seen.tag == TAG_BOOL) {
            store_boxed(r, dst, emit(r, IR_bnot, payload(r, operand), 0, 0));
        } else {
            typed(r, operand);
            store_slot(r, dst, const_value(r, value_bool(operand.seen.tag == TAG_NULL)));
        }
        return;
    }
}

void record_truth(Recorder *r, Operand operand)
{
    if (operand.seen.tag == TAG_BOOL)
        guard_condition(r, payload(r, operand), operand.seen.as.i);
    else
        typed(r, operand); /* null is falsy, all others truthy: the type decides */
}
