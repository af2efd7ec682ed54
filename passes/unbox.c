/* Boxes that are opened again, and snapshots of boxes.
 *
 *     b = box_int x           b = box_int x
 *     u = unbox_int b         …
 *     y = add u, 1            y = add x, 1            and {#1 = b} becomes {#1 = x}
 *
 * Also the other way round: the box of what was unboxed from v is v.
 *
 * Sound because boxing only joins the tag that the type tells and unboxing takes
 * it off again: neither can fail, and the unbox's operand is guarded or a box, by
 * its type. A guard in between that asks for the box's type holds, and one that
 * asks for another ends the trace before the unbox. A snapshot entry may be unboxed: deoptimization boxes by the
 * entry's type, so the same value arrives in the slot. Nothing moves; boxes left without users are dce's.
 *
 * One walk. Gives up on a phi between box and unbox: promote makes phis unboxed
 * to begin with. The guards between go when guards comes by. */
#include "pipeline.h"
#include "scratch.h"

#include <stdlib.h>

/* The box or unbox behind a reference, through tag guards; NULL if there is none. */
static const IrInst *behind_guards(const Trace *trace, IrRef ref)
{
    while (!ir_ref_is_const(ref) && ir_op_is_tag_guard((IrOp)trace_inst(trace, ref)->op))
        ref = trace_inst(trace, ref)->a;
    return ir_ref_is_const(ref) ? NULL : trace_inst(trace, ref);
}

/* What was boxed to make `ref`, which is of `type`. */
static IrRef boxed_origin(const Trace *trace, IrRef ref, IrType type)
{
    const IrInst *inner = behind_guards(trace, ref);
    return inner && ir_op_is_box((IrOp)inner->op) && inner->type == type ? inner->a : IR_NOREF;
}

/* What the box or unbox undoes, or IR_NOREF. */
static IrRef undone(const Trace *trace, const IrInst *inst)
{
    if (ir_op_is_unbox((IrOp)inst->op))
        return boxed_origin(trace, inst->a, trace_type(trace, inst->a));
    const IrInst *inner = ir_ref_is_const(inst->a) ? NULL : trace_inst(trace, inst->a);
    return inner && ir_op_is_unbox((IrOp)inner->op) ? inner->a : IR_NOREF;
}

static uint32_t unbox_snapshots(Trace *trace)
{
    uint32_t rewrites = 0;
    for (uint32_t i = 0; i < trace->snap_entries.count; i++) {
        IrRef *value = &trace->snap_entries.items[i].value;
        IrRef origin = boxed_origin(trace, *value, trace_type(trace, *value));
        if (origin == IR_NOREF || !trace_may_rewrite(trace))
            continue;
        *value = origin;
        rewrites++;
    }
    return rewrites;
}

uint32_t pass_unbox(Trace *trace)
{
    IrRef *map = ref_map_new(trace, 0);
    uint32_t rewrites = 0;
    for (IrRef ref = 0; ref < trace->insts.count; ref++) {
        IrInst *inst = trace_inst(trace, ref);
        inst_resolve_operands(trace, inst, map);
        if (!ir_op_is_box((IrOp)inst->op) && !ir_op_is_unbox((IrOp)inst->op))
            continue;
        IrRef origin = undone(trace, inst);
        if (origin == IR_NOREF || !trace_may_rewrite(trace))
            continue;
        map[ref] = origin;
        inst_remove(inst);
        rewrites++;
    }
    trace_substitute(trace, map);
    free(map);
    return rewrites + unbox_snapshots(trace);
}
