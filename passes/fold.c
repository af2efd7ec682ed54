/* Constant folding.
 *
 *     x = add 2, 3
 *     c = lt x, 7
 *     guard_true c | s
 *     y = mul z, x            y = mul z, 5
 *
 * One walk: an operation whose operands are all constants becomes the constant
 * it gives, and its users are met with it in place. A guard that asks something
 * of a constant that holds goes.
 *
 * Sound because the arithmetic is the evaluator's, to the bit: ints wrap (it is
 * done unsigned), the minimum divided by -1 is the minimum, float to int clamps.
 * C's doubles are the same IEEE doubles, the build neither contracts nor
 * reassociates. A float result that is NaN is left to run time, which decides its
 * bits. A divisor or a shift count is an operand of type nonzero or count, so a
 * constant there is a good one; it is looked at all the same. A guard that surely
 * fails stays: it ends the trace where it stands.
 *
 * Linear. Gives up on calls, the maths functions among them: their one
 * implementation lives in the runtime, which passes don't know. */
#include "known.h"
#include "pipeline.h"
#include "scratch.h"

#include <math.h>
#include <stdlib.h>

static int64_t wrap(uint64_t bits) { return (int64_t)bits; }

static IrRef float_result(Trace *trace, double f) { return isnan(f) ? IR_NOREF : trace_const_float(trace, f); }

static int64_t divide(int64_t x, int64_t y) { return y == -1 ? wrap(0 - (uint64_t)x) : x / y; }
static int64_t modulo(int64_t x, int64_t y) { return y == -1 ? 0 : x % y; }

static int64_t shift_right(int64_t x, int64_t count)
{
    uint64_t sign = x < 0 ? ~UINT64_C(0) : 0;
    return count == 0 ? x : wrap((uint64_t)x >> count | sign << (64 - count));
}

static int64_t to_int(double f)
{
    if (isnan(f))
        return 0;
    if (f >= 0x1p63)
        return INT64_MAX;
    return f < -0x1p63 ? INT64_MIN : (int64_t)f;
}

static IrRef fold_ints(Trace *trace, IrOp op, int64_t x, int64_t y)
{
    uint64_t ux = (uint64_t)x, uy = (uint64_t)y;
    bool is_count = y >= 0 && y <= 63;
    /* clang-format off */
    switch ((int)op) {
    case IR_add: return trace_const_int(trace, wrap(ux + uy));
    case IR_sub: return trace_const_int(trace, wrap(ux - uy));
    case IR_mul: return trace_const_int(trace, wrap(ux * uy));
    case IR_div: return y ? trace_const_int(trace, divide(x, y)) : IR_NOREF;
    case IR_mod: return y ? trace_const_int(trace, modulo(x, y)) : IR_NOREF;
    case IR_and: return trace_const_int(trace, x & y);
    case IR_or: return trace_const_int(trace, x | y);
    case IR_xor: return trace_const_int(trace, x ^ y);
    case IR_shl: return is_count ? trace_const_int(trace, wrap(ux << y)) : IR_NOREF;
    case IR_sar: return is_count ? trace_const_int(trace, shift_right(x, y)) : IR_NOREF;
    case IR_shr: return is_count ? trace_const_int(trace, wrap(ux >> y)) : IR_NOREF;
    case IR_eq: return trace_const_bool(trace, x == y);
    case IR_ne: return trace_const_bool(trace, x != y);
    case IR_lt: return trace_const_bool(trace, x < y);
    case IR_le: return trace_const_bool(trace, x <= y);
    case IR_gt: return trace_const_bool(trace, x > y);
    case IR_ge: return trace_const_bool(trace, x >= y);
    }
    /* clang-format on */
    return IR_NOREF;
}

static IrRef fold_int(Trace *trace, IrOp op, int64_t x)
{
    /* clang-format off */
    switch ((int)op) {
    case IR_neg: return trace_const_int(trace, wrap(0 - (uint64_t)x));
    case IR_abs: return trace_const_int(trace, x < 0 ? wrap(0 - (uint64_t)x) : x);
    case IR_not: return trace_const_int(trace, ~x);
    case IR_itof: return trace_const_float(trace, (double)x);
    case IR_box_int: return trace_const_value(trace, IRT_vint, (uint64_t)x);
    }
    /* clang-format on */
    return IR_NOREF;
}

