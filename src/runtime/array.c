/* Arrays. Who may write what in a buffer:
 *  - an element below an array's length: only that array, and only if the buffer is not `shared`;
 *  - the element behind the last used one: any array whose length is `used`, there
 *    being at most one such; so `push` and `append` grow a shared buffer in its tail.
 * Whoever may not, copies first. */
#include "array.h"

#include <stddef.h>
#include <string.h>

const Buffer empty_buffer = {.head = {.type = OBJ_BUFFER, .kind = KIND_EMPTY, .shared = 1}};

#define MAX_ELEMENTS      ((int64_t)1 << 48)
#define MIN_GROWTH        4
#define FAST_GROWTH_LIMIT (1 << 16) /* elements up to which capacity doubles; beyond, it grows by half */

void *runtime_allocate(Runtime *rt, ObjectType type, size_t size)
{
    void *block = heap_allocate(rt->heap, type, size);
    if (!block)
        runtime_fail(rt, "out of memory");
    return block;
}

/* -- buffers -------------------------------------------------------------------- */

static size_t element_size(BufferKind kind)
{
    switch (kind) {
    case KIND_INT:
    case KIND_FLOAT:
    case KIND_OBJECTS: return 8;
    case KIND_VALUE: return sizeof(Value);
    case KIND_BYTES:
    case KIND_EMPTY: return 1;
    }
    return 1;
}

Buffer *buffer_new(Runtime *rt, BufferKind kind, int64_t capacity)
{
    size_t size = element_size(kind), head = offsetof(Buffer, as);
    if (capacity > MAX_ELEMENTS) {
        heap_collect(rt->heap);
        runtime_fail(rt, "out of memory");
        return NULL;
    }
    size_t bytes = (head + (size_t)capacity * size + 15) & ~(size_t)15; /* the heap's blocks are multiples of 16 */
    Buffer *buffer = runtime_allocate(rt, OBJ_BUFFER, bytes);
    if (!buffer)
        return NULL;
    buffer->head.kind = (uint8_t)kind;
    buffer->capacity = (int64_t)((bytes - head) / size);
    buffer->used = 0;
    return buffer;
}

Value buffer_get(const Buffer *buffer, int64_t index)
{
    switch ((BufferKind)buffer->head.kind) {
    case KIND_INT: return value_int(buffer->as.ints[index]);
    case KIND_FLOAT: return value_float(buffer->as.floats[index]);
    case KIND_VALUE: return buffer->as.values[index];
    case KIND_EMPTY:
    case KIND_BYTES:
    case KIND_OBJECTS: break;
    }
    return value_null();
}

void buffer_put(Buffer *buffer, int64_t index, Value value)
{
    switch ((BufferKind)buffer->head.kind) {
    case KIND_INT: buffer->as.ints[index] = value.as.i; break;
    case KIND_FLOAT: buffer->as.floats[index] = value.as.f; break;
    case KIND_VALUE: buffer->as.values[index] = value; break;
    case KIND_EMPTY:
    case KIND_BYTES:
    case KIND_OBJECTS: break;
    }
}

void buffer_copy(Buffer *to, int64_t at, const Buffer *from, int64_t start, int64_t count)
{
    if (count <= 0)
        return;
    if (to->head.kind == from->head.kind) {
        size_t size = element_size((BufferKind)to->head.kind);
        memmove(to->as.bytes + (size_t)at * size, from->as.bytes + (size_t)start * size, (size_t)count * size);
        return;
    }
    for (int64_t i = 0; i < count; i++)
        buffer_put(to, at + i, buffer_get(from, start + i));
}

static BufferKind values_kind(const Value *values, int64_t count)
{
    BufferKind kind = KIND_EMPTY;
    for (int64_t i = 0; i < count && kind != KIND_VALUE; i++)
        kind = kind_join(kind, value_kind(values[i]));
    return kind;
}

