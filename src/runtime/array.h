/* Arrays and their buffers, for the runtime's own files. */
#ifndef MK_RUNTIME_ARRAY_H
#define MK_RUNTIME_ARRAY_H

#include "runtime.h"

/* The buffer of every empty array: capacity 0, outside the heap, never written. */
extern const Buffer empty_buffer;

/* The narrowest kind of buffer that holds `value`; both of two kinds. */
static inline BufferKind value_kind(Value value)
{
    return value.tag == TAG_INT ? KIND_INT : value.tag == TAG_FLOAT ? KIND_FLOAT : KIND_VALUE;
}
static inline BufferKind kind_join(BufferKind a, BufferKind b)
{
    return a == b || b == KIND_EMPTY ? a : a == KIND_EMPTY ? b : KIND_VALUE;
}

/* NULL: out of memory, message set. */
void *runtime_allocate(Runtime *rt, ObjectType type, size_t size);
Buffer *buffer_new(Runtime *rt, BufferKind kind,
                   int64_t capacity); /* used 0; room for more than asked for, if it costs nothing */
Value buffer_get(const Buffer *buffer, int64_t index);
void buffer_put(Buffer *buffer, int64_t index, Value value); /* the kind must hold it */
/* Elements between buffers of any kinds that hold them; may be the same buffer if the kinds are. */
void buffer_copy(Buffer *to, int64_t at, const Buffer *from, int64_t start, int64_t count);

/* A new array on `buffer`, whose `used` is its length. */
bool array_on(Runtime *rt, Buffer *buffer, Value *result);
/* The narrowest kind that holds the array's elements. */
BufferKind array_kind(const Array *array);
/* Makes the array's own buffer ready for writing: elements in place, of a kind
 * that holds `kind` too, unshared. */
bool array_own(Runtime *rt, Array *array, BufferKind kind);
/* Makes room for `extra` elements of `kind` behind the last; array_extended says that they are written. */
bool array_reserve(Runtime *rt, Array *array, int64_t extra, BufferKind kind);
void array_extended(Array *array, int64_t count);
bool array_copy(Runtime *rt, const Array *array, int64_t start, int64_t count, Value *result);
bool array_join(Runtime *rt, const Array *left, const Array *right, Value *result);
bool array_extend(Runtime *rt, Array *array, const Array *other);
bool array_filled(Runtime *rt, int64_t length, Value fill, Value *result);
Value array_pop(Array *array); /* null if empty */

#endif
