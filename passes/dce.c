/* Dead code elimination.
 *
 *     b = box_int x           y = add x, 1
 *     y = add x, 1            guard_true c | s {#1 = y}
 *     guard_true c | s {#1 = y}
 *
 * Marks what must stay (guards, stores, calls that act or may fail, all that is
 * pinned), then what those use, by operands and by their snapshots; the rest goes
 * and the trace is renumbered without gaps, snapshots nobody has included.
 *
 * Sound because only instructions without writes and without a way out go; a
 * call that may fail stays, whatever its result is worth. A snapshot counts as a
 * use just when an instruction that stays, or an end, leaves through it; that of
 * the entry always, for guards that may yet be hoisted. What a child gives a phi is
 * used if the phi is.
 *
 * Linear: each instruction enters the worklist once, so dead phis that only feed
 * each other go too; so all of it is one rewrite to a limit on rewrites. Gives up
 * on stores: they are dse's. */
#include "pipeline.h"
#include "scratch.h"

#include <stdlib.h>

typedef struct {
    Trace *trace;
    bool *is_live, *is_snap_seen;
    IrRef *pending;
    uint32_t pending_count;
    uint32_t *ordinal; /* of phis: their place in the children's lists */
} Marking;

static void mark(Marking *m, IrRef ref)
{
    if (ir_ref_is_const(ref) || m->is_live[ref])
        return;
    m->is_live[ref] = true;
    m->pending[m->pending_count++] = ref;
}

static void mark_snap(Marking *m, uint16_t snap)
{
    if (snap == IR_NOSNAP || m->is_snap_seen[snap])
        return;
    m->is_snap_seen[snap] = true;
    const Snapshot *snapshot = &m->trace->snaps.items[snap];
    for (uint32_t i = 0; i < snapshot->entry_count; i++)
        mark(m, m->trace->snap_entries.items[snapshot->first_entry + i].value);
}

static void mark_roots(Marking *m)
{
    for (IrRef ref = 0; ref < m->trace->insts.count; ref++)
        if (!inst_is_removable(trace_inst(m->trace, ref)))
            mark(m, ref);
    for (uint32_t i = 0; i < m->trace->segments.count; i++)
        mark_snap(m, m->trace->segments.items[i].end_snap);
    mark_snap(m, m->trace->entry_snap);
}

static void mark_back_values(Marking *m, IrRef phi)
{
    for (uint32_t i = 1; i < m->trace->segments.count; i++) {
        const Segment *segment = &m->trace->segments.items[i];
        if (segment->end == IR_END_LOOP)
            mark(m, m->trace->backs.items[segment->first_back + m->ordinal[phi]].value);
    }
}

static void number_phis(Marking *m)
{
    uint32_t count = 0;
    for (IrRef ref = 0; ref < m->trace->insts.count; ref++)
        if (trace_inst(m->trace, ref)->op == IR_phi)
            m->ordinal[ref] = count++;
}

static void mark_used(Marking *m)
{
    IrRef *refs[IR_MAX_OPERANDS];
    while (m->pending_count) {
        IrRef ref = m->pending[--m->pending_count];
        IrInst *inst = trace_inst(m->trace, ref);
        int count = inst_operands(m->trace, inst, refs);
        for (int i = 0; i < count; i++)
            mark(m, *refs[i]);
        mark_snap(m, inst->snap);
        if (inst->op == IR_phi)
            mark_back_values(m, ref);
    }
}

uint32_t pass_dce(Trace *trace)
{
    uint32_t count = trace->insts.count, rewrites = 0;
    Marking m = {trace,
                 scratch_new(count, sizeof(bool)),
                 scratch_new(trace->snaps.count, sizeof(bool)),
                 scratch_new(count, sizeof(IrRef)),
                 0,
                 scratch_new(count, sizeof(uint32_t))};
    number_phis(&m);
    mark_roots(&m);
    mark_used(&m);
    for (IrRef ref = 0; ref < count; ref++) {
        IrInst *inst = trace_inst(trace, ref);
        if (m.is_live[ref] || inst->op == IR_nop)
            continue;
        if (rewrites == 0 && !trace_may_rewrite(trace))
            break;
        inst_remove(inst);
        rewrites++;
    }
    trace_compact(trace);
    free(m.is_live);
    free(m.is_snap_seen);
    free(m.pending);
    free(m.ordinal);
    return rewrites;
}
