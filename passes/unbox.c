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
 * its type. A snapshot entry may be unboxed: deoptimization boxes by the entry's
 * type, so the same value arrives in the slot. Nothing moves; boxes left without
 * users are dce's.
 *
 * One walk. Gives up on a guard between box and unbox: its truth is guards' to
 * see; and on a phi between them: promote makes phis unboxed to begin with. */
#include "pipeline.h"
#include "scratch.h"

#include <stdlib.h>

/* What the operand of a box or unbox was made from by the opposite op; IR_NOREF otherwise. */
static IrRef undone(const Trace *trace, const IrInst *inst)
{
    if (ir_ref_is_const(inst->a))
        return IR_NOREF;
    const IrInst *inner = trace_inst(trace, inst->a);
    bool opens = ir_op_is_unbox((IrOp)inst->op) && ir_op_is_box((IrOp)inner->op);
    bool closes = ir_op_is_box((IrOp)inst->op) && ir_op_is_unbox((IrOp)inner->op);
    /* Types make sure that an unboxing of T meets a box of T; closing meets subtypes too. */
    return opens || closes ? inner->a : IR_NOREF;
}

static uint32_t unbox_snapshots(Trace *trace)
{
    uint32_t rewrites = 0;
    for (uint32_t i = 0; i < trace->snap_entries.count; i++) {
        IrRef *value = &trace->snap_entries.items[i].value;
        while (!ir_ref_is_const(*value) && ir_op_is_box((IrOp)trace_inst(trace, *value)->op)) {
            *value = trace_inst(trace, *value)->a;
            rewrites++;
        }
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
        if (origin == IR_NOREF)
            continue;
        map[ref] = origin;
        inst_remove(inst);
        rewrites++;
    }
    trace_substitute(trace, map);
    free(map);
    return rewrites + unbox_snapshots(trace);
}
