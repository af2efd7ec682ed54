/* Makes a trace smaller while it still shows what it showed. */
#ifndef MK_TESTS_TRACE_SHRINK_H
#define MK_TESTS_TRACE_SHRINK_H

#include "ir/trace.h"

typedef struct {
    bool (*shows)(void *context, const Trace *trace); /* asked only of what the verifier likes */
    void *context;
} ShrinkQuestion;

/* A trace without the instructions and entries of snapshots that it can be without; `trace`
 * itself stays. What took an instruction's result takes an operand of it or a constant. The
 * caller frees it. */
Trace *trace_shrink(const Trace *trace, const ShrinkQuestion *question);

#endif
