/* Pages: the reserved range, spans of free pages, the sweep. Spans are only
 * split between collections; each sweep builds the lists of free spans anew,
 * which joins neighbours at no cost. */
#include "heap_internal.h"

#include <string.h>
#include <sys/mman.h>

#define RANGE_BYTES     ((size_t)64 << 30)
#define MIN_RANGE_BYTES ((size_t)64 << 20)
#define COMMIT_PAGES    64u                /* the range is made accessible in steps of 1 MiB */
#define HUGE_FROM       1024u              /* a heap of 16 MiB goes on growing by 4 MiB, */
#define HUGE_STEP       256u               /* in large pages of the machine where it has them: fewer faults */
#define KEPT_BYTES      ((size_t)16 << 20) /* free memory kept for what comes next, beside the threshold */

static void *reserve(size_t size, int protection)
{
    void *range = mmap(NULL, size, protection, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return range == MAP_FAILED ? NULL : range;
}

static void unreserve(void *range, size_t size)
{
    if (range)
        munmap(range, size);
}

void pages_release(Heap *heap)
{
    size_t count = heap->page_limit;
    if (heap->base)
        heap_unpoison(heap->base, (size_t)heap->committed << PAGE_BITS);
    unreserve(heap->base, count << PAGE_BITS);
    unreserve(heap->pages, count * sizeof *heap->pages);
    unreserve(heap->owner, count * sizeof *heap->owner);
}

static void lists_clear(Heap *heap)
{
    for (unsigned i = 0; i < CLASS_COUNT; i++)
        heap->room[i] = NO_PAGE;
    for (unsigned i = 0; i < SPAN_BINS; i++)
        heap->spans[i] = NO_PAGE;
}

bool pages_reserve(Heap *heap)
{
    lists_clear(heap);
    /* Less where the address space is limited (ulimit -v). The tables are backed by memory as they are touched. */
    for (size_t bytes = RANGE_BYTES; bytes >= MIN_RANGE_BYTES; bytes /= 2) {
        size_t count = bytes >> PAGE_BITS;
        heap->page_limit = (uint32_t)count;
        heap->base = reserve(bytes, PROT_NONE);
        heap->pages = reserve(count * sizeof *heap->pages, PROT_READ | PROT_WRITE);
        heap->owner = reserve(count * sizeof *heap->owner, PROT_READ | PROT_WRITE);
        if (heap->base && heap->pages && heap->owner)
            return true;
        pages_release(heap);
    }
    return false;
}

/* -- free spans ----------------------------------------------------------------- */

static unsigned bin_of(uint32_t pages) { return 31 - (unsigned)__builtin_clz(pages); }

static void span_put(Heap *heap, uint32_t first, uint32_t pages, uint32_t dirty)
{
    Page *page = &heap->pages[first];
    unsigned bin = bin_of(pages);
    page->use = PAGE_FREE;
    page->pages = pages;
    page->dirty = dirty;
    page->next = heap->spans[bin];
    heap->spans[bin] = first;
}

static void span_claim(Heap *heap, uint32_t first, uint32_t pages)
{
    Page *page = &heap->pages[first];
    memset(page, 0, sizeof *page);
    page->pages = pages;
    for (uint32_t i = 0; i < pages; i++)
        heap->owner[first + i] = first + 1;
}

/* Unlinks `*link`'s span and puts back what is more than `pages`. */
static uint32_t span_split(Heap *heap, uint32_t *link, uint32_t pages)
{
    uint32_t first = *link;
    const Page *page = &heap->pages[first];
    uint32_t rest = page->pages - pages, dirty = page->dirty > pages ? page->dirty - pages : 0;
    *link = page->next;
    if (rest)
        span_put(heap, first + pages, rest, dirty);
    span_claim(heap, first, pages);
    return first;
}

static bool commit(Heap *heap, uint32_t pages)
{
    if (heap->top + pages <= heap->committed)
        return true;
    uint32_t more = heap->top + pages - heap->committed;
    uint32_t step = heap->committed >= HUGE_FROM ? HUGE_STEP : COMMIT_PAGES;
    more = (more + step - 1) / step * step;
    if (more > heap->page_limit - heap->committed)
        more = heap->page_limit - heap->committed;
    char *start = page_address(heap, heap->committed);
    if (mprotect(start, (size_t)more << PAGE_BITS, PROT_READ | PROT_WRITE) != 0)
        return false;
    if (heap->committed >= HUGE_FROM)
        madvise(start, (size_t)more << PAGE_BITS, MADV_HUGEPAGE);
    heap_poison(start, (size_t)more << PAGE_BITS);
    heap->committed += more;
    return true;
}

uint32_t span_take(Heap *heap, uint32_t pages)
{
    unsigned bin = bin_of(pages);
    for (uint32_t *link = &heap->spans[bin]; *link != NO_PAGE; link = &heap->pages[*link].next) {
        if (heap->pages[*link].pages >= pages)
            return span_split(heap, link, pages);
    }
    while (++bin < SPAN_BINS) {
        if (heap->spans[bin] != NO_PAGE)
            return span_split(heap, &heap->spans[bin], pages);
    }
    if (pages > heap->page_limit - heap->top || !commit(heap, pages))
        return NO_PAGE;
    uint32_t first = heap->top;
    heap->top += pages;
    span_claim(heap, first, pages);
    return first;
}

/* -- sweep ------------------------------------------------------------------------ */

/* What the sweep carries from page to page. */
typedef struct {
    Heap *heap;
    uint32_t first, pages, dirty; /* the free pages just before the current one */
    size_t kept;                  /* dirty free bytes that may stay as they are */
    uint32_t room_tail[CLASS_COUNT];
} Sweep;

/* Memory is given back only in excess of what the script will soon want again:
 * faulting it in costs more than all else that allocation does. */
static void give_back(Sweep *sweep)
{
    size_t dirty = (size_t)sweep->dirty << PAGE_BITS;
    if (dirty <= sweep->kept) {
        sweep->kept -= dirty;
        return;
    }
    madvise(page_address(sweep->heap, sweep->first), (size_t)sweep->pages << PAGE_BITS, MADV_DONTNEED);
    sweep->dirty = 0;
}

static void end_free_run(Sweep *sweep)
{
    if (sweep->pages) {
        if (sweep->dirty)
            give_back(sweep);
        span_put(sweep->heap, sweep->first, sweep->pages, sweep->dirty);
    }
    sweep->pages = sweep->dirty = 0;
}

static void add_free(Sweep *sweep, uint32_t first, uint32_t pages, uint32_t dirty)
{
    if (!sweep->pages)
        sweep->first = first;
    sweep->pages += pages;
    sweep->dirty += dirty;
}

static void free_span(Sweep *sweep, uint32_t first)
{
    Heap *heap = sweep->heap;
    uint32_t pages = heap->pages[first].pages;
    heap_poison(page_address(heap, first), (size_t)pages << PAGE_BITS);
    memset(&heap->owner[first], 0, pages * sizeof *heap->owner);
    add_free(sweep, first, pages, pages);
}

/* When every allocation collects, a block used after its death is to be noticed. */
static void spoil_dead(const Heap *heap, uint32_t index, unsigned word, uint64_t dead)
{
    const Page *page = &heap->pages[index];
    size_t size = heap_class_sizes[page->size_class];
    for (; dead; dead &= dead - 1) {
        char *block = page_address(heap, index) + (word * 64 + (unsigned)__builtin_ctzll(dead)) * size;
        if (heap->options.stress) {
            heap_unpoison(block, size);
            memset(block, 0xdb, size);
        }
        heap_poison(block, size);
    }
}

static bool must_spoil(const Heap *heap)
{
#if defined(__SANITIZE_ADDRESS__)
    (void)heap;
    return true;
#else
    return heap->options.stress;
#endif
}

static void add_room(Sweep *sweep, uint32_t index)
{
    Heap *heap = sweep->heap;
    unsigned size_class = heap->pages[index].size_class;
    uint32_t tail = sweep->room_tail[size_class];
    heap->pages[index].next = NO_PAGE;
    if (tail == NO_PAGE)
        heap->room[size_class] = index;
    else
        heap->pages[tail].next = index;
    sweep->room_tail[size_class] = index;
}

static void sweep_small(Sweep *sweep, uint32_t index)
{
    Heap *heap = sweep->heap;
    Page *page = &heap->pages[index];
    unsigned live = 0;
    bool spoil = must_spoil(heap);
    for (unsigned i = 0; i < BITMAP_WORDS; i++) {
        uint64_t marked = page->marked[i];
        live += (unsigned)__builtin_popcountll(marked);
        if (spoil)
            spoil_dead(heap, index, i, page->allocated[i] & ~marked);
        page->allocated[i] = marked;
        page->marked[i] = 0;
    }
    if (!live) {
        free_span(sweep, index);
        return;
    }
    end_free_run(sweep);
    heap->live += (size_t)live * heap_class_sizes[page->size_class];
    if (live < class_blocks(page->size_class))
        add_room(sweep, index);
}

static void sweep_large(Sweep *sweep, uint32_t index)
{
    Heap *heap = sweep->heap;
    Page *page = &heap->pages[index];
    if (!page->marked[0]) {
        free_span(sweep, index);
        return;
    }
    end_free_run(sweep);
    page->marked[0] = 0;
    heap->live += (size_t)page->pages << PAGE_BITS;
}

void pages_sweep(Heap *heap)
{
    Sweep sweep = {.heap = heap, .kept = heap->threshold + KEPT_BYTES};
    for (unsigned i = 0; i < CLASS_COUNT; i++)
        sweep.room_tail[i] = NO_PAGE;
    lists_clear(heap);
    heap->live = 0;
    for (uint32_t index = 0, next; index < heap->top; index = next) {
        const Page *page = &heap->pages[index];
        next = index + page->pages;
        switch ((PageUse)page->use) {
        case PAGE_FREE: add_free(&sweep, index, page->pages, page->dirty); break;
        case PAGE_SMALL: sweep_small(&sweep, index); break;
        case PAGE_LARGE: sweep_large(&sweep, index); break;
        }
    }
    end_free_run(&sweep);
}
