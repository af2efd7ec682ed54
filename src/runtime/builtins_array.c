#include "array.h"
#include "builtins.h"
#include "hash.h"
#include "strings.h"

bool fn_append(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (!argument_check(rt, "append", args, 0, TAG_ARRAY) || !array_append(rt, args[0].as.array, args[1]))
        return false;
    return give(result, args[0]);
}

bool fn_extend(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (!argument_check(rt, "extend", args, 0, TAG_ARRAY) || !argument_check(rt, "extend", args, 1, TAG_ARRAY) ||
        !array_extend(rt, args[0].as.array, args[1].as.array))
        return false;
    return give(result, args[0]);
}

bool fn_pop(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    return argument_check(rt, "pop", args, 0, TAG_ARRAY) && give(result, array_pop(args[0].as.array));
}

/* All elements become one value: the new buffer needs no room for what the old one held. */
bool fn_fill(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    Value filled;
    if (!argument_check(rt, "fill", args, 0, TAG_ARRAY))
        return false;
    Array *array = args[0].as.array;
    BufferKind kind = value_kind(args[1]);
    if (array->buffer->head.shared || (BufferKind)array->buffer->head.kind != kind) {
        if (!array_filled(rt, array->length, args[1], &filled))
            return false;
        array->buffer = filled.as.array->buffer;
        return give(result, args[0]);
    }
    for (int64_t i = 0; i < array->length; i++)
        buffer_put(array->buffer, i, args[1]);
    return give(result, args[0]);
}

bool fn_array(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (!argument_check(rt, "array", args, 0, TAG_INT))
        return false;
    if (args[0].as.i < 0)
        return runtime_fail(rt, "array: length must not be negative");
    return array_filled(rt, args[0].as.i, args[1], result);
}

/* How many numbers a range has; the distance of two INTEGERs fits 64 bits unsigned. */
static int64_t range_length(int64_t low, int64_t high, int64_t step)
{
    if (step > 0 ? low >= high : low <= high)
        return 0;
    uint64_t distance = step > 0 ? (uint64_t)high - (uint64_t)low : (uint64_t)low - (uint64_t)high;
    uint64_t stride = step > 0 ? (uint64_t)step : 0 - (uint64_t)step;
    uint64_t length = (distance - 1) / stride + 1;
    return length > INT64_MAX ? INT64_MAX : (int64_t)length;
}

bool fn_range(Runtime *rt, const Value *args, int count, Value *result)
{
    for (int i = 0; i < count; i++)
        if (!argument_check(rt, "range", args, i, TAG_INT))
            return false;
    int64_t low = count > 1 ? args[0].as.i : 0, high = args[count > 1].as.i, step = count > 2 ? args[2].as.i : 1;
    if (count == 1 && high < 0)
        return runtime_fail(rt, "range: length must not be negative");
    if (step == 0)
        return runtime_fail(rt, "range: step must not be 0");
    int64_t length = range_length(low, high, step);
    Array *array = array_new(rt, KIND_INT, length);
    if (!array)
        return false;
    for (int64_t i = 0; i < length; i++)
        array->buffer->as.ints[i] =
            (int64_t)((uint64_t)low + (uint64_t)i * (uint64_t)step); /* wraps on its way at most */
    array_extended(array, length);
    return give(result, value_array(array));
}

bool fn_concat(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    return argument_check(rt, "concat", args, 0, TAG_ARRAY) && argument_check(rt, "concat", args, 1, TAG_ARRAY) &&
           array_join(rt, args[0].as.array, args[1].as.array, result);
}

bool fn_reverse(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (!argument_check(rt, "reverse", args, 0, TAG_ARRAY) ||
        !array_copy(rt, args[0].as.array, 0, args[0].as.array->length, result))
        return false;
    Buffer *buffer = result->as.array->buffer;
    for (int64_t i = 0, j = result->as.array->length - 1; i < j; i++, j--) {
        Value low = buffer_get(buffer, i);
        buffer_put(buffer, i, buffer_get(buffer, j));
        buffer_put(buffer, j, low);
    }
    return true;
}

bool fn_slice(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (args[0].tag != TAG_ARRAY && args[0].tag != TAG_STRING)
        return argument_error(rt, "slice", args, 0, "STRING or ARRAY");
    return argument_check(rt, "slice", args, 1, TAG_INT) && argument_check(rt, "slice", args, 2, TAG_INT) &&
           value_slice(rt, args[0], args[1], args[2], result);
}

static int64_t find_element(const Array *array, Value value)
{
    for (int64_t i = 0; i < array->length; i++)
        if (value_equal(array_get(array, i), value))
            return i;
    return -1;
}

bool fn_index_of(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    return argument_check(rt, "index_of", args, 0, TAG_ARRAY) &&
           give(result, value_int(find_element(args[0].as.array, args[1])));
}

bool fn_contains(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    bool found;
    if (args[0].tag == TAG_ARRAY)
        return give(result, value_bool(find_element(args[0].as.array, args[1]) >= 0));
    if (args[0].tag == TAG_HASH)
        return hash_has(rt, args[0].as.hash, args[1], &found) && give(result, value_bool(found));
    if (args[0].tag != TAG_STRING)
        return argument_error(rt, "contains", args, 0, "STRING or ARRAY or HASH");
    return argument_check(rt, "contains", args, 1, TAG_STRING) &&
           give(result, value_bool(string_find(args[0].as.string, args[1].as.string, 0) >= 0));
}

/* -- hashes ------------------------------------------------------------------------- */

bool fn_keys(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    return argument_check(rt, "keys", args, 0, TAG_HASH) && hash_keys(rt, args[0].as.hash, result);
}

bool fn_values(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    return argument_check(rt, "values", args, 0, TAG_HASH) && hash_values(rt, args[0].as.hash, result);
}

bool fn_has(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    bool found;
    return argument_check(rt, "has", args, 0, TAG_HASH) && hash_has(rt, args[0].as.hash, args[1], &found) &&
           give(result, value_bool(found));
}

bool fn_delete(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    bool found;
    return argument_check(rt, "delete", args, 0, TAG_HASH) && hash_delete(rt, args[0].as.hash, args[1], &found) &&
           give(result, value_bool(found));
}

bool fn_merge(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    return argument_check(rt, "merge", args, 0, TAG_HASH) && argument_check(rt, "merge", args, 1, TAG_HASH) &&
           hash_merge(rt, args[0].as.hash, args[1].as.hash, result);
}
