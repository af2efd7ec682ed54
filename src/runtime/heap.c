/* Allocation: the fast path takes the next block of its class's run of free
 * blocks; a run that is used up is followed by the next in the same page, in a
 * page with room, in a new page. Counting bytes and deciding on a collection
 * happens once a run. */
#include "heap_internal.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MIN_THRESHOLD ((size_t)8 << 20)

const uint16_t heap_class_sizes[CLASS_COUNT] = {32,   48,   64,   80,   96,   112,  128,  160,  192,  224,
                                                256,  320,  384,  448,  512,  640,  768,  896,  1024, 1168,
                                                1360, 1632, 2048, 2336, 2720, 3264, 4096, 5456, 8192};

static void cursors_reset(Heap *heap)
{
    for (unsigned c = 0; c < CLASS_COUNT; c++)
        heap->cursors[c] = (Cursor){.page = NO_PAGE};
}

static void class_table_init(Heap *heap)
{
    unsigned size_class = 0;
    for (unsigned granules = 0; granules <= MAX_SMALL / GRANULE; granules++) {
        if (granules * GRANULE > heap_class_sizes[size_class])
            size_class++;
        heap->class_of[granules] = (uint8_t)size_class;
    }
}

Heap *heap_new(const HeapOptions *options, void *stack_base)
{
    Heap *heap = calloc(1, sizeof *heap);
    if (!heap)
        return NULL;
    heap->options = *options;
    heap->stack_base = stack_base;
    heap->threshold = MIN_THRESHOLD;
    heap->work_limit = SIZE_MAX / sizeof *heap->work;
    class_table_init(heap);
    cursors_reset(heap);
    if (!pages_reserve(heap)) {
        free(heap);
        return NULL;
    }
    return heap;
}

void heap_free(Heap *heap)
{
    if (!heap)
        return;
    pages_release(heap);
    free(heap->roots);
    free(heap->work);
    free(heap);
}

/* -- runs --------------------------------------------------------------------- */

/* The first block from `index` on whose allocation bit is `bit`; `count` if there is none. */
static unsigned find_bit(const uint64_t *bits, unsigned index, unsigned count, bool bit)
{
    while (index < count) {
        uint64_t word = (bit ? bits[index / 64] : ~bits[index / 64]) >> index % 64;
        if (word) {
            index += (unsigned)__builtin_ctzll(word);
            return index < count ? index : count;
        }
        index = (index | 63) + 1;
    }
    return count;
}

static void change_bits(uint64_t *bits, unsigned from, unsigned to, bool set)
{
    for (unsigned i = from; i < to;) {
        unsigned stop = (i | 63) + 1 < to ? (i | 63) + 1 : to;
        uint64_t mask = (stop - i == 64 ? ~(uint64_t)0 : ((uint64_t)1 << (stop - i)) - 1) << i % 64;
        if (set)
            bits[i / 64] |= mask;
        else
            bits[i / 64] &= ~mask;
        i = stop;
    }
}

/* Gives back what is left of the runs, so that the allocation bits are exact. */
static void cursors_flush(Heap *heap)
{
    for (unsigned c = 0; c < CLASS_COUNT; c++) {
        Cursor *cursor = &heap->cursors[c];
        if (cursor->next != cursor->end) {
            char *start = page_address(heap, cursor->page);
            unsigned size = heap_class_sizes[c];
            change_bits(heap->pages[cursor->page].allocated, (unsigned)(cursor->next - start) / size,
                        (unsigned)(cursor->end - start) / size, false);
        }
    }
    cursors_reset(heap);
}

static bool run_in_page(Heap *heap, unsigned size_class)
{
    Cursor *cursor = &heap->cursors[size_class];
    Page *page = &heap->pages[cursor->page];
    unsigned count = class_blocks(size_class), size = heap_class_sizes[size_class];
    unsigned from = find_bit(page->allocated, cursor->index, count, false);
    if (from == count)
        return false;
    unsigned to = heap->options.stress ? from + 1 : find_bit(page->allocated, from, count, true);
    change_bits(page->allocated, from, to, true);
    cursor->index = to;
    cursor->next = page_address(heap, cursor->page) + (size_t)from * size;
    cursor->end = cursor->next + (size_t)(to - from) * size;
    heap->since += (size_t)(to - from) * size;
    return true;
}

static bool cursor_refill(Heap *heap, unsigned size_class)
{
    Cursor *cursor = &heap->cursors[size_class];
    while (cursor->page == NO_PAGE || !run_in_page(heap, size_class)) {
        uint32_t page = heap->room[size_class];
        if (page != NO_PAGE) {
            heap->room[size_class] = heap->pages[page].next;
        } else {
            page = span_take(heap, 1);
            if (page == NO_PAGE)
                return false;
            heap->pages[page].use = PAGE_SMALL;
            heap->pages[page].size_class = (uint8_t)size_class;
        }
        cursor->page = page;
        cursor->index = 0;
    }
    return true;
}

