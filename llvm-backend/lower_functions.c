/* Function traces: what they are handed and give back, and calls of them.
 *
 * A body has a signature of its own: address of slot 0, the host's frame, then a word
 * for each parameter: its payload, a float as such, nothing for one that its type
 * tells all of, payload and tag of one of any type. Context it knows by its address.
 * It returns tag and payload, in two registers; the tag `tag_raised` says that an error
 * was raised. An exit returns what the deopt handler returns, once the host has run
 * the frame to its end. */
#include "lower.h"

#include <stdio.h>

void lower_body_name(char name[SYMBOL_SIZE], const char *symbol)
{
    snprintf(name, SYMBOL_SIZE, "%.*s_body", SYMBOL_SIZE - 6, symbol);
}

/* -- signatures ------------------------------------------------------------------------ */

enum { FIXED_PARAMS = 2 };

/* The words a parameter of this type takes, as LLVM types. */
static unsigned param_words(const Lowering *l, IrType type, LLVMTypeRef words[2])
{
    if (type == IRT_vnull || type == IRT_vunbound)
        return 0;
    words[0] = type == IRT_vfloat ? l->real : l->i64;
    words[1] = l->i64;
    return type == IRT_value ? 2 : 1;
}

LLVMTypeRef lower_body_type(const Lowering *l, const TraceParam *params, uint32_t count)
{
    LLVMTypeRef types[FIXED_PARAMS + 2 * IR_MAX_OPERANDS] = {l->ptr, l->ptr};
    unsigned used = FIXED_PARAMS;
    for (uint32_t i = 0; i < count; i++)
        used += param_words(l, params[i].type, types + used);
    return LLVMFunctionType(l->result_type, types, used, 0);
}

/* A boxed value as the words of a parameter. */
static unsigned pass(Lowering *l, IrType type, Lowered value, LLVMValueRef words[2])
{
    if (type == IRT_vnull || type == IRT_vunbound)
        return 0;
    words[0] = type == IRT_vfloat ? lower_from_bits(l, IRT_float, value.word) : value.word;
    words[1] = value.tag;
    return type == IRT_value ? 2 : 1;
}

bool lower_param(Lowering *l, uint32_t slot, Lowered *value)
{
    const TraceParam *params = l->trace->params.items;
    unsigned at = FIXED_PARAMS;
    LLVMTypeRef words[2];
    for (uint32_t i = 0; i < l->trace->params.count; at += param_words(l, params[i].type, words), i++) {
        if (params[i].slot != slot)
            continue;
        IrType type = params[i].type;
        unsigned count = param_words(l, type, words);
        LLVMValueRef payload = count ? LLVMGetParam(l->function, at) : lower_int(l, 0);
        if (type == IRT_vfloat)
            payload = lower_to_bits(l, IRT_float, payload);
        *value = lower_pair(l, type, count == 2 ? LLVMGetParam(l->function, at + 1) : NULL, payload);
        return true;
    }
    return false;
}

/* -- the way in ------------------------------------------------------------------------- */

static LLVMValueRef load_at(Lowering *l, LLVMTypeRef type, LLVMValueRef place, uint64_t offset)
{
    LLVMValueRef index = lower_int(l, offset);
    return LLVMBuildLoad2(l->builder, type, LLVMBuildInBoundsGEP2(l->builder, l->i8, place, &index, 1, ""), "");
}

static LLVMValueRef load_context(Lowering *l, LLVMTypeRef type, uint64_t offset)
{
    return LLVMBuildLoad2(l->builder, type, lower_context_place(l, offset), "");
}

void lower_thunk(Lowering *l, const char *symbol, LLVMValueRef body)
{
    LLVMValueRef thunk = LLVMAddFunction(l->module, symbol, l->entry_type);
    LLVMPositionBuilderAtEnd(l->builder, LLVMAppendBasicBlockInContext(l->context, thunk, "entry"));
    LLVMValueRef base = LLVMGetParam(thunk, 1);
    LLVMValueRef args[FIXED_PARAMS + 2 * IR_MAX_OPERANDS] = {base, load_context(l, l->ptr, l->layout->context_frame)};
    unsigned used = FIXED_PARAMS;
    for (uint32_t i = 0; i < l->trace->params.count; i++) {
        TraceParam param = l->trace->params.items[i];
        uint64_t place = (uint64_t)param.slot * l->layout->value_size;
        Lowered value = {.word = load_at(l, l->i64, base, place + l->layout->value_payload),
                         .tag = load_at(l, l->i64, base, place + l->layout->value_tag)};
        used += pass(l, param.type, value, args + used);
    }
    LLVMTypeRef type = lower_body_type(l, l->trace->params.items, l->trace->params.count);
    LLVMBuildRet(l->builder, LLVMBuildCall2(l->builder, type, body, args, used, ""));
}

/* -- what stands in the way of a call ------------------------------------------------------ */

static LLVMValueRef own_frame(Lowering *l)
{
    return l->frame ? l->frame : load_context(l, l->ptr, l->layout->context_frame);
}

static LLVMValueRef frame_above(Lowering *l, uint64_t count)
{
    LLVMValueRef offset = lower_int(l, count * l->layout->frame_size);
    return LLVMBuildInBoundsGEP2(l->builder, l->i8, own_frame(l), &offset, 1, "");
}

