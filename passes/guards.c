/* Redundant guards.
 *
 *     g = guard_int v | s1      g = guard_int v | s1
 *     …                         …
 *     h = guard_int v | s2
 *     y = unbox_int h           y = unbox_int g
 *
 * A guard goes if it can't fail: its operand's type or value shows what it asks
 * (a box, an earlier guard's result, a constant), or the same was asked before
 * and the trace went on. Conditions are compared in one canonical form (conditions.def):
 * `gt a b` is `lt b a`, and what holds of `lt a b` tells the truth of `ge a b`.
 *
 * Sound because operands are SSA values, which never change: a fact once shown
 * holds from there on, and the earlier guard stands before every use of the later
 * one's result, in its segment or above the first guard that leads there. Guards on mutable facts (length, buffer,
 * shared flag) ask about a loaded word, and only about that word can they be
 * redundant. What took the result gets the earlier result, of the same type, or
 * the operand, whose type is at least as good. Snapshots that go with a guard
 * are no loss: nobody leaves there, nor goes on in the child that they lead to, which
 * goes with the last of its guards. One that is pinned stays: a poll asks anew each time.
 *
 * Linear: one walk, one table. Gives up on what follows by arithmetic
 * (i < n, so i + 1 <= n). */
#include "conditions.h"
#include "known.h"
#include "pipeline.h"
#include "reorder.h"
#include "tree_walk.h"

#include <stdlib.h>

typedef struct {
    Trace *trace;
    IrRef *map;
    FactTable shown;
    uint32_t rewrites;
} Guards;

/* The int or buffer behind the guards that showed something else of it. */
static IrRef unguarded(const Trace *trace, IrRef ref)
{
    while (!ir_ref_is_const(ref) && inst_is_guard(trace_inst(trace, ref)))
        ref = trace_inst(trace, ref)->a;
    return ref;
}

/* The name of what the guard shows. */
static FactKey fact_of(const Guards *g, const IrInst *guard)
{
    IrOp op = (IrOp)guard->op;
    if (op == IR_guard_true || op == IR_guard_false) {
        Condition c = condition_of(g->trace, guard->a);
        bool holds = (op == IR_guard_true) != c.contrary;
        return (FactKey){(uint32_t)IR_OP_COUNT + 2 * (uint32_t)c.op + holds, c.a, c.b, 0};
    }
    bool is_pair = op == IR_guard_code || op == IR_guard_same || op == IR_guard_bounds || op == IR_guard_wibuf ||
                   op == IR_guard_wfbuf || op == IR_guard_wvbuf;
    return (FactKey){op, unguarded(g->trace, guard->a), is_pair ? guard->b : 0, 0};
}

static void visit(Guards *g, IrRef ref)
{
    IrInst *inst = trace_inst(g->trace, ref);
    inst_resolve_operands(g->trace, inst, g->map);
    bool is_pinned = inst_flags(inst) & IR_FLAG_PINNED;
    if (!inst_is_guard(inst) || is_pinned)
        return;
    bool has_result = ir_op_result((IrOp)inst->op) != IRT_none;
    IrRef stand_in;
    if (!guard_is_known(g->trace, inst, &stand_in)) {
        FactKey fact = fact_of(g, inst);
        stand_in = facts_find(&g->shown, fact);
        if (stand_in == IR_NOREF) {
            facts_put(&g->shown, fact, ref);
            return;
        }
    }
    if (!trace_may_rewrite(g->trace))
        return;
    if (has_result)
        g->map[ref] = stand_in;
    inst_remove(inst);
    g->rewrites++;
}

uint32_t pass_guards(Trace *trace)
{
    Guards g = {.trace = trace, .map = ref_map_new(trace, 0)};
    facts_init(&g.shown, trace->insts.count);
    TreeWalk walk;
    tree_walk_init(&walk, trace, &g.shown, NULL);
    for (TreeStep step; (step = tree_walk_next(&walk)) != TREE_DONE;)
        if (step == TREE_INST)
            visit(&g, walk.ref);
    tree_walk_fini(&walk);
    trace_substitute(trace, g.map);
    drop_orphans(trace);
    facts_fini(&g.shown);
    free(g.map);
    return g.rewrites;
}
