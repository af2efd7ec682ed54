/* Algebraic identities.
 *
 *     y = add x, 0            …
 *     z = mul y, 8            z = shl x, 3
 *     c = bnot (lt z, n)      c = ge z, n
 *
 * One walk; each operation is looked at once its operands are as simple as they
 * get. The rules are data, simplify.def: the first that fits an operation gives
 * what stands for it (one of its operands, a constant), or turns it into another,
 * which is looked at again. Constants go to the right of what commutes, so that
 * rules, and cse, meet one form.
 *
 * Sound because each row holds for all 2^64 ints, wrapping included, and for
 * every float there is, which is proved of each. Nothing here can fail or touches memory.
 * guard_true of a contrary becomes guard_false of what it contradicts, which asks
 * the same and leaves alike; not where a child hangs on it.
 *
 * Linear: an operation meets the rules of its own op alone, and each a bounded
 * number of times. Gives up on what needs more than two operations at a time, and on
 * identities that would make a value live longer for nothing. */
#include "known.h"
#include "pipeline.h"
#include "scratch.h"
#include "terms.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The words of simplify.def that terms.h does not have. */
enum { X = TERM_VARIABLE, Y, V, C, D, VARIABLES_END, VARIABLE_COUNT = VARIABLES_END - TERM_VARIABLE };
enum { TERM_LOG2 = TERM_FLOAT + 0x80, MINUS_ZERO };
#define LOG2(c) TERM_LOG2, c

typedef enum { ALWAYS, POWER_OF_TWO, INVERTIBLE, WORD } Requirement;

enum { MAX_WORDS = 8, MAX_TURNS = 4 };

typedef struct {
    TermWord pattern[MAX_WORDS], result[MAX_WORDS];
    Requirement condition;
} Rule;

static const Rule rules[] = {
#define RULE(name, pattern, condition, result) {{pattern}, {result}, condition},
#include "simplify.def"
#undef RULE
};

enum { RULE_COUNT = sizeof rules / sizeof *rules, NO_RULE = 0xff };
_Static_assert(RULE_COUNT < NO_RULE, "rules are numbered in a byte");

typedef struct {
    Trace *trace;
    IrRef *map;
    uint8_t first[IR_OP_COUNT]; /* the first rule of each op */
    uint8_t next[RULE_COUNT];   /* the one behind it, of the same op */
    uint32_t rewrites;
    bool is_over; /* no more rewrites are allowed */
} Simplify;

/* How a rule fits: what stands for its variables and for each part of its pattern. */
typedef struct {
    Trace *trace;
    const Rule *rule;
    IrRef bound[VARIABLE_COUNT];
    IrRef parts[MAX_WORDS];
} Fit;

static void sort_rules(Simplify *s)
{
    memset(s->first, NO_RULE, sizeof s->first);
    for (int i = RULE_COUNT; i-- > 0;) {
        s->next[i] = s->first[rules[i].pattern[0]];
        s->first[rules[i].pattern[0]] = (uint8_t)i;
    }
}

/* -- whether a rule fits ------------------------------------------------------------ */

static bool bind(Fit *fit, TermWord variable, IrRef ref)
{
    IrRef *bound = &fit->bound[variable - TERM_VARIABLE];
    if (*bound != IR_NOREF)
        return *bound == ref;
    if (variable == V ? ir_ref_is_const(ref) : (variable == C || variable == D) && !ir_ref_is_const(ref))
        return false;
    *bound = ref;
    return true;
}

static IrConst constant_of(TermWord word)
{
    return word == MINUS_ZERO ? (IrConst){.type = IRT_float, .as.f = -0.0} : term_constant(word);
}

/* By its bits: 0.0 is not -0.0. */
static bool is_constant(const Trace *trace, IrRef ref, IrConst wanted)
{
    return ir_ref_is_const(ref) && trace_const(trace, ref)->type == wanted.type &&
           trace_const(trace, ref)->as.bits == wanted.as.bits;
}

static bool fits_inst(Fit *fit, int *at, const IrInst *inst);

/* Whether the reference is what the pattern's next word says; *at goes behind the term. */
static bool fits_ref(Fit *fit, int *at, IrRef ref)
{
    TermWord word = fit->rule->pattern[*at];
    fit->parts[*at] = ref;
    if (term_is_op(word))
        return !ir_ref_is_const(ref) && fits_inst(fit, at, trace_inst(fit->trace, ref));
    ++*at;
    if (term_is_variable(word))
        return bind(fit, word, ref);
    return is_constant(fit->trace, ref, constant_of(word));
}

