/* Moving and inserting instructions. A pass appends what it makes with
 * trace_emit, then names the new order. */
#ifndef MK_PASSES_REORDER_H
#define MK_PASSES_REORDER_H

#include "ir/trace.h"

/* Whether the root ends at its `loop`: what passes that move code can take. */
bool trace_is_loop(const Trace *trace);

/* Whether a guard may be put at the preamble's end: there is a state to leave with, that of the entry, from which no
 * child goes on, and what the preamble did before nobody sees. What it wrote to memory would be written again. */
bool trace_may_guard_at_entry(const Trace *trace);

/* Drops the segments no guard leads to any more, behind a pass that removed guards. */
void drop_orphans(Trace *trace);

/* An order of instructions, segment by segment. */
typedef struct {
    const Trace *trace;
    IrRef *refs;
    uint32_t count;
    uint32_t *lengths; /* per segment: how many of them are its own */
    uint32_t segment;  /* what is appended belongs to it */
} Order;

void order_init(Order *order, const Trace *trace);
void order_fini(Order *order);
void order_append(Order *order, IrRef ref);
void order_append_range(Order *order, IrRef first, IrRef end); /* first..end-1, in order, without nops */

void order_append_children(Order *order); /* the segments behind the root, as they are */

/* Lays out a trace anew: refs[i] is the present reference of what becomes
 * instruction i. Each instruction stands in the order once; only what
 * nothing uses may be left out. All references are renamed. */
void trace_reorder(Trace *trace, const Order *order);

#endif
