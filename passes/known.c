#include "known.h"

/* May a constant int stand where the type is asked for? The verifier's rule. */
static bool constant_is(const Trace *trace, IrRef ref, IrType type)
{
    if (!is_const_int(trace, ref))
        return false;
    int64_t i = trace_const(trace, ref)->as.i;
    return (type == IRT_nonzero && i != 0) || (type == IRT_count && i >= 0 && i <= 63);
}

bool guard_is_known(const Trace *trace, const IrInst *guard, IrRef *result)
{
    IrOp op = (IrOp)guard->op;
    *result = IR_NOREF;
    if (op == IR_guard_true || op == IR_guard_false)
        return is_const_bool(trace, guard->a) && trace_const(trace, guard->a)->as.i == (op == IR_guard_true);
    *result = guard->a;
    if (op == IR_guard_same)
        return guard->a == guard->b;
    if (op == IR_guard_nonzero || op == IR_guard_count)
        return trace_type(trace, guard->a) == ir_op_result(op) || constant_is(trace, guard->a, ir_op_result(op));
    if (ir_op_is_tag_guard(op) || op == IR_guard_ibuf || op == IR_guard_fbuf || op == IR_guard_vbuf)
        return ir_type_is(trace_type(trace, guard->a), ir_op_result(op));
    /* A length, a shared flag or a closure's code: no type tells which one it was guarded with. */
    return false;
}
