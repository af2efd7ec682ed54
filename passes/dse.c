/* Dead stores to slots.
 *
 *     sstore #1, v            …
 *     …                       …
 *     sstore #1, w            sstore #1, w      (nothing loads #1 in between)
 *
 * Slots are the trace's own: only `sload` sees what `sstore` left. A store is dead
 * if no load of the slot can come before the next store of it, on any path; walking backwards,
 * a slot is wanted from a load up to the store that feeds it. At a guard that leads to a
 * child all is wanted that is wanted where the child begins; a child stands behind its
 * parent, so it has been walked by then. At an end at `loop` is wanted what is wanted
 * at the loop's head: what a way round loads before it stores it. At other ends nothing
 * is: what goes on elsewhere writes the slots of its snapshot itself, and knows no more of them.
 *
 * Sound because exits don't look at slots: snapshots name values. Stores to
 * globals, cells and elements all stay: memory is current at every exit, and there
 * is an exit between nearly any two of them.
 *
 * Linear, in instructions, and in slots times segments: two walks. */
#include "pipeline.h"
#include "scratch.h"

#include <stdlib.h>
#include <string.h>

/* Sets of slots, a bit for each. */
typedef struct {
    Trace *trace;
    uint32_t words;     /* of a set */
    uint64_t *at_begin; /* per segment: what is wanted where it begins */
    uint64_t *at_head;  /* what is wanted at the loop's head */
    uint64_t *wanted;   /* at the point that the walk has reached */
    uint32_t *child_at; /* per snapshot: the segment that begins there, 0 if none does */
    bool may_remove;
    uint32_t rewrites;
} Dse;

static uint64_t bit_of(uint32_t slot) { return UINT64_C(1) << (slot & 63); }

static uint64_t *begin_of(const Dse *d, uint32_t segment) { return d->at_begin + (size_t)segment * d->words; }

static void set_to(const Dse *d, uint64_t *set, const uint64_t *from) { memcpy(set, from, d->words * sizeof *set); }

static void visit(Dse *d, IrInst *inst)
{
    uint64_t *word = &d->wanted[inst->op == IR_sload || inst->op == IR_sstore ? inst->a >> 6 : 0];
    if (inst->op == IR_sload) {
        *word |= bit_of(inst->a);
    } else if (inst->op == IR_sstore) {
        bool is_dead = !(*word & bit_of(inst->a));
        *word &= ~bit_of(inst->a);
        if (!is_dead || !d->may_remove || !trace_may_rewrite(d->trace))
            return;
        inst_remove(inst);
        d->rewrites++;
    } else if (inst->op == IR_loop) {
        set_to(d, d->at_head, d->wanted);
    } else if (inst_leads_on(inst) && d->child_at[inst->snap]) {
        const uint64_t *child = begin_of(d, d->child_at[inst->snap]);
        for (uint32_t i = 0; i < d->words; i++)
            d->wanted[i] |= child[i];
    }
}

static void walk(Dse *d)
{
    for (uint32_t s = d->trace->segments.count; s-- > 0;) {
        const Segment *segment = &d->trace->segments.items[s];
        memset(d->wanted, 0, d->words * sizeof *d->wanted);
        if (segment->end == IR_END_LOOP)
            set_to(d, d->wanted, d->at_head);
        for (uint32_t i = segment->count; i-- > 0;)
            visit(d, trace_inst(d->trace, segment->first + i));
        set_to(d, begin_of(d, s), d->wanted);
    }
}

static uint32_t slot_limit(const Trace *trace)
{
    uint32_t limit = 1;
    for (IrRef ref = 0; ref < trace->insts.count; ref++) {
        const IrInst *inst = trace_inst(trace, ref);
        if ((inst->op == IR_sload || inst->op == IR_sstore) && inst->a >= limit)
            limit = inst->a + 1;
    }
    return limit;
}

uint32_t pass_dse(Trace *trace)
{
    Dse d = {.trace = trace, .words = (slot_limit(trace) + 63) / 64};
    d.at_begin = scratch_new((size_t)trace->segments.count * d.words, sizeof *d.at_begin);
    d.at_head = scratch_new(d.words, sizeof *d.at_head);
    d.wanted = scratch_new(d.words, sizeof *d.wanted);
    d.child_at = scratch_new(trace->snaps.count, sizeof *d.child_at);
    for (uint32_t i = 1; i < trace->segments.count; i++)
        d.child_at[trace->segments.items[i].parent_snap] = i;
    walk(&d); /* tells what is wanted at the loop's head, whatever is wanted at its ends */
    d.may_remove = true;
    walk(&d);
    free(d.at_begin);
    free(d.at_head);
    free(d.wanted);
    free(d.child_at);
    return d.rewrites;
}
