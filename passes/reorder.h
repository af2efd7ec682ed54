/* Moving and inserting instructions. A pass appends what it makes with
 * trace_emit, then names the new order. */
#ifndef MK_PASSES_REORDER_H
#define MK_PASSES_REORDER_H

#include "ir/trace.h"

/* Whether the trace is one segment that ends at its `loop`: what passes that move code can take. */
bool trace_is_simple_loop(const Trace *trace);

/* Whether a guard may be put at the preamble's end: there is a state to leave with, that of the entry, and what the
 * preamble did before nobody sees. What it wrote to memory would be written again. */
bool trace_may_guard_at_entry(const Trace *trace);

/* Lays out a trace of one segment anew: order[i] is the present reference of what
 * becomes instruction i. Each instruction stands in `order` once; only what
 * nothing uses may be left out. All references are renamed. */
void trace_reorder(Trace *trace, const IrRef *order, uint32_t count);

#endif
