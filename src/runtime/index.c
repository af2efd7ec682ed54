/* Elements, slices, iteration. */
#include "array.h"
#include "hash.h"
#include "strings.h"

static bool not_an_integer(Runtime *rt, Value index)
{
    return runtime_fail(rt, "index must be an integer, got %s", tag_name(index.tag));
}

static bool not_indexable(Runtime *rt, Value container)
{
    return runtime_fail(rt, "index operator not supported: %s", tag_name(container.tag));
}

/* An index as written, to one from the start; false if it is out of range. */
static bool in_range(int64_t *index, int64_t length)
{
    if (*index < 0)
        *index += length;
    return *index >= 0 && *index < length;
}

static bool index_string(Runtime *rt, const String *string, Value index, Value *result)
{
    if (index.tag != TAG_INT)
        return not_an_integer(rt, index);
    int64_t i = index.as.i;
    *result = in_range(&i, string->length) ? value_string(string_of_byte((unsigned char)string_bytes(string)[i]))
                                           : value_null();
    return true;
}

static bool index_array(Runtime *rt, const Array *array, Value index, Value *result)
{
    if (index.tag != TAG_INT)
        return not_an_integer(rt, index);
    int64_t i = index.as.i;
    *result = in_range(&i, array->length) ? array_get(array, i) : value_null();
    return true;
}

bool value_index(Runtime *rt, Value container, Value index, Value *result)
{
    if (container.tag == TAG_ARRAY)
        return index_array(rt, container.as.array, index, result);
    if (container.tag == TAG_HASH)
        return hash_get(rt, container.as.hash, index, result);
    if (container.tag == TAG_STRING)
        return index_string(rt, container.as.string, index, result);
    return not_indexable(rt, container);
}

static bool set_element(Runtime *rt, Array *array, Value index, Value value)
{
    if (index.tag != TAG_INT)
        return not_an_integer(rt, index);
    int64_t i = index.as.i;
    if (!in_range(&i, array->length))
        return runtime_fail(rt, "index out of range: %lld (length %lld)", (long long)index.as.i,
                            (long long)array->length);
    if (!array_own(rt, array, value_kind(value)))
        return false;
    buffer_put(array->buffer, i, value);
    return true;
}

bool value_set_index(Runtime *rt, Value container, Value index, Value value)
{
    if (container.tag == TAG_ARRAY)
        return set_element(rt, container.as.array, index, value);
    if (container.tag == TAG_HASH)
        return hash_put(rt, container.as.hash, index, value);
    if (container.tag == TAG_STRING)
        return runtime_fail(rt, "index assignment not supported: STRING");
    return not_indexable(rt, container);
}

/* A slice's bound: negative ones count from the end, then all are clamped to 0..length. */
static bool bound(Runtime *rt, Value written, int64_t missing, int64_t length, int64_t *at)
{
    if (written.tag != TAG_INT && written.tag != TAG_UNBOUND)
        return not_an_integer(rt, written);
    int64_t i = written.tag == TAG_INT ? written.as.i : missing;
    if (i < 0)
        i += length;
    *at = i < 0 ? 0 : i > length ? length : i;
    return true;
}

bool value_slice(Runtime *rt, Value container, Value low, Value high, Value *result)
{
    if (container.tag != TAG_ARRAY && container.tag != TAG_STRING)
        return not_indexable(rt, container);
    bool is_array = container.tag == TAG_ARRAY;
    int64_t length = is_array ? container.as.array->length : container.as.string->length, from = 0, to = 0;
    if (!bound(rt, low, 0, length, &from) || !bound(rt, high, length, length, &to))
        return false;
    int64_t count = to > from ? to - from : 0;
    return is_array ? array_copy(rt, container.as.array, from, count, result)
                    : string_cut(rt, container.as.string, from, count, result);
}

bool value_iterable(Runtime *rt, Value *sequence)
{
    if (sequence->tag == TAG_ARRAY || sequence->tag == TAG_STRING)
        return true;
    if (sequence->tag == TAG_HASH)
        return hash_keys(rt, sequence->as.hash, sequence);
    return runtime_fail(rt, "not iterable: %s", tag_name(sequence->tag));
}

bool value_iterate(Runtime *rt, Value sequence, int64_t index, Value *element)
{
    (void)rt;
    if (sequence.tag == TAG_ARRAY) {
        if (index >= sequence.as.array->length)
            return false;
        *element = array_get(sequence.as.array, index);
        return true;
    }
    const String *string = sequence.as.string;
    if (index >= string->length)
        return false;
    *element = value_string(string_of_byte((unsigned char)string_bytes(string)[index]));
    return true;
}

bool range_array(Runtime *rt, Value low, Value high, Value *result)
{
    if (low.tag != TAG_INT || high.tag != TAG_INT)
        return runtime_fail(rt, "range bounds must be integers");
    int64_t count = 0;
    if (low.as.i < high.as.i && __builtin_sub_overflow(high.as.i, low.as.i, &count))
        count = INT64_MAX; /* more than there is: array_new says so */
    Array *array = array_new(rt, KIND_INT, count);
    if (!array)
        return false;
    for (int64_t i = 0; i < count; i++)
        array->buffer->as.ints[i] = low.as.i + i;
    array_extended(array, count);
    *result = value_array(array);
    return true;
}