static IrRef fold_floats(Trace *trace, IrOp op, double x, double y)
{
    /* clang-format off */
    switch ((int)op) {
    case IR_fadd: return float_result(trace, x + y);
    case IR_fsub: return float_result(trace, x - y);
    case IR_fmul: return float_result(trace, x * y);
    case IR_fdiv: return float_result(trace, x / y);
    case IR_feq: return trace_const_bool(trace, x == y);
    case IR_fne: return trace_const_bool(trace, x != y);
    case IR_flt: return trace_const_bool(trace, x < y);
    case IR_fle: return trace_const_bool(trace, x <= y);
    case IR_fgt: return trace_const_bool(trace, x > y);
    case IR_fge: return trace_const_bool(trace, x >= y);
    }
    /* clang-format on */
    return IR_NOREF;
}

static IrRef fold_float(Trace *trace, IrOp op, const IrConst *x)
{
    /* clang-format off */
    switch ((int)op) {
    case IR_fneg: return float_result(trace, -x->as.f);
    case IR_fabs: return float_result(trace, fabs(x->as.f));
    case IR_fsqrt: return float_result(trace, sqrt(x->as.f));
    case IR_ffloor: return float_result(trace, floor(x->as.f));
    case IR_fceil: return float_result(trace, ceil(x->as.f));
    case IR_ftrunc: return float_result(trace, trunc(x->as.f));
    case IR_ftoi: return trace_const_int(trace, to_int(x->as.f));
    case IR_box_float: return trace_const_value(trace, IRT_vfloat, x->as.bits);
    }
    /* clang-format on */
    return IR_NOREF;
}

static IrRef fold_bool(Trace *trace, IrOp op, bool x)
{
    if (op == IR_bnot)
        return trace_const_bool(trace, !x);
    return op == IR_box_bool ? trace_const_value(trace, IRT_vbool, x) : IR_NOREF;
}

/* A constant of a v… type, opened. */
static IrRef fold_unbox(Trace *trace, IrConst boxed)
{
    if (boxed.type == IRT_vint)
        return trace_const_int(trace, boxed.as.i);
    if (boxed.type == IRT_vfloat)
        return trace_const_float(trace, boxed.as.f);
    if (boxed.type == IRT_vbool)
        return trace_const_bool(trace, boxed.as.i);
    uint32_t object = boxed.as.object;
    return trace_const_of_object(trace, trace->objects.items[object].type, object);
}

static IrRef fold_box_object(Trace *trace, IrOp op, const IrConst *constant)
{
    return trace_const_of_object(trace, ir_op_result(op), constant->as.object);
}

IrRef fold_inst(Trace *trace, const IrInst *inst)
{
    IrOp op = (IrOp)inst->op;
    IrRef *refs[IR_MAX_OPERANDS];
    IrInst copy = *inst;
    if (inst_flags(inst) || op == IR_call || op == IR_phi)
        return IR_NOREF;
    int count = inst_operands(trace, &copy, refs);
    if (count == 0 || count > 2 || !ir_ref_is_const(*refs[0]) || !ir_ref_is_const(*refs[count - 1]))
        return IR_NOREF;
    IrConst x = *trace_const(trace, *refs[0]), y = *trace_const(trace, *refs[count - 1]);
    if (ir_op_is_unbox(op))
        return fold_unbox(trace, x);
    if (x.type == IRT_int)
        return count == 2 ? fold_ints(trace, op, x.as.i, y.as.i) : fold_int(trace, op, x.as.i);
    if (x.type == IRT_float)
        return count == 2 ? fold_floats(trace, op, x.as.f, y.as.f) : fold_float(trace, op, &x);
    if (x.type == IRT_bool && count == 1)
        return fold_bool(trace, op, x.as.i);
    if (op == IR_beq)
        return trace_const_bool(trace, x.as.i == y.as.i);
    return ir_op_is_box(op) ? fold_box_object(trace, op, &x) : IR_NOREF;
}

uint32_t pass_fold(Trace *trace)
{
    IrRef *map = ref_map_new(trace, 0);
    bool *has_child = guards_with_child(trace);
    uint32_t rewrites = 0;
    for (IrRef ref = 0; ref < trace->insts.count; ref++) {
        IrInst *inst = trace_inst(trace, ref);
        inst_resolve_operands(trace, inst, map);
        IrRef result;
        if (inst_is_guard(inst)) {
            if (has_child[ref] || !ir_ref_is_const(inst->a) || !guard_is_known(trace, inst, &result))
                continue;
        } else {
            result = fold_inst(trace, inst);
            if (result == IR_NOREF)
                continue;
        }
        if (!trace_may_rewrite(trace))
            break;
        map[ref] = result;
        inst_remove(inst);
        rewrites++;
    }
    trace_substitute(trace, map);
    free(has_child);
    free(map);
    return rewrites;
}
