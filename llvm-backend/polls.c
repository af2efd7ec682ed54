/* Polls: a compiled loop must stop soon when an interrupt or a time limit asks
 * for the interpreter, but a load in each iteration would keep LLVM from
 * vectorising it.
 *
 * Any guard may fail without a reason: the interpreter goes on from its snapshot
 * and comes back to the trace at the header, where it polls itself. So a loop
 * that ends by a guard on `lt counter, end`, with a counter that goes up by a
 * constant and an end from before the loop, gets another end, at most CHUNK
 * iterations away: strip mining by way of the exits that are there already.
 *
 *     guard_true (lt next, end)    →    guard_true (lt next, min(end, first + CHUNK * step))
 *
 * What holds of the smaller end holds of the true one. What is compared passes the
 * end by less than a step, so it must not wrap there: it would be less again, for
 * ever and without a poll. Where that is not sure, the end is the least number,
 * and the interpreter does that stretch.
 * A segment that begins at that guard's exit is entered only if the true end was
 * reached. Where there are several ways round, each must come by the guard, which so
 * stands above all branches, and step the counter alike. Loops without such a guard look at
 * the context's word in each iteration. */
#include "ir/tree.h"
#include "lower.h"

#define CHUNK        ((int64_t)1 << 20)
#define LARGEST_STEP ((int64_t)1 << 32)

/* The constant int `ref`, or 0. */
static int64_t constant_int(const Trace *trace, IrRef ref)
{
    const IrConst *constant = ir_ref_is_const(ref) ? trace_const(trace, ref) : NULL;
    return constant && constant->type == IRT_int ? constant->as.i : 0;
}

/* What is added to `base` to give `ref`; 0 if it isn't base plus a constant in reach. */
static int64_t step_from(const Trace *trace, IrRef ref, IrRef base)
{
    const IrInst *inst = ir_ref_is_const(ref) ? NULL : trace_inst(trace, ref);
    if (!inst || inst->op != IR_add)
        return 0;
    int64_t step = inst->a == base ? constant_int(trace, inst->b) : inst->b == base ? constant_int(trace, inst->a) : 0;
    return step > 0 && step <= LARGEST_STEP ? step : 0;
}

/* What each way round adds to the phi; 0 if that isn't the same everywhere, or no constant in reach. */
static int64_t step_of(const Trace *trace, IrRef phi)
{
    int64_t step = step_from(trace, trace_inst(trace, phi)->b, phi);
    for (uint32_t i = 1; i < trace->segments.count; i++) {
        const Segment *segment = &trace->segments.items[i];
        if (segment->end == IR_END_LOOP && step_from(trace, tree_back_value(trace, segment, phi), phi) != step)
            return 0;
    }
    return step;
}

/* The loop's counter that `ref` is, or is a constant more than; NULL if it is none. */
static const IrInst *counter_of(const Trace *trace, IrRef loop, IrRef ref, int64_t *step)
{
    for (IrRef phi = loop + 1; phi < trace->insts.count && trace_inst(trace, phi)->op == IR_phi; phi++) {
        *step = step_of(trace, phi);
        if (*step && (ref == phi || step_from(trace, ref, phi)))
            return trace_inst(trace, phi);
    }
    return NULL;
}

static bool is_before(IrRef loop, IrRef ref) { return ir_ref_is_const(ref) || ref < loop; }

/* Whether the guard at `at` ends the loop as described; its comparison, counter and step. */
static const IrInst *find_comparison(const Trace *trace, IrRef loop, IrRef at, const IrInst **counter, int64_t *step)
{
    const IrInst *guard = trace_inst(trace, at);
    if (guard->op != IR_guard_true || is_before(loop, guard->a))
        return NULL;
    const IrInst *comparison = trace_inst(trace, guard->a);
    if ((comparison->op != IR_lt && comparison->op != IR_le) || !is_before(loop, comparison->b))
        return NULL;
    *counter = counter_of(trace, loop, comparison->a, step);
    return *counter && is_before(loop, (*counter)->a) ? comparison : NULL;
}

/* The end of the stretch that may be run without a poll. */
static LLVMValueRef stretch_end(Lowering *l, const IrInst *counter, int64_t step, LLVMValueRef end)
{
    LLVMValueRef first = lower_word(l, counter->a);
    LLVMValueRef length = lower_int(l, (uint64_t)(CHUNK * step));
    /* Room for the last step, and for what is compared to be ahead of the counter. */
    LLVMValueRef last = lower_int(l, (uint64_t)(INT64_MAX - CHUNK * step - step - LARGEST_STEP));
    LLVMValueRef overflows = LLVMBuildICmp(l->builder, LLVMIntSGT, first, last, "");
    LLVMValueRef limit = LLVMBuildAdd(l->builder, first, length, "");
    limit = LLVMBuildSelect(l->builder, overflows, lower_int(l, (uint64_t)INT64_MIN), limit, "");
    LLVMValueRef bounds[] = {end, limit};
    return lower_call_intrinsic(l, "llvm.smin.i64", bounds, 2);
}

void polls_prepare(Lowering *l)
{
    const Trace *trace = l->trace;
    IrRef loop = trace_loop(trace);
    const IrInst *counter;
    int64_t step;
    IrRef first_branch = tree_first_branch(trace);
    for (IrRef at = loop + 1; at < first_branch; at++) {
        const IrInst *comparison = find_comparison(trace, loop, at, &counter, &step);
        if (!comparison)
            continue;
        l->stretch_guard = at;
        l->stretch_end = stretch_end(l, counter, step, lower_word(l, comparison->b));
        return;
    }
}

LLVMValueRef polls_guarded_condition(Lowering *l, IrRef at)
{
    const IrInst *guard = trace_inst(l->trace, at);
    if (at != l->stretch_guard)
        return lower_word(l, guard->a);
    const IrInst *comparison = trace_inst(l->trace, guard->a);
    LLVMIntPredicate predicate = comparison->op == IR_lt ? LLVMIntSLT : LLVMIntSLE;
    return LLVMBuildICmp(l->builder, predicate, lower_word(l, comparison->a), l->stretch_end, "");
}

LLVMBasicBlockRef polls_failure(Lowering *l, IrRef at, LLVMBasicBlockRef on, LLVMBasicBlockRef out)
{
    LLVMBasicBlockRef here = LLVMGetInsertBlock(l->builder);
    LLVMBasicBlockRef ended = LLVMAppendBasicBlockInContext(l->context, l->function, "stretch.end");
    LLVMPositionBuilderAtEnd(l->builder, ended);
    LLVMBuildCondBr(l->builder, lower_word(l, trace_inst(l->trace, at)->a), out, on);
    LLVMPositionBuilderAtEnd(l->builder, here);
    return ended;
}

void lower_poll(Lowering *l, IrRef at)
{
    bool is_in_loop = at < l->trace->segments.items[0].count;
    if (is_in_loop && l->stretch_guard != IR_NOREF && !l->job->stress)
        return;
    LLVMTypeRef word = LLVMInt32TypeInContext(l->context);
    LLVMValueRef offset = lower_int(l, l->layout->context_attention);
    LLVMValueRef address = LLVMBuildGEP2(l->builder, l->i8, l->vm, &offset, 1, "");
    LLVMValueRef attention = LLVMBuildLoad2(l->builder, word, address, "");
    LLVMSetVolatile(attention, 1);
    exit_unless(l, LLVMBuildICmp(l->builder, LLVMIntEQ, attention, LLVMConstInt(word, 0, 0), ""), at);
}
