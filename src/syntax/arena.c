#include "arena.h"
#include "memory.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1 << 20, ALIGNMENT = alignof(uint64_t) };

typedef struct Block {
    struct Block *previous;
    alignas(uint64_t) char bytes[];
} Block;

struct Arena {
    Block *block;
    char *at, *end; /* what is left of the block */
    size_t next_size;
};

Arena *arena_new(void)
{
    Arena *arena = memory_alloc(sizeof *arena);
    *arena = (Arena){.next_size = FIRST_BLOCK};
    return arena;
}

void arena_free(Arena *arena)
{
    if (!arena)
        return;
    for (Block *block = arena->block; block;) {
        Block *previous = block->previous;
        free(block);
        block = previous;
    }
    free(arena);
}

/* Blocks double, so that a small tree stays small and a big one costs few calls of malloc. */
static void add_block(Arena *arena, size_t least)
{
    size_t size = arena->next_size > least ? arena->next_size : least;
    Block *block = memory_alloc(sizeof *block + size);
    block->previous = arena->block;
    arena->block = block;
    arena->at = block->bytes;
    arena->end = block->bytes + size;
    if (arena->next_size < LARGEST_BLOCK)
        arena->next_size *= 2;
}

void *arena_alloc(Arena *arena, size_t size)
{
    size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    if (!arena->block || (size_t)(arena->end - arena->at) < size)
        add_block(arena, size);
    void *result = arena->at;
    arena->at += size;
    return memset(result, 0, size);
}
