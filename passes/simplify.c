/* Algebraic identities.
 *
 *     y = add x, 0            …
 *     z = mul y, 8            z = shl x, 3
 *     c = bnot (lt z, n)      c = ge z, n
 *
 * One walk; each operation is looked at once its operands are as simple as they
 * get, by the rules of its kind: what it gives is one of its operands, a constant,
 * or a cheaper operation in its place. Constants go to the right of what
 * commutes, so that rules, and cse, meet one form.
 *
 * Sound because each rule holds for all 2^64 ints, wrapping included, and for
 * every float there is: x + 0.0 is not x (of -0.0), x * 0.0 is not 0.0, x - x is
 * not 0.0, x == x is not true. x - 0.0, x + -0.0, x * 1.0 and x / 1.0 are x, and
 * dividing by a power of two is multiplying by its inverse, where that is exact.
 * Nothing here can fail or touches memory. guard_true of a contrary becomes
 * guard_false of what it contradicts, which asks the same and leaves alike; not
 * where a child hangs on it.
 *
 * Linear. Gives up on what needs more than two operations at a time, and on
 * identities that would make a value live longer for nothing. */
#include "known.h"
#include "pipeline.h"
#include "scratch.h"

#include <math.h>
#include <stdlib.h>

/* What a rule has to say of one instruction. */
typedef struct {
    Trace *trace;
    IrInst *inst;
    bool is_rewritten; /* the instruction was changed in place */
} Rule;

static bool is_int(const Rule *r, IrRef ref, int64_t i)
{
    return is_const_int(r->trace, ref) && trace_const(r->trace, ref)->as.i == i;
}

/* By its bits: 0.0 is not -0.0. */
static bool is_float(const Rule *r, IrRef ref, double f)
{
    if (!is_const_float(r->trace, ref))
        return false;
    double constant = trace_const(r->trace, ref)->as.f;
    return constant == f && signbit(constant) == signbit(f);
}

/* The instruction behind a reference if it is an `op`, else NULL. */
static const IrInst *as_op(const Rule *r, IrRef ref, IrOp op)
{
    if (ir_ref_is_const(ref) || trace_inst(r->trace, ref)->op != op)
        return NULL;
    return trace_inst(r->trace, ref);
}

/* Makes the instruction another one; of the same result type. */
static IrRef become(Rule *r, IrOp op, IrRef a, IrRef b)
{
    r->inst->op = (uint8_t)op;
    r->inst->a = a;
    r->inst->b = b;
    r->is_rewritten = true;
    return IR_NOREF;
}

static IrRef int_result(Rule *r, int64_t i) { return trace_const_int(r->trace, i); }
static IrRef bool_result(Rule *r, bool b) { return trace_const_bool(r->trace, b); }

/* -- forms ------------------------------------------------------------------- */

/* The comparison with its sides exchanged, of ints and floats. */
static IrOp mirrored(IrOp op)
{
    /* clang-format off */
    switch ((int)op) {
    case IR_lt: return IR_gt;
    case IR_le: return IR_ge;
    case IR_gt: return IR_lt;
    case IR_ge: return IR_le;
    case IR_flt: return IR_fgt;
    case IR_fle: return IR_fge;
    case IR_fgt: return IR_flt;
    case IR_fge: return IR_fle;
    case IR_add: case IR_mul: case IR_and: case IR_or: case IR_xor: case IR_eq: case IR_ne:
    case IR_fadd: case IR_fmul: case IR_feq: case IR_fne: case IR_beq:
        return op;
    }
    /* clang-format on */
    return IR_nop;
}

/* The comparison that is true just where this one is false; of floats only equality has one. */
static IrOp contrary(IrOp op)
{
    /* clang-format off */
    switch ((int)op) {
    case IR_lt: return IR_ge;
    case IR_le: return IR_gt;
    case IR_gt: return IR_le;
    case IR_ge: return IR_lt;
    case IR_eq: return IR_ne;
    case IR_ne: return IR_eq;
    case IR_feq: return IR_fne;
    case IR_fne: return IR_feq;
    }
    /* clang-format on */
    return IR_nop;
}

static void put_constant_right(Rule *r)
{
    IrInst *inst = r->inst;
    IrOp op = mirrored((IrOp)inst->op);
    if (op != IR_nop && ir_ref_is_const(inst->a) && !ir_ref_is_const(inst->b))
        become(r, op, inst->b, inst->a);
}

/* -- ints: what stands for the instruction, or IR_NOREF ---------------------------- */

