#include "conditions.h"

#include "terms.h"

enum { X = TERM_VARIABLE, Y, FORM_WORDS = 4 };

/* The form of each op that has one, as conditions.def says. */
static const TermWord forms[IR_OP_COUNT][FORM_WORDS] = {
#define CONDITION(op, form) [IR_##op] = {form},
#define SYMMETRIC(op)
#include "conditions.def"
#undef CONDITION
#undef SYMMETRIC
};

static const bool is_symmetric[IR_OP_COUNT] = {
#define CONDITION(op, form)
#define SYMMETRIC(op) [IR_##op] = true,
#include "conditions.def"
#undef CONDITION
#undef SYMMETRIC
};

Condition condition_of(const Trace *trace, IrRef ref)
{
    bool contrary = false;
    while (!ir_ref_is_const(ref) && trace_inst(trace, ref)->op == IR_bnot) {
        contrary = !contrary;
        ref = trace_inst(trace, ref)->a;
    }
    const TermWord *form = ir_ref_is_const(ref) ? forms[IR_nop] : forms[trace_inst(trace, ref)->op];
    if (form[0] == IR_nop)
        return (Condition){IR_nop, ref, 0, contrary};
    if (form[0] == IR_bnot) {
        contrary = !contrary;
        form++;
    }
    IrOp op = (IrOp)form[0];
    const IrInst *inst = trace_inst(trace, ref);
    bool is_turned = form[1] == Y || (is_symmetric[op] && inst->a > inst->b);
    return (Condition){op, is_turned ? inst->b : inst->a, is_turned ? inst->a : inst->b, contrary};
}
