/* Who uses what: one walk over operands and snapshots alike, and what is built
 * on it: substitution, compaction, the words an exit leaves behind. */
#include "trace.h"
#include "memory.h"
#include "tables.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static int list_operands(Trace *trace, IrInst *call, IrRef **refs)
{
    for (uint32_t i = 0; i < call->c; i++)
        refs[i] = &trace->args.items[call->b + i];
    return (int)call->c;
}

int inst_operands(Trace *trace, IrInst *inst, IrRef **refs)
{
    uint32_t *fields[IR_FIXED_OPERANDS] = {&inst->a, &inst->b, &inst->c};
    const IrOperands *operands = ir_op_operand_kinds((IrOp)inst->op);
    int count = 0;
    for (int i = 0; i < operands->count; i++) {
        if (operands->kinds[i] == IR_OPERAND_LIST)
            count += list_operands(trace, inst, refs + count);
        else if (operands->kinds[i] != IR_OPERAND_NUMBER)
            refs[count++] = fields[i];
    }
    return count;
}

void trace_each_use(Trace *trace, void (*visit)(IrRef *use, void *context), void *context)
{
    IrRef *refs[IR_MAX_OPERANDS];
    for (uint32_t i = 0; i < trace->insts.count; i++) {
        int count = inst_operands(trace, &trace->insts.items[i], refs);
        for (int k = 0; k < count; k++)
            visit(refs[k], context);
    }
    for (uint32_t i = 0; i < trace->snap_entries.count; i++)
        visit(&trace->snap_entries.items[i].value, context);
    for (uint32_t i = 0; i < trace->backs.count; i++)
        visit(&trace->backs.items[i].value, context);
}

/* -- substitution --------------------------------------------------------------- */

typedef struct {
    IrRef *map;
    uint32_t count;
} Substitution;

/* What stands at the end of the chain that begins at `ref`. */
static IrRef end_of_chain(const Substitution *substitution, IrRef ref)
{
    uint32_t steps = 0;
    while (ref < substitution->count && substitution->map[ref] != IR_NOREF) {
        assert(++steps <= substitution->count && "a substitution runs in a circle");
        ref = substitution->map[ref];
    }
    (void)steps;
    return ref;
}

static void substitute_use(IrRef *use, void *context) { *use = end_of_chain(context, *use); }

void trace_substitute(Trace *trace, IrRef *map)
{
    Substitution substitution = {map, trace->insts.count};
    trace_each_use(trace, substitute_use, &substitution);
}

/* -- compaction ------------------------------------------------------------------ */

void inst_remove(IrInst *inst) { *inst = (IrInst){.op = IR_nop, .type = IRT_none, .snap = IR_NOSNAP}; }

/* Old number to new, for instructions (`refs`; IR_NOREF: gone) and snapshots (`snaps`). */
typedef struct {
    IrRef *refs;
    uint32_t ref_count;
    uint16_t *snaps;
} Renumbering;

static void mark_snap(uint16_t *snaps, uint16_t snap)
{
    if (snap != IR_NOSNAP)
        snaps[snap] = 0;
}

/* Marks the snapshots in use: of instructions that stay, of segments' ends, of the entry. */
static void mark_used_snaps(const Trace *trace, uint16_t *snaps)
{
    for (uint32_t i = 0; i < trace->insts.count; i++)
        if (trace->insts.items[i].op != IR_nop)
            mark_snap(snaps, trace->insts.items[i].snap);
    for (uint32_t i = 0; i < trace->segments.count; i++)
        mark_snap(snaps, trace->segments.items[i].end_snap);
    mark_snap(snaps, trace->entry_snap);
}

/* Empties the segments that no guard leads to any more, and so in turn their
 * children: a parent stands before them. Emptied ones go with the rest. */
static void drop_unreachable(Trace *trace)
{
    bool *leads_on = ir_alloc(trace->snaps.count * sizeof *leads_on);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < trace->segments.count; i++) {
        Segment *segment = &trace->segments.items[i];
        bool is_reachable = i == 0 || leads_on[segment->parent_snap];
        for (uint32_t k = segment->first; k < segment->first + segment->count; k++) {
            IrInst *inst = &trace->insts.items[k];
            if (!is_reachable)
                inst_remove(inst);
            else if (inst_leads_on(inst))
                leads_on[inst->snap] = true;
        }
        if (is_reachable)
            trace->segments.items[kept++] = *segment;
    }
    trace->segments.count = kept;
    free(leads_on);
}

/* Drops the snapshots nobody uses, with their frames and entries. The pools are
 * built anew: a pass that changed a snapshot may have put its entries at the end. */
static void compact_snaps(Trace *trace, uint16_t *snaps)
{
    Trace old = *trace;
    memset(&trace->snaps, 0, sizeof trace->snaps);
    memset(&trace->snap_frames, 0, sizeof trace->snap_frames);
    memset(&trace->snap_entries, 0, sizeof trace->snap_entries);
    for (uint32_t i = 0; i < old.snaps.count; i++) {
        const Snapshot *snap = &old.snaps.items[i];
        if (snaps[i] != IR_NOSNAP)
            snaps[i] = trace_add_snapshot(trace, old.snap_frames.items + snap->first_frame, snap->frame_count,
                                          old.snap_entries.items + snap->first_entry, snap->entry_count);
        if (snaps[i] != IR_NOSNAP)
            trace->snaps.items[snaps[i]].origin = snap->origin;
    }
    free(old.snaps.items);
    free(old.snap_frames.items);
    free(old.snap_entries.items);
}

