/* Range checks: bounds of what a loop's counter reaches are checked once, in front of the loop.
 *
 *     loop                              g = le n, len
 *     p = phi 0, q                      guard_true g | entry
 *     c = lt p, n                       loop
 *     guard_true c | s                  p = phi 0, q
 *     i = guard_bounds p, len | s       c = lt p, n
 *     q = add p, 1                      guard_true c | s
 *                                       i = assume_bounds p, len
 *                                       q = add p, 1
 *
 * A counter is a phi that a step from in front of the loop is added to, or the
 * sum itself. Behind a guard `x < end` on a counter x that goes up, x lies in
 * start..end-1; behind `x >= end` on one that goes down, in end..start. An index
 * that is a*x + b, a and b from in front of the loop, so lies between its values
 * at these two, which are compared with 0 and the length in front of the loop.
 *
 * Sound because
 *  - the body is straight: the guard on x is asked in each iteration, before the
 *    index is used and before the counter is stepped.
 *  - x does not wrap: |step| is in 1..2^31 and x was on the near side of `end`
 *    before it, which is less than 2^61 from 0: it is at most a length (elements
 *    take 8 bytes: no length reaches 2^60) and a constant below 2^31, or was
 *    guarded to be in reach. So x is never beyond `start` again. Where x is the
 *    sum, its first step is guarded not to wrap.
 *  - the index does not wrap. If a is 1 and b a constant below 2^31 it is compared
 *    with the constant taken to the other side, which is exact. Else start, end
 *    and a are guarded to be in -2^31..2^31-1, -2^30..2^30-1, b in -2^61..2^61-1: the sum
 *    of the product and b stays below 2^63. All arithmetic on the way may wrap:
 *    it is a ring, so that a*x + b is the index, modulo 2^64, whatever it was made of.
 *  - the comparison is with the very length the guard took, a word from in front of
 *    the loop. That it is the array's where the array is used is the verifier's rule.
 *  - the guards in front leave with entry_snap, before anything was done.
 *  - assume_bounds is pinned: true where it stands only, behind the guard on x.
 *
 * The guards in front ask nothing of a loop that ends before its first iteration
 * but that `end` fits the array, so that a loop that often runs no iteration is
 * not left at entry for it. A loop that always ends early, its `end` too large, is: the
 * engine records it anew without this pass.
 *
 * Linear: one walk, and a bounded number of instructions for each check. Gives up
 * on trees, on lengths that are not known in front of the loop, on counters guarded
 * behind the check (the last iteration's would be one step further), by `!=`, or by
 * what changes in the loop, and on indices of more than one counter. */
#include "known.h"
#include "pipeline.h"
#include "reorder.h"
#include "scratch.h"

#include <stdlib.h>

enum { MAX_FORM = 16 }; /* operations of an index */

#define STEP_LIMIT   (INT64_C(1) << 31)
#define REACH        (INT64_C(1) << 31)
#define FACTOR_REACH (INT64_C(1) << 30)
#define OFFSET_REACH (INT64_C(1) << 61)

/* A counter, by the reference that stands for it: a phi or its sum. */
typedef struct {
    IrRef start, step; /* of a sum, start is that of its phi */
    bool is_sum, is_down;
    IrRef end;         /* of the first guard that bounds it; IR_NOREF if there is none yet */
    bool is_inclusive; /* whether it may be `end` itself */
} Counter;

/* Of an instruction of the body that is a*x + b: x, and how many operations it took. */
typedef struct {
    IrRef counter; /* IR_NOREF: it is no such thing */
    uint32_t size;
} Form;

typedef struct {
    Trace *trace;
    IrRef loop;
    uint32_t body_end;    /* as it was at first; what is made for the preamble stands behind */
    uint32_t *counter_of; /* per instruction: index + 1 into counters */
    Counter *counters;
    uint32_t counter_count;
    Form *forms;
    FactTable made;    /* what the preamble computes, by operation and operands */
    FactTable asked;   /* guards that the preamble has */
    FactTable lengths; /* (counter, length): counter < length is guarded */
    uint32_t rewrites;
} Range;

static bool is_outside(const Range *r, IrRef ref)
{
    return ir_ref_is_const(ref) || ref < r->loop || ref >= r->body_end;
}

