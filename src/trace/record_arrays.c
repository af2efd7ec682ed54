/* Recording reads and writes of arrays by element kind; other containers, and
 * stores that change an array's buffer, are calls into the runtime. */
#include "recorder_state.h"

/* A guard of the buffer's kind, the load and store of its elements. */
typedef struct {
    IrOp guard, guard_writable, load, store;
} KindOps;

static const KindOps *kind_ops(BufferKind kind)
{
    static const KindOps ints = {IR_guard_ibuf, IR_guard_wibuf, IR_aload_int, IR_astore_int};
    static const KindOps floats = {IR_guard_fbuf, IR_guard_wfbuf, IR_aload_float, IR_astore_float};
    static const KindOps values = {IR_guard_vbuf, IR_guard_wvbuf, IR_aload_value, IR_astore_value};
    switch (kind) {
    case KIND_INT: return &ints;
    case KIND_FLOAT: return &floats;
    case KIND_VALUE: return &values;
    case KIND_EMPTY:
    case KIND_BYTES:
    case KIND_OBJECTS: break;
    }
    return NULL;
}

/* The index as it counts from the array's start, guarded to have the sign it is seen to have. */
static IrRef from_start(Recorder *r, IrRef index, int64_t seen, IrRef length)
{
    if (seen >= 0)
        return index;
    if (!ir_ref_is_const(index))
        guard_condition(r, emit(r, IR_lt, index, trace_const_int(r->trace, 0), 0), true);
    return emit(r, IR_add, index, length, 0);
}

static IrRef guarded_buffer(Recorder *r, const Array *array, IrRef arr)
{
    return emit_exiting(r, kind_ops(array->buffer->head.kind)->guard, emit(r, IR_abuf, arr, 0, 0), 0, 0);
}

/* The element at an index that is in range as seen: unboxed, or a value of a mixed array. */
static IrRef load_element(Recorder *r, const Array *array, IrRef arr, IrRef index, IrRef length)
{
    IrRef in_bounds = emit_exiting(r, IR_guard_bounds, index, length, 0);
    return emit(r, kind_ops(array->buffer->head.kind)->load, guarded_buffer(r, array, arr), in_bounds, 0);
}

static void store_element_to_slot(Recorder *r, unsigned dst, IrRef element)
{
    if (trace_type(r->trace, element) == IRT_value)
        store_slot(r, dst, element);
    else
        store_boxed(r, dst, element);
}

/* Out of range reads null; the guard keeps it out of range on the same side. */
static void load_outside(Recorder *r, IrRef index, int64_t seen, IrRef length, unsigned dst)
{
    if (seen >= 0) {
        guard_condition(r, emit(r, IR_ge, index, length, 0), true);
    } else {
        IrRef start = from_start(r, index, seen, length);
        guard_condition(r, emit(r, IR_lt, start, trace_const_int(r->trace, 0), 0), true);
    }
    store_slot(r, dst, const_value(r, value_null()));
}

static bool in_range(int64_t index, int64_t length) { return index >= 0 ? index < length : index >= -length; }

/* The byte at an index that is in range as seen, as a string. */
static void store_byte_to_slot(Recorder *r, unsigned dst, IrRef string, IrRef index, IrRef length)
{
    IrRef in_bounds = emit_exiting(r, IR_guard_bounds, index, length, 0);
    store_boxed(r, dst, emit(r, IR_bytestr, emit(r, IR_sbyte, string, in_bounds, 0), 0, 0));
}

static void index_string(Recorder *r, Operand container, Operand index, unsigned dst)
{
    int64_t seen = index.seen.as.i;
    IrRef string = payload(r, container), i = payload(r, index);
    IrRef length = emit(r, IR_slen, string, 0, 0);
    if (in_range(seen, container.seen.as.string->length))
        store_byte_to_slot(r, dst, string, from_start(r, i, seen, length), length);
    else
        load_outside(r, i, seen, length, dst);
}