static BufferKind slice_kind(const Array *array, int64_t start, int64_t count)
{
    if (count <= 0)
        return KIND_EMPTY;
    const Buffer *buffer = array->buffer;
    return buffer->head.kind == KIND_VALUE ? values_kind(buffer->as.values + start, count)
                                           : (BufferKind)buffer->head.kind;
}

BufferKind array_kind(const Array *array) { return slice_kind(array, 0, array->length); }

/* -- making arrays ------------------------------------------------------------------ */

static Array *array_object(Runtime *rt)
{
    Array *array = runtime_allocate(rt, OBJ_ARRAY, sizeof *array);
    if (array) {
        array->length = 0;
        array->buffer = (Buffer *)&empty_buffer;
        array->narrow_tries = 0;
    }
    return array;
}

static Buffer *buffer_or_empty(Runtime *rt, BufferKind kind, int64_t capacity)
{
    return kind == KIND_EMPTY || capacity == 0 ? (Buffer *)&empty_buffer : buffer_new(rt, kind, capacity);
}

bool array_on(Runtime *rt, Buffer *buffer, Value *result)
{
    Array *array = array_object(rt);
    if (!array)
        return false;
    array->buffer = buffer;
    array->length = buffer->used;
    *result = value_array(array);
    return true;
}

Array *array_new(Runtime *rt, BufferKind kind, int64_t capacity)
{
    Buffer *buffer = buffer_or_empty(rt, kind, capacity);
    Array *array = buffer ? array_object(rt) : NULL;
    if (array)
        array->buffer = buffer;
    return array;
}

bool array_of(Runtime *rt, const Value *values, int64_t count, Value *result)
{
    Buffer *buffer = buffer_or_empty(rt, values_kind(values, count), count);
    if (!buffer)
        return false;
    if (buffer->head.kind == KIND_VALUE)
        memcpy(buffer->as.values, values, (size_t)count * sizeof *values);
    else
        for (int64_t i = 0; i < count; i++)
            buffer_put(buffer, i, values[i]);
    if (count)
        buffer->used = count;
    return array_on(rt, buffer, result);
}

bool array_copy(Runtime *rt, const Array *array, int64_t start, int64_t count, Value *result)
{
    Buffer *buffer = buffer_or_empty(rt, slice_kind(array, start, count), count);
    if (!buffer)
        return false;
    buffer_copy(buffer, 0, array->buffer, start, count);
    if (count)
        buffer->used = count;
    return array_on(rt, buffer, result);
}

bool array_join(Runtime *rt, const Array *left, const Array *right, Value *result)
{
    int64_t count = left->length + right->length;
    Buffer *buffer = buffer_or_empty(rt, kind_join(array_kind(left), array_kind(right)), count);
    if (!buffer)
        return false;
    buffer_copy(buffer, 0, left->buffer, 0, left->length);
    buffer_copy(buffer, left->length, right->buffer, 0, right->length);
    if (count)
        buffer->used = count;
    return array_on(rt, buffer, result);
}

bool array_filled(Runtime *rt, int64_t length, Value fill, Value *result)
{
    Buffer *buffer = buffer_or_empty(rt, value_kind(fill), length);
    if (!buffer)
        return false;
    if (length)
        buffer->used = length;
    if (buffer->head.kind == KIND_VALUE)
        for (int64_t i = 0; i < length; i++)
            buffer->as.values[i] = fill;
    else /* INTEGER or FLOAT: 64 bits either way */
        for (int64_t i = 0; i < length; i++)
            buffer->as.ints[i] = fill.as.i;
    return array_on(rt, buffer, result);
}

Value array_get(const Array *array, int64_t index) { return buffer_get(array->buffer, index); }

/* -- changing arrays ------------------------------------------------------------------ */

static int64_t grown(int64_t length, int64_t extra)
{
    int64_t more = length < FAST_GROWTH_LIMIT ? length : length / 2;
    if (more < MIN_GROWTH)
        more = MIN_GROWTH;
    return length + (more < extra ? extra : more);
}

