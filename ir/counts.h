/* How much of what there is in a trace: for statistics and comparisons. */
#ifndef MK_IR_COUNTS_H
#define MK_IR_COUNTS_H

#include "trace.h"

/* Nops and the loop marker count as nothing. Loads and stores are of slots and
 * memory; what a call reads and writes is not among them. */
typedef struct {
    uint32_t instructions, guards, loads, stores, boxes, phis;
} TraceCounts;

TraceCounts trace_count(const Trace *trace);
/* Of `count` instructions from `first` on. */
TraceCounts trace_count_part(const Trace *trace, IrRef first, uint32_t count);
void counts_add(TraceCounts *sum, TraceCounts counts);

#endif