/* The int itself, behind what was shown of it. */
static IrRef plain(const Trace *trace, IrRef ref)
{
    while (!ir_ref_is_const(ref)) {
        const IrInst *inst = trace_inst(trace, ref);
        if (inst->op != IR_guard_bounds && inst->op != IR_assume_bounds && inst->op != IR_guard_nonzero &&
            inst->op != IR_guard_count)
            break;
        ref = inst->a;
    }
    return ref;
}

static int64_t constant(const Range *r, IrRef ref) { return trace_const(r->trace, ref)->as.i; }

/* -- what the preamble computes ---------------------------------------------------- */

static bool fold(IrOp op, uint64_t x, uint64_t y, uint64_t *result)
{
    switch ((int)op) {
    case IR_add: *result = x + y; return true;
    case IR_sub: *result = x - y; return true;
    case IR_mul: *result = x * y; return true;
    case IR_shl: *result = x << (y & 63); return true;
    }
    return false;
}

/* An operation on what is known in front of the loop; never twice. */
static IrRef make(Range *r, IrOp op, IrRef x, IrRef y)
{
    uint64_t result;
    bool is_const_x = is_const_int(r->trace, x), is_const_y = is_const_int(r->trace, y);
    if (is_const_x && is_const_y && fold(op, (uint64_t)constant(r, x), (uint64_t)constant(r, y), &result))
        return trace_const_int(r->trace, (int64_t)result);
    bool is_zero_x = is_const_x && constant(r, x) == 0, is_zero_y = is_const_y && constant(r, y) == 0;
    if (is_zero_y && op != IR_mul && op < IR_eq)
        return x;
    if ((is_zero_x && (op == IR_mul || op == IR_shl)) || (is_const_y && constant(r, y) == 1 && op == IR_mul))
        return x;
    if ((is_zero_y && op == IR_mul) || (is_zero_x && op == IR_add) ||
        (is_const_x && constant(r, x) == 1 && op == IR_mul))
        return y;
    FactKey key = {op, x, y, 0};
    IrRef made = facts_find(&r->made, key);
    if (made == IR_NOREF) {
        made = trace_emit(r->trace, op, x, y, 0, IR_NOSNAP);
        facts_put(&r->made, key, made);
    }
    return made;
}

static IrRef make_int(Range *r, int64_t i) { return trace_const_int(r->trace, i); }
static IrRef make_sum(Range *r, IrRef x, int64_t i) { return make(r, IR_add, x, make_int(r, i)); }

/* -- counters ---------------------------------------------------------------------------- */

/* A step that may be added all the time: a constant, or, with a guard to come, any int; 0 if it is none. */
static bool is_step(const Range *r, IrRef step)
{
    if (!is_const_int(r->trace, step))
        return is_outside(r, step);
    int64_t by = constant(r, step);
    return by != 0 && by >= -STEP_LIMIT && by <= STEP_LIMIT;
}

static void add_counter(Range *r, IrRef ref, Counter counter)
{
    r->counters[r->counter_count++] = counter;
    r->counter_of[ref] = r->counter_count;
}

static void find_counter(Range *r, IrRef phi)
{
    const IrInst *inst = trace_inst(r->trace, phi);
    IrRef sum = plain(r->trace, inst->b);
    if (inst->type != IRT_int || is_outside(r, sum) || trace_inst(r->trace, sum)->op != IR_add || r->counter_of[sum])
        return;
    const IrInst *add = trace_inst(r->trace, sum);
    IrRef x = plain(r->trace, add->a), y = plain(r->trace, add->b);
    IrRef step = x == phi ? y : y == phi ? x : IR_NOREF;
    if (step == IR_NOREF || !is_step(r, step))
        return;
    bool is_down = ir_ref_is_const(step) && constant(r, step) < 0;
    Counter counter = {inst->a, step, false, is_down, IR_NOREF, false};
    add_counter(r, phi, counter);
    counter.is_sum = true;
    add_counter(r, sum, counter);
}

static Counter *counter_at(Range *r, IrRef ref)
{
    return !is_outside(r, ref) && r->counter_of[ref] ? &r->counters[r->counter_of[ref] - 1] : NULL;
}

/* From here on the counter, its phi's sum too, is what forms are made of. */
static void note_end(Range *r, IrRef ref, Counter *counter, IrRef end, bool is_inclusive)
{
    if (counter->end != IR_NOREF)
        return;
    counter->end = end;
    counter->is_inclusive = is_inclusive;
    r->forms[ref] = (Form){ref, 1};
}