static uint16_t new_snap(const Renumbering *numbers, uint16_t snap)
{
    return snap == IR_NOSNAP ? IR_NOSNAP : numbers->snaps[snap];
}

/* Moves the instructions that stay of one segment down to `to`; gives the index behind them. */
static uint32_t compact_segment(Trace *trace, Segment *segment, const Renumbering *numbers, uint32_t to)
{
    uint32_t first = to;
    for (uint32_t i = segment->first; i < segment->first + segment->count; i++) {
        IrInst inst = trace->insts.items[i];
        if (inst.op == IR_nop)
            continue;
        inst.snap = new_snap(numbers, inst.snap);
        numbers->refs[i] = to;
        trace->insts.items[to++] = inst;
    }
    segment->first = first;
    segment->count = to - first;
    segment->end_snap = new_snap(numbers, segment->end_snap);
    segment->parent_snap = new_snap(numbers, segment->parent_snap);
    return to;
}

/* Builds the argument pool anew in the order of the calls, without the arguments of removed ones. */
static void compact_args(Trace *trace)
{
    Trace old = *trace;
    memset(&trace->args, 0, sizeof trace->args);
    for (uint32_t i = 0; i < trace->insts.count; i++) {
        IrInst *inst = &trace->insts.items[i];
        if (inst->op != IR_call && inst->op != IR_invoke)
            continue;
        uint32_t first = trace->args.count;
        for (uint32_t k = 0; k < inst->c; k++)
            ir_list_push(&trace->args, old.args.items[inst->b + k]);
        inst->b = first;
    }
    free(old.args.items);
}

/* Drops what phis that are gone would have been, and gives those that stay their new numbers. */
static void compact_backs(Trace *trace, const Renumbering *numbers)
{
    uint32_t to = 0;
    for (uint32_t i = 0; i < trace->segments.count; i++) {
        Segment *segment = &trace->segments.items[i];
        uint32_t from = segment->first_back, end = from + segment->back_count;
        segment->first_back = to;
        for (; from < end; from++) {
            BackValue back = trace->backs.items[from];
            if (numbers->refs[back.phi] != IR_NOREF)
                trace->backs.items[to++] = (BackValue){numbers->refs[back.phi], back.value};
        }
        segment->back_count = to - segment->first_back;
    }
    trace->backs.count = to;
}

/* A use of a removed instruction becomes IR_NOREF, which the verifier reports. */
static void renumber_use(IrRef *use, void *context)
{
    const Renumbering *numbers = context;
    if (!ir_ref_is_const(*use))
        *use = *use < numbers->ref_count ? numbers->refs[*use] : IR_NOREF;
}

uint32_t trace_compact(Trace *trace)
{
    uint32_t before = trace->insts.count;
    Renumbering numbers = {ir_alloc(before * sizeof(IrRef)), before, ir_alloc(trace->snaps.count * sizeof(uint16_t))};
    for (uint32_t i = 0; i < before; i++)
        numbers.refs[i] = IR_NOREF;
    memset(numbers.snaps, 0xff, trace->snaps.count * sizeof(uint16_t)); // all IR_NOSNAP

    drop_unreachable(trace);
    mark_used_snaps(trace, numbers.snaps);
    compact_snaps(trace, numbers.snaps);
    uint32_t count = 0;
    for (uint32_t i = 0; i < trace->segments.count; i++)
        count = compact_segment(trace, &trace->segments.items[i], &numbers, count);
    trace->insts.count = count;
    trace->entry_snap = new_snap(&numbers, trace->entry_snap);
    compact_args(trace);
    compact_backs(trace, &numbers);
    trace_each_use(trace, renumber_use, &numbers);

    free(numbers.refs);
    free(numbers.snaps);
    return before - count;
}

/* -- exits ----------------------------------------------------------------------- */

static bool has_word(const ExitWord *words, int count, IrRef ref)
{
    for (int i = 0; i < count; i++)
        if (words[i].ref == ref)
            return true;
    return false;
}

int snapshot_exit_words(const Trace *trace, uint16_t snap, ExitWord words[IR_MAX_EXIT_WORDS])
{
    const Snapshot *snapshot = &trace->snaps.items[snap];
    int count = 0;
    for (uint32_t i = 0; i < snapshot->entry_count; i++) {
        IrRef ref = trace->snap_entries.items[snapshot->first_entry + i].value;
        if (ir_ref_is_const(ref) || has_word(words, count, ref))
            continue;
        bool needs_tag = trace_type(trace, ref) == IRT_value;
        if (count + needs_tag + 1 > IR_MAX_EXIT_WORDS)
            return -1;
        if (needs_tag)
            words[count++] = (ExitWord){ref, true};
        words[count++] = (ExitWord){ref, false};
    }
    return count;
}
