/* Terms: how the tables of rules (*.def) write expressions over the ops of the IR.
 *
 * A term is its words in prefix order, so that `T(add, X, T(neg, Y))` is the
 * array {IR_add, X, IR_neg, Y}; 0 (IR_nop) ends it. What the variables are
 * called and what they may stand for, each table says itself. tests/proofs reads
 * the same lines and proves them. */
#ifndef MK_PASSES_TERMS_H
#define MK_PASSES_TERMS_H

#include "ir/tables.h"
#include "ir/trace.h"

typedef int16_t TermWord;

enum {
    TERM_VARIABLE = 0x100, /* variables count from here; below are ops */
    TERM_INT = 0x300,
    TERM_BOOL = 0x500,
    TERM_FLOAT = 0x600,
};

#define T(op, ...) IR_##op, __VA_ARGS__
#define INT(i)     (TERM_INT + (i)) /* -128 to 127 */
#define BOOL(b)    (TERM_BOOL + (b))
#define FLOAT(i)   (TERM_FLOAT + (i)) /* small whole numbers */

static inline bool term_is_op(TermWord word) { return word < TERM_VARIABLE; }
static inline bool term_is_variable(TermWord word) { return word >= TERM_VARIABLE && word < TERM_INT - 128; }
static inline int term_arity(TermWord op) { return ir_op_operand_kinds((IrOp)op)->count; }

/* How many words the term takes that begins there. */
static inline int term_length(const TermWord *term)
{
    int length = 0;
    for (int missing = 1; missing; missing--)
        missing += term_is_op(term[length]) ? term_arity(term[length]) : 0, length++;
    return length;
}

/* The constant of a word that is one. */
static inline IrConst term_constant(TermWord word)
{
    IrConst constant = {.type = word >= TERM_FLOAT ? IRT_float : word >= TERM_BOOL ? IRT_bool : IRT_int};
    if (constant.type == IRT_float)
        constant.as.f = word - TERM_FLOAT;
    else
        constant.as.i = word - (constant.type == IRT_bool ? TERM_BOOL : TERM_INT);
    return constant;
}

#endif
