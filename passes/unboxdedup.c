/* One unbox and one box for each value.
 *
 *     g = guard_int v | s1       g = guard_int v | s1
 *     x = unbox_int g            x = unbox_int g
 *     …                          …
 *     h = guard_int v | s2       h = guard_int v | s2
 *     y = unbox_int h
 *     z = add x, y               z = add x, x
 *
 * cse merges two unboxes of the same operand; here the operands are two guards'
 * results. A value's payload does not depend on who vouched for its tag, so an
 * unbox is named by the value at the bottom of the chain of guards.
 *
 * Sound because an unbox reads the payload that the value has whatever its tag,
 * and the earlier one was vouched for before the later one's users: its guard
 * stands before it, in its segment or above the guards that lead there. The guards themselves stay; the second
 * one, with no user left but its exit, is for the guards pass. The same for boxes
 * of one payload.
 *
 * Linear: one walk, one table. Gives up across phis and memory. */
#include "pipeline.h"
#include "tree_walk.h"

#include <stdlib.h>

/* The value below the tag guards. */
static IrRef unguarded_value(const Trace *trace, IrRef ref)
{
    while (!ir_ref_is_const(ref) && ir_op_is_tag_guard((IrOp)trace_inst(trace, ref)->op))
        ref = trace_inst(trace, ref)->a;
    return ref;
}

static uint32_t visit(Trace *trace, IrRef ref, IrRef *map, FactTable *seen)
{
    IrInst *inst = trace_inst(trace, ref);
    inst_resolve_operands(trace, inst, map);
    if (!ir_op_is_box((IrOp)inst->op) && !ir_op_is_unbox((IrOp)inst->op))
        return 0;
    FactKey name = {inst->op, unguarded_value(trace, inst->a), 0, 0};
    IrRef earlier = facts_find(seen, name);
    if (earlier == IR_NOREF) {
        facts_put(seen, name, ref);
        return 0;
    }
    if (!trace_may_rewrite(trace))
        return 0;
    map[ref] = earlier;
    inst_remove(inst);
    return 1;
}

uint32_t pass_unboxdedup(Trace *trace)
{
    IrRef *map = ref_map_new(trace, 0);
    uint32_t rewrites = 0;
    FactTable seen;
    facts_init(&seen, trace->insts.count);
    TreeWalk walk;
    tree_walk_init(&walk, trace, &seen, NULL);
    for (TreeStep step; (step = tree_walk_next(&walk)) != TREE_DONE;)
        if (step == TREE_INST)
            rewrites += visit(trace, walk.ref, map, &seen);
    tree_walk_fini(&walk);
    facts_fini(&seen);
    trace_substitute(trace, map);
    free(map);
    return rewrites;
}
