/* When a side path is recorded from an exit, and when its tree is rebuilt.
 *
 * A rebuild compiles all of the tree. It is due when the recorded segments have
 * doubled since the last one, or, for those that wait meanwhile, when their exits
 * have been taken so often that interpreting them costs more: each compile waits
 * for twice as many exits as the one before. */
#include "loop_trace.h"

#include "ir/memory.h"

#include <stdlib.h>

enum { MOST_WAIT = 1 << 30, SMALL_TREE = 4 };

void side_exits_grow(LoopTrace *trace, const JitParams *params)
{
    uint32_t count = trace->recorded->snaps.count;
    trace->sides = ir_list_room(trace->sides, &trace->side_capacity, count + 1, sizeof *trace->sides);
    for (; trace->side_count < count; trace->side_count++)
        trace->sides[trace->side_count] = (SideExit){.countdown = (uint32_t)params->hotexit};
    trace->sides[trace->recorded->entry_snap].countdown = 0; /* what fails there is for another version */
}

/* Whether a guard leads from the snapshot on: a poll or a failed helper are for the interpreter. */
static bool can_grow_at(const Trace *recorded, uint16_t origin)
{
    for (uint32_t i = 0; i < recorded->insts.count; i++)
        if (recorded->insts.items[i].snap == origin && inst_leads_on(&recorded->insts.items[i]))
            return true;
    return false;
}

SideState side_exit_count(LoopTrace *trace, uint16_t snap, const JitParams *params)
{
    uint16_t origin = (uint16_t)trace->trace->snaps.items[snap].origin;
    SideExit *side = &trace->sides[origin];
    if (side->countdown == 0 || --side->countdown > 0)
        return SIDE_COLD;
    if (side->has_path)
        return trace->compiled_segments < trace->recorded->segments.count ? SIDE_WAITING : SIDE_COLD;
    bool can_grow = params->hotexit < 65535 && !trace->is_full && can_grow_at(trace->recorded, origin);
    return can_grow ? SIDE_HOT : SIDE_COLD;
}

static uint32_t wait_after(uint32_t base, uint32_t doublings)
{
    return doublings < 20 && base << doublings < MOST_WAIT ? base << doublings : MOST_WAIT;
}

void side_exit_penalize(LoopTrace *trace, uint16_t origin, const JitParams *params)
{
    SideExit *side = &trace->sides[origin];
    side->aborts++;
    bool is_over = side->aborts >= params->maxaborts;
    side->countdown = is_over ? 0 : wait_after((uint32_t)params->hotexit, side->aborts);
}

void side_exit_has_path(LoopTrace *trace, uint16_t origin, const JitParams *params)
{
    SideExit *side = &trace->sides[origin];
    side->has_path = true;
    side->countdown = wait_after((uint32_t)params->hotexit * 4, trace->recorded->segments.count);
}

bool tree_is_due(const LoopTrace *trace)
{
    uint32_t recorded = trace->recorded->segments.count;
    return recorded <= SMALL_TREE || recorded >= 2 * trace->compiled_segments;
}
