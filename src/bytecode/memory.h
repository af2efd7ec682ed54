/* Growing lists of the compiler. Without memory the process ends, as the parser would have. */
#ifndef MK_BYTECODE_MEMORY_H
#define MK_BYTECODE_MEMORY_H

#include <stddef.h>
#include <stdint.h>

/* Zeroed. */
void *memory_new(size_t count, size_t item_size);

/* `items`, of which `*capacity` fit, with room for at least one more than `count`. */
void *memory_grow(void *items, uint32_t count, uint32_t *capacity, size_t item_size);

#endif
