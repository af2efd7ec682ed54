/* Loop-invariant code motion.
 *
 *     loop                          n = alen a
 *     p = phi 0, q                  loop
 *     n = alen a                    p = phi 0, q
 *     i = guard_bounds p, n | s     i = guard_bounds p, n | s
 *
 * One walk over the body: what has only operands from in front of the loop
 * (constants, the preamble, what was moved already) and gives the same in each
 * iteration moves to the preamble's end, in order. That is pure operations, loads
 * of memory that nothing in the loop writes, and guards, which from then on leave
 * through entry_snap: the state at entry, before the first iteration.
 *
 * Sound because
 *  - nothing passes the guard that makes it safe: what needs a guard takes its
 *    result as operand (unboxes, divisions, elements, captures), so it moves only
 *    behind the guard that moved before it.
 *  - each guard that moves is asked in each iteration that does not leave earlier: of
 *    a tree, those above the first guard from which a second way round begins. Asked at
 *    entry instead, it leaves before anything was done, and the interpreter does it all.
 *    A guard that leads to a child stays: at entry that would not be the child's state.
 *  - the loads' memory is the same in each iteration: the effects table tells what
 *    all ways round the loop write. What else a tree does, it does on the way out, or
 *    to the entry, where all that moved is done anew.
 *  - a snapshot in the loop may name what moved; entry_snap names nothing of the loop.
 *
 * Linear. Gives up on traces that don't loop, on children, on calls (they allocate,
 * or may fail at a place that must be told), on polls, and on guards if there is
 * no entry_snap, or the preamble writes memory, which would be written again. */
#include "pipeline.h"
#include "reorder.h"
#include "scratch.h"

#include "ir/tree.h"

#include <stdlib.h>

typedef struct {
    Trace *trace;
    IrRef loop, first_branch;
    IrEffects written; /* by the loop */
    bool may_move_guards;
    bool *has_child; /* per snapshot: guards that leave through it lead to a segment */
    bool *has_moved;
} Licm;

static bool is_outside(const Licm *licm, IrRef ref)
{
    return ir_ref_is_const(ref) || ref < licm->loop || licm->has_moved[ref];
}

static bool is_movable(const Licm *licm, IrRef ref)
{
    const IrInst *inst = trace_inst(licm->trace, ref);
    bool is_pinned = inst_flags(inst) & IR_FLAG_PINNED;
    if (inst->op == IR_nop || inst->op == IR_phi || inst->op == IR_call || is_pinned || inst_writes(inst))
        return false;
    if (inst_is_guard(inst))
        return licm->may_move_guards && ref < licm->first_branch && !licm->has_child[inst->snap];
    return !inst_flags(inst) && !(inst_reads(inst) & licm->written);
}

static bool is_invariant(const Licm *licm, IrRef ref)
{
    IrRef *refs[IR_MAX_OPERANDS];
    if (!is_movable(licm, ref))
        return false;
    int count = inst_operands(licm->trace, trace_inst(licm->trace, ref), refs);
    for (int i = 0; i < count; i++)
        if (!is_outside(licm, *refs[i]))
            return false;
    return true;
}

static uint32_t choose(Licm *licm)
{
    uint32_t moved = 0;
    for (IrRef ref = licm->loop + 1; ref < licm->trace->segments.items[0].count; ref++) {
        IrInst *inst = trace_inst(licm->trace, ref);
        if (!is_invariant(licm, ref) || !trace_may_rewrite(licm->trace))
            continue;
        licm->has_moved[ref] = true;
        if (inst_is_guard(inst))
            inst->snap = licm->trace->entry_snap;
        moved++;
    }
    return moved;
}

static void lay_out(const Licm *licm)
{
    Trace *trace = licm->trace;
    Order order;
    order_init(&order, trace);
    order_append_range(&order, 0, licm->loop);
    for (int moved = 1; moved >= 0; moved--)
        for (IrRef ref = licm->loop; ref < trace->segments.items[0].count; ref++)
            if (licm->has_moved[ref] == moved)
                order_append(&order, ref);
    order_append_children(&order);
    trace_reorder(trace, &order);
    order_fini(&order);
}

uint32_t pass_licm(Trace *trace)
{
    if (!trace_is_loop(trace))
        return 0;
    Licm licm = {.trace = trace,
                 .loop = trace_loop(trace),
                 .first_branch = tree_first_branch(trace),
                 .written = tree_loop_writes(trace),
                 .may_move_guards = trace_may_guard_at_entry(trace),
                 .has_child = scratch_new(trace->snaps.count, sizeof(bool)),
                 .has_moved = scratch_new(trace->insts.count, sizeof(bool))};
    for (uint32_t i = 1; i < trace->segments.count; i++)
        licm.has_child[trace->segments.items[i].parent_snap] = true;
    uint32_t moved = choose(&licm);
    if (moved)
        lay_out(&licm);
    free(licm.has_child);
    free(licm.has_moved);
    return moved;
}