/* x < y holds, or x <= y, from here on in each iteration. */
static void note_order(Range *r, IrRef x, IrRef y, bool is_inclusive)
{
    Counter *up = counter_at(r, x), *down = counter_at(r, y);
    if (up && !up->is_down && is_outside(r, y)) {
        note_end(r, x, up, y, is_inclusive);
        if (!is_inclusive)
            facts_put(&r->lengths, (FactKey){IR_lt, x, y, 0}, x);
    }
    if (down && down->is_down && is_outside(r, x))
        note_end(r, y, down, x, is_inclusive);
}

static void note_guard(Range *r, const IrInst *guard)
{
    if (is_outside(r, guard->a))
        return;
    const IrInst *question = trace_inst(r->trace, guard->a);
    if (question->op < IR_lt || question->op > IR_ge)
        return;
    IrRef x = plain(r->trace, question->a), y = plain(r->trace, question->b);
    bool holds = guard->op == IR_guard_true;
    switch (question->op) {
    case IR_lt: holds ? note_order(r, x, y, false) : note_order(r, y, x, true); break;
    case IR_le: holds ? note_order(r, x, y, true) : note_order(r, y, x, false); break;
    case IR_gt: holds ? note_order(r, y, x, false) : note_order(r, x, y, true); break;
    case IR_ge: holds ? note_order(r, y, x, true) : note_order(r, x, y, false); break;
    }
}

/* -- indices ------------------------------------------------------------------------------- */

static Form form_of(const Range *r, IrRef ref)
{
    ref = plain(r->trace, ref);
    return is_outside(r, ref) ? (Form){IR_NOREF, 1} : r->forms[ref];
}

static void find_form(Range *r, IrRef ref)
{
    const IrInst *inst = trace_inst(r->trace, ref);
    if (r->counter_of[ref] && inst->op == IR_phi) {
        r->forms[ref] = (Form){ref, 1};
        return;
    }
    bool is_sum = inst->op == IR_add || inst->op == IR_sub, is_product = inst->op == IR_mul || inst->op == IR_shl;
    if (!is_sum && !is_product)
        return;
    Form x = form_of(r, inst->a), y = form_of(r, inst->b);
    if (!x.size || !y.size || x.size + y.size + 1 > MAX_FORM)
        return;
    bool both = x.counter != IR_NOREF && y.counter != IR_NOREF;
    if ((both && (is_product || x.counter != y.counter)) || (inst->op == IR_shl && !is_outside(r, inst->b)))
        return;
    r->forms[ref] = (Form){x.counter != IR_NOREF ? x.counter : y.counter, x.size + y.size + 1};
}

/* The index `ref`, an expression in `counter`, where that is `x`; with `x` 0, b. */
static IrRef value_at(Range *r, IrRef ref, IrRef counter, IrRef x)
{
    ref = plain(r->trace, ref);
    if (is_outside(r, ref) || ref == counter)
        return ref == counter ? x : ref;
    const IrInst inst = *trace_inst(r->trace, ref);
    IrRef left = value_at(r, inst.a, counter, x);
    return make(r, (IrOp)inst.op, left, inst.op == IR_shl ? inst.b : value_at(r, inst.b, counter, x));
}

/* What the counter is multiplied with: a. */
static IrRef factor_of(Range *r, IrRef ref, IrRef counter)
{
    ref = plain(r->trace, ref);
    if (is_outside(r, ref) || ref == counter)
        return make_int(r, ref == counter);
    const IrInst inst = *trace_inst(r->trace, ref);
    IrRef x = factor_of(r, inst.a, counter);
    if (inst.op == IR_shl)
        return make(r, IR_shl, x, inst.b);
    IrRef y = factor_of(r, inst.b, counter);
    if (inst.op != IR_mul)
        return make(r, (IrOp)inst.op, x, y);
    if (form_of(r, inst.a).counter != IR_NOREF)
        return make(r, IR_mul, x, value_at(r, inst.b, counter, make_int(r, 0)));
    return make(r, IR_mul, value_at(r, inst.a, counter, make_int(r, 0)), y);
}

/* -- what the preamble asks ---------------------------------------------------------------- */

