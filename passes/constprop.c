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
 * each way round leaves it as it was; each that turns out otherwise spoils what was
 * computed from it, until nothing changes.
 *
 * Sound because only uses behind the guard change: operands of later instructions, in
 * its segment and in those that begin behind it, and what phis take at the ends of these.
 * A snapshot has the constants known where the first of its exits stands, if all of
 * them are of one segment. Ints equal
 * are identical; floats are if the constant is not a zero (-0.0 equals 0.0), and
 * NaN equals nothing. An int that a guard showed something else of stays, for its
 * users look at its type; so do the length and the shared flag that a guard takes
 * as evidence.
 *
 * Phis: by induction over the iterations, all of them together.
 *
 * Linear: three walks; a worklist, on which an instruction comes at most once for each
 * operand. */
#include "known.h"
#include "pipeline.h"
#include "tree_walk.h"

#include "ir/tree.h"

#include <stdlib.h>

typedef struct {
    Trace *trace;
    FactTable known; /* (instruction) -> the constant that it is */
    bool *is_phi_constant;
    bool *is_snap_closed; /* per snapshot: it has its constants, or leaves from several segments */
    uint32_t rewrites;
} Propagation;

static FactKey key_of(IrRef ref) { return (FactKey){0, ref, 0, 0}; }

static void learn(Propagation *p, IrRef ref, IrRef constant)
{
    if (!ir_ref_is_const(ref) && ir_ref_is_const(constant))
        facts_put(&p->known, key_of(ref), constant);
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
    IrRef known = ir_ref_is_const(*use) ? IR_NOREF : facts_find(&p->known, key_of(*use));
    if (known == IR_NOREF || !trace_may_rewrite(p->trace))
        return;
    *use = known;
    p->rewrites++;
}

