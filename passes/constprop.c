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
 * behind the guard; fold makes of them what follows.
 *
 *     p = phi 3, q            p = phi 3, q
 *     q = mul p, 1            q = mul 3, 1
 *     y = add p, z            y = add 3, z
 *
 * A phi is a constant if it is one at entry and, all such phis taken to be constant,
 * the iteration leaves it as it was; each that turns out otherwise spoils what was
 * computed from it, until nothing changes.
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
 * Phis: by induction over the iterations, all of them together.
 *
 * Linear: three walks; a worklist, on which an instruction comes at most once for each
 * operand. Gives up at the borders of segments. */
#include "known.h"
#include "pipeline.h"
#include "scratch.h"

#include <stdlib.h>

typedef struct {
    Trace *trace;
    IrRef *known;       /* per instruction: the constant that it is, IR_NOREF if that is not known */
    uint32_t *known_in; /* per instruction: the segment in which it is known */
    uint32_t segment;
    bool *is_phi_constant;
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
        if (p->is_phi_constant[ref])
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

/* -- phis ------------------------------------------------------------------------- */

/* What the loop computes if all phis that are constants at entry stay so. */
typedef struct {
    Propagation *p;
    IrRef loop;
    IrRef *value; /* per instruction: the constant that it is, IR_NOREF if it is none */
    uint32_t *first_user,
        *users; /* per instruction: where its users begin in `users`; they end where the next one's begin */
    IrRef *pending;
    uint32_t pending_count;
} Optimism;

static IrRef value_of(const Optimism *o, IrRef ref) { return ir_ref_is_const(ref) ? ref : o->value[ref]; }

static bool is_computed(const IrInst *inst) { return inst->op != IR_call && inst->op != IR_phi && !inst_flags(inst); }

static IrRef compute(const Optimism *o, IrRef ref)
{
    Trace *trace = o->p->trace;
    IrInst copy = *trace_inst(trace, ref);
    if (!is_computed(&copy))
        return IR_NOREF;
    IrRef *refs[IR_MAX_OPERANDS];
    int count = inst_operands(trace, &copy, refs);
    for (int i = 0; i < count; i++) {
        *refs[i] = value_of(o, *refs[i]);
        if (*refs[i] == IR_NOREF)
            return IR_NOREF;
    }
    return fold_inst(trace, &copy);
}

/* Calls visit for each operand of the body's computations that is an instruction. */
static void each_use(Optimism *o, void (*visit_use)(Optimism *o, IrRef used, IrRef user))
{
    IrRef *refs[IR_MAX_OPERANDS];
    for (IrRef ref = o->loop + 1; ref < o->p->trace->insts.count; ref++) {
        IrInst *inst = trace_inst(o->p->trace, ref);
        if (!is_computed(inst) && inst->op != IR_phi)
            continue;
        int count = inst_operands(o->p->trace, inst, refs);
        for (int i = 0; i < count; i++)
            if (!ir_ref_is_const(*refs[i]))
                visit_use(o, *refs[i], ref);
    }
}

static void count_use(Optimism *o, IrRef used, IrRef user)
{
    (void)user;
    o->first_user[used]++;
}

/* Filled from its end, first_user ends up where it says. */
static void list_use(Optimism *o, IrRef used, IrRef user) { o->users[--o->first_user[used]] = user; }

static void list_users(Optimism *o)
{
    uint32_t count = o->p->trace->insts.count;
    each_use(o, count_use);
    for (IrRef ref = 1; ref <= count; ref++)
        o->first_user[ref] += o->first_user[ref - 1];
    o->users = scratch_new(o->first_user[count], sizeof *o->users);
    each_use(o, list_use);
}

/* What the iteration leaves in a phi: computed, or shown by a guard. */
static bool is_kept(const Optimism *o, IrRef phi)
{
    const IrInst *inst = trace_inst(o->p->trace, phi);
    bool is_shown = !ir_ref_is_const(inst->b) && o->p->known[inst->b] == inst->a;
    return is_shown || value_of(o, inst->b) == inst->a;
}

static void spoil(Optimism *o, IrRef ref)
{
    o->value[ref] = IR_NOREF;
    o->pending[o->pending_count++] = ref;
}

static void settle(Optimism *o)
{
    uint32_t count = o->p->trace->insts.count;
    for (IrRef ref = o->loop + 1; ref < count; ref++)
        if (trace_inst(o->p->trace, ref)->op == IR_phi && o->value[ref] != IR_NOREF && !is_kept(o, ref))
            spoil(o, ref);
    while (o->pending_count) {
        IrRef spoilt = o->pending[--o->pending_count];
        for (uint32_t i = o->first_user[spoilt]; i < o->first_user[spoilt + 1]; i++) {
            IrRef user = o->users[i];
            bool is_phi = trace_inst(o->p->trace, user)->op == IR_phi;
            if (o->value[user] != IR_NOREF && !(is_phi && is_kept(o, user)))
                spoil(o, user);
        }
    }
}

static void find_constant_phis(Propagation *p)
{
    Trace *trace = p->trace;
    uint32_t count = trace->insts.count;
    Optimism o = {.p = p,
                  .loop = trace_loop(trace),
                  .value = ref_map_new(trace, 0),
                  .first_user = scratch_new(count + 1, sizeof *o.first_user),
                  .pending = scratch_new(count, sizeof *o.pending)};
    for (IrRef ref = o.loop + 1; ref < count; ref++) {
        const IrInst *inst = trace_inst(trace, ref);
        if (inst->op != IR_phi)
            o.value[ref] = compute(&o, ref);
        else if (ir_ref_is_const(inst->a) && trace_type(trace, inst->a) == (IrType)inst->type)
            o.value[ref] = inst->a;
    }
    list_users(&o);
    settle(&o);
    for (IrRef ref = o.loop + 1; ref < count; ref++)
        p->is_phi_constant[ref] = trace_inst(trace, ref)->op == IR_phi && o.value[ref] != IR_NOREF;
    free(o.value);
    free(o.first_user);
    free(o.users);
    free(o.pending);
}

/* What guards show at the body's end, and with it the phis. */
static void visit_phis(Propagation *p)
{
    if (p->trace->segments.count > 1 || trace_loop(p->trace) == IR_NOREF)
        return;
    uint32_t count = p->trace->insts.count;
    for (IrRef ref = 0; ref < count; ref++)
        learn_from_guard(p, ref, trace_inst(p->trace, ref));
    find_constant_phis(p);
    for (IrRef ref = 0; ref < count; ref++)
        p->known[ref] = IR_NOREF;
}

uint32_t pass_constprop(Trace *trace)
{
    Propagation p = {.trace = trace,
                     .known = ref_map_new(trace, 0),
                     .known_in = scratch_new(trace->insts.count, sizeof(uint32_t)),
                     .is_phi_constant = scratch_new(trace->insts.count, sizeof(bool)),
                     .is_snap_seen = scratch_new(trace->snaps.count, sizeof(bool))};
    visit_phis(&p);
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
    free(p.is_phi_constant);
    free(p.is_snap_seen);
    return p.rewrites;
}
