/* Snapshots as the recorder makes them: for each frame the slots that live where
 * it goes on, each with the IR value that belongs there. */
#include "recorder_state.h"

#include "bytecode/compiler.h"

#include <stdlib.h>

/* Where a frame goes on when the trace is left before the current bytecode. */
static uint32_t frame_pc(Recorder *r, int depth)
{
    const RecordFrame *frame = &r->frames[depth];
    return depth < r->depth ? frame->return_pc : (uint32_t)(r->vm->frame->pc - frame->proto->code);
}

/* Adds the frame's slots to `entries`. An inlined frame's callee is always told:
 * the frame is rebuilt around it. */
static uint32_t add_frame_entries(Recorder *r, int depth, SnapEntry *entries, uint32_t count)
{
    const RecordFrame *frame = &r->frames[depth];
    const SlotSet *live = liveness_at(frame->proto, frame_pc(r, depth));
    /* A caller's result slot is written when the call returns; its arguments are the callee's. */
    bool calling = depth < r->depth;
    unsigned result = calling ? insn_c(frame->proto->code[frame->return_pc - 1]) : 256;
    unsigned limit = calling ? r->frames[depth + 1].base - 1 - frame->base : frame->proto->slot_count;
    if (depth > 0)
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
    SnapEntry *entries = malloc(RECORDER_SLOTS * sizeof *entries);
    if (!entries)
        abort();
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

void snapshots_finish(Recorder *r)
{
    Trace *trace = r->trace;
    uint32_t to = 0;
    for (uint32_t s = 0; s < trace->snaps.count; s++) {
        Snapshot *snap = &trace->snaps.items[s];
        uint32_t from = snap->first_entry, end = from + snap->entry_count;
        snap->first_entry = to;
        for (; from < end; from++) {
            SnapEntry entry = trace->snap_entries.items[from];
            bool unchanged = !r->stored[entry.slot] && entry.value == r->at_head[entry.slot];
            if (!unchanged)
                trace->snap_entries.items[to++] = entry;
        }
        snap->entry_count = to - snap->first_entry;
    }
    trace->snap_entries.count = to;
}
