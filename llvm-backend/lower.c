#include "lower.h"

#include "ir/fault.h"
#include "ir/memory.h"

#include <llvm-c/Analysis.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* -- types and constants ------------------------------------------------------------- */

static bool is_reference(IrType type) { return type >= IRT_str && type <= IRT_wvbuf; }

LLVMTypeRef lower_type(const Lowering *l, IrType type)
{
    if (type == IRT_float)
        return l->real;
    if (type == IRT_bool)
        return l->i1;
    return is_reference(type) ? l->ptr : l->i64;
}

LLVMValueRef lower_int(const Lowering *l, uint64_t value) { return LLVMConstInt(l->i64, value, 0); }

LLVMValueRef lower_address(const Lowering *l, const void *address)
{
    return LLVMConstIntToPtr(lower_int(l, (uintptr_t)address), l->ptr);
}

/* Never there and back: LLVM 19's CodeGenPrepare, giving a loop's variable another type, may use the first of
 * two such casts after it has deleted it, and the value is poison then (optimizePhiType). */
static LLVMValueRef cast_bits(Lowering *l, LLVMValueRef value, LLVMTypeRef type)
{
    if (LLVMIsABitCastInst(value) && LLVMTypeOf(LLVMGetOperand(value, 0)) == type)
        return LLVMGetOperand(value, 0);
    return LLVMBuildBitCast(l->builder, value, type, "");
}

LLVMValueRef lower_to_bits(Lowering *l, IrType type, LLVMValueRef word)
{
    if (type == IRT_float)
        return cast_bits(l, word, l->i64);
    if (type == IRT_bool)
        return LLVMBuildZExt(l->builder, word, l->i64, "");
    return is_reference(type) ? LLVMBuildPtrToInt(l->builder, word, l->i64, "") : word;
}

LLVMValueRef lower_from_bits(Lowering *l, IrType type, LLVMValueRef bits)
{
    if (type == IRT_float)
        return cast_bits(l, bits, l->real);
    if (type == IRT_bool)
        return LLVMBuildTrunc(l->builder, bits, l->i1, "");
    return is_reference(type) ? LLVMBuildIntToPtr(l->builder, bits, l->ptr, "") : bits;
}

Lowered lower_pair(const Lowering *l, IrType type, LLVMValueRef tag, LLVMValueRef payload)
{
    return (Lowered){.word = payload, .tag = type == IRT_value ? tag : lower_int(l, l->layout->tags[type])};
}

/* The 64 bits of a constant: a number's own, an object's handle. */
static uint64_t constant_bits(const Lowering *l, const IrConst *constant)
{
    switch (constant->type) {
    case IRT_str:
    case IRT_arr:
    case IRT_hash:
    case IRT_func:
    case IRT_builtin:
    case IRT_cell:
    case IRT_code:
    case IRT_vstr:
    case IRT_varr:
    case IRT_vhash:
    case IRT_vfunc:
    case IRT_vbuiltin:
    case IRT_vcell: return l->trace->objects.items[constant->as.object].handle;
    case IRT_none:
    case IRT_int:
    case IRT_index:
    case IRT_nonzero:
    case IRT_count:
    case IRT_byte:
    case IRT_float:
    case IRT_bool:
    case IRT_buf:
    case IRT_ibuf:
    case IRT_fbuf:
    case IRT_vbuf:
    case IRT_wibuf:
    case IRT_wfbuf:
    case IRT_wvbuf:
    case IRT_value:
    case IRT_vnull:
    case IRT_vbool:
    case IRT_vint:
    case IRT_vfloat:
    case IRT_vunbound:
    case IRT_COUNT: break;
    }
    return constant->as.bits;
}

static Lowered lower_constant(Lowering *l, const IrConst *constant)
{
    LLVMValueRef bits = lower_int(l, constant_bits(l, constant));
    if (ir_type_class(constant->type) == IR_CLASS_PAIR)
        return lower_pair(l, constant->type, NULL, bits);
    return (Lowered){.word = lower_from_bits(l, constant->type, bits)};
}

Lowered lower_ref(Lowering *l, IrRef ref)
{
    return ir_ref_is_const(ref) ? lower_constant(l, trace_const(l->trace, ref)) : l->values[ref];
}

LLVMValueRef lower_word(Lowering *l, IrRef ref) { return lower_ref(l, ref).word; }

