/* Calls of runtime helpers and maths functions.
 *
 * A helper may run the collector, which finds what this frame refers to by a
 * conservative scan of native stack and registers, and takes an address for a
 * reference to a block only from the block's start to one past its end. LLVM may
 * keep some other pointer derived from a reference instead (a loop's induction
 * pointer may well point before its array). So behind each such call an empty
 * asm uses every reference that is still needed: it has lived through the call. */
#include "lower.h"

#include "ir/memory.h"

#include <stdio.h>
#include <string.h>

/* -- liveness --------------------------------------------------------------------- */

/* Positions: an instruction's operands are used at 2 * ref, its snapshot's entries at 2 * ref + 1, behind its call. */
static void note_use(Lowering *l, IrRef ref, uint32_t position)
{
    if (!ir_ref_is_const(ref) && ref != IR_NOREF && l->last_uses[ref] < position)
        l->last_uses[ref] = position;
}

static void note_snapshot(Lowering *l, uint16_t index, uint32_t position)
{
    if (index == IR_NOSNAP)
        return;
    const Snapshot *snap = &l->trace->snaps.items[index];
    for (uint32_t i = 0; i < snap->entry_count; i++)
        note_use(l, l->trace->snap_entries.items[snap->first_entry + i].value, position);
}

static void note_operands(Lowering *l, const IrInst *inst, uint32_t position)
{
    /* inst_operands hands out pointers for rewriting; a copy of the instruction serves to read them. */
    IrInst copy = *inst;
    IrRef *refs[IR_MAX_OPERANDS];
    int count = inst_operands((Trace *)l->trace, &copy, refs);
    for (int i = 0; i < count; i++)
        note_use(l, *refs[i], position);
}

/* What the loop uses and something before it defines is needed until the loop is over; so is what the back edge takes.
 */
static void extend_over_loop(Lowering *l, IrRef loop, uint32_t end)
{
    for (IrRef ref = 0; ref < loop; ref++)
        if (l->last_uses[ref] > 2 * loop)
            l->last_uses[ref] = end;
    for (IrRef ref = loop + 1; ref < l->trace->insts.count; ref++)
        if (trace_inst(l->trace, ref)->op == IR_phi)
            note_use(l, trace_inst(l->trace, ref)->b, end);
}

static void find_last_uses(Lowering *l)
{
    const Trace *trace = l->trace;
    uint32_t end = 2 * trace->insts.count + 1;
    l->last_uses = ir_alloc(trace->insts.count * sizeof *l->last_uses);
    for (IrRef ref = 0; ref < trace->insts.count; ref++) {
        const IrInst *inst = trace_inst(trace, ref);
        note_operands(l, inst, 2 * ref);
        note_snapshot(l, inst->snap, 2 * ref + 1);
    }
    IrRef loop = trace_loop(trace);
    if (loop != IR_NOREF)
        extend_over_loop(l, loop, end);
    for (uint32_t i = 0; i < trace->segments.count; i++)
        note_snapshot(l, trace->segments.items[i].end_snap, end);
    for (uint32_t i = 0; i < trace->backs.count; i++)
        note_use(l, trace->backs.items[i].value, end);
}

static bool is_heap_reference(IrType type)
{
    return type >= IRT_str && type <= IRT_wvbuf && type != IRT_builtin && type != IRT_code;
}

static void keep_alive(Lowering *l, LLVMValueRef reference)
{
    LLVMTypeRef type = LLVMFunctionType(l->none, &l->ptr, 1, 0);
    LLVMValueRef use = LLVMGetInlineAsm(type, "", 0, "r", 1, 1, 0, LLVMInlineAsmDialectATT, 0);
    alias_mark_use(&l->alias, LLVMBuildCall2(l->builder, type, use, &reference, 1, ""));
}

/* Keeps what is still needed of a segment's instructions before `end`. */
static void keep_of_segment(Lowering *l, const Segment *segment, IrRef end, IrRef call)
{
    for (IrRef ref = segment->first; ref < end; ref++)
        if (l->last_uses[ref] > 2 * call && is_heap_reference((IrType)trace_inst(l->trace, ref)->type))
            keep_alive(l, l->values[ref].word);
}

/* Goes up from the call's segment: of each ancestor what stands before the guard it was left at. */
void lower_keep_references(Lowering *l, IrRef call)
{
    for (IrRef end = call; end != IR_NOREF;) {
        uint32_t segment = trace_segment_of(l->trace, end);
        keep_of_segment(l, &l->trace->segments.items[segment], end, call);
        end = segment_parent(l->trace, segment);
    }
}

/* -- helpers --------------------------------------------------------------------------- */

