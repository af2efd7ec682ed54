#include "reorder.h"

#include "scratch.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

bool trace_is_simple_loop(const Trace *trace)
{
    return trace->segments.count == 1 && trace->segments.items[0].end == IR_END_LOOP && trace_loop(trace) != IR_NOREF;
}

bool trace_may_guard_at_entry(const Trace *trace)
{
    IrEffects written = 0;
    for (IrRef ref = 0; ref < trace_loop(trace); ref++)
        written |= inst_writes(trace_inst(trace, ref));
    return trace->entry_snap != IR_NOSNAP && !(written & ~(IrEffects)IR_EFFECT_SLOT);
}

static void rename_use(IrRef *use, void *context)
{
    const IrRef *names = context;
    if (ir_ref_is_const(*use))
        return;
    assert(names[*use] != IR_NOREF && "what was left out of the order is used");
    *use = names[*use];
}

void trace_reorder(Trace *trace, const IrRef *order, uint32_t count)
{
    IrRef *names = ref_map_new(trace, 0);
    IrInst *laid_out = scratch_new(count, sizeof *laid_out);
    for (uint32_t i = 0; i < count; i++)
        names[order[i]] = i;
    trace_each_use(trace, rename_use, names);
    for (uint32_t i = 0; i < count; i++)
        laid_out[i] = *trace_inst(trace, order[i]);
    memcpy(trace->insts.items, laid_out, count * sizeof *laid_out);
    trace->insts.count = count;
    trace->segments.items[0].first = 0;
    trace->segments.items[0].count = count;
    free(laid_out);
    free(names);
}