/* Only rounding may differ: LLVM may not assume that there are no infinities, NaNs or negative zeros. */
LLVMValueRef lower_inexact(const Lowering *l, LLVMValueRef operation)
{
    if (l->options->fast_math && LLVMCanValueUseFastMathFlags(operation))
        LLVMSetFastMathFlags(operation,
                             LLVMFastMathAllowReassoc | LLVMFastMathAllowContract | LLVMFastMathAllowReciprocal);
    return operation;
}

/* The parameters' types tell which declaration: every intrinsic used here has its overload in its name. */
LLVMValueRef lower_call_intrinsic(Lowering *l, const char *name, LLVMValueRef *args, unsigned count)
{
    LLVMTypeRef parameters[2];
    for (unsigned i = 0; i < count; i++)
        parameters[i] = LLVMTypeOf(args[i]);
    LLVMTypeRef result = strstr(name, ".i64") ? l->i64 : l->real;
    LLVMTypeRef type = LLVMFunctionType(result, parameters, count, 0);
    LLVMValueRef function = LLVMGetNamedFunction(l->module, name);
    if (!function)
        function = LLVMAddFunction(l->module, name, type);
    return LLVMBuildCall2(l->builder, type, function, args, count, "");
}

/* -- segments, loops, guards ------------------------------------------------------------------- */

static void begin_loop(Lowering *l)
{
    polls_prepare(l);
    l->before_loop = LLVMGetInsertBlock(l->builder);
    l->loop = LLVMAppendBasicBlockInContext(l->context, l->function, "loop");
    LLVMMoveBasicBlockAfter(l->loop, l->before_loop);
    LLVMBuildBr(l->builder, l->loop);
    LLVMPositionBuilderAtEnd(l->builder, l->loop);
}

static bool has_variable_tag(const IrInst *inst) { return inst->type == IRT_value; }

/* The way in; the back edge is added when the body stands. */
static Lowered begin_phi(Lowering *l, const IrInst *inst)
{
    IrType type = (IrType)inst->type;
    Lowered first = lower_ref(l, inst->a);
    LLVMValueRef word = LLVMBuildPhi(l->builder, lower_type(l, type), "");
    LLVMAddIncoming(word, &first.word, &l->before_loop, 1);
    if (ir_type_class(type) != IR_CLASS_PAIR)
        return (Lowered){.word = word};
    if (!has_variable_tag(inst))
        return lower_pair(l, type, NULL, word);
    LLVMValueRef tag = LLVMBuildPhi(l->builder, l->i64, "");
    LLVMAddIncoming(tag, &first.tag, &l->before_loop, 1);
    return (Lowered){.word = word, .tag = tag};
}

static void take_phi(Lowering *l, LLVMBasicBlockRef latch, IrRef phi, IrRef value)
{
    Lowered next = lower_ref(l, value);
    LLVMAddIncoming(l->values[phi].word, &next.word, &latch, 1);
    if (has_variable_tag(trace_inst(l->trace, phi)))
        LLVMAddIncoming(l->values[phi].tag, &next.tag, &latch, 1);
}

static void take_back_edge(Lowering *l, const Segment *segment)
{
    LLVMBasicBlockRef latch = LLVMGetInsertBlock(l->builder);
    bool is_root = segment == l->trace->segments.items;
    for (IrRef ref = trace_loop(l->trace) + 1; is_root && ref < segment->count; ref++)
        if (trace_inst(l->trace, ref)->op == IR_phi)
            take_phi(l, latch, ref, trace_inst(l->trace, ref)->b);
    const BackValue *backs = l->trace->backs.items + segment->first_back;
    for (uint32_t i = 0; i < segment->back_count; i++)
        take_phi(l, latch, backs[i].phi, backs[i].value);
    LLVMBuildBr(l->builder, l->loop);
}

/* A guard hands its first operand on. */
static Lowered guard_word(Lowering *l, IrRef ref, LLVMValueRef holds)
{
    exit_unless(l, holds, ref);
    return lower_ref(l, trace_inst(l->trace, ref)->a);
}

static Lowered guard_nothing(Lowering *l, IrRef ref, LLVMValueRef holds)
{
    exit_unless(l, holds, ref);
    return (Lowered){0};
}