/* Words of a boxed value, as IrWord has them. */
static LLVMValueRef word_place(Lowering *l, LLVMValueRef words, uint32_t index, uint64_t offset)
{
    LLVMValueRef at = lower_int(l, (uint64_t)index * sizeof(IrWord) + offset);
    return LLVMBuildInBoundsGEP2(l->builder, l->i8, words, &at, 1, "");
}

static LLVMValueRef make_words(Lowering *l, uint32_t count)
{
    LLVMValueRef words = LLVMBuildAlloca(l->builder, LLVMArrayType2(l->i64, 2 * (uint64_t)count), "");
    LLVMSetAlignment(words, 16);
    return words;
}

/* One array for the arguments of every call, in the entry block: an alloca in the loop would grow the frame. */
void lower_prepare_calls(Lowering *l)
{
    uint32_t most = 0;
    bool any = false, collects = false;
    for (IrRef ref = 0; ref < l->trace->insts.count; ref++) {
        const IrInst *inst = trace_inst(l->trace, ref);
        collects |= (inst_flags(inst) & IR_FLAG_COLLECTS) != 0;
        if (inst->op != IR_call)
            continue;
        any = true;
        most = inst->c > most ? inst->c : most;
    }
    if (any) {
        l->call_args = make_words(l, most ? most : 1);
        l->call_result = make_words(l, 1);
    }
    if (collects)
        find_last_uses(l);
}

static LLVMValueRef external(Lowering *l, const char *name, LLVMTypeRef type)
{
    LLVMValueRef function = LLVMGetNamedFunction(l->module, name);
    return function ? function : LLVMAddFunction(l->module, name, type);
}

static void store_args(Lowering *l, const IrInst *inst)
{
    for (uint32_t i = 0; i < inst->c; i++) {
        Lowered arg = lower_ref(l, l->trace->args.items[inst->b + i]);
        LLVMBuildStore(l->builder, arg.tag, word_place(l, l->call_args, i, offsetof(IrWord, tag)));
        LLVMBuildStore(l->builder, arg.word, word_place(l, l->call_args, i, offsetof(IrWord, bits)));
    }
}

static LLVMValueRef build_helper_call(Lowering *l, const IrInst *inst)
{
    char name[64];
    snprintf(name, sizeof name, "mk_call_%s", ir_call_name((IrCall)inst->a));
    LLVMTypeRef type = LLVMFunctionType(l->i64, (LLVMTypeRef[]){l->ptr, l->ptr, l->i64, l->ptr}, 4, 0);
    LLVMValueRef args[] = {l->vm, l->call_args, lower_int(l, inst->c), l->call_result};
    LLVMValueRef status = LLVMBuildCall2(l->builder, type, external(l, name, type), args, 4, "");
    alias_mark_call(&l->alias, status, inst_reads(inst), inst_writes(inst));
    return status;
}

static LLVMValueRef load_result(Lowering *l, uint64_t offset)
{
    return LLVMBuildLoad2(l->builder, l->i64, word_place(l, l->call_result, 0, offset), "");
}

Lowered lower_call(Lowering *l, IrRef ref, const IrInst *inst)
{
    store_args(l, inst);
    LLVMValueRef status = build_helper_call(l, inst);
    unsigned flags = inst_flags(inst);
    if (flags & IR_FLAG_COLLECTS)
        lower_keep_references(l, ref);
    if (flags & IR_FLAG_EXITS)
        exit_unless(l, LLVMBuildICmp(l->builder, LLVMIntEQ, status, lower_int(l, 0), ""), ref);
    LLVMValueRef tag = load_result(l, offsetof(IrWord, tag));
    return lower_pair(l, (IrType)inst->type, tag, load_result(l, offsetof(IrWord, bits)));
}

/* Under a name LLVM does not know: it would compute constants with the
 * compiler's library, and turn pow(x, 2) into x*x, which rounds otherwise. */
LLVMValueRef lower_math_call(Lowering *l, const IrInst *inst)
{
    IrMath math = (IrMath)inst->a;
    unsigned arity = (unsigned)ir_math_arity(math);
    char name[64];
    snprintf(name, sizeof name, "mk_%s", ir_math_name(math));
    LLVMTypeRef type = LLVMFunctionType(l->real, (LLVMTypeRef[]){l->real, l->real}, arity, 0);
    LLVMValueRef args[] = {lower_word(l, inst->b), arity == 2 ? lower_word(l, inst->c) : NULL};
    LLVMValueRef result = LLVMBuildCall2(l->builder, type, external(l, name, type), args, arity, "");
    alias_mark_pure(&l->alias, result);
    return result;
}
