/* Marking. References inside the heap are exact and lead to blocks' starts; the
 * native stack is read conservatively. */
#include "hash.h"
#include "heap_internal.h"

#include <stdlib.h>
#include <string.h>

static void work_push(Heap *heap, const Object *object)
{
    if (heap->work_count == heap->work_capacity) {
        size_t capacity = heap->work_capacity ? heap->work_capacity * 2 : 1024;
        if (capacity > heap->work_limit)
            capacity = heap->work_limit;
        const Object **work = capacity > heap->work_capacity ? realloc(heap->work, capacity * sizeof *work) : NULL;
        if (!work) {
            heap->overflow = true;
            return;
        }
        heap->work = work;
        heap->work_capacity = capacity;
    }
    heap->work[heap->work_count++] = object;
}

/* Which block of its page an offset lies in. By a multiplication, exact for all
 * offsets below PAGE_BYTES: the reciprocal is too large by less than 2^-32 of itself. */
static unsigned block_at(unsigned size_class, size_t offset)
{
    uint64_t reciprocal = ((uint64_t)1 << 32) / heap_class_sizes[size_class] + 1;
    return (unsigned)(offset * reciprocal >> 32);
}

/* Marks the block that starts at `block`; true if it is in the heap and wasn't marked. */
static bool mark_new(Heap *heap, const void *block)
{
    size_t offset = (size_t)((uintptr_t)block - (uintptr_t)heap->base);
    if (offset >= (size_t)heap->top << PAGE_BITS)
        return false;
    Page *page = &heap->pages[offset >> PAGE_BITS];
    unsigned index = page->use == PAGE_SMALL ? block_at(page->size_class, offset & (PAGE_BYTES - 1)) : 0;
    uint64_t bit = (uint64_t)1 << index % 64;
    if (page->marked[index / 64] & bit)
        return false;
    page->marked[index / 64] |= bit;
    return true;
}

/* The block itself is not looked at before its turn in `drain`. */
void heap_mark_object(Heap *heap, const void *object)
{
    if (mark_new(heap, object))
        work_push(heap, object);
}

void heap_mark_value(Heap *heap, Value value)
{
    if (value_is_heap(value))
        heap_mark_object(heap, value.as.object);
}

static void mark_values(Heap *heap, const Value *values, int64_t count)
{
    for (int64_t i = 0; i < count; i++)
        heap_mark_value(heap, values[i]);
}

static void follow_buffer(Heap *heap, const Buffer *buffer)
{
    if (buffer->head.kind == KIND_VALUE) {
        mark_values(heap, buffer->as.values, buffer->used);
    } else if (buffer->head.kind == KIND_OBJECTS) {
        const int64_t *words = buffer->as.ints;
        for (int64_t i = 0; i < buffer->used; i++)
            heap_mark_object(heap, (const void *)(uintptr_t)words[i]);
    }
}

static void follow(Heap *heap, const Object *object)
{
    switch ((ObjectType)object->type) {
    case OBJ_STRING:
        mark_new(heap, ((const String *)object)->buffer); /* bytes: nothing to follow */
        break;
    case OBJ_ARRAY: heap_mark_object(heap, ((const Array *)object)->buffer); break;
    case OBJ_HASH:
        heap_mark_object(heap, ((const Hash *)object)->entries);
        mark_new(heap, ((const Hash *)object)->index);
        break;
    case OBJ_CLOSURE:
        mark_values(heap, ((const Closure *)object)->captures, ((const Closure *)object)->capture_count);
        break;
    case OBJ_CELL: heap_mark_value(heap, ((const Cell *)object)->value); break;
    case OBJ_BUFFER: follow_buffer(heap, (const Buffer *)object); break;
    }
}

/* Blocks wait a few turns between being taken from the list and being followed,
 * while the cache fetches them: most of marking is waiting for memory. */
