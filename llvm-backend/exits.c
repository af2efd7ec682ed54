/* Exit stubs. A guard that fails branches to the stub of its snapshot, behind all
 * hot code. The stub stores the live values raw into the context's exit buffer,
 * in the order of snapshot_exit_words, and goes to the end that all exits have in
 * common, which tail-calls what the exit's target points to at that moment: the deopt handler first, a side trace
 * later. Between the stores and the target's reads nothing runs. docs/deopt.md has an example.
 *
 * Guards with the same snapshot share its stub. That is sound because whatever
 * its entries name is defined before the first of them, in straight-line code. */
#include "lower.h"

#include <stdio.h>

static LLVMBasicBlockRef stub_of(Lowering *l, uint16_t snap)
{
    if (!l->stubs[snap]) {
        char name[24];
        snprintf(name, sizeof name, "exit%u", snap);
        l->stubs[snap] = LLVMAppendBasicBlockInContext(l->context, l->function, name);
    }
    return l->stubs[snap];
}

/* Where instruction `at` goes when it fails: a segment merged into the tree, or out. */
static LLVMBasicBlockRef failure_of(Lowering *l, IrRef at, bool *is_exit)
{
    const IrInst *inst = trace_inst(l->trace, at);
    uint32_t child = inst_leads_on(inst) ? trace_segment_at(l->trace, inst->snap) : 0;
    *is_exit = !child;
    if (!child)
        return stub_of(l, inst->snap);
    if (!l->segments[child])
        l->segments[child] = LLVMAppendBasicBlockInContext(l->context, l->function, "side");
    if (at != l->stretch_guard)
        return l->segments[child];
    return polls_failure(l, at, l->segments[child], stub_of(l, inst->snap));
}

static void branch(Lowering *l, LLVMValueRef holds, LLVMBasicBlockRef failure, bool is_exit)
{
    LLVMBasicBlockRef here = LLVMGetInsertBlock(l->builder);
    LLVMBasicBlockRef on = LLVMAppendBasicBlockInContext(l->context, l->function, "");
    LLVMMoveBasicBlockAfter(on, here);
    LLVMValueRef inst = LLVMBuildCondBr(l->builder, holds, on, failure);
    if (is_exit)
        alias_mark_likely(&l->alias, inst);
    LLVMPositionBuilderAtEnd(l->builder, on);
}

/* A guard that holds counts, and fails all the same when its turn has come. It
 * leaves then, and never enters a side segment, which may rely on its failure. */
static void branch_if_forced(Lowering *l, IrRef guard)
{
    GuardStress *stress = &l->job->stress[guard];
    LLVMValueRef executed = lower_address(l, &stress->executed);
    LLVMValueRef count = LLVMBuildLoad2(l->builder, l->i64, executed, "");
    count = LLVMBuildAdd(l->builder, count, lower_int(l, 1), "");
    LLVMBuildStore(l->builder, count, executed);
    LLVMValueRef next = LLVMBuildLoad2(l->builder, l->i64, lower_address(l, &stress->next), "");
    LLVMValueRef goes_on = LLVMBuildICmp(l->builder, LLVMIntNE, count, next, "");
    branch(l, goes_on, stub_of(l, trace_inst(l->trace, guard)->snap), true);
}

void exit_unless(Lowering *l, LLVMValueRef holds, IrRef at)
{
    bool is_exit;
    LLVMBasicBlockRef failure = failure_of(l, at, &is_exit);
    branch(l, holds, failure, is_exit);
    if (l->job->stress && inst_is_guard(trace_inst(l->trace, at)))
        branch_if_forced(l, at);
}

void exit_unless_raised(Lowering *l, LLVMValueRef holds, IrRef at, LLVMValueRef tag, uint16_t raised)
{
    LLVMBasicBlockRef cold = LLVMAppendBasicBlockInContext(l->context, l->function, "unexpected");
    branch(l, holds, cold, true);
    LLVMBasicBlockRef on = LLVMGetInsertBlock(l->builder);
    LLVMPositionBuilderAtEnd(l->builder, cold);
    LLVMValueRef is_raised = LLVMBuildICmp(l->builder, LLVMIntEQ, tag, lower_int(l, l->layout->tag_raised), "");
    bool is_exit;
    LLVMBasicBlockRef failure = failure_of(l, at, &is_exit);
    LLVMBuildCondBr(l->builder, is_raised, stub_of(l, raised), failure);
    LLVMPositionBuilderAtEnd(l->builder, on);
    if (l->job->stress)
        branch_if_forced(l, at);
}

void exit_always(Lowering *l, uint16_t snap) { LLVMBuildBr(l->builder, stub_of(l, snap)); }

