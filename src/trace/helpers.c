/* The runtime helpers that traces call, one per row of calls.def. Each checks
 * everything before it acts; nonzero says that it has failed and done nothing,
 * so that the interpreter runs the bytecode again and raises what is to be raised. */
#include "layout.h"

static uint64_t help_binary(void *context, const IrWord *args, uint64_t count, IrWord *result)
{
    (void)count;
    const Value *values = (const Value *)args;
    VM *vm = context;
    return !value_binary(vm->rt, (BinaryOp)values[0].as.i, values[1], values[2], (Value *)result);
}

static uint64_t help_index_get(void *context, const IrWord *args, uint64_t count, IrWord *result)
{
    (void)count;
    const Value *values = (const Value *)args;
    VM *vm = context;
    return !value_index(vm->rt, values[0], values[1], (Value *)result);
}

static uint64_t help_index_set(void *context, const IrWord *args, uint64_t count, IrWord *result)
{
    (void)count;
    const Value *values = (const Value *)args;
    VM *vm = context;
    if (!value_set_index(vm->rt, values[0], values[1], values[2]))
        return 1;
    *(Value *)result = values[2];
    return 0;
}

static uint64_t help_new_array(void *context, const IrWord *args, uint64_t count, IrWord *result)
{
    VM *vm = context;
    return !array_of(vm->rt, (const Value *)args, (int64_t)count, (Value *)result);
}

static uint64_t help_new_range(void *context, const IrWord *args, uint64_t count, IrWord *result)
{
    (void)count;
    const Value *values = (const Value *)args;
    VM *vm = context;
    return !range_array(vm->rt, values[0], values[1], (Value *)result);
}

static uint64_t help_new_hash(void *context, const IrWord *args, uint64_t count, IrWord *result)
{
    (void)args;
    (void)count;
    VM *vm = context;
    return !hash_new(vm->rt, (Value *)result);
}

static uint64_t help_new_cell(void *context, const IrWord *args, uint64_t count, IrWord *result)
{
    (void)count;
    VM *vm = context;
    Cell *cell = cell_new(vm->rt, *(const Value *)args);
    if (!cell)
        return 1;
    *(Value *)result = value_cell(cell);
    return 0;
}

static uint64_t help_new_closure(void *context, const IrWord *args, uint64_t count, IrWord *result)
{
    const Value *values = (const Value *)args;
    VM *vm = context;
    Closure *closure = closure_new(vm->rt, vm->program->protos[values[0].as.i], (int64_t)count - 1);
    if (!closure)
        return 1;
    for (uint64_t i = 1; i < count; i++)
        closure->captures[i - 1] = values[i];
    *(Value *)result = value_closure(closure);
    return 0;
}

static uint64_t help_hash_key(void *context, const IrWord *args, uint64_t count, IrWord *result)
{
    (void)count;
    VM *vm = context;
    *(Value *)result = value_null();
    return !hash_key_check(vm->rt, *(const Value *)args);
}

static uint64_t help_slice(void *context, const IrWord *args, uint64_t count, IrWord *result)
{
    (void)count;
    const Value *values = (const Value *)args;
    VM *vm = context;
    return !value_slice(vm->rt, values[0], values[1], values[2], (Value *)result);
}

static uint64_t help_concat(void *context, const IrWord *args, uint64_t count, IrWord *result)
{
    VM *vm = context;
    return !values_concat(vm->rt, (const Value *)args, (int64_t)count, (Value *)result);
}

static uint64_t help_builtin(void *context, const IrWord *args, uint64_t count, IrWord *result)
{
    const Value *values = (const Value *)args;
    VM *vm = context;
    return !builtin_call(vm->rt, values[0].as.builtin, values + 1, (int)count - 1, (Value *)result);
}

TraceHelper helper_for(IrCall call)
{
    switch (call) {
    case IR_CALL_binary: return help_binary;
    case IR_CALL_index_get: return help_index_get;
    case IR_CALL_index_set: return help_index_set;
    case IR_CALL_new_array: return help_new_array;
    case IR_CALL_new_range: return help_new_range;
    case IR_CALL_new_hash: return help_new_hash;
    case IR_CALL_new_cell: return help_new_cell;
    case IR_CALL_new_closure: return help_new_closure;
    case IR_CALL_hash_key: return help_hash_key;
    case IR_CALL_slice: return help_slice;
    case IR_CALL_concat: return help_concat;
    case IR_CALL_builtin_pure:
    case IR_CALL_builtin_read:
    case IR_CALL_builtin_write:
    case IR_CALL_builtin_io: return help_builtin;
    case IR_CALL_COUNT: break;
    }
    return NULL;
}
