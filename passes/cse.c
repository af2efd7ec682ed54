/* Common subexpression elimination.
 *
 *     x = mul a, b            x = mul a, b
 *     …                       …
 *     y = mul b, a
 *     z = add y, 1            z = add x, 1
 *
 * One walk, one table of what has been computed: op and operands name the value.
 * The operands of what commutes are sorted first; of floats nothing is, for NaNs
 * tell which operand came first. A load has the version of the memory it reads in
 * its name: a write in between makes it another value.
 *
 * Sound because operands are SSA values and the earlier result stands before
 * every use of the later one, in its segment or above the guards that lead there. Guards are not merged (that
 * is the guards pass, which looks at what they ask), nor phis, nor any call: two
 * allocations are two objects, and a call that may fail has its own exit.
 *
 * Linear. What ways round the loop write is forgotten at `loop`. Gives up on what forward
 * sees better: stores, elements at different constant indices. */
#include "pipeline.h"
#include "tree_walk.h"

#include "ir/tree.h"

#include <stdlib.h>

typedef struct {
    Trace *trace;
    IrRef *map;
    FactTable computed;
    MemoryVersions versions;
    uint32_t rewrites;
} Cse;

static bool is_mergeable(const IrInst *inst)
{
    return inst->op != IR_nop && inst->op != IR_phi && inst->op != IR_call && !inst_flags(inst) && !inst_writes(inst);
}

static bool is_commutative(IrOp op)
{
    return op == IR_add || op == IR_mul || op == IR_and || op == IR_or || op == IR_xor || op == IR_eq || op == IR_ne ||
           op == IR_beq || op == IR_same;
}

/* Pure ops have a third operand only as fcall2, whose first is a small number. */
static FactKey name_of(const Cse *cse, const IrInst *inst)
{
    IrOp op = (IrOp)inst->op;
    uint32_t version = memory_version(&cse->versions, inst_reads(inst));
    if (op == IR_fcall2)
        return (FactKey){op | inst->a << 8, inst->b, inst->c, version};
    if (is_commutative(op) && inst->a > inst->b)
        return (FactKey){op, inst->b, inst->a, version};
    return (FactKey){op, inst->a, inst->b, version};
}

static void visit(Cse *cse, IrRef ref)
{
    IrInst *inst = trace_inst(cse->trace, ref);
    inst_resolve_operands(cse->trace, inst, cse->map);
    if (!is_mergeable(inst)) {
        memory_written(&cse->versions, inst->op == IR_loop ? tree_loop_writes(cse->trace) : inst_writes(inst));
        return;
    }
    FactKey name = name_of(cse, inst);
    IrRef earlier = facts_find(&cse->computed, name);
    if (earlier == IR_NOREF) {
        facts_put(&cse->computed, name, ref);
        return;
    }
    if (!trace_may_rewrite(cse->trace))
        return;
    cse->map[ref] = earlier;
    inst_remove(inst);
    cse->rewrites++;
}

uint32_t pass_cse(Trace *trace)
{
    Cse cse = {.trace = trace, .map = ref_map_new(trace, 0)};
    facts_init(&cse.computed, trace->insts.count);
    TreeWalk walk;
    tree_walk_init(&walk, trace, &cse.computed, &cse.versions);
    for (TreeStep step; (step = tree_walk_next(&walk)) != TREE_DONE;)
        if (step == TREE_INST)
            visit(&cse, walk.ref);
    tree_walk_fini(&walk);
    trace_substitute(trace, cse.map);
    facts_fini(&cse.computed);
    free(cse.map);
    return cse.rewrites;
}
