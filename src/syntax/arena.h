/* A bump arena: many small allocations that die together. */
#ifndef MK_SYNTAX_ARENA_H
#define MK_SYNTAX_ARENA_H

#include <stddef.h>

typedef struct Arena Arena;

Arena *arena_new(void);
void arena_free(Arena *arena);                /* and all that was allocated in it */
void *arena_alloc(Arena *arena, size_t size); /* zeroed, aligned for 64-bit values and pointers, never NULL */

#endif