/* (x + c1) + c2 is x + (c1 + c2). */
static IrRef simplify_add(Rule *r, IrRef x, IrRef y)
{
    if (is_int(r, y, 0))
        return x;
    const IrInst *inner = as_op(r, x, IR_add);
    if (!inner || !is_const_int(r->trace, y) || !is_const_int(r->trace, inner->b))
        return IR_NOREF;
    uint64_t sum = trace_const(r->trace, inner->b)->as.bits + trace_const(r->trace, y)->as.bits;
    IrRef base = inner->a;
    return sum == 0 ? base : become(r, IR_add, base, int_result(r, (int64_t)sum));
}

static IrRef simplify_sub(Rule *r, IrRef x, IrRef y)
{
    if (x == y)
        return int_result(r, 0);
    if (is_int(r, x, 0))
        return become(r, IR_neg, y, 0);
    if (!is_const_int(r->trace, y))
        return IR_NOREF;
    become(r, IR_add, x, int_result(r, (int64_t)(0 - trace_const(r->trace, y)->as.bits)));
    return simplify_add(r, r->inst->a, r->inst->b);
}

static IrRef simplify_mul(Rule *r, IrRef x, IrRef y)
{
    if (is_int(r, y, 0) || is_int(r, y, 1))
        return is_int(r, y, 0) ? y : x;
    if (is_int(r, y, -1))
        return become(r, IR_neg, x, 0);
    if (!is_const_int(r->trace, y))
        return IR_NOREF;
    uint64_t factor = trace_const(r->trace, y)->as.bits;
    if (factor & (factor - 1))
        return IR_NOREF;
    return become(r, IR_shl, x, int_result(r, __builtin_ctzll(factor)));
}

static IrRef simplify_div(Rule *r, IrRef x, IrRef y)
{
    if (is_int(r, y, 1))
        return x;
    return is_int(r, y, -1) ? become(r, IR_neg, x, 0) : IR_NOREF;
}

static IrRef simplify_mod(Rule *r, IrRef x, IrRef y)
{
    (void)x;
    return is_int(r, y, 1) || is_int(r, y, -1) ? int_result(r, 0) : IR_NOREF;
}

static IrRef simplify_and(Rule *r, IrRef x, IrRef y)
{
    if (is_int(r, y, 0))
        return y;
    return is_int(r, y, -1) || x == y ? x : IR_NOREF;
}

static IrRef simplify_or(Rule *r, IrRef x, IrRef y)
{
    if (is_int(r, y, -1))
        return y;
    return is_int(r, y, 0) || x == y ? x : IR_NOREF;
}

static IrRef simplify_xor(Rule *r, IrRef x, IrRef y)
{
    if (x == y)
        return int_result(r, 0);
    if (is_int(r, y, 0))
        return x;
    return is_int(r, y, -1) ? become(r, IR_not, x, 0) : IR_NOREF;
}

static IrRef simplify_shift(Rule *r, IrRef x, IrRef y) { return is_int(r, y, 0) || is_int(r, x, 0) ? x : IR_NOREF; }

/* neg, not, fneg and bnot undo themselves. */
static IrRef simplify_involution(Rule *r, IrRef x)
{
    const IrInst *inner = as_op(r, x, (IrOp)r->inst->op);
    return inner ? inner->a : IR_NOREF;
}

static IrRef simplify_compare(Rule *r, IrRef x, IrRef y)
{
    IrOp op = (IrOp)r->inst->op;
    return x == y ? bool_result(r, op == IR_eq || op == IR_le || op == IR_ge) : IR_NOREF;
}

/* -- floats ---------------------------------------------------------------------- */

static IrRef simplify_fdiv(Rule *r, IrRef x, IrRef y)
{
    if (is_float(r, y, 1.0))
        return x;
    if (!is_const_float(r->trace, y))
        return IR_NOREF;
    int exponent;
    double inverse = 1.0 / trace_const(r->trace, y)->as.f;
    bool is_power = fabs(frexp(trace_const(r->trace, y)->as.f, &exponent)) == 0.5;
    return is_power && isnormal(inverse) ? become(r, IR_fmul, x, trace_const_float(r->trace, inverse)) : IR_NOREF;
}

/* The sign is lost anyway. */
static IrRef simplify_fabs(Rule *r, IrRef x)
{
    if (as_op(r, x, IR_fabs))
        return x;
    const IrInst *negation = as_op(r, x, IR_fneg);
    return negation ? become(r, IR_fabs, negation->a, 0) : IR_NOREF;
}