static Lowered guard_tag(Lowering *l, IrRef ref, const IrInst *inst)
{
    Lowered value = lower_ref(l, inst->a);
    LLVMValueRef wanted = lower_int(l, l->layout->tags[inst->type]);
    LLVMValueRef holds = LLVMBuildICmp(l->builder, LLVMIntEQ, value.tag, wanted, "");
    if (ref == l->merged_check)
        lower_merged_check(l, ref, holds);
    else
        exit_unless(l, holds, ref);
    return (Lowered){.word = value.word, .tag = wanted};
}

/* -- instructions ------------------------------------------------------------------------- */

static Lowered word(LLVMValueRef value) { return (Lowered){.word = value}; }

static Lowered binary(Lowering *l, LLVMOpcode opcode, const IrInst *inst)
{
    return word(LLVMBuildBinOp(l->builder, opcode, lower_word(l, inst->a), lower_word(l, inst->b), ""));
}

static Lowered inexact(Lowering *l, LLVMOpcode opcode, const IrInst *inst)
{
    return word(lower_inexact(l, binary(l, opcode, inst).word));
}

static Lowered compare(Lowering *l, LLVMIntPredicate predicate, const IrInst *inst)
{
    return word(LLVMBuildICmp(l->builder, predicate, lower_word(l, inst->a), lower_word(l, inst->b), ""));
}

static Lowered compare_floats(Lowering *l, LLVMRealPredicate predicate, const IrInst *inst)
{
    return word(LLVMBuildFCmp(l->builder, predicate, lower_word(l, inst->a), lower_word(l, inst->b), ""));
}

static Lowered box(Lowering *l, const IrInst *inst)
{
    LLVMValueRef bits = lower_to_bits(l, trace_type(l->trace, inst->a), lower_word(l, inst->a));
    return lower_pair(l, (IrType)inst->type, NULL, bits);
}

static Lowered unbox(Lowering *l, const IrInst *inst)
{
    return word(lower_from_bits(l, (IrType)inst->type, lower_word(l, inst->a)));
}

