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
 *  - the guard on x is asked in each iteration, before the index is used and before the
 *    counter is stepped: of a tree, it stands above the first guard from which a second
 *    way round begins, and each way round steps the counter alike.
 *  - what is asked in front of the loop is data, range.def, and of each row it is proved
 *    that x + step does not wrap where x has not passed `end`, so that x is never beyond
 *    where it began, and that the index is in bounds wherever x then is. All arithmetic
 *    on the way may wrap: it is a ring, so that a*x + b is the index, modulo 2^64,
 *    whatever it was made of.
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
 * on lengths that are not known in front of the loop, on counters guarded
 * behind the check (the last iteration's would be one step further), by `!=`, or by
 * what changes in the loop, and on indices of more than one counter. */
#include "conditions.h"
#include "known.h"
#include "pipeline.h"
#include "reorder.h"
#include "terms.h"
#include "tree_walk.h"

#include "ir/tree.h"

#include <stdlib.h>

enum { MAX_FORM = 16 }; /* operations of an index */

/* The words of range.def: variables, and limits by name. */
enum {
    START = TERM_VARIABLE,
    END,
    STEP,
    FIRST,
    A,
    B,
    AT_FIRST,
    AT_LAST,
    LENGTH,
    FIRST_LIMIT,
    BEFORE_LIMITS = FIRST_LIMIT - 1,
#define LIMIT(name, bits) name,
#define CHECK(name, guard, shape, ...)
#include "range.def"
#undef LIMIT
#undef CHECK
};
#define WITHIN(x, limit) T(guard_bounds, T(add, x, limit), T(add, limit, limit))

static const int64_t limits[] = {
#define WIDTH             64
#define LIMIT(name, bits) [name - FIRST_LIMIT] = INT64_C(1) << (bits),
#define CHECK(name, guard, shape, ...)
#include "range.def"
#undef LIMIT
#undef CHECK
};

typedef enum { NEAR, FAR } Shape;
/* Sets of what is guarded of a counter. */
typedef enum { BELOW = 1, UP_TO = 2, UP = 3, ABOVE = 4, DOWN_TO = 8, DOWN = 12, BELOW_LENGTH = 16 } Guarded;

typedef struct {
    Guarded guard;
    Shape shape;
    TermWord conditions[72]; /* one behind the other */
} Check;

static const Check checks[] = {
#define LIMIT(name, bits)
#define CHECK(name, guard, shape, ...) {guard, shape, {__VA_ARGS__}},
#include "range.def"
#undef LIMIT
#undef CHECK
};

/* A counter, by the reference that stands for it: a phi or its sum. */
typedef struct {
    IrRef start, step; /* of a sum, start is that of its phi */
    IrRef phi, sum;
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
    IrRef loop, first_branch;
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

/* An operation on what is known in front of the loop; never twice. */
static IrRef make(Range *r, IrOp op, IrRef x, IrRef y)
{
    bool is_const_x = is_const_int(r->trace, x), is_const_y = is_const_int(r->trace, y);
    IrInst inst = {(uint8_t)op, ir_op_result(op), IR_NOSNAP, x, y, 0};
    IrRef folded = fold_inst(r->trace, &inst);
    if (folded != IR_NOREF)
        return folded;
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

/* -- counters ---------------------------------------------------------------------------- */

/* A step that may be added all the time: a constant, or, with a guard to come, any int; 0 if it is none. */
static bool is_step(const Range *r, IrRef step)
{
    if (!is_const_int(r->trace, step))
        return is_outside(r, step);
    int64_t by = constant(r, step);
    return by != 0;
}

static void add_counter(Range *r, IrRef ref, Counter counter)
{
    r->counters[r->counter_count++] = counter;
    r->counter_of[ref] = r->counter_count;
}

/* What is added to the phi to give `sum`; IR_NOREF if it is no such sum. */
static IrRef step_to(const Range *r, IrRef phi, IrRef sum)
{
    if (is_outside(r, sum) || trace_inst(r->trace, sum)->op != IR_add)
        return IR_NOREF;
    const IrInst *add = trace_inst(r->trace, sum);
    IrRef x = plain(r->trace, add->a), y = plain(r->trace, add->b);
    return x == phi ? y : y == phi ? x : IR_NOREF;
}

static bool do_children_step(const Range *r, IrRef phi, IrRef step)
{
    for (uint32_t i = 1; i < r->trace->segments.count; i++) {
        const Segment *segment = &r->trace->segments.items[i];
        if (segment->end == IR_END_LOOP &&
            step_to(r, phi, plain(r->trace, tree_back_value(r->trace, segment, phi))) != step)
            return false;
    }
    return true;
}

static void find_counter(Range *r, IrRef phi)
{
    const IrInst *inst = trace_inst(r->trace, phi);
    IrRef sum = plain(r->trace, inst->b), step = step_to(r, phi, sum);
    if (inst->type != IRT_int || step == IR_NOREF || r->counter_of[sum] || !is_step(r, step) ||
        !do_children_step(r, phi, step))
        return;
    bool is_down = ir_ref_is_const(step) && constant(r, step) < 0;
    Counter counter = {inst->a, step, phi, sum, false, is_down, IR_NOREF, false};
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
    Condition less = condition_of(r->trace, guard->a);
    if (less.op != IR_lt)
        return;
    IrRef x = plain(r->trace, less.a), y = plain(r->trace, less.b);
    if ((guard->op == IR_guard_true) != less.contrary)
        note_order(r, x, y, false);
    else
        note_order(r, y, x, true);
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

/* Whether it is the phi of the counter, which is a sum: the counter without its step. */
static bool is_phi_of(const Range *r, IrRef ref, IrRef counter)
{
    return r->counters[r->counter_of[counter] - 1].phi == ref && ref != counter;
}

/* The index `ref`, an expression in `counter`, where that is `x`; with `x` 0, b. */
static IrRef value_at(Range *r, IrRef ref, IrRef counter, IrRef x)
{
    ref = plain(r->trace, ref);
    if (is_outside(r, ref) || ref == counter)
        return ref == counter ? x : ref;
    if (is_phi_of(r, ref, counter))
        return make(r, IR_sub, x, r->counters[r->counter_of[counter] - 1].step);
    const IrInst inst = *trace_inst(r->trace, ref);
    IrRef left = value_at(r, inst.a, counter, x);
    return make(r, (IrOp)inst.op, left, inst.op == IR_shl ? inst.b : value_at(r, inst.b, counter, x));
}

/* What the counter is multiplied with: a. */
static IrRef factor_of(Range *r, IrRef ref, IrRef counter)
{
    ref = plain(r->trace, ref);
    if (is_outside(r, ref) || ref == counter || is_phi_of(r, ref, counter))
        return make_int(r, !is_outside(r, ref));
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

/* A check of the loop: length is asked of A*x + B. */
typedef struct {
    IrRef index, length, x;
    const Counter *counter;
    IrRef factor, base;
} Access;

/* A question of the preamble: a comparison, or guard_bounds. */
typedef struct {
    IrOp op;
    IrRef a, b;
} Question;

typedef struct {
    Question items[16];
    uint32_t count;
} Questions;

/* The counter by which the index is bounded: the one that it is a form of, or, if that is a phi
 * that nothing bounds, its sum (`(p + 1) + 1` has become `p + 2`). IR_NOREF if there is none. */
static IrRef bounded_counter(const Range *r, IrRef index)
{
    Form form = form_of(r, index);
    if (!form.size || form.counter == IR_NOREF)
        return IR_NOREF;
    const Counter *counter = &r->counters[r->counter_of[form.counter] - 1];
    if (counter->end != IR_NOREF)
        return form.counter;
    return r->counters[r->counter_of[counter->sum] - 1].end != IR_NOREF ? counter->sum : IR_NOREF;
}

static Access access_of(Range *r, IrRef index, IrRef length, IrRef x)
{
    return (Access){index,
                    length,
                    x,
                    &r->counters[r->counter_of[x] - 1],
                    factor_of(r, index, x),
                    value_at(r, index, x, make_int(r, 0))};
}

static Shape shape_of(const Range *r, const Access *access)
{
    int64_t reach = limits[REACH - FIRST_LIMIT];
    bool is_near = is_const_int(r->trace, access->factor) && constant(r, access->factor) == 1 &&
                   is_const_int(r->trace, access->base) && constant(r, access->base) > -reach &&
                   constant(r, access->base) < reach;
    return is_near ? NEAR : FAR;
}

/* The set of what is guarded. */
static unsigned guarded_of(const Range *r, const Access *access)
{
    const Counter *counter = access->counter;
    if (counter->is_down)
        return counter->is_inclusive ? DOWN_TO : ABOVE;
    bool is_below_length = facts_find(&r->lengths, (FactKey){IR_lt, access->x, access->length, 0}) != IR_NOREF;
    return (counter->is_inclusive ? UP_TO : BELOW) | (is_below_length ? BELOW_LENGTH : 0);
}

static IrRef first_of(Range *r, const Counter *counter)
{
    return counter->is_sum ? make(r, IR_add, counter->start, counter->step) : counter->start;
}

/* The last that the guard lets through. */
static IrRef last_of(Range *r, const Counter *counter)
{
    if (counter->is_inclusive)
        return counter->end;
    return make(r, IR_add, counter->end, make_int(r, counter->is_down ? 1 : -1));
}

static IrRef value_of_variable(Range *r, const Access *access, TermWord variable)
{
    const Counter *counter = access->counter;
    /* clang-format off */
    switch (variable) {
    case START: return counter->start;
    case END: return counter->end;
    case STEP: return counter->step;
    case FIRST: return first_of(r, counter);
    case A: return access->factor;
    case B: return access->base;
    case AT_FIRST: return value_at(r, access->index, access->x, first_of(r, counter));
    case AT_LAST: return value_at(r, access->index, access->x, last_of(r, counter));
    case LENGTH: return access->length;
    }
    /* clang-format on */
    return make_int(r, limits[variable - FIRST_LIMIT]);
}

/* The term's value in the preamble. */
static IrRef value_of(Range *r, const Access *access, const TermWord *term)
{
    if (term_is_variable(*term))
        return value_of_variable(r, access, *term);
    if (!term_is_op(*term))
        return trace_const_intern(r->trace, term_constant(*term));
    IrRef x = value_of(r, access, term + 1), y = value_of(r, access, term + 1 + term_length(term + 1));
    return make(r, (IrOp)*term, x, y);
}

/* A length is never below itself, nor at most something less than itself: `i < len`, `a[i + 1]`. */
static bool is_never(const Range *r, const Question *q, IrRef length)
{
    if (q->a != length || ir_ref_is_const(q->b))
        return false;
    const IrInst *limit = trace_inst(r->trace, q->b);
    bool is_less =
        limit->op == IR_add && limit->a == length && is_const_int(r->trace, limit->b) && constant(r, limit->b) < 0;
    return q->op == IR_lt ? q->b == length : q->op == IR_le && is_less;
}

/* Adds the question, or answers it: false if it can't be true. */
static bool add_question(Range *r, Questions *questions, const Access *access, const TermWord *term)
{
    Question q = {(IrOp)*term, value_of(r, access, term + 1), value_of(r, access, term + 1 + term_length(term + 1))};
    if (q.a == q.b && (q.op == IR_le || q.op == IR_ge))
        return true;
    if (is_never(r, &q, access->length))
        return false;
    if (!is_const_int(r->trace, q.a) || !is_const_int(r->trace, q.b)) {
        questions->items[questions->count++] = q;
        return true;
    }
    if (q.op == IR_guard_bounds)
        return constant(r, q.a) >= 0 && constant(r, q.a) < constant(r, q.b);
    return trace_const(r->trace, make(r, q.op, q.a, q.b))->as.i;
}

/* What the row asks of this access; false if it is another case, or hopeless. */
static bool questions_of(Range *r, const Check *check, const Access *access, Questions *questions)
{
    questions->count = 0;
    for (const TermWord *term = check->conditions; *term; term += term_length(term))
        if (!add_question(r, questions, access, term))
            return false;
    return true;
}

static bool find_questions(Range *r, const Access *access, Questions *questions)
{
    unsigned guarded = guarded_of(r, access);
    Shape shape = shape_of(r, access);
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
        if ((checks[i].guard & guarded) && checks[i].shape == shape && questions_of(r, &checks[i], access, questions))
            return true;
    return false;
}

static void ask(Range *r, Question question)
{
    FactKey key = {question.op, question.a, question.b, 0};
    if (facts_find(&r->asked, key) != IR_NOREF)
        return;
    uint16_t snap = r->trace->entry_snap;
    IrRef guard = question.op == IR_guard_bounds
                      ? trace_emit(r->trace, IR_guard_bounds, question.a, question.b, 0, snap)
                      : trace_emit(r->trace, IR_guard_true, make(r, question.op, question.a, question.b), 0, 0, snap);
    facts_put(&r->asked, key, guard);
}

/* -- the walk ---------------------------------------------------------------------------------- */

static void visit_check(Range *r, IrRef ref)
{
    IrRef index = trace_inst(r->trace, ref)->a, length = trace_inst(r->trace, ref)->b;
    IrRef counter = bounded_counter(r, index);
    bool is_length = !ir_ref_is_const(length) && length < r->loop && trace_inst(r->trace, length)->op == IR_alen;
    if (!is_length || counter == IR_NOREF)
        return;
    Access access = access_of(r, index, length, counter);
    Questions questions;
    if (!find_questions(r, &access, &questions) || !trace_may_rewrite(r->trace))
        return;
    for (uint32_t i = 0; i < questions.count; i++)
        ask(r, questions.items[i]);
    IrInst *check = trace_inst(r->trace, ref);
    check->op = IR_assume_bounds;
    check->snap = IR_NOSNAP;
    r->rewrites++;
}

/* Facts that only guards of the root show: what is visited behind them stands behind them on each path. */
static void visit(Range *r, IrRef ref, uint32_t segment)
{
    const IrInst *inst = trace_inst(r->trace, ref);
    find_form(r, ref);
    if (inst->op == IR_guard_bounds)
        visit_check(r, ref);
    else if ((inst->op == IR_guard_true || inst->op == IR_guard_false) && segment == 0 && ref < r->first_branch)
        note_guard(r, inst);
}

static void walk(Range *r)
{
    for (IrRef ref = r->loop + 1; ref < r->trace->segments.items[0].count; ref++)
        if (trace_inst(r->trace, ref)->op == IR_phi)
            find_counter(r, ref);
    TreeWalk walk;
    tree_walk_init(&walk, r->trace, NULL, NULL);
    for (TreeStep step; (step = tree_walk_next(&walk)) != TREE_DONE;)
        if (step == TREE_INST && walk.ref > r->loop)
            visit(r, walk.ref, walk.segment);
    tree_walk_fini(&walk);
}

/* What was made goes to the preamble's end; if nothing asks for it, it goes. */
static void lay_out(Range *r)
{
    Trace *trace = r->trace;
    uint32_t count = trace->insts.count;
    trace->segments.items[trace->segments.count - 1].count -= count - r->body_end;
    if (!r->rewrites) {
        trace->insts.count = r->body_end;
        return;
    }
    Order order;
    order_init(&order, trace);
    order_append_range(&order, 0, r->loop);
    order_append_range(&order, r->body_end, count);
    order_append_range(&order, r->loop, trace->segments.items[0].count);
    order_append_children(&order);
    trace_reorder(trace, &order);
    order_fini(&order);
}

uint32_t pass_range(Trace *trace)
{
    if (!trace_is_loop(trace) || !trace_may_guard_at_entry(trace))
        return 0;
    uint32_t count = trace->insts.count;
    Range r = {.trace = trace, .loop = trace_loop(trace), .first_branch = tree_first_branch(trace), .body_end = count};
    r.counter_of = scratch_new(count, sizeof *r.counter_of);
    r.counters = scratch_new(2 * count, sizeof *r.counters);
    r.forms = scratch_new(count, sizeof *r.forms);
    facts_init(&r.made, 0);
    facts_init(&r.asked, 0);
    facts_init(&r.lengths, 0);
    walk(&r);
    if (trace->insts.count > count)
        lay_out(&r);
    drop_orphans(trace);
    facts_fini(&r.made);
    facts_fini(&r.asked);
    facts_fini(&r.lengths);
    free(r.counter_of);
    free(r.counters);
    free(r.forms);
    return r.rewrites;
}
