/* Constant propagation: what a guard shows to be a constant is that constant from there on.
 *
 *     c = eq x, 3             c = eq x, 3
 *     guard_true c | s        guard_true c | s
 *     b = box_bool c          b = box_bool true
 *     y = mul x, z            y = mul 3, z
 *
 * A trace is full of answers to questions: behind a guard on a condition, the
 * condition is known; behind one on equality with a constant, so is the other
 * side; what was guarded to be null is null, and a native function guarded to be
 * a certain one is that. One walk puts the constants in place of the operands
 * behind the guard; fold makes of them what follows. A phi both of whose operands
 * are one constant is that constant.
 *
 * Sound because only uses behind the guard change: operands of later instructions
 * of the same segment, and, since the body is straight, second operands of phis,
 * which are taken at its end. A snapshot has the constants known where the first
 * of its exits stands; in a tree none, for other segments may share it. Ints equal
 * are identical; floats are if the constant is not a zero (-0.0 equals 0.0), and
 * NaN equals nothing. An int that a guard showed something else of stays, for its
 * users look at its type; so do the length and the shared flag that a guard takes
 * as evidence.
 *
 * Linear: one walk, one map. Gives up at the borders of segments. */
#include "known.h"
#include "pipeline.h"
#include "scratch.h"

#include <stdlib.h>

typedef struct {
    Trace *trace;
    IrRef *known;       /* per instruction: the constant that it is, IR_NOREF if that is not known */
    uint32_t *known_in; /* per instruction: the segment in which it is known */
    uint32_t segment;
    bool *is_snap_seen;
    uint32_t rewrites;
} Propagation;

static void learn(Propagation *p, IrRef ref, IrRef constant)
{
    if (ir_ref_is_const(ref) || !ir_ref_is_const(constant))
        return;
    p->known[ref] = constant;
    p->known_in[ref] = p->segment;
}

/* Whether equality with the constant is identity, and the value's users will take any constant of its type. */
static bool is_telling(const Trace *trace, IrRef value, IrRef constant)
{
    if (is_const_float(trace, constant))
        return trace_const(trace, constant)->as.f != 0.0;
    IrType type = trace_type(trace, value);
    return ir_ref_is_const(constant) && (type == IRT_int || type == IRT_bool);
}

static void learn_equality(Propagation *p, const IrInst *equality)
{
    if (is_telling(p->trace, equality->a, equality->b))
        learn(p, equality->a, equality->b);
    else if (is_telling(p->trace, equality->b, equality->a))
        learn(p, equality->b, equality->a);
}

/* A condition that is known now, and what it was asked of. */
static void learn_condition(Propagation *p, IrRef condition, bool holds)
{
    for (;; holds = !holds) {
        learn(p, condition, trace_const_bool(p->trace, holds));
        if (ir_ref_is_const(condition) || trace_inst(p->trace, condition)->op != IR_bnot)
            break;
        condition = trace_inst(p->trace, condition)->a;
    }
    if (ir_ref_is_const(condition))
        return;
    const IrInst *inst = trace_inst(p->trace, condition);
    bool asks_equality = inst->op == IR_eq || inst->op == IR_feq || inst->op == IR_beq;
    bool asks_contrary = inst->op == IR_ne || inst->op == IR_fne;
    if (holds ? asks_equality : asks_contrary)
        learn_equality(p, inst);
}

static void learn_from_guard(Propagation *p, IrRef ref, const IrInst *guard)
{
    if (guard->op == IR_guard_true || guard->op == IR_guard_false)
        learn_condition(p, guard->a, guard->op == IR_guard_true);
    else if (guard->op == IR_guard_null)
        learn(p, ref, trace_const_value(p->trace, IRT_vnull, 0));
    else if (guard->op == IR_guard_unbound)
        learn(p, ref, trace_const_value(p->trace, IRT_vunbound, 0));
    else if (guard->op == IR_guard_same)
        learn(p, ref, guard->b);
}

static void put_constant(Propagation *p, IrRef *use)
{
    bool is_known = !ir_ref_is_const(*use) && p->known[*use] != IR_NOREF && p->known_in[*use] == p->segment;
    if (!is_known || !trace_may_rewrite(p->trace))
        return;
    *use = p->known[*use];
    p->rewrites++;
}

static void put_into_snapshot(Propagation *p, uint16_t snap)
{
    if (snap == IR_NOSNAP || p->is_snap_seen[snap] || p->trace->segments.count > 1)
        return;
    p->is_snap_seen[snap] = true;
    const Snapshot *snapshot = &p->trace->snaps.items[snap];
    for (uint32_t i = 0; i < snapshot->entry_count; i++)
        put_constant(p, &p->trace->snap_entries.items[snapshot->first_entry + i].value);
}

/* The operand that a guard does not ask about, but takes as evidence: the verifier wants to see where it is from. */
static bool is_evidence(const IrInst *inst, int operand)
{
    bool takes_evidence = inst->op == IR_guard_bounds || inst->op == IR_assume_bounds || inst->op == IR_guard_wibuf ||
                          inst->op == IR_guard_wfbuf || inst->op == IR_guard_wvbuf;
    return takes_evidence && operand == 1;
}

static void visit(Propagation *p, IrRef ref)
{
    IrInst *inst = trace_inst(p->trace, ref);
    IrRef *refs[IR_MAX_OPERANDS];
    if (inst->op == IR_phi) {
        if (ir_ref_is_const(inst->a) && inst->a == inst->b)
            learn(p, ref, inst->a);
        return;
    }
    int count = inst_operands(p->trace, inst, refs);
    for (int i = 0; i < count; i++)
        if (!is_evidence(inst, i))
            put_constant(p, refs[i]);
    put_into_snapshot(p, inst->snap);
    learn_from_guard(p, ref, inst);
}

/* What phis take from the end of the body; that of the root, as long as its facts are known. */
static void visit_back_edge(Propagation *p)
{
    IrRef loop = trace_loop(p->trace);
    if (loop == IR_NOREF)
        return;
    for (IrRef ref = loop + 1; ref < p->trace->insts.count; ref++)
        if (trace_inst(p->trace, ref)->op == IR_phi)
            put_constant(p, &trace_inst(p->trace, ref)->b);
}

uint32_t pass_constprop(Trace *trace)
{
    Propagation p = {.trace = trace,
                     .known = ref_map_new(trace, 0),
                     .known_in = scratch_new(trace->insts.count, sizeof(uint32_t)),
                     .is_snap_seen = scratch_new(trace->snaps.count, sizeof(bool))};
    for (; p.segment < trace->segments.count; p.segment++) {
        const Segment *segment = &trace->segments.items[p.segment];
        for (uint32_t i = 0; i < segment->count; i++)
            visit(&p, segment->first + i);
        if (p.segment == 0)
            visit_back_edge(&p);
        put_into_snapshot(&p, segment->end_snap);
    }
    free(p.known);
    free(p.known_in);
    free(p.is_snap_seen);
    return p.rewrites;
}