/* One instruction's LLVM IR; what it defines. */
static Lowered lower_inst(Lowering *l, IrRef ref, const IrInst *inst)
{
    const Layout *layout = l->layout;
    switch ((IrOp)inst->op) {
    case IR_nop: return (Lowered){0};
    case IR_loop: begin_loop(l); return (Lowered){0};
    case IR_phi: return begin_phi(l, inst);

    case IR_sload: return lower_sload(l, inst->a);
    case IR_sstore: lower_sstore(l, inst->a, inst->b); return (Lowered){0};
    case IR_gload: return lower_gload(l, inst->a);
    case IR_gstore: lower_gstore(l, inst->a, inst->b); return (Lowered){0};
    case IR_cload: return lower_cload(l, inst->a);
    case IR_cstore: lower_cstore(l, inst->a, inst->b); return (Lowered){0};
    case IR_capture: return lower_capture(l, inst->a, inst->b);

    case IR_guard_null:
    case IR_guard_bool:
    case IR_guard_int:
    case IR_guard_float:
    case IR_guard_str:
    case IR_guard_arr:
    case IR_guard_hash:
    case IR_guard_func:
    case IR_guard_builtin:
    case IR_guard_unbound:
    case IR_guard_cell: return guard_tag(l, ref, inst);

    case IR_guard_true: return guard_nothing(l, ref, polls_guarded_condition(l, ref));
    case IR_guard_false: return guard_nothing(l, ref, LLVMBuildNot(l->builder, lower_word(l, inst->a), ""));
    case IR_poll: lower_poll(l, ref); return (Lowered){0};
    case IR_room: lower_room(l, ref); return (Lowered){0};
    case IR_callable: lower_callable(l, ref); return (Lowered){0};
    case IR_guard_code: return guard_word(l, ref, lower_closure_has_code(l, inst->a, inst->b));
    case IR_guard_same: return guard_word(l, ref, lower_same(l, inst->a, inst->b));
    case IR_guard_nonzero:
        return guard_word(l, ref, LLVMBuildICmp(l->builder, LLVMIntNE, lower_word(l, inst->a), lower_int(l, 0), ""));
    case IR_guard_count:
        return guard_word(l, ref, LLVMBuildICmp(l->builder, LLVMIntULT, lower_word(l, inst->a), lower_int(l, 64), ""));
    case IR_guard_bounds: return guard_word(l, ref, lower_in_bounds(l, inst->a, inst->b));
    case IR_assume_bounds: return lower_ref(l, inst->a);
    case IR_guard_ibuf: return guard_word(l, ref, lower_buffer_has_kind(l, inst->a, layout->kind_int));
    case IR_guard_fbuf: return guard_word(l, ref, lower_buffer_has_kind(l, inst->a, layout->kind_float));
    case IR_guard_vbuf: return guard_word(l, ref, lower_buffer_has_kind(l, inst->a, layout->kind_value));
    case IR_guard_wibuf:
    case IR_guard_wfbuf:
    case IR_guard_wvbuf: return guard_word(l, ref, LLVMBuildNot(l->builder, lower_word(l, inst->b), ""));

    case IR_unbox_bool:
    case IR_unbox_int:
    case IR_unbox_float:
    case IR_unbox_str:
    case IR_unbox_arr:
    case IR_unbox_hash:
    case IR_unbox_func:
    case IR_unbox_builtin:
    case IR_unbox_cell: return unbox(l, inst);
    case IR_box_bool:
    case IR_box_int:
    case IR_box_float:
    case IR_box_str:
    case IR_box_arr:
    case IR_box_hash:
    case IR_box_func:
    case IR_box_builtin:
    case IR_box_cell: return box(l, inst);

    case IR_add: return binary(l, LLVMAdd, inst);
    case IR_sub: return binary(l, LLVMSub, inst);
    case IR_mul: return binary(l, LLVMMul, inst);
    case IR_div: return word(lower_div(l, inst->a, inst->b));
    case IR_mod: return word(lower_mod(l, inst->a, inst->b));
    case IR_neg: return word(LLVMBuildNeg(l->builder, lower_word(l, inst->a), ""));
    case IR_abs: return word(lower_abs(l, inst->a));
    case IR_and: return binary(l, LLVMAnd, inst);
    case IR_or: return binary(l, LLVMOr, inst);
    case IR_xor: return binary(l, LLVMXor, inst);
    case IR_not:
    case IR_bnot: return word(LLVMBuildNot(l->builder, lower_word(l, inst->a), ""));
    case IR_shl: return word(lower_shift(l, LLVMShl, inst->a, inst->b));
    case IR_sar: return word(lower_shift(l, LLVMAShr, inst->a, inst->b));
    case IR_shr: return word(lower_shift(l, LLVMLShr, inst->a, inst->b));
    case IR_eq:
    case IR_beq: return compare(l, LLVMIntEQ, inst);
    case IR_ne: return compare(l, LLVMIntNE, inst);
    case IR_lt: return compare(l, LLVMIntSLT, inst);
    case IR_le: return compare(l, LLVMIntSLE, inst);
    case IR_gt: return compare(l, LLVMIntSGT, inst);
    case IR_ge: return compare(l, LLVMIntSGE, inst);

    case IR_min: return word(lower_extreme(l, inst, LLVMIntSLT));
    case IR_max: return word(lower_extreme(l, inst, LLVMIntSGT));

    case IR_fadd: return inexact(l, LLVMFAdd, inst);
    case IR_fsub: return inexact(l, LLVMFSub, inst);
    case IR_fmul: return inexact(l, LLVMFMul, inst);
    case IR_fdiv: return inexact(l, LLVMFDiv, inst);
    case IR_fneg: return word(LLVMBuildFNeg(l->builder, lower_word(l, inst->a), ""));
    case IR_fabs: return word(lower_unary_math(l, "llvm.fabs.f64", inst->a));
    case IR_fsqrt: return word(lower_unary_math(l, "llvm.sqrt.f64", inst->a));
    case IR_ffloor: return word(lower_unary_math(l, "llvm.floor.f64", inst->a));
    case IR_fceil: return word(lower_unary_math(l, "llvm.ceil.f64", inst->a));
    case IR_ftrunc: return word(lower_unary_math(l, "llvm.trunc.f64", inst->a));
    case IR_fcall1:
    case IR_fcall2: return word(lower_math_call(l, inst));
    case IR_feq: return compare_floats(l, LLVMRealOEQ, inst);
    case IR_fne: return compare_floats(l, LLVMRealUNE, inst);
    case IR_flt: return compare_floats(l, LLVMRealOLT, inst);
    case IR_fle: return compare_floats(l, LLVMRealOLE, inst);
    case IR_fgt: return compare_floats(l, LLVMRealOGT, inst);
    case IR_fge: return compare_floats(l, LLVMRealOGE, inst);
    case IR_fmin: return word(lower_float_extreme(l, inst, LLVMRealOLT));
    case IR_fmax: return word(lower_float_extreme(l, inst, LLVMRealOGT));
    case IR_itof: return word(LLVMBuildSIToFP(l->builder, lower_word(l, inst->a), l->real, ""));
    case IR_ftoi: return word(lower_float_to_int(l, inst->a));

    case IR_same: return word(lower_same(l, inst->a, inst->b));

    case IR_slen: return word(lower_string_length(l, inst->a));
    case IR_sbyte: return word(lower_string_byte(l, inst->a, inst->b));
    case IR_bytestr: return word(lower_byte_string(l, inst->a));
    case IR_seq: return word(lower_strings_equal(l, inst->a, inst->b));
    case IR_alen: return word(lower_array_length(l, inst->a));
    case IR_abuf: return word(lower_array_buffer(l, inst->a));
    case IR_bshared: return word(lower_buffer_shared(l, inst->a));
    case IR_aload_int:
    case IR_aload_float:
    case IR_aload_value: return lower_element_load(l, inst);
    case IR_astore_int:
    case IR_astore_float:
    case IR_astore_value: lower_element_store(l, inst); return (Lowered){0};

    case IR_call: return lower_call(l, ref, inst);
    case IR_invoke: return lower_invoke(l, ref);
    case IR_OP_COUNT: break;
    }
    return (Lowered){0};
}