static LLVMValueRef exit_word(Lowering *l, const ExitWord *word)
{
    Lowered value = lower_ref(l, word->ref);
    if (word->is_tag)
        return value.tag;
    /* Doubles and pointers are stored as they are: the same 64 bits. */
    return trace_type(l->trace, word->ref) == IRT_bool ? LLVMBuildZExt(l->builder, value.word, l->i64, "") : value.word;
}

static void store_words(Lowering *l, const ExitWord *words, int count)
{
    LLVMValueRef context = l->vm;
    for (int i = 0; i < count; i++) {
        LLVMValueRef offset = lower_int(l, l->layout->context_exit_buffer + 8 * (uint64_t)i);
        LLVMValueRef place = LLVMBuildInBoundsGEP2(l->builder, l->i8, context, &offset, 1, "");
        alias_mark_access(&l->alias, LLVMBuildStore(l->builder, exit_word(l, &words[i]), place), CLASS_EXIT_BUFFER);
    }
}

/* A plain call would eat native stack at each exit taken from a side trace: musttail
 * promises a jump. A function trace's body, of another signature, can't have it; it is
 * left once for each native frame there is. */
static void tail_call(Lowering *l, LLVMValueRef target, LLVMValueRef word)
{
    LLVMValueRef args[] = {l->vm, l->base, word};
    LLVMValueRef call = LLVMBuildCall2(l->builder, l->entry_type, target, args, 3, "");
    LLVMSetTailCallKind(call, l->frame ? LLVMTailCallKindTail : LLVMTailCallKindMustTail);
    LLVMBuildRet(l->builder, call);
}

/* The block in which all exits end, with the exit's number in a phi: a call is dear to compile, and so there is one.
 * The volatile load reads the target anew each time. */
static void make_common_end(Lowering *l)
{
    l->leaving = LLVMAppendBasicBlockInContext(l->context, l->function, "leave");
    LLVMPositionBuilderAtEnd(l->builder, l->leaving);
    l->leaving_by = LLVMBuildPhi(l->builder, l->i64, "");
    LLVMValueRef index = LLVMBuildSub(l->builder, l->leaving_by, lower_int(l, l->job->exit_base), "");
    LLVMValueRef place =
        LLVMBuildInBoundsGEP2(l->builder, l->ptr, lower_address(l, l->job->exit_targets), &index, 1, "");
    LLVMValueRef target = LLVMBuildLoad2(l->builder, l->ptr, place, "target");
    LLVMSetVolatile(target, 1);
    if (l->frame)
        LLVMBuildStore(l->builder, l->frame, lower_context_place(l, l->layout->context_exit_frame));
    tail_call(l, target, l->leaving_by);
}

static void leave(Lowering *l, uint16_t snap)
{
    LLVMBasicBlockRef here = LLVMGetInsertBlock(l->builder);
    if (!l->leaving)
        make_common_end(l);
    LLVMPositionBuilderAtEnd(l->builder, here);
    LLVMBuildBr(l->builder, l->leaving);
    LLVMValueRef number = lower_int(l, l->job->exit_base + snap);
    LLVMAddIncoming(l->leaving_by, &number, &here, 1);
}

static void go_to(Lowering *l, const LinkTarget *link)
{
    LLVMValueRef target = LLVMBuildLoad2(l->builder, l->ptr, lower_address(l, &link->entry), "target");
    LLVMValueRef cookie = LLVMBuildLoad2(l->builder, l->i64, lower_address(l, &link->cookie), "cookie");
    LLVMSetVolatile(target, 1);
    LLVMSetVolatile(cookie, 1);
    tail_call(l, target, cookie);
}

void exit_to_link(Lowering *l, uint32_t number) { go_to(l, &l->job->link_targets[number]); }

bool exits_finish(Lowering *l, char message[LLVM_MESSAGE_SIZE])
{
    ExitWord words[IR_MAX_EXIT_WORDS];
    for (uint32_t snap = 0; snap < l->trace->snaps.count; snap++) {
        if (!l->stubs[snap])
            continue;
        int count = snapshot_exit_words(l->trace, (uint16_t)snap, words);
        if (count < 0) {
            snprintf(message, LLVM_MESSAGE_SIZE, "too many live values at exit %u", snap);
            return false;
        }
        LLVMPositionBuilderAtEnd(l->builder, l->stubs[snap]);
        store_words(l, words, count);
        if (l->job->entry_exit && snap == l->trace->entry_snap)
            go_to(l, l->job->entry_exit);
        else
            leave(l, (uint16_t)snap);
    }
    return true;
}
