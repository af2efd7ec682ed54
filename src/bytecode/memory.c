#include "memory.h"

#include "syntax/memory.h"

#include <string.h>

void *memory_new(size_t count, size_t item_size)
{
    size_t size = count ? count * item_size : 1;
    return memset(memory_alloc(size), 0, size);
}

void *memory_grow(void *items, uint32_t count, uint32_t *capacity, size_t item_size)
{
    if (count < *capacity)
        return items;
    *capacity = *capacity ? *capacity * 2 : 8;
    return memory_resize(items, *capacity * item_size);
}