/* -- the function ---------------------------------------------------------------------------- */

static void init_types(Lowering *l)
{
    l->none = LLVMVoidTypeInContext(l->context);
    l->i1 = LLVMInt1TypeInContext(l->context);
    l->i8 = LLVMInt8TypeInContext(l->context);
    l->i64 = LLVMInt64TypeInContext(l->context);
    l->real = LLVMDoubleTypeInContext(l->context);
    l->ptr = LLVMPointerTypeInContext(l->context, 0);
    l->result_type = LLVMStructTypeInContext(l->context, (LLVMTypeRef[]){l->i64, l->i64}, 2, 0);
    l->entry_type = LLVMFunctionType(l->result_type, (LLVMTypeRef[]){l->ptr, l->ptr, l->i64}, 3, 0);
}

static LLVMValueRef add_function(Lowering *l, const char *name, LLVMTypeRef type)
{
    LLVMValueRef function = LLVMAddFunction(l->module, name, type);
    unsigned nounwind = LLVMGetEnumAttributeKindForName("nounwind", 8);
    LLVMAddAttributeAtIndex(function, (unsigned)LLVMAttributeFunctionIndex,
                            LLVMCreateEnumAttribute(l->context, nounwind, 0));
    if (l->options->gdb) { /* tables that tell the frame's shape at each instruction */
        enum { ASYNCHRONOUS = 2 };
        unsigned uwtable = LLVMGetEnumAttributeKindForName("uwtable", 7);
        LLVMAddAttributeAtIndex(function, (unsigned)LLVMAttributeFunctionIndex,
                                LLVMCreateEnumAttribute(l->context, uwtable, ASYNCHRONOUS));
    }
    return function;
}

/* A function trace is two functions: the body, which others call, and a way in with the common signature. */
static void declare_function(Lowering *l, const char *symbol)
{
    const Trace *trace = l->trace;
    if (!trace->is_function) {
        l->function = add_function(l, symbol, l->entry_type);
        l->vm = LLVMGetParam(l->function, 0);
        l->base = LLVMGetParam(l->function, 1);
        return;
    }
    char name[SYMBOL_SIZE];
    lower_body_name(name, symbol);
    l->function = add_function(l, name, lower_body_type(l, trace->params.items, trace->params.count));
    l->vm = lower_address(l, l->layout->context);
    l->base = LLVMGetParam(l->function, 0);
    l->frame = LLVMGetParam(l->function, 1);
    lower_thunk(l, symbol, l->function);
}

static void begin_function(Lowering *l, const char *symbol)
{
    declare_function(l, symbol);
    LLVMPositionBuilderAtEnd(l->builder, LLVMAppendBasicBlockInContext(l->context, l->function, "entry"));
    lower_make_slots(l);
    lower_prepare_calls(l);
    l->start = LLVMAppendBasicBlockInContext(l->context, l->function, "start");
    LLVMBuildBr(l->builder, l->start);
    LLVMPositionBuilderAtEnd(l->builder, l->start);
    lower_fill_slots(l);
}

