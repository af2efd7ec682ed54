/* The heap: one allocation interface over a non-moving mark-sweep collector.
 *
 * Precise on heap blocks, conservative on the native stack and registers: any
 * address from a block's start to one past its end keeps it. A collection runs
 * only inside heap_allocate; memory a caller holds in local variables of C is
 * seen there. The VM stack, globals and constants are told by root callbacks. */
#ifndef MK_RUNTIME_HEAP_H
#define MK_RUNTIME_HEAP_H

#include "value.h"

#include <stddef.h>
#include <stdio.h>

typedef struct Heap Heap;

typedef struct {
    size_t max_bytes; /* live bytes beyond which `out of memory` is raised; 0: no limit but the machine's */
    bool stress;      /* collect at every allocation */
    FILE *log;        /* a line per collection, or NULL */
} HeapOptions;

/* `stack_base`: the highest address of the native stack to scan, on whose stack
 * every allocation must then run. NULL if no address range could be reserved. */
Heap *heap_new(const HeapOptions *options, void *stack_base);
void heap_free(Heap *heap);

/* A block of `size` bytes, its head written (kind and shared 0), the rest
 * undefined but for KIND_VALUE buffers and closures, which the maker fills before the next allocation.
 * NULL if there is no memory, after a full collection. */
void *heap_allocate(Heap *heap, ObjectType type, size_t size);

/* A function that reports roots by heap_mark_value / heap_mark_range, called in each collection. */
typedef void (*HeapRoots)(Heap *heap, void *context);
void heap_add_roots(Heap *heap, HeapRoots report, void *context);
void heap_remove_roots(Heap *heap, HeapRoots report, void *context); /* as they were added */
void heap_mark_value(Heap *heap, Value value);
/* A live block's start; NULL and objects that live outside the heap (constants of the C program) are passed over. */
void heap_mark_object(Heap *heap, const void *object);
/* Conservatively: each aligned word that is an address inside a live block keeps it. */
void heap_mark_range(Heap *heap, const void *low, const void *high);

void heap_collect(Heap *heap);
size_t heap_limit(const Heap *heap); /* bytes beyond which there is `out of memory` */

typedef struct {
    uint64_t collections, allocated_bytes, live_bytes, pause_us_total, pause_us_max;
} HeapStats;
HeapStats heap_stats(const Heap *heap);

#endif