/* What is an integer is its own floor, ceiling and truncation. */
static IrRef simplify_rounding(Rule *r, IrRef x)
{
    bool is_integral =
        as_op(r, x, IR_itof) || as_op(r, x, IR_ffloor) || as_op(r, x, IR_fceil) || as_op(r, x, IR_ftrunc);
    return is_integral ? x : IR_NOREF;
}

/* -- booleans and guards ------------------------------------------------------------ */

static IrRef simplify_bnot(Rule *r, IrRef x)
{
    IrRef undone = simplify_involution(r, x);
    if (undone != IR_NOREF || ir_ref_is_const(x))
        return undone;
    const IrInst *compare = trace_inst(r->trace, x);
    IrOp op = contrary((IrOp)compare->op);
    return op == IR_nop ? IR_NOREF : become(r, op, compare->a, compare->b);
}

static IrRef simplify_beq(Rule *r, IrRef x, IrRef y)
{
    if (x == y)
        return bool_result(r, true);
    if (!is_const_bool(r->trace, y))
        return IR_NOREF;
    return trace_const(r->trace, y)->as.i ? x : become(r, IR_bnot, x, 0);
}

/* One reference is one object; of pairs and floats nobody asks. */
static IrRef simplify_same(Rule *r, IrRef x, IrRef y)
{
    return x == y && ir_type_class(trace_type(r->trace, x)) == IR_CLASS_WORD ? bool_result(r, true) : IR_NOREF;
}

static IrRef simplify_guard(Rule *r, IrRef condition)
{
    const IrInst *negation = as_op(r, condition, IR_bnot);
    if (!negation)
        return IR_NOREF;
    return become(r, r->inst->op == IR_guard_true ? IR_guard_false : IR_guard_true, negation->a, 0);
}

static IrRef simplify(Rule *r)
{
    put_constant_right(r);
    IrRef x = r->inst->a, y = r->inst->b;
    /* clang-format off */
    switch (r->inst->op) {
    case IR_add: return simplify_add(r, x, y);
    case IR_sub: return simplify_sub(r, x, y);
    case IR_mul: return simplify_mul(r, x, y);
    case IR_div: return simplify_div(r, x, y);
    case IR_mod: return simplify_mod(r, x, y);
    case IR_and: return simplify_and(r, x, y);
    case IR_or: return simplify_or(r, x, y);
    case IR_xor: return simplify_xor(r, x, y);
    case IR_shl: case IR_sar: case IR_shr: return simplify_shift(r, x, y);
    case IR_neg: case IR_not: case IR_fneg: return simplify_involution(r, x);
    case IR_eq: case IR_ne: case IR_lt: case IR_le: case IR_gt: case IR_ge: return simplify_compare(r, x, y);
    case IR_fadd: return is_float(r, y, -0.0) ? x : IR_NOREF;
    case IR_fsub: return is_float(r, y, 0.0) ? x : IR_NOREF;
    case IR_fmul: return is_float(r, y, 1.0) ? x : IR_NOREF;
    case IR_fdiv: return simplify_fdiv(r, x, y);
    case IR_fabs: return simplify_fabs(r, x);
    case IR_ffloor: case IR_fceil: case IR_ftrunc: return simplify_rounding(r, x);
    case IR_bnot: return simplify_bnot(r, x);
    case IR_beq: return simplify_beq(r, x, y);
    case IR_same: return simplify_same(r, x, y);
    case IR_guard_true: case IR_guard_false: return simplify_guard(r, x);
    }
    /* clang-format on */
    return IR_NOREF;
}

uint32_t pass_simplify(Trace *trace)
{
    IrRef *map = ref_map_new(trace, 0);
    bool *has_child = guards_with_child(trace);
    uint32_t rewrites = 0;
    for (IrRef ref = 0; ref < trace->insts.count; ref++) {
        Rule rule = {trace, trace_inst(trace, ref), false};
        inst_resolve_operands(trace, rule.inst, map);
        if (has_child[ref])
            continue;
        IrInst before = *rule.inst;
        IrRef result = simplify(&rule);
        if (!rule.is_rewritten && result == IR_NOREF)
            continue;
        if (!trace_may_rewrite(trace)) {
            *rule.inst = before;
            break;
        }
        rewrites++;
        if (result == IR_NOREF)
            continue;
        map[ref] = result;
        inst_remove(rule.inst);
    }
    trace_substitute(trace, map);
    free(has_child);
    free(map);
    return rewrites;
}