/* Conditions of one check, collected before any of them is asked. */
typedef struct {
    IrOp op; /* a comparison, or guard_bounds */
    IrRef a, b;
} Condition;

typedef struct {
    Condition items[16];
    uint32_t count;
    bool is_hopeless; /* one of them never holds */
} Conditions;

static bool compare(IrOp op, int64_t x, int64_t y)
{
    switch ((int)op) {
    case IR_lt: return x < y;
    case IR_le: return x <= y;
    case IR_ge: return x >= y;
    }
    return x >= 0 && x < y;
}

static void require(Range *r, Conditions *c, IrOp op, IrRef x, IrRef y)
{
    if (x == y && (op == IR_le || op == IR_ge))
        return;
    if (!is_const_int(r->trace, x) || !is_const_int(r->trace, y))
        c->items[c->count++] = (Condition){op, x, y};
    else if (!compare(op, constant(r, x), constant(r, y)))
        c->is_hopeless = true;
}

/* -reach <= x < reach, by one comparison: x + reach as an unsigned number. */
static void require_reach(Range *r, Conditions *c, IrRef x, int64_t reach)
{
    require(r, c, IR_guard_bounds, make_sum(r, x, reach), make_int(r, 2 * reach));
}

static void require_step(Range *r, Conditions *c, const Counter *counter)
{
    if (!ir_ref_is_const(counter->step))
        require(r, c, IR_guard_bounds, make_sum(r, counter->step, -1), make_int(r, STEP_LIMIT));
}

/* Where x is the sum: start + step does not wrap. */
static void require_first(Range *r, Conditions *c, const Counter *counter)
{
    if (counter->is_sum && counter->is_down)
        require(r, c, IR_ge, counter->start, make_int(r, INT64_MIN + STEP_LIMIT));
    else if (counter->is_sum)
        require(r, c, IR_le, counter->start, make_int(r, INT64_MAX - STEP_LIMIT));
}

static IrRef first_of(Range *r, const Counter *counter)
{
    return counter->is_sum ? make(r, IR_add, counter->start, counter->step) : counter->start;
}

/* x + offset in 0..length-1, exactly. */
static void require_shifted(Range *r, Conditions *c, IrRef x, const Counter *counter, int64_t offset, IrRef length)
{
    IrRef first = first_of(r, counter), limit = make_sum(r, length, -offset);
    require_first(r, c, counter);
    if (counter->is_down) {
        require(r, c, IR_ge, counter->end, make_int(r, -offset - !counter->is_inclusive));
        require(r, c, IR_lt, first, limit);
        return;
    }
    require(r, c, IR_ge, first, make_int(r, -offset));
    bool is_below_length = facts_find(&r->lengths, (FactKey){IR_lt, x, length, 0}) != IR_NOREF;
    if (!is_below_length || offset > 0)
        require(r, c, counter->is_inclusive ? IR_lt : IR_le, counter->end, limit);
}

/* a*x + b in 0..length-1, for all x between the first and the last. */
static void require_form(Range *r, Conditions *c, IrRef index, IrRef x, const Counter *counter, IrRef factor,
                         IrRef length)
{
    IrRef first = first_of(r, counter), last = counter->end;
    if (!counter->is_inclusive)
        last = make_sum(r, last, counter->is_down ? 1 : -1);
    require_reach(r, c, counter->start, REACH);
    require_reach(r, c, counter->end, REACH);
    require_reach(r, c, factor, FACTOR_REACH);
    require_reach(r, c, value_at(r, index, x, make_int(r, 0)), OFFSET_REACH);
    bool is_falling = ir_ref_is_const(factor) && constant(r, factor) < 0;
    if (!ir_ref_is_const(factor))
        require(r, c, IR_ge, factor, make_int(r, 0));
    bool is_first_low = counter->is_down == is_falling;
    require(r, c, IR_ge, value_at(r, index, x, is_first_low ? first : last), make_int(r, 0));
    require(r, c, IR_lt, value_at(r, index, x, is_first_low ? last : first), length);
}

