/* What types and constants alone tell. */
#ifndef MK_PASSES_KNOWN_H
#define MK_PASSES_KNOWN_H

#include "ir/trace.h"

static inline bool is_const_int(const Trace *trace, IrRef ref)
{
    return ir_ref_is_const(ref) && trace_const(trace, ref)->type == IRT_int;
}

static inline bool is_const_float(const Trace *trace, IrRef ref)
{
    return ir_ref_is_const(ref) && trace_const(trace, ref)->type == IRT_float;
}

static inline bool is_const_bool(const Trace *trace, IrRef ref)
{
    return ir_ref_is_const(ref) && trace_const(trace, ref)->type == IRT_bool;
}

/* The constant that an instruction with constant operands gives; IR_NOREF if it is none. In fold.c. */
IrRef fold_inst(Trace *trace, const IrInst *inst);

/* Whether a guard holds whatever happens. *result is then what stands for its
 * result: its first operand, the type of which shows the same (of a constant:
 * the value does); IR_NOREF for guards without a result. */
bool guard_is_known(const Trace *trace, const IrInst *guard, IrRef *result);

#endif