/* Room for the calls made from here; whoever asks for attention sets the native limit out of reach. */
void lower_room(Lowering *l, IrRef ref)
{
    LLVMTypeRef type = LLVMFunctionType(l->ptr, NULL, 0, 0);
    LLVMValueRef get = LLVMGetNamedFunction(l->module, "llvm.stacksave.p0");
    if (!get)
        get = LLVMAddFunction(l->module, "llvm.stacksave.p0", type);
    LLVMValueRef stack = LLVMBuildPtrToInt(l->builder, LLVMBuildCall2(l->builder, type, get, NULL, 0, ""), l->i64, "");
    LLVMValueRef limit = load_context(l, l->i64, l->layout->context_native_limit);
    LLVMSetVolatile(limit, 1);
    LLVMValueRef has_stack = LLVMBuildICmp(l->builder, LLVMIntUGT, stack, limit, "");
    LLVMValueRef last = load_context(l, l->ptr, l->layout->context_frame_limit);
    LLVMValueRef has_frames =
        LLVMBuildICmp(l->builder, LLVMIntULT, frame_above(l, trace_inst(l->trace, ref)->a), last, "");
    exit_unless(l, LLVMBuildAnd(l->builder, has_stack, has_frames, ""), ref);
}

static LLVMValueRef load_body(Lowering *l, uint32_t number)
{
    return LLVMBuildLoad2(l->builder, l->ptr, lower_address(l, &l->job->functions[number].body), "body");
}

void lower_callable(Lowering *l, IrRef ref)
{
    LLVMValueRef body = load_body(l, trace_inst(l->trace, ref)->a);
    exit_unless(l, LLVMBuildICmp(l->builder, LLVMIntNE, body, LLVMConstNull(l->ptr), ""), ref);
}

/* -- calls ------------------------------------------------------------------------------------ */

/* The guard directly behind, but for a store to a slot's image, that asks for the type of the call's result. */
static IrRef find_result_guard(const Lowering *l, IrRef call)
{
    const Segment *segment = &l->trace->segments.items[trace_segment_of(l->trace, call)];
    IrRef end = segment->first + segment->count, ref = call + 1;
    while (ref < end && (trace_inst(l->trace, ref)->op == IR_nop || trace_inst(l->trace, ref)->op == IR_sstore))
        ref++;
    bool is_guard = ref < end && ir_op_is_tag_guard((IrOp)trace_inst(l->trace, ref)->op);
    return is_guard && trace_inst(l->trace, ref)->a == call ? ref : IR_NOREF;
}

/* A NULL body has been asked for by `callable`, behind which nothing runs. */
static LLVMValueRef build_call(Lowering *l, const IrInst *inst)
{
    const FunctionTarget *target = &l->job->functions[inst->a];
    const Snapshot *snap = &l->trace->snaps.items[inst->snap];
    const SnapFrame *callee = &l->trace->snap_frames.items[snap->first_frame + snap->frame_count - 1];
    LLVMValueRef offset = lower_int(l, (uint64_t)(callee->base - 1) * l->layout->value_size);
    LLVMValueRef args[FIXED_PARAMS + 2 * IR_MAX_OPERANDS] = {
        LLVMBuildInBoundsGEP2(l->builder, l->i8, l->base, &offset, 1, ""), frame_above(l, snap->frame_count - 1)};
    unsigned used = FIXED_PARAMS;
    for (uint32_t i = 0; i < target->param_count; i++) {
        IrRef arg = l->trace->args.items[inst->b + target->params[i].slot];
        used += pass(l, target->params[i].type, lower_ref(l, arg), args + used);
    }
    LLVMTypeRef type = lower_body_type(l, target->params, target->param_count);
    return LLVMBuildCall2(l->builder, type, load_body(l, inst->a), args, used, "");
}

Lowered lower_invoke(Lowering *l, IrRef ref)
{
    const IrInst *inst = trace_inst(l->trace, ref);
    LLVMValueRef result = build_call(l, inst);
    lower_keep_references(l, ref);
    LLVMValueRef tag = LLVMBuildExtractValue(l->builder, result, 0, "");
    l->merged_check = find_result_guard(l, ref);
    if (l->merged_check == IR_NOREF) {
        LLVMValueRef raised = lower_int(l, l->layout->tag_raised);
        exit_unless(l, LLVMBuildICmp(l->builder, LLVMIntNE, tag, raised, ""), ref);
    }
    return (Lowered){.tag = tag, .word = LLVMBuildExtractValue(l->builder, result, 1, "")};
}

void lower_merged_check(Lowering *l, IrRef guard, LLVMValueRef holds)
{
    IrRef call = trace_inst(l->trace, guard)->a;
    exit_unless_raised(l, holds, guard, l->values[call].tag, trace_inst(l->trace, call)->snap);
}

void lower_return(Lowering *l, uint16_t snap)
{
    IrRef ref = l->trace->snap_entries.items[l->trace->snaps.items[snap].first_entry].value;
    IrType type = trace_type(l->trace, ref);
    Lowered value = lower_ref(l, ref);
    if (ir_type_class(type) != IR_CLASS_PAIR)
        value = lower_pair(l, ir_type_boxed(type), NULL, lower_to_bits(l, type, value.word));
    LLVMValueRef pair = LLVMGetUndef(l->result_type);
    pair = LLVMBuildInsertValue(l->builder, pair, value.tag, 0, "");
    pair = LLVMBuildInsertValue(l->builder, pair, value.word, 1, "");
    LLVMBuildRet(l->builder, pair);
}