/* -- the slow ways --------------------------------------------------------------- */

static bool is_over_limit(const Heap *heap, size_t size)
{
    return heap->options.max_bytes && heap->live + heap->since + size > heap->options.max_bytes;
}

/* Collects if it is time. False if `size` more bytes would pass the limit even so. */
static bool make_room(Heap *heap, size_t size)
{
    if (heap->options.stress || heap->since + size > heap->threshold || is_over_limit(heap, size))
        heap_collect(heap);
    return !is_over_limit(heap, size);
}

static char *small_slow(Heap *heap, unsigned size_class)
{
    Cursor *cursor = &heap->cursors[size_class];
    if (!make_room(heap, heap_class_sizes[size_class]))
        return NULL;
    if (cursor->next == cursor->end && !cursor_refill(heap, size_class)) {
        heap_collect(heap);
        if (!cursor_refill(heap, size_class))
            return NULL;
    }
    char *block = cursor->next;
    cursor->next += heap_class_sizes[size_class];
    return block;
}

/* One byte more than asked for, at least, so that the address behind the block is still in its span. */
static char *large_allocate(Heap *heap, size_t size)
{
    size_t pages = size / PAGE_BYTES + 1;
    if (pages > heap->page_limit || !make_room(heap, pages * PAGE_BYTES)) {
        heap_collect(heap);
        if (pages > heap->page_limit || is_over_limit(heap, pages * PAGE_BYTES))
            return NULL;
    }
    uint32_t first = span_take(heap, (uint32_t)pages);
    if (first == NO_PAGE) {
        heap_collect(heap);
        first = span_take(heap, (uint32_t)pages);
        if (first == NO_PAGE)
            return NULL;
    }
    Page *page = &heap->pages[first];
    page->use = PAGE_LARGE;
    page->bytes = size;
    page->allocated[0] = 1;
    heap->since += pages * PAGE_BYTES;
    return page_address(heap, first);
}

void *heap_allocate(Heap *heap, ObjectType type, size_t size)
{
    char *block;
    if (__builtin_expect(size <= MAX_SMALL, 1)) {
        unsigned size_class = heap->class_of[(size + GRANULE - 1) / GRANULE];
        Cursor *cursor = &heap->cursors[size_class];
        block = cursor->next;
        if (__builtin_expect(block != cursor->end, 1))
            cursor->next = block + heap_class_sizes[size_class];
        else
            block = small_slow(heap, size_class);
    } else {
        block = large_allocate(heap, size);
    }
    if (!block)
        return NULL;
    heap_unpoison(block, size);
    *(Object *)block = (Object){.type = (uint8_t)type};
    return block;
}

/* -- collections -------------------------------------------------------------------- */

static uint64_t now_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000 + (uint64_t)t.tv_nsec / 1000;
}

static void log_collection(const Heap *heap, size_t before, uint64_t pause)
{
    fprintf(heap->options.log, "gc: collection %llu, %zu KiB before, %zu KiB live, %llu us\n",
            (unsigned long long)heap->stats.collections, before >> 10, heap->live >> 10, (unsigned long long)pause);
}

void heap_collect(Heap *heap)
{
    uint64_t start = now_us();
    size_t before = heap->live + heap->since;
    cursors_flush(heap);
    heap_mark_all(heap);
    heap->stats.allocated_bytes += heap->since;
    pages_sweep(heap);
    heap->since = 0;
    heap->threshold = heap->live > MIN_THRESHOLD ? heap->live : MIN_THRESHOLD;
    uint64_t pause = now_us() - start;
    heap->stats.collections++;
    heap->stats.pause_us_total += pause;
    if (pause > heap->stats.pause_us_max)
        heap->stats.pause_us_max = pause;
    if (heap->options.log)
        log_collection(heap, before, pause);
}

size_t heap_limit(const Heap *heap)
{
    return heap->options.max_bytes ? heap->options.max_bytes : (size_t)heap->page_limit << PAGE_BITS;
}

HeapStats heap_stats(const Heap *heap)
{
    HeapStats stats = heap->stats;
    stats.allocated_bytes += heap->since;
    stats.live_bytes = heap->live + heap->since;
    return stats;
}

void heap_add_roots(Heap *heap, HeapRoots report, void *context)
{
    RootSource *roots = realloc(heap->roots, (heap->root_count + 1) * sizeof *roots);
    if (!roots)
        abort(); /* a few bytes when an engine is set up: nothing could go on without */
    heap->roots = roots;
    roots[heap->root_count++] = (RootSource){report, context};
}

void heap_remove_roots(Heap *heap, HeapRoots report, void *context)
{
    for (size_t i = 0; i < heap->root_count; i++) {
        if (heap->roots[i].report == report && heap->roots[i].context == context) {
            heap->roots[i] = heap->roots[--heap->root_count];
            return;
        }
    }
}