static void drain(Heap *heap)
{
    enum { WAITING = 8 };
    const Object *waiting[WAITING] = {NULL};
    unsigned at = 0, count = 0;
    while (heap->work_count || count) {
        const Object *due = waiting[at];
        waiting[at] = heap->work_count ? heap->work[--heap->work_count] : NULL;
        __builtin_prefetch(waiting[at]);
        count += (waiting[at] != NULL) - (due != NULL);
        at = (at + 1) % WAITING;
        if (due)
            follow(heap, due);
    }
}

static void follow_marked_of(Heap *heap, uint32_t index)
{
    const Page *page = &heap->pages[index];
    size_t size = page->use == PAGE_SMALL ? heap_class_sizes[page->size_class] : 0;
    for (unsigned w = 0; w < BITMAP_WORDS; w++) {
        for (uint64_t bits = page->marked[w]; bits; bits &= bits - 1) {
            unsigned block = w * 64 + (unsigned)__builtin_ctzll(bits);
            follow(heap, (const Object *)(page_address(heap, index) + block * size));
            drain(heap);
        }
    }
}

/* The work list was too small at some time: every marked block is followed once
 * more. Each round marks at least one more block, so this ends. */
static void recover_overflow(Heap *heap)
{
    while (heap->overflow) {
        heap->overflow = false;
        for (uint32_t index = 0; index < heap->top; index += heap->pages[index].pages) {
            if (heap->pages[index].use != PAGE_FREE)
                follow_marked_of(heap, index);
        }
    }
}

/* -- conservative ------------------------------------------------------------------- */

static void keep_block(Heap *heap, uint32_t index, size_t offset)
{
    const Page *page = &heap->pages[index];
    unsigned block = 0;
    size_t start = 0;
    if (page->use == PAGE_LARGE) {
        if (offset > page->bytes)
            return;
    } else {
        block = block_at(page->size_class, offset);
        if (block >= class_blocks(page->size_class))
            return;
        start = (size_t)block * heap_class_sizes[page->size_class];
    }
    if (page->allocated[block / 64] >> block % 64 & 1)
        heap_mark_object(heap, page_address(heap, index) + start);
}

static void keep_containing(Heap *heap, uintptr_t address)
{
    size_t offset = (size_t)(address - (uintptr_t)heap->base);
    if (offset >= (size_t)heap->top << PAGE_BITS)
        return;
    uint32_t owner = heap->owner[offset >> PAGE_BITS];
    if (owner)
        keep_block(heap, owner - 1, offset - ((size_t)(owner - 1) << PAGE_BITS));
}

/* An address between two blocks may be the end of one or the start of the other: both stay. */
static void keep_address(Heap *heap, uintptr_t address)
{
    keep_containing(heap, address);
    if (address % GRANULE == 0)
        keep_containing(heap, address - 1);
}

/* Reads memory that belongs to other functions' frames. */
__attribute__((no_sanitize_address)) void heap_mark_range(Heap *heap, const void *low, const void *high)
{
    const uintptr_t *word = (const uintptr_t *)(((uintptr_t)low + sizeof *word - 1) & ~(sizeof *word - 1));
    uintptr_t first = (uintptr_t)heap->base;
    size_t size = (size_t)heap->top << PAGE_BITS;
    for (; (const char *)(word + 1) <= (const char *)high; word++) {
        if (*word - first <= size)
            keep_address(heap, *word);
    }
}

/* Not inlined: its own frame lies below the registers that the caller has saved. */
__attribute__((noinline, no_sanitize_address)) static void mark_stack(Heap *heap)
{
    heap_mark_range(heap, __builtin_frame_address(0), heap->stack_base);
}

__attribute__((noinline, no_sanitize_address)) void heap_mark_all(Heap *heap)
{
    __builtin_unwind_init();
    for (size_t i = 0; i < heap->root_count; i++) {
        heap->roots[i].report(heap, heap->roots[i].context);
        drain(heap);
    }
    mark_stack(heap);
    drain(heap);
    recover_overflow(heap);
}
