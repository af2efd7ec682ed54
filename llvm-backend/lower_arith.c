/* Numbers. LLVM's operations are undefined or poison where Monkey's are not:
 * nothing here carries nsw, and division, shifts and conversions are fenced. */
#include "lower.h"

/* The value of a constant int operand; false if it is none. */
static bool constant_int(const Lowering *l, IrRef ref, int64_t *value)
{
    if (!ir_ref_is_const(ref))
        return false;
    *value = trace_const(l->trace, ref)->as.i;
    return true;
}

/* A divisor that is safe for sdiv and srem: -1, whose quotient with the minimum
 * overflows, replaced by 1; `*is_minus_one` is NULL where that is known not to be needed. */
static LLVMValueRef safe_divisor(Lowering *l, IrRef divisor, LLVMValueRef *is_minus_one)
{
    LLVMValueRef value = lower_word(l, divisor);
    int64_t constant;
    *is_minus_one = NULL;
    if (constant_int(l, divisor, &constant) && constant != -1)
        return value;
    *is_minus_one = LLVMBuildICmp(l->builder, LLVMIntEQ, value, lower_int(l, (uint64_t)-1), "");
    return LLVMBuildSelect(l->builder, *is_minus_one, lower_int(l, 1), value, "");
}

LLVMValueRef lower_div(Lowering *l, IrRef dividend, IrRef divisor)
{
    LLVMValueRef is_minus_one, by = safe_divisor(l, divisor, &is_minus_one);
    LLVMValueRef value = lower_word(l, dividend);
    LLVMValueRef quotient = LLVMBuildSDiv(l->builder, value, by, "");
    return is_minus_one ? LLVMBuildSelect(l->builder, is_minus_one, LLVMBuildNeg(l->builder, value, ""), quotient, "")
                        : quotient;
}

/* x % -1 is 0, and so is x % 1. */
LLVMValueRef lower_mod(Lowering *l, IrRef dividend, IrRef divisor)
{
    LLVMValueRef is_minus_one, by = safe_divisor(l, divisor, &is_minus_one);
    return LLVMBuildSRem(l->builder, lower_word(l, dividend), by, "");
}

/* The count lies in 0..63, which LLVM does not know; the mask costs nothing where the CPU's shifts do it themselves. */
LLVMValueRef lower_shift(Lowering *l, LLVMOpcode opcode, IrRef value, IrRef count)
{
    LLVMValueRef masked = LLVMBuildAnd(l->builder, lower_word(l, count), lower_int(l, 63), "");
    return LLVMBuildBinOp(l->builder, opcode, lower_word(l, value), masked, "");
}

LLVMValueRef lower_abs(Lowering *l, IrRef value)
{
    LLVMValueRef minimum_is_poison = LLVMConstInt(l->i1, 0, 0);
    return lower_call_intrinsic(l, "llvm.abs.i64", (LLVMValueRef[]){lower_word(l, value), minimum_is_poison}, 2);
}

LLVMValueRef lower_float_to_int(Lowering *l, IrRef value)
{
    LLVMValueRef operand = lower_word(l, value);
    return lower_call_intrinsic(l, "llvm.fptosi.sat.i64.f64", &operand, 1);
}

LLVMValueRef lower_extreme(Lowering *l, const IrInst *inst, LLVMIntPredicate takes_second)
{
    LLVMValueRef first = lower_word(l, inst->a), second = lower_word(l, inst->b);
    LLVMValueRef takes = LLVMBuildICmp(l->builder, takes_second, second, first, "");
    return LLVMBuildSelect(l->builder, takes, second, first, "");
}

/* llvm.minimum would tell -0.0 from 0.0: here the first of equal ones is taken. */
LLVMValueRef lower_float_extreme(Lowering *l, const IrInst *inst, LLVMRealPredicate takes_second)
{
    LLVMValueRef first = lower_word(l, inst->a), second = lower_word(l, inst->b);
    LLVMValueRef is_nan = LLVMBuildFCmp(l->builder, LLVMRealUNO, second, second, "");
    LLVMValueRef takes = LLVMBuildFCmp(l->builder, takes_second, second, first, "");
    return LLVMBuildSelect(l->builder, LLVMBuildOr(l->builder, takes, is_nan, ""), second, first, "");
}

LLVMValueRef lower_unary_math(Lowering *l, const char *intrinsic, IrRef value)
{
    LLVMValueRef operand = lower_word(l, value);
    return lower_call_intrinsic(l, intrinsic, &operand, 1);
}

/* Two values are the same by tag and payload, all else by its bits. */
LLVMValueRef lower_same(Lowering *l, IrRef a, IrRef b)
{
    Lowered left = lower_ref(l, a), right = lower_ref(l, b);
    LLVMValueRef left_bits = lower_to_bits(l, trace_type(l->trace, a), left.word);
    LLVMValueRef right_bits = lower_to_bits(l, trace_type(l->trace, b), right.word);
    LLVMValueRef same = LLVMBuildICmp(l->builder, LLVMIntEQ, left_bits, right_bits, "");
    if (!left.tag || !right.tag)
        return same;
    return LLVMBuildAnd(l->builder, same, LLVMBuildICmp(l->builder, LLVMIntEQ, left.tag, right.tag, ""), "");
}

static bool is_length(const Lowering *l, IrRef ref)
{
    if (ir_ref_is_const(ref))
        return trace_const(l->trace, ref)->as.i >= 0;
    IrOp op = (IrOp)trace_inst(l->trace, ref)->op;
    return op == IR_alen || op == IR_slen;
}

/* 0 <= index < length: for a length, which is never negative, one unsigned compare. */
LLVMValueRef lower_in_bounds(Lowering *l, IrRef index, IrRef length)
{
    LLVMValueRef at = lower_word(l, index), limit = lower_word(l, length);
    LLVMValueRef below = LLVMBuildICmp(l->builder, LLVMIntULT, at, limit, "");
    if (is_length(l, length))
        return below;
    return LLVMBuildAnd(l->builder, below, LLVMBuildICmp(l->builder, LLVMIntSGE, limit, lower_int(l, 0), ""), "");
}
