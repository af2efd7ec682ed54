/* A bottom-up merge sort of values. Both halves of its memory are one block of
 * the heap, so that the limit counts it, of a kind that the collector does not
 * look into: the array that is sorted keeps the elements. */
#include "sort.h"

#include "array.h"
#include "strings.h"

#include <math.h>
#include <string.h>

static bool is_nan(Value v) { return v.tag == TAG_FLOAT && isnan(v.as.f); }

/* Whether `right` has to go before `left`, which stands before it. */
static bool precedes(Runtime *rt, Value right, Value left)
{
    if (right.tag == TAG_STRING)
        return string_compare(right.as.string, left.as.string) < 0;
    if (right.tag == TAG_INT && left.tag == TAG_INT)
        return right.as.i < left.as.i;
    if (is_nan(right) || is_nan(left))
        return !is_nan(right);
    Value less;
    return value_binary(rt, BIN_LT, right, left, &less) && less.as.i;
}

static bool is_sortable(const Array *array)
{
    bool strings = array->length && array_get(array, 0).tag == TAG_STRING;
    for (int64_t i = 0; i < array->length; i++) {
        Value v = array_get(array, i);
        if (strings ? v.tag != TAG_STRING : !value_is_number(v))
            return false;
    }
    return true;
}

/* Two sorted runs that stand side by side become one. */
static void merge(Runtime *rt, const Value *from, Value *to, int64_t middle, int64_t end)
{
    int64_t left = 0, right = middle;
    if (middle == end || !precedes(rt, from[middle], from[middle - 1])) {
        memcpy(to, from, (size_t)end * sizeof *to);
        return;
    }
    for (int64_t next = 0; next < end; next++) {
        bool take_right = left == middle || (right < end && precedes(rt, from[right], from[left]));
        to[next] = take_right ? from[right++] : from[left++];
    }
}

/* Sorts; the sorted values are in the one or the other. */
static const Value *merge_sort(Runtime *rt, Value *values, Value *other, int64_t count)
{
    for (int64_t width = 1; width < count; width *= 2) {
        for (int64_t start = 0; start < count; start += 2 * width) {
            int64_t left = count - start;
            merge(rt, values + start, other + start, left < width ? left : width, left < 2 * width ? left : 2 * width);
        }
        Value *swapped = values;
        values = other;
        other = swapped;
    }
    return values;
}

bool array_sorted(Runtime *rt, const Array *array, Value *result)
{
    int64_t count = array->length;
    if (!is_sortable(array))
        return runtime_fail(rt, "sort: elements must be all numbers or all strings");
    Buffer *block = buffer_new(rt, KIND_BYTES, 2 * count * (int64_t)sizeof(Value));
    if (!block)
        return false;
    Value *values = (Value *)(void *)block->as.bytes;
    for (int64_t i = 0; i < count; i++)
        values[i] = array_get(array, i);
    return array_of(rt, merge_sort(rt, values, values + count, count), count, result);
}