static Conditions conditions_of(Range *r, IrRef index, IrRef length)
{
    Conditions c = {.count = 0};
    IrRef x = form_of(r, index).counter;
    const Counter *counter = &r->counters[r->counter_of[x] - 1];
    IrRef factor = factor_of(r, index, x), base = value_at(r, index, x, make_int(r, 0));
    require_step(r, &c, counter);
    bool is_shifted = is_const_int(r->trace, factor) && constant(r, factor) == 1 && is_const_int(r->trace, base) &&
                      constant(r, base) > -REACH && constant(r, base) < REACH;
    if (is_shifted)
        require_shifted(r, &c, x, counter, constant(r, base), length);
    else
        require_form(r, &c, index, x, counter, factor, length);
    return c;
}

static void ask(Range *r, Condition condition)
{
    FactKey key = {condition.op, condition.a, condition.b, 0};
    if (facts_find(&r->asked, key) != IR_NOREF)
        return;
    uint16_t snap = r->trace->entry_snap;
    IrRef guard =
        condition.op == IR_guard_bounds
            ? trace_emit(r->trace, IR_guard_bounds, condition.a, condition.b, 0, snap)
            : trace_emit(r->trace, IR_guard_true, make(r, condition.op, condition.a, condition.b), 0, 0, snap);
    facts_put(&r->asked, key, guard);
}

/* -- the walk ---------------------------------------------------------------------------------- */

static void visit_check(Range *r, IrRef ref)
{
    IrRef index = trace_inst(r->trace, ref)->a, length = trace_inst(r->trace, ref)->b;
    Form form = form_of(r, index);
    bool is_length = !ir_ref_is_const(length) && length < r->loop && trace_inst(r->trace, length)->op == IR_alen;
    if (!is_length || !form.size || form.counter == IR_NOREF ||
        r->counters[r->counter_of[form.counter] - 1].end == IR_NOREF)
        return;
    Conditions conditions = conditions_of(r, index, length);
    if (conditions.is_hopeless || !trace_may_rewrite(r->trace))
        return;
    for (uint32_t i = 0; i < conditions.count; i++)
        ask(r, conditions.items[i]);
    IrInst *check = trace_inst(r->trace, ref);
    check->op = IR_assume_bounds;
    check->snap = IR_NOSNAP;
    r->rewrites++;
}

static void walk(Range *r)
{
    for (IrRef ref = r->loop + 1; ref < r->body_end; ref++)
        if (trace_inst(r->trace, ref)->op == IR_phi)
            find_counter(r, ref);
    for (IrRef ref = r->loop + 1; ref < r->body_end; ref++) {
        const IrInst *inst = trace_inst(r->trace, ref);
        find_form(r, ref);
        if (inst->op == IR_guard_true || inst->op == IR_guard_false)
            note_guard(r, inst);
        else if (inst->op == IR_guard_bounds)
            visit_check(r, ref);
    }
}

/* What was made goes to the preamble's end; if nothing asks for it, it goes. */
static void lay_out(Range *r)
{
    Trace *trace = r->trace;
    uint32_t count = trace->insts.count;
    if (!r->rewrites) {
        trace->insts.count = trace->segments.items[0].count = r->body_end;
        return;
    }
    IrRef *order = scratch_new(count, sizeof *order);
    uint32_t at = 0;
    for (IrRef ref = 0; ref < r->loop; ref++)
        order[at++] = ref;
    for (IrRef ref = r->body_end; ref < count; ref++)
        order[at++] = ref;
    for (IrRef ref = r->loop; ref < r->body_end; ref++)
        order[at++] = ref;
    trace_reorder(trace, order, at);
    free(order);
}

uint32_t pass_range(Trace *trace)
{
    if (!trace_is_simple_loop(trace) || !trace_may_guard_at_entry(trace))
        return 0;
    uint32_t count = trace->insts.count;
    Range r = {.trace = trace, .loop = trace_loop(trace), .body_end = count};
    r.counter_of = scratch_new(count, sizeof *r.counter_of);
    r.counters = scratch_new(2 * count, sizeof *r.counters);
    r.forms = scratch_new(count, sizeof *r.forms);
    facts_init(&r.made, 0);
    facts_init(&r.asked, 0);
    facts_init(&r.lengths, 0);
    walk(&r);
    if (trace->insts.count > count)
        lay_out(&r);
    facts_fini(&r.made);
    facts_fini(&r.asked);
    facts_fini(&r.lengths);
    free(r.counter_of);
    free(r.counters);
    free(r.forms);
    return r.rewrites;
}