static bool fits_inst(Fit *fit, int *at, const IrInst *inst)
{
    TermWord op = fit->rule->pattern[(*at)++];
    return inst->op == op && fits_ref(fit, at, inst->a) && (term_arity(op) == 1 || fits_ref(fit, at, inst->b));
}

static bool is_power_of_two(const IrConst *c) { return c->as.bits && !(c->as.bits & (c->as.bits - 1)); }

static bool is_invertible(double f)
{
    int exponent;
    return fabs(frexp(f, &exponent)) == 0.5 && isnormal(1.0 / f);
}

static bool meets_condition(const Fit *fit)
{
    const Trace *trace = fit->trace;
    IrRef x = fit->bound[X - TERM_VARIABLE], c = fit->bound[C - TERM_VARIABLE];
    /* clang-format off */
    switch (fit->rule->condition) {
    case ALWAYS: return true;
    case POWER_OF_TWO: return is_const_int(trace, c) && is_power_of_two(trace_const(trace, c));
    case INVERTIBLE: return is_const_float(trace, c) && is_invertible(trace_const(trace, c)->as.f);
    case WORD: return ir_type_class(trace_type(trace, x)) == IR_CLASS_WORD;
    }
    /* clang-format on */
    return false;
}

/* -- what it gives -------------------------------------------------------------------- */

/* What stands for a part of the result; IR_NOREF if that is an operation that is not there yet. */
static IrRef value_of(const Fit *fit, const TermWord *term)
{
    Trace *trace = fit->trace;
    if (*term == TERM_LOG2)
        return trace_const_int(trace, __builtin_ctzll(trace_const(trace, value_of(fit, term + 1))->as.bits));
    if (term_is_variable(*term))
        return fit->bound[*term - TERM_VARIABLE];
    if (!term_is_op(*term))
        return trace_const_intern(trace, constant_of(*term));
    int length = term_length(term);
    for (int i = 1; i + length <= MAX_WORDS; i++)
        if (!memcmp(&fit->rule->pattern[i], term, (size_t)length * sizeof *term))
            return fit->parts[i];
    IrRef a = value_of(fit, term + 1);
    IrRef b = term_arity(*term) == 2 ? value_of(fit, term + 1 + term_length(term + 1)) : 0;
    IrInst inst = {(uint8_t)*term, ir_op_result((IrOp)*term), IR_NOSNAP, a, b, 0};
    return fold_inst(trace, &inst);
}

static void apply(Simplify *s, const Fit *fit, IrRef ref)
{
    IrInst *inst = trace_inst(s->trace, ref);
    const TermWord *result = fit->rule->result;
    IrRef value = value_of(fit, result);
    if (value != IR_NOREF) {
        s->map[ref] = value;
        inst_remove(inst);
        return;
    }
    IrRef a = value_of(fit, result + 1);
    inst->b = term_arity(*result) == 2 ? value_of(fit, result + 1 + term_length(result + 1)) : 0;
    inst->a = a;
    inst->op = (uint8_t)*result;
}

/* The first rule that fits, if one does. */
static bool find_rule(const Simplify *s, const IrInst *inst, Fit *fit)
{
    for (int i = s->first[inst->op]; i != NO_RULE; i = s->next[i]) {
        *fit = (Fit){.trace = s->trace, .rule = &rules[i]};
        for (int v = 0; v < VARIABLE_COUNT; v++)
            fit->bound[v] = IR_NOREF;
        int at = 0;
        if (fits_inst(fit, &at, inst) && meets_condition(fit))
            return true;
    }
    return false;
}

static void visit(Simplify *s, IrRef ref)
{
    Fit fit;
    for (int i = 0; i < MAX_TURNS && find_rule(s, trace_inst(s->trace, ref), &fit); i++) {
        if (!trace_may_rewrite(s->trace)) {
            s->is_over = true;
            return;
        }
        apply(s, &fit, ref);
        s->rewrites++;
    }
}

uint32_t pass_simplify(Trace *trace)
{
    Simplify s = {.trace = trace, .map = ref_map_new(trace, 0)};
    sort_rules(&s);
    for (IrRef ref = 0; ref < trace->insts.count && !s.is_over; ref++) {
        inst_resolve_operands(trace, trace_inst(trace, ref), s.map);
        visit(&s, ref);
    }
    trace_substitute(trace, s.map);
    free(s.map);
    return s.rewrites;
}