static void put_into_snapshot(Propagation *p, uint16_t snap)
{
    if (snap == IR_NOSNAP || p->is_snap_closed[snap])
        return;
    p->is_snap_closed[snap] = true;
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

/* What phis take at the segment's end, and the snapshot that it ends by. */
static void visit_end(Propagation *p, uint32_t number)
{
    const Segment *segment = &p->trace->segments.items[number];
    IrRef loop = trace_loop(p->trace);
    for (uint32_t i = 0; i < segment->back_count; i++)
        put_constant(p, &p->trace->backs.items[segment->first_back + i].value);
    for (IrRef ref = loop + 1; number == 0 && loop != IR_NOREF && ref < segment->count; ref++)
        if (trace_inst(p->trace, ref)->op == IR_phi)
            put_constant(p, &trace_inst(p->trace, ref)->b);
    put_into_snapshot(p, segment->end_snap);
}

/* -- phis ------------------------------------------------------------------------- */

/* What the loop computes if all phis that are constants at entry stay so. */
typedef struct {
    Propagation *p;
    IrRef loop;
    uint32_t phi_limit; /* phis stand among so many instructions from `loop` on */
    IrRef *value;       /* per instruction: the constant that it is, IR_NOREF if it is none */
    uint32_t *first_user,
        *users; /* per instruction: where its users begin in `users`; they end where the next one's begin */
    IrRef *pending;
    uint32_t pending_count;
    bool *is_shown; /* per phi and segment that ends at `loop`: guards show that it is left as it was at entry */
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

/* Calls visit for each operand of the body's computations, and what children give phis, that is an instruction. */
static void each_use(Optimism *o, void (*visit_use)(Optimism *o, IrRef used, IrRef user))
{
    IrRef *refs[IR_MAX_OPERANDS];
    for (uint32_t i = 0; i < o->p->trace->backs.count; i++) {
        const BackValue *back = &o->p->trace->backs.items[i];
        if (!ir_ref_is_const(back->value))
            visit_use(o, back->value, back->phi);
    }
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

static bool *shown_at(const Optimism *o, uint32_t segment, IrRef phi)
{
    return &o->is_shown[(size_t)segment * o->phi_limit + phi - o->loop];
}

/* What a phi is at the end of a segment. */
static IrRef back_value(const Optimism *o, uint32_t number, IrRef phi)
{
    const Trace *trace = o->p->trace;
    return number == 0 ? trace_inst(trace, phi)->b : tree_back_value(trace, &trace->segments.items[number], phi);
}

/* Whether each way round leaves the phi as it was at entry: computed so, or shown by a guard. */
static bool is_kept(const Optimism *o, IrRef phi)
{
    IrRef wanted = trace_inst(o->p->trace, phi)->a;
    for (uint32_t i = 0; i < o->p->trace->segments.count; i++)
        if (o->p->trace->segments.items[i].end == IR_END_LOOP && !*shown_at(o, i, phi) &&
            value_of(o, back_value(o, i, phi)) != wanted)
            return false;
    return true;
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

/* What guards show of the phis at a segment's end. */
static void note_shown(Optimism *o, uint32_t number)
{
    const Trace *trace = o->p->trace;
    if (trace->segments.items[number].end != IR_END_LOOP)
        return;
    for (IrRef phi = o->loop + 1; phi < o->loop + o->phi_limit; phi++) {
        if (trace_inst(trace, phi)->op != IR_phi)
            continue;
        IrRef value = back_value(o, number, phi);
        *shown_at(o, number, phi) =
            !ir_ref_is_const(value) && facts_find(&o->p->known, key_of(value)) == trace_inst(trace, phi)->a;
    }
}

static void note_guards(Optimism *o)
{
    TreeWalk walk;
    uint32_t mark = facts_mark(&o->p->known);
    tree_walk_init(&walk, o->p->trace, &o->p->known, NULL);
    for (TreeStep step; (step = tree_walk_next(&walk)) != TREE_DONE;)
        if (step == TREE_INST)
            learn_from_guard(o->p, walk.ref, trace_inst(o->p->trace, walk.ref));
        else
            note_shown(o, walk.segment);
    tree_walk_fini(&walk);
    facts_forget(&o->p->known, mark);
}

static uint32_t phi_limit(const Trace *trace, IrRef loop)
{
    IrRef last = loop;
    for (IrRef ref = loop + 1; ref < trace->segments.items[0].count; ref++)
        if (trace_inst(trace, ref)->op == IR_phi)
            last = ref;
    return last + 1 - loop;
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
    o.phi_limit = phi_limit(trace, o.loop);
    o.is_shown = scratch_new((size_t)o.phi_limit * trace->segments.count, sizeof *o.is_shown);
    note_guards(&o);
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
    free(o.is_shown);
}

/* -- the whole -------------------------------------------------------------------------- */

/* Closes the snapshots that exits of several segments have: none is the first of them. */
static void close_shared_snaps(Propagation *p)
{
    const Trace *trace = p->trace;
    uint32_t *segment_of = scratch_new(trace->snaps.count, sizeof *segment_of); /* number + 1, 0: none yet */
    for (uint32_t s = 0; s < trace->segments.count; s++) {
        const Segment *segment = &trace->segments.items[s];
        for (uint32_t i = 0; i <= segment->count; i++) {
            uint16_t snap = i < segment->count ? trace_inst(trace, segment->first + i)->snap : segment->end_snap;
            if (snap == IR_NOSNAP)
                continue;
            p->is_snap_closed[snap] |= segment_of[snap] != 0 && segment_of[snap] != s + 1;
            segment_of[snap] = s + 1;
        }
    }
    free(segment_of);
}

static void propagate(Propagation *p)
{
    TreeWalk walk;
    tree_walk_init(&walk, p->trace, &p->known, NULL);
    for (TreeStep step; (step = tree_walk_next(&walk)) != TREE_DONE;)
        if (step == TREE_INST)
            visit(p, walk.ref);
        else
            visit_end(p, walk.segment);
    tree_walk_fini(&walk);
}

uint32_t pass_constprop(Trace *trace)
{
    Propagation p = {.trace = trace,
                     .is_phi_constant = scratch_new(trace->insts.count, sizeof(bool)),
                     .is_snap_closed = scratch_new(trace->snaps.count, sizeof(bool))};
    facts_init(&p.known, trace->insts.count);
    if (trace_loop(trace) != IR_NOREF)
        find_constant_phis(&p);
    close_shared_snaps(&p);
    propagate(&p);
    facts_fini(&p.known);
    free(p.is_phi_constant);
    free(p.is_snap_closed);
    return p.rewrites;
}
