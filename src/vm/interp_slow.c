#include "interp.h"

#include "limits.h"

/* -- operators ------------------------------------------------------------------------- */

bool slow_binary(VM *vm, Value *base, const Value *constants, Insn insn)
{
    unsigned number = insn_op(insn) - OP_ADD;
    unsigned form = number % 3;
    Value left = form == 2 ? constants[insn_b(insn)] : base[insn_b(insn)];
    Value right = form == 1 ? constants[insn_c(insn)] : base[insn_c(insn)];
    return value_binary(vm->rt, (BinaryOp)(number / 3), left, right, &base[insn_a(insn)]);
}

bool slow_compare(VM *vm, const Value *base, const Value *constants, Insn insn, bool *outcome)
{
    unsigned number = insn_op(insn) - OP_JEQ;
    Value right = number % 2 ? constants[insn_b(insn)] : base[insn_b(insn)];
    Value result;
    if (!value_binary(vm->rt, (BinaryOp)(BIN_EQ + number / 2), base[insn_a(insn)], right, &result))
        return false;
    *outcome = result.as.i;
    return true;
}

bool slow_unary(VM *vm, Value *base, Insn insn)
{
    UnaryOp op = insn_op(insn) == OP_NEG ? UN_NEG : insn_op(insn) == OP_NOT ? UN_NOT : UN_BNOT;
    return value_unary(vm->rt, op, base[insn_b(insn)], &base[insn_a(insn)]);
}

/* -- containers --------------------------------------------------------------------------- */

bool slow_index(VM *vm, Value *base, Insn insn)
{
    return value_index(vm->rt, base[insn_b(insn)], base[insn_c(insn)], &base[insn_a(insn)]);
}

bool slow_set_index(VM *vm, Value *base, Insn insn)
{
    return value_set_index(vm->rt, base[insn_a(insn)], base[insn_b(insn)], base[insn_c(insn)]);
}

bool slow_slice(VM *vm, Value *base, Insn insn)
{
    const Value *operands = &base[insn_b(insn)];
    unsigned bounds = insn_c(insn);
    Value low = bounds & 1 ? operands[1] : value_unbound();
    Value high = bounds & 2 ? operands[2] : value_unbound();
    return value_slice(vm->rt, operands[0], low, high, &base[insn_a(insn)]);
}

static bool push_all(VM *vm, Value *base, Insn insn)
{
    Array *array = base[insn_a(insn)].as.array;
    for (unsigned i = 0; i < insn_c(insn); i++)
        if (!array_append(vm->rt, array, base[insn_b(insn) + i]))
            return false;
    return true;
}

bool slow_container(VM *vm, Value *base, Insn insn)
{
    Value *a = &base[insn_a(insn)];
    const Value *b = &base[insn_b(insn)];
    unsigned c = insn_c(insn);
    Opcode op = insn_op(insn);
    if (op == OP_NEWARRAY)
        return array_of(vm->rt, b, c, a);
    if (op == OP_PUSHALL)
        return push_all(vm, base, insn);
    if (op == OP_NEWRANGE)
        return range_array(vm->rt, *b, base[c], a);
    if (op == OP_NEWHASH)
        return hash_new(vm->rt, a);
    if (op == OP_HASHKEY)
        return hash_key_check(vm->rt, *a);
    if (op == OP_HASHPUT)
        return hash_put(vm->rt, a->as.hash, *b, base[c]);
    return values_concat(vm->rt, b, c, a);
}

bool slow_iterate_prepare(VM *vm, Value *base, Insn insn)
{
    Value *sequence = &base[insn_a(insn)];
    if (!value_iterable(vm->rt, sequence))
        return false;
    sequence[1] = value_int(0);
    return true;
}

/* -- variables and functions ------------------------------------------------------------------ */

bool slow_cell(VM *vm, Value *base, Insn insn)
{
    Cell *cell = cell_new(vm->rt, base[insn_a(insn)]);
    if (!cell)
        return false;
    base[insn_a(insn)] = value_cell(cell);
    return true;
}

bool slow_closure(VM *vm, Value *base, const Proto *function, Insn insn)
{
    const Value *own = base[-1].tag == TAG_FUNCTION ? base[-1].as.closure->captures : NULL;
    Closure *closure = closure_new(vm->rt, function, function->capture_count);
    if (!closure)
        return false;
    for (uint32_t i = 0; i < function->capture_count; i++) {
        const CaptureInfo *capture = &function->captures[i];
        closure->captures[i] = capture->from_slot ? base[capture->index] : own[capture->index];
    }
    base[insn_a(insn)] = value_closure(closure);
    return true;
}

static bool wrong_count(VM *vm, const Proto *function, unsigned count)
{
    unsigned most = function->parameter_count;
    if (function->default_argument)
        return runtime_fail(vm->rt, "wrong number of arguments: want=%u..%u, got=%u", most - 1, most, count);
    return runtime_fail(vm->rt, "wrong number of arguments: want=%u, got=%u", most, count);
}

bool slow_enter(VM *vm, Value *base, Insn insn)
{
    Value *callee = &base[insn_a(insn)];
    const Proto *function = callee->as.closure->proto;
    unsigned count = insn_b(insn);
    if (!proto_takes(function, count))
        return wrong_count(vm, function, count);
    if (vm_depth_left(vm) <= 0)
        return runtime_fail(vm->rt, "stack overflow");
    if (count < function->parameter_count)
        callee[1 + count] = value_builtin(function->default_argument);
    return true;
}

bool slow_call(VM *vm, Value *base, Insn insn)
{
    const Value *callee = &base[insn_a(insn)];
    if (callee->tag != TAG_BUILTIN)
        return runtime_fail(vm->rt, "not a function: %s", tag_name(callee->tag));
    Value result;
    if (!builtin_call(vm->rt, callee->as.builtin, callee + 1, (int)insn_b(insn), &result))
        return false;
    base[insn_c(insn)] = result;
    return !vm->attention || attention_raise(vm); /* it may have waited, and been interrupted */
}

/* -- errors -------------------------------------------------------------------------------------- */

bool fail_unbound(VM *vm, Text name)
{
    return runtime_fail(vm->rt, "identifier not found: %.*s", (int)name.length, name.bytes);
}
