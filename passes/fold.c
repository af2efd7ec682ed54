/* Constant folding.
 *
 *     x = add 2, 3
 *     c = lt x, 7
 *     guard_true c | s
 *     y = mul z, x            y = mul z, 5
 *
 * One walk: an operation whose operands are all constants becomes the constant
 * it gives, and its users are met with it in place. A guard that asks something
 * of a constant that holds goes, and the child with the last guard that leads to it.
 *
 * What each operation gives is data, fold.def. Sound because it is what the op means,
 * to the bit, which is proved of each row: ints wrap (it is done unsigned), the
 * minimum divided by -1 is the minimum, float to int clamps. C's doubles are the same
 * IEEE doubles, the build neither contracts nor
 * reassociates. A float result that is NaN is left to run time, which decides its
 * bits. A divisor or a shift count is an operand of type nonzero or count, so a
 * constant there is a good one; it is looked at all the same. A guard that surely
 * fails stays: it ends the trace where it stands.
 *
 * Linear. Gives up on calls, the maths functions among them: their one
 * implementation lives in the runtime, which passes don't know. */
#include "known.h"
#include "ir/tables.h"
#include "pipeline.h"
#include "reorder.h"
#include "scratch.h"

#include <math.h>
#include <stdlib.h>

#define PICK(condition, a, b) ((condition) ? (uint64_t)(a) : (uint64_t)(b))
#define FLOAT_OF(i)           ((double)(i))
#define INT_OF(f)             ((int64_t)(f))
#define TWO_TO_63             0x1p63

static IrRef int_result(Trace *trace, uint64_t i) { return trace_const_int(trace, (int64_t)i); }
static IrRef float_result(Trace *trace, double f) { return isnan(f) ? IR_NOREF : trace_const_float(trace, f); }

#define INT(value)   int_result(trace, (uint64_t)(value))
#define FLOAT(value) float_result(trace, value)
#define BOOL(value)  trace_const_bool(trace, value)

/* By fold.def. The operands are constants of the op's types. */
static IrRef fold_op(Trace *trace, IrOp op, const IrConst *x, const IrConst *y)
{
    int64_t i = x->as.i, j = y->as.i;
    uint64_t u = x->as.bits, v = y->as.bits;
    double f = x->as.f, g = y->as.f;
    switch ((int)op) {
#define FOLD(name, when, kind, value)                                                                                  \
    case IR_##name: return (when) ? kind(value) : IR_NOREF;
#include "fold.def"
#undef FOLD
    }
    return IR_NOREF;
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

static IrRef fold_box(Trace *trace, IrOp op, IrConst unboxed)
{
    if (ir_type_is_object(unboxed.type))
        return trace_const_of_object(trace, ir_op_result(op), unboxed.as.object);
    return trace_const_value(trace, ir_op_result(op), unboxed.as.bits);
}

IrRef fold_inst(Trace *trace, const IrInst *inst)
{
    IrOp op = (IrOp)inst->op;
    const IrOperands *operands = ir_op_operand_kinds(op);
    bool is_unary = operands->count == 1 && operands->kinds[0] < IR_OPERAND_NUMBER;
    bool is_binary = operands->count == 2 && operands->kinds[0] < IR_OPERAND_NUMBER;
    if (inst_flags(inst) || op == IR_phi || !(is_unary || is_binary) || !ir_ref_is_const(inst->a))
        return IR_NOREF;
    if (is_binary && (operands->kinds[1] >= IR_OPERAND_NUMBER || !ir_ref_is_const(inst->b)))
        return IR_NOREF;
    IrConst x = *trace_const(trace, inst->a), y = is_binary ? *trace_const(trace, inst->b) : x;
    if (ir_op_is_unbox(op))
        return fold_unbox(trace, x);
    return ir_op_is_box(op) ? fold_box(trace, op, x) : fold_op(trace, op, &x, &y);
}

uint32_t pass_fold(Trace *trace)
{
    IrRef *map = ref_map_new(trace, 0);
    uint32_t rewrites = 0;
    for (IrRef ref = 0; ref < trace->insts.count; ref++) {
        IrInst *inst = trace_inst(trace, ref);
        inst_resolve_operands(trace, inst, map);
        IrRef result;
        if (inst_is_guard(inst)) {
            if (!ir_ref_is_const(inst->a) || !guard_is_known(trace, inst, &result))
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
    drop_orphans(trace);
    free(map);
    return rewrites;
}
