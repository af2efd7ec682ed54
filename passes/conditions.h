/* What a condition asks, in one canonical form. */
#ifndef MK_PASSES_CONDITIONS_H
#define MK_PASSES_CONDITIONS_H

#include "ir/trace.h"

/* `op a b`, or its contrary. Of ints op is lt or eq; what is no comparison is `nop a`. */
typedef struct {
    IrOp op;
    IrRef a, b;
    bool contrary;
} Condition;

Condition condition_of(const Trace *trace, IrRef ref);

#endif