static void lower_segment(Lowering *l, const Segment *segment)
{
    for (IrRef ref = segment->first; ref < segment->first + segment->count; ref++)
        l->values[ref] = lower_inst(l, ref, trace_inst(l->trace, ref));
    switch (segment->end) {
    case IR_END_LOOP: take_back_edge(l, segment); break;
    case IR_END_ENTRY:
        lower_write_slots(l, segment->end_snap);
        LLVMBuildBr(l->builder, l->start);
        break;
    case IR_END_LINK:
        lower_write_slots(l, segment->end_snap);
        exit_to_link(l, segment->link);
        break;
    case IR_END_EXIT: exit_always(l, segment->end_snap); break;
    case IR_END_RETURN: lower_return(l, segment->end_snap); break;
    }
}

static bool build_function(Lowering *l, const char *symbol, char message[LLVM_MESSAGE_SIZE])
{
    lower_find_slots(l);
    begin_function(l, symbol);
    for (uint32_t i = 0; i < l->trace->segments.count; i++) {
        if (i) /* a parent stands before its children, so a guard has made the block */
            LLVMPositionBuilderAtEnd(l->builder, l->segments[i]);
        lower_segment(l, &l->trace->segments.items[i]);
    }
    return exits_finish(l, message);
}

static bool module_is_valid(LLVMModuleRef module, char message[LLVM_MESSAGE_SIZE])
{
    char *error = NULL;
    bool broken = LLVMVerifyModule(module, LLVMReturnStatusAction, &error) || fault_is_due("verifying");
    if (broken)
        snprintf(message, LLVM_MESSAGE_SIZE, "LLVM IR does not verify: %s", error);
    LLVMDisposeMessage(error);
    return !broken;
}

/* What lowering relies on beyond the verifier's rules. */
static bool can_lower(const CompileJob *job, char message[LLVM_MESSAGE_SIZE])
{
    const Trace *trace = job->trace;
    bool has_loop = trace_loop(trace) != IR_NOREF;
    for (uint32_t i = 0; trace->is_function && i < trace->segments.count; i++) {
        if (trace->segments.items[i].end != IR_END_LINK && trace->segments.items[i].end != IR_END_ENTRY)
            continue;
        snprintf(message, LLVM_MESSAGE_SIZE, "segment %u of a function trace goes on in no native frame", i);
        return false;
    }
    for (uint32_t i = 0; i < trace->insts.count; i++) {
        IrOp op = (IrOp)trace_inst(trace, i)->op;
        if ((op != IR_invoke && op != IR_callable) || job->functions)
            continue;
        snprintf(message, LLVM_MESSAGE_SIZE, "there are no function traces to call");
        return false;
    }
    for (uint32_t i = 0; i < trace->segments.count; i++) {
        if (trace->segments.items[i].end != IR_END_LOOP || has_loop)
            continue;
        snprintf(message, LLVM_MESSAGE_SIZE, "segment %u ends at a loop the trace does not have", i);
        return false;
    }
    return true;
}

static void fini(Lowering *l)
{
    LLVMDisposeBuilder(l->builder);
    free(l->values);
    free(l->segments);
    free(l->stubs);
    free(l->slots);
    free(l->last_uses);
}

bool lower_trace(const CompileJob *job, const LlvmOptions *options, LLVMModuleRef module, const char *symbol,
                 bool *has_slots, char message[LLVM_MESSAGE_SIZE])
{
    if (!can_lower(job, message))
        return false;
    LLVMContextRef context = LLVMGetModuleContext(module);
    Lowering l = {.job = job,
                  .trace = job->trace,
                  .layout = job->layout,
                  .context = context,
                  .module = module,
                  .options = options,
                  .stretch_guard = IR_NOREF,
                  .merged_check = IR_NOREF};
    l.builder = LLVMCreateBuilderInContext(context);
    l.values = ir_alloc(job->trace->insts.count * sizeof *l.values);
    l.segments = ir_alloc(job->trace->segments.count * sizeof *l.segments);
    l.stubs = ir_alloc(job->trace->snaps.count * sizeof *l.stubs);
    init_types(&l);
    alias_init(&l.alias, context);
    bool good = build_function(&l, symbol, message) && module_is_valid(module, message);
    *has_slots = l.has_slots;
    fini(&l);
    return good;
}
