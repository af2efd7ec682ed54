/* Dead stores to slots.
 *
 *     sstore #1, v            …
 *     …                       …
 *     sstore #1, w            sstore #1, w      (nothing loads #1 in between)
 *
 * Slots are the trace's own: only `sload` sees what `sstore` left. A store is dead
 * if no load of the slot can come before the next store of it; walking backwards,
 * a slot is wanted from a load up to the store that feeds it. Round the back edge
 * a slot is wanted that the body loads before it stores it.
 *
 * Sound because exits don't look at slots: snapshots name values. Stores to
 * globals, cells and elements all stay: memory is current at every exit, and there
 * is an exit between nearly any two of them.
 *
 * Linear: two walks. In a tree, where a child may end at the root's loop, a slot
 * counts as wanted everywhere if anything loads it. */
#include "pipeline.h"
#include "reorder.h"
#include "scratch.h"

#include <stdlib.h>

/* Which slots are wanted at the point that the backward walk has reached. */
typedef struct {
    FactTable wanted; /* (slot) -> 1 or 0 */
} Wanted;

static FactKey slot_key(uint32_t slot) { return (FactKey){0, slot, 0, 0}; }

static bool is_wanted(const Wanted *w, uint32_t slot) { return facts_find(&w->wanted, slot_key(slot)) == 1; }

/* One step of the backward walk; gives whether the instruction is a dead store. */
static bool step(Wanted *w, const IrInst *inst)
{
    if (inst->op == IR_sload)
        facts_put(&w->wanted, slot_key(inst->a), 1);
    if (inst->op != IR_sstore)
        return false;
    bool is_dead = !is_wanted(w, inst->a);
    facts_put(&w->wanted, slot_key(inst->a), 0);
    return is_dead;
}

static uint32_t remove_if_dead(Trace *trace, Wanted *w, IrInst *inst)
{
    if (!step(w, inst) || !trace_may_rewrite(trace))
        return 0;
    inst_remove(inst);
    return 1;
}

/* The body twice: the first time tells what is wanted at the loop's head, which is what is wanted at its end. */
static uint32_t walk_loop(Trace *trace, IrRef loop, Wanted *w)
{
    uint32_t rewrites = 0;
    for (IrRef ref = trace->insts.count; ref-- > loop;)
        step(w, trace_inst(trace, ref));
    for (IrRef ref = trace->insts.count; ref-- > 0;)
        rewrites += remove_if_dead(trace, w, trace_inst(trace, ref));
    return rewrites;
}

static uint32_t walk_straight(Trace *trace, Wanted *w)
{
    uint32_t rewrites = 0;
    for (IrRef ref = trace->insts.count; ref-- > 0;)
        rewrites += remove_if_dead(trace, w, trace_inst(trace, ref));
    return rewrites;
}

static uint32_t remove_never_loaded(Trace *trace, Wanted *w)
{
    uint32_t rewrites = 0;
    for (IrRef ref = 0; ref < trace->insts.count; ref++)
        if (trace_inst(trace, ref)->op == IR_sload)
            step(w, trace_inst(trace, ref));
    for (IrRef ref = 0; ref < trace->insts.count; ref++) {
        IrInst *inst = trace_inst(trace, ref);
        if (inst->op == IR_sstore && !is_wanted(w, inst->a) && trace_may_rewrite(trace)) {
            inst_remove(inst);
            rewrites++;
        }
    }
    return rewrites;
}

uint32_t pass_dse(Trace *trace)
{
    Wanted wanted;
    facts_init(&wanted.wanted, 16);
    uint32_t rewrites;
    if (trace->segments.count == 1 && trace_is_loop(trace))
        rewrites = walk_loop(trace, trace_loop(trace), &wanted);
    else if (trace->segments.count == 1 && trace->segments.items[0].end == IR_END_EXIT)
        rewrites = walk_straight(trace, &wanted);
    else
        rewrites = remove_never_loaded(trace, &wanted);
    facts_fini(&wanted.wanted);
    return rewrites;
}