/* A copy of the array's elements that can take values of `kind` too. */
static Buffer *elements_copy(Runtime *rt, const Array *array, BufferKind kind, int64_t capacity)
{
    Buffer *buffer = buffer_new(rt, kind_join(array_kind(array), kind), capacity);
    if (buffer) {
        buffer_copy(buffer, 0, array->buffer, 0, array->length);
        buffer->used = array->length;
    }
    return buffer;
}

static bool can_hold(const Array *array, BufferKind kind)
{
    return array->buffer->head.kind == KIND_VALUE || (BufferKind)array->buffer->head.kind == kind;
}

static bool has_tail(const Array *array, int64_t extra)
{
    return array->length == array->buffer->used && array->buffer->capacity - array->length >= extra;
}

bool array_own(Runtime *rt, Array *array, BufferKind kind)
{
    if (!array->buffer->head.shared && can_hold(array, kind))
        return true;
    Buffer *buffer = elements_copy(rt, array, kind, array->length);
    if (!buffer)
        return false;
    array->buffer = buffer;
    return true;
}

bool array_reserve(Runtime *rt, Array *array, int64_t extra, BufferKind kind)
{
    if (extra == 0 || (can_hold(array, kind) && has_tail(array, extra)))
        return true;
    Buffer *buffer = elements_copy(rt, array, kind, grown(array->length, extra));
    if (!buffer)
        return false;
    array->buffer = buffer;
    return true;
}

void array_extended(Array *array, int64_t count)
{
    if (count) {
        array->length += count;
        array->buffer->used = array->length;
    }
}

bool array_append(Runtime *rt, Array *array, Value value)
{
    if (!array_reserve(rt, array, 1, value_kind(value)))
        return false;
    buffer_put(array->buffer, array->length, value);
    array_extended(array, 1);
    return true;
}

bool array_extend(Runtime *rt, Array *array, const Array *other)
{
    int64_t count = other->length; /* the two may be the same */
    if (!array_reserve(rt, array, count, array_kind(other)))
        return false;
    buffer_copy(array->buffer, array->length, other->buffer, 0, count);
    array_extended(array, count);
    return true;
}

bool array_push(Runtime *rt, Array *array, Value value, Value *result)
{
    BufferKind kind = value_kind(value);
    bool shares = can_hold(array, kind) && has_tail(array, 1);
    Buffer *buffer = shares ? array->buffer : elements_copy(rt, array, kind, grown(array->length, 1));
    Array *pushed = buffer ? array_object(rt) : NULL;
    if (!pushed)
        return false;
    if (shares)
        buffer->head.shared = 1;
    pushed->buffer = buffer;
    pushed->length = array->length;
    buffer_put(buffer, pushed->length, value);
    array_extended(pushed, 1);
    *result = value_array(pushed);
    return true;
}

Value array_pop(Array *array)
{
    if (array->length == 0)
        return value_null();
    array->length--;
    Value last = array_get(array, array->length);
    if (!array->buffer->head.shared)
        array->buffer->used = array->length;
    return last;
}

static bool is_power_of_two(int32_t n) { return (n & (n - 1)) == 0; }

void array_try_narrow(Runtime *rt, Array *array)
{
    if (array->buffer->head.kind != KIND_VALUE || array->length == 0)
        return;
    if (array->narrow_tries < INT32_MAX)
        array->narrow_tries++;
    if (!is_power_of_two(array->narrow_tries)) /* looks at the elements at the 1st, 2nd, 4th, 8th … call */
        return;
    BufferKind kind = array_kind(array);
    if (kind == KIND_VALUE)
        return;
    size_t bytes = offsetof(Buffer, as) + (size_t)array->length * 8;
    Buffer *buffer = heap_allocate(rt->heap, OBJ_BUFFER, bytes);
    if (!buffer)
        return;
    buffer->head.kind = (uint8_t)kind;
    buffer->capacity = buffer->used = array->length;
    buffer_copy(buffer, 0, array->buffer, 0, array->length);
    array->buffer = buffer;
    array->narrow_tries = 0;
}
