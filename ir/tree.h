/* The shape of a tree of segments: which ways lead round the loop, and what is done on them. */
#ifndef MK_IR_TREE_H
#define MK_IR_TREE_H

#include "trace.h"

/* Of each segment the first guard that leads to it, as segment_parent gives it, of all at once. free() frees it. */
IrRef *tree_parents(const Trace *trace);

/* The segment that an instruction stands in. */
uint32_t tree_segment_of(const Trace *trace, IrRef ref);

/* Of each segment whether a way round the loop passes it: it ends at `loop`, or one
 * that begins in it does. Of the others, once behind the loop's head, whatever is
 * done leads out, or in again by the preamble. free() frees it. */
bool *tree_goes_round(const Trace *trace);

/* The first guard in the loop's body from which a second way round begins, or the root's
 * end: what stands above it is done in each iteration that is not left. */
IrRef tree_first_branch(const Trace *trace);

/* All that may be written on ways round the loop, from its head on. */
IrEffects tree_loop_writes(const Trace *trace);

/* What a phi is at the end of the child `segment` that goes back to `loop`. */
IrRef tree_back_value(const Trace *trace, const Segment *segment, IrRef phi);

#endif