void record_index(Recorder *r, Operand container, Operand index, unsigned dst)
{
    if (container.seen.tag == TAG_ARRAY && index.seen.tag == TAG_INT) {
        Array *array = container.seen.as.array;
        int64_t seen = index.seen.as.i;
        array_try_narrow(r->vm->rt, array);
        IrRef arr = payload(r, container), i = payload(r, index);
        IrRef length = emit(r, IR_alen, arr, 0, 0);
        if (in_range(seen, array->length))
            store_element_to_slot(r, dst, load_element(r, array, arr, from_start(r, i, seen, length), length));
        else
            load_outside(r, i, seen, length, dst);
        return;
    }
    if (container.seen.tag == TAG_STRING && index.seen.tag == TAG_INT) {
        index_string(r, container, index, dst);
        return;
    }
    Value ignored;
    if (!value_index(r->vm->rt, container.seen, index.seen, &ignored)) {
        give_up(r, ABORT_will_raise);
        return;
    }
    IrRef args[] = {typed(r, container), typed(r, index)};
    store_slot(r, dst, emit_call(r, IR_CALL_index_get, args, 2));
}

/* Whether the store leaves the array's buffer as it is, so that it is one machine store. */
static bool is_plain_store(const Array *array, int64_t index, Value value)
{
    if (!in_range(index, array->length) || array->buffer->head.shared)
        return false;
    switch ((BufferKind)array->buffer->head.kind) {
    case KIND_INT: return value.tag == TAG_INT;
    case KIND_FLOAT: return value.tag == TAG_FLOAT;
    case KIND_VALUE: return true;
    case KIND_EMPTY:
    case KIND_BYTES:
    case KIND_OBJECTS: break;
    }
    return false;
}

static void store_element(Recorder *r, const Array *array, Operand container, Operand index, Operand value)
{
    const KindOps *ops = kind_ops(array->buffer->head.kind);
    IrRef arr = payload(r, container), i = payload(r, index);
    IrRef element = array->buffer->head.kind == KIND_VALUE ? typed(r, value) : payload(r, value);
    IrRef length = emit(r, IR_alen, arr, 0, 0);
    IrRef in_bounds = emit_exiting(r, IR_guard_bounds, from_start(r, i, index.seen.as.i, length), length, 0);
    IrRef buffer = guarded_buffer(r, array, arr);
    IrRef shared = emit(r, IR_bshared, buffer, 0, 0);
    IrRef writable = emit_exiting(r, ops->guard_writable, buffer, shared, 0);
    emit(r, ops->store, writable, in_bounds, element);
}

void record_set_index(Recorder *r, Operand container, Operand index, Operand value)
{
    Tag container_tag = (Tag)container.seen.tag;
    if (container_tag == TAG_ARRAY && index.seen.tag == TAG_INT) {
        Array *array = container.seen.as.array;
        array_try_narrow(r->vm->rt, array);
        if (!in_range(index.seen.as.i, array->length)) {
            give_up(r, ABORT_will_raise);
            return;
        }
        if (is_plain_store(array, index.seen.as.i, value.seen)) {
            store_element(r, array, container, index, value);
            return;
        }
    } else if (container_tag != TAG_HASH) {
        give_up(r, ABORT_will_raise);
        return;
    }
    IrRef args[] = {typed(r, container), typed(r, index), typed(r, value)};
    emit_call(r, IR_CALL_index_set, args, 3);
}

void record_iterprep(Recorder *r, unsigned a)
{
    Operand sequence = slot_operand(r, a);
    if (sequence.seen.tag != TAG_ARRAY && sequence.seen.tag != TAG_STRING) {
        give_up(r, sequence.seen.tag == TAG_HASH ? ABORT_not_recorded : ABORT_will_raise);
        return;
    }
    typed(r, sequence);
    store_slot(r, a + 1, const_int_value(r, 0));
}

void record_iternext(Recorder *r, unsigned a, unsigned dst)
{
    Operand sequence = slot_operand(r, a), next = slot_operand(r, a + 1);
    bool is_array = sequence.seen.tag == TAG_ARRAY;
    IrRef reference = payload(r, sequence), index = payload(r, next);
    IrRef length = emit(r, is_array ? IR_alen : IR_slen, reference, 0, 0);
    int64_t seen_length = is_array ? sequence.seen.as.array->length : sequence.seen.as.string->length;
    bool more = next.seen.as.i < seen_length;
    guard_condition(r, emit(r, IR_lt, index, length, 0), more);
    if (!more)
        return;
    if (is_array) {
        Array *array = sequence.seen.as.array;
        array_try_narrow(r->vm->rt, array);
        store_element_to_slot(r, dst, load_element(r, array, reference, index, length));
    } else {
        store_byte_to_slot(r, dst, reference, index, length);
    }
    store_boxed(r, a + 1, emit(r, IR_add, index, trace_const_int(r->trace, 1), 0));
}
