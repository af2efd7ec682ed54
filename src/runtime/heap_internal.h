/* What the collector's own files share. Memory is one reserved range of pages of
 * 16 KiB. A page holds small blocks of one size class, or belongs to a span of
 * pages that is one large block. All that the collector knows of a block stands
 * beside the pages, so that sweeping touches no dead block: it makes the mark
 * bits the allocation bits. */
#ifndef MK_RUNTIME_HEAP_INTERNAL_H
#define MK_RUNTIME_HEAP_INTERNAL_H

#include "heap.h"

#define PAGE_BITS    14
#define PAGE_BYTES   ((size_t)1 << PAGE_BITS)
#define GRANULE      16 /* every block starts at a multiple of it */
#define MIN_BLOCK    32
#define MAX_SMALL    8192
#define BITMAP_WORDS (PAGE_BYTES / MIN_BLOCK / 64)
#define CLASS_COUNT  29
#define SPAN_BINS    32
#define NO_PAGE      UINT32_MAX

typedef enum { PAGE_FREE, PAGE_SMALL, PAGE_LARGE } PageUse;

/* Of the first page of a span; a page of small blocks is a span of one. */
typedef struct {
    uint8_t use; /* PageUse */
    uint8_t size_class;
    uint32_t pages; /* in the span */
    uint32_t dirty; /* of a free span: pages, about, that the machine backs with memory */
    uint32_t next;  /* in the list it is in (free spans of a bin, pages with room of a class), or NO_PAGE */
    size_t bytes;   /* of a large block: as asked for, less than the span has */
    uint64_t allocated[BITMAP_WORDS]; /* a large block has bit 0 */
    uint64_t marked[BITMAP_WORDS];
} Page;

/* Where the next block of a class comes from: a run of free blocks in one page,
 * all marked as allocated when the run was taken; what is left of it is given
 * back before a collection. */
typedef struct {
    char *next, *end;
    uint32_t page;  /* NO_PAGE: none */
    uint32_t index; /* of the block where the search for the next run goes on */
} Cursor;

typedef struct {
    HeapRoots report;
    void *context;
} RootSource;

struct Heap {
    Cursor cursors[CLASS_COUNT];
    uint8_t class_of[MAX_SMALL / GRANULE + 1]; /* by size in granules, rounded up */

    char *base;
    uint32_t page_limit; /* pages in the range */
    uint32_t committed;  /* the first so many may be touched */
    uint32_t top;        /* the first so many belong to spans */
    Page *pages;
    uint32_t *owner; /* of each page: 1 + the first page of the span it is part of, 0 if that is free */
    uint32_t room[CLASS_COUNT];
    uint32_t spans[SPAN_BINS]; /* bin k: free spans of 2^k to 2^(k+1) - 1 pages */

    size_t live;      /* bytes that survived the last collection */
    size_t since;     /* bytes handed out since */
    size_t threshold; /* of `since`, when the next collection is due */
    HeapOptions options;
    HeapStats stats;

    void *stack_base;
    RootSource *roots;
    size_t root_count;

    /* Marked blocks whose references are still to be followed. If the list can't
     * grow, `overflow` is set and they are found again by their mark bits. */
    const Object **work;
    size_t work_count, work_capacity, work_limit;
    bool overflow;
};

extern const uint16_t heap_class_sizes[CLASS_COUNT];

/* -- heap_pages.c ---------------------------------------------------------- */
bool pages_reserve(Heap *heap);
void pages_release(Heap *heap);
uint32_t span_take(Heap *heap, uint32_t pages); /* NO_PAGE if there is none */
void pages_sweep(Heap *heap);                   /* frees what isn't marked, clears the marks, counts what lives */
static inline char *page_address(const Heap *heap, uint32_t page) { return heap->base + ((size_t)page << PAGE_BITS); }
static inline unsigned class_blocks(unsigned size_class)
{
    return (unsigned)(PAGE_BYTES / heap_class_sizes[size_class]);
}

/* -- heap_mark.c ------------------------------------------------------------ */
void heap_mark_all(Heap *heap); /* from the roots, the native stack and registers */

/* Memory that no block uses is poisoned in sanitized builds. */
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#define heap_poison(address, size)   ASAN_POISON_MEMORY_REGION(address, size)
#define heap_unpoison(address, size) ASAN_UNPOISON_MEMORY_REGION(address, size)
#else
#define heap_poison(address, size)   ((void)(address), (void)(size))
#define heap_unpoison(address, size) ((void)(address), (void)(size))
#endif

#endif
