/* Snapshots as the recorder makes them: for each frame the slots that live where
 * it goes on, each with the IR value that belongs there. */
#include "recorder_state.h"

#include "ir/memory.h"
#include "bytecode/compiler.h"

#include <stdlib.h>

/* Where a frame goes on when the trace is left before the current bytecode. */
static uint32_t frame_pc(Recorder *r, int depth)
{
    const RecordFrame *frame = &r->frames[depth];
    return depth < r->depth ? frame->return_pc : (uint32_t)(r->vm->frame->pc - frame->proto->code);
}

/* Adds the frame's slots to `entries`. The callee is always told of a frame that is
 * rebuilt: an inlined one, or a function trace's. */
static uint32_t add_frame_entries(Recorder *r, int depth, SnapEntry *entries, uint32_t count)
{
    const RecordFrame *frame = &r->frames[depth];
    const SlotSet *live = liveness_at(frame->proto, frame_pc(r, depth));
    /* A caller's result slot is written when the call returns; its arguments are the callee's. */
    bool calling = depth < r->depth;
    unsigned result = calling ? insn_c(frame->proto->code[frame->return_pc - 1]) : 256;
    unsigned limit = calling ? r->frames[depth + 1].base - 1 - frame->base : frame->proto->slot_count;
    if (depth > 0 || r->trace->is_function)
        entries[count++] = (SnapEntry){frame->base - 1, r->slots[frame->base - 1]};
    for (unsigned slot = 0; slot < limit; slot++) {
        IrRef value = r->slots[frame->base + slot];
        if (value != IR_NOREF && slot != result && slotset_has(live, slot))
            entries[count++] = (SnapEntry){frame->base + slot, value};
    }
    return count;
}

uint16_t snapshot_here(Recorder *r)
{
    if (r->snap != IR_NOSNAP)
        return r->snap;
    SnapFrame frames[RECORDER_FRAMES];
    SnapEntry *entries = ir_alloc(RECORDER_SLOTS * sizeof *entries);
    uint32_t count = 0;
    for (int depth = 0; depth <= r->depth; depth++) {
        frames[depth] = (SnapFrame){r->frames[depth].code, frame_pc(r, depth), r->frames[depth].base};
        count = add_frame_entries(r, depth, entries, count);
    }
    r->snap = trace_add_snapshot(r->trace, frames, (uint32_t)r->depth + 1, entries, count);
    free(entries);
    if (r->snap == IR_NOSNAP) {
        give_up(r, ABORT_too_many_exits);
        r->snap = r->trace->entry_snap; /* anything that exists: the trace is thrown away */
    }
    return r->snap;
}

/* -- what a tree's snapshots can do without ------------------------------------- */
/* Marks the slots that some way round the loop stores: in segments that go back to
 * it, and all of what leads there. */
static void mark_loop_stores(const Trace *tree, bool *stored)
{
    bool *goes_back = ir_alloc(tree->segments.count * sizeof *goes_back);
    for (uint32_t i = tree->segments.count; i-- > 0;) {
        const Segment *segment = &tree->segments.items[i];
        goes_back[i] |= segment->end == IR_END_LOOP;
        for (uint32_t k = segment->first; goes_back[i] && k < segment->first + segment->count; k++)
            if (tree->insts.items[k].op == IR_sstore)
                stored[tree->insts.items[k].a] = true;
        if (goes_back[i] && i > 0)
            goes_back[trace_segment_of(tree, segment_parent(tree, i))] = true;
    }
    free(goes_back);
}

/* They are loaded directly behind the tree's first instruction. */
void find_head_values(const Trace *tree, IrRef at_head[RECORDER_SLOTS])
{
    for (int slot = 0; slot < RECORDER_SLOTS; slot++)
        at_head[slot] = IR_NOREF;
    for (IrRef ref = 1; ref < tree->insts.count && trace_inst(tree, ref)->op == IR_sload; ref++)
        if (at_head[trace_inst(tree, ref)->a] == IR_NOREF)
            at_head[trace_inst(tree, ref)->a] = ref;
}

void snapshots_drop_unchanged(Trace *tree)
{
    if (tree->is_function)
        return; /* VM memory holds nothing of its frame */
    bool *stored = ir_alloc(RECORDER_SLOTS * sizeof *stored);
    IrRef *at_head = ir_alloc(RECORDER_SLOTS * sizeof *at_head);
    mark_loop_stores(tree, stored);
    find_head_values(tree, at_head);
    uint32_t to = 0;
    for (uint32_t s = 0; s < tree->snaps.count; s++) {
        Snapshot *snap = &tree->snaps.items[s];
        uint32_t from = snap->first_entry, end = from + snap->entry_count;
        snap->first_entry = to;
        for (; from < end; from++) {
            SnapEntry entry = tree->snap_entries.items[from];
            bool unchanged = !stored[entry.slot] && entry.value == at_head[entry.slot];
            if (!unchanged)
                tree->snap_entries.items[to++] = entry;
        }
        snap->entry_count = to - snap->first_entry;
    }
    tree->snap_entries.count = to;
    free(stored);
    free(at_head);
}
