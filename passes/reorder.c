#include "reorder.h"

#include "scratch.h"

#include "ir/tree.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

bool trace_is_loop(const Trace *trace)
{
    return trace->segments.items[0].end == IR_END_LOOP && trace_loop(trace) != IR_NOREF;
}

bool trace_may_guard_at_entry(const Trace *trace)
{
    IrEffects written = 0;
    for (IrRef ref = 0, loop = trace_loop(trace); ref < loop; ref++)
        written |= inst_writes(trace_inst(trace, ref));
    return trace->entry_snap != IR_NOSNAP && !trace_segment_at(trace, trace->entry_snap) &&
           !(written & ~(IrEffects)IR_EFFECT_SLOT);
}

void drop_orphans(Trace *trace)
{
    bool is_any = false;
    IrRef *parents = tree_parents(trace);
    for (uint32_t i = 1; i < trace->segments.count; i++)
        is_any |= parents[i] == IR_NOREF;
    free(parents);
    if (is_any)
        trace_compact(trace);
}

void order_init(Order *order, const Trace *trace)
{
    *order = (Order){.trace = trace,
                     .refs = scratch_new(trace->insts.count, sizeof *order->refs),
                     .lengths = scratch_new(trace->segments.count, sizeof *order->lengths)};
}

void order_fini(Order *order)
{
    free(order->refs);
    free(order->lengths);
}

void order_append(Order *order, IrRef ref)
{
    order->refs[order->count++] = ref;
    order->lengths[order->segment]++;
}

void order_append_range(Order *order, IrRef first, IrRef end)
{
    for (IrRef ref = first; ref < end; ref++)
        if (trace_inst(order->trace, ref)->op != IR_nop)
            order_append(order, ref);
}

void order_append_children(Order *order)
{
    for (order->segment = 1; order->segment < order->trace->segments.count; order->segment++) {
        const Segment *segment = &order->trace->segments.items[order->segment];
        order_append_range(order, segment->first, segment->first + segment->count);
    }
}

static void rename_use(IrRef *use, void *context)
{
    const IrRef *names = context;
    if (ir_ref_is_const(*use))
        return;
    assert(names[*use] != IR_NOREF && "what was left out of the order is used");
    *use = names[*use];
}

void trace_reorder(Trace *trace, const Order *order)
{
    IrRef *names = ref_map_new(trace, 0), first = 0;
    IrInst *laid_out = scratch_new(order->count, sizeof *laid_out);
    for (uint32_t i = 0; i < order->count; i++)
        names[order->refs[i]] = i;
    trace_each_use(trace, rename_use, names);
    for (uint32_t i = 0; i < trace->backs.count; i++)
        trace->backs.items[i].phi = names[trace->backs.items[i].phi];
    for (uint32_t i = 0; i < order->count; i++)
        laid_out[i] = *trace_inst(trace, order->refs[i]);
    memcpy(trace->insts.items, laid_out, order->count * sizeof *laid_out);
    trace->insts.count = order->count;
    for (uint32_t i = 0; i < trace->segments.count; i++) {
        trace->segments.items[i].first = first;
        first += trace->segments.items[i].count = order->lengths[i];
    }
    free(laid_out);
    free(names);
}
