#include "tree.h"
#include "memory.h"

#include <assert.h>
#include <stdlib.h>

IrRef *tree_parents(const Trace *trace)
{
    IrRef *parents = ir_alloc(trace->segments.count * sizeof *parents);
    uint32_t *segment_at = ir_alloc((trace->snaps.count + 1) * sizeof *segment_at);
    for (uint32_t i = trace->segments.count; i-- > 0;) {
        parents[i] = IR_NOREF;
        if (i > 0)
            segment_at[trace->segments.items[i].parent_snap] = i;
    }
    for (IrRef ref = 0; ref < trace->insts.count; ref++) {
        const IrInst *inst = trace_inst(trace, ref);
        uint32_t child = inst_leads_on(inst) ? segment_at[inst->snap] : 0;
        if (child && parents[child] == IR_NOREF)
            parents[child] = ref;
    }
    free(segment_at);
    return parents;
}

/* The last segment that begins at or before it, by bisection; empty ones begin where the next one does. */
uint32_t tree_segment_of(const Trace *trace, IrRef ref)
{
    uint32_t low = 0, high = trace->segments.count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (trace->segments.items[middle].first <= ref)
            low = middle;
        else
            high = middle;
    }
    return low;
}

bool *tree_goes_round(const Trace *trace)
{
    bool *goes_round = ir_alloc(trace->segments.count * sizeof *goes_round);
    IrRef *parents = tree_parents(trace);
    for (uint32_t i = trace->segments.count; i-- > 0;) {
        goes_round[i] = goes_round[i] || trace->segments.items[i].end == IR_END_LOOP;
        if (goes_round[i] && parents[i] != IR_NOREF)
            goes_round[tree_segment_of(trace, parents[i])] = true;
    }
    free(parents);
    return goes_round;
}

IrRef tree_first_branch(const Trace *trace)
{
    bool *goes_round = tree_goes_round(trace);
    IrRef *parents = tree_parents(trace);
    IrRef first = trace->segments.items[0].count;
    for (uint32_t i = 1; i < trace->segments.count; i++)
        if (goes_round[i] && parents[i] < first)
            first = parents[i];
    free(goes_round);
    free(parents);
    return first;
}

IrEffects tree_loop_writes(const Trace *trace)
{
    bool *goes_round = tree_goes_round(trace);
    IrRef loop = trace_loop(trace);
    IrEffects writes = 0;
    for (uint32_t i = 0; i < trace->segments.count; i++) {
        const Segment *segment = &trace->segments.items[i];
        if (!goes_round[i])
            continue;
        for (IrRef ref = i ? segment->first : loop; ref < segment->first + segment->count; ref++)
            writes |= inst_writes(trace_inst(trace, ref));
    }
    free(goes_round);
    return writes;
}

IrRef tree_back_value(const Trace *trace, const Segment *segment, IrRef phi)
{
    const BackValue *backs = trace->backs.items + segment->first_back;
    uint32_t low = 0, high = segment->back_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (backs[middle].phi <= phi)
            low = middle;
        else
            high = middle;
    }
    assert(low < high && backs[low].phi == phi && "each phi has its value at each end");
    return backs[low].value;
}
