#include "counts.h"

static TraceCounts count_inst(const IrInst *inst)
{
    if (inst->op == IR_nop || inst->op == IR_loop)
        return (TraceCounts){0};
    bool is_call = inst->op == IR_call;
    return (TraceCounts){
        .instructions = 1,
        .guards = inst_is_guard(inst),
        .loads = !is_call && inst_reads(inst) != 0,
        .stores = !is_call && inst_writes(inst) != 0,
        .boxes = ir_op_is_box((IrOp)inst->op),
        .phis = inst->op == IR_phi,
    };
}

void counts_add(TraceCounts *sum, TraceCounts counts)
{
    sum->instructions += counts.instructions;
    sum->guards += counts.guards;
    sum->loads += counts.loads;
    sum->stores += counts.stores;
    sum->boxes += counts.boxes;
    sum->phis += counts.phis;
}

TraceCounts trace_count_part(const Trace *trace, IrRef first, uint32_t count)
{
    TraceCounts sum = {0};
    for (IrRef ref = first; ref < first + count; ref++)
        counts_add(&sum, count_inst(trace_inst(trace, ref)));
    return sum;
}

TraceCounts trace_count(const Trace *trace) { return trace_count_part(trace, 0, trace->insts.count); }
