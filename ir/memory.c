#include "memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *ir_own(void *memory)
{
    if (memory == NULL) {
        fputs("out of memory for traces\n", stderr);
        abort();
    }
    return memory;
}

void *ir_alloc(size_t size) { return ir_own(calloc(1, size ? size : 1)); }

void *ir_copy(const void *bytes, size_t size)
{
    void *copy = ir_alloc(size);
    if (size) // a list that never grew has no items to copy from
        memcpy(copy, bytes, size);
    return copy;
}

char *ir_copy_string(const char *text) { return ir_copy(text, strlen(text) + 1); }

void *ir_list_room(void *items, uint32_t *capacity, uint32_t wanted, size_t size)
{
    if (wanted <= *capacity)
        return items;
    uint32_t bigger = *capacity ? *capacity * 2 : 8;
    *capacity = bigger > wanted ? bigger : wanted;
    return ir_own(realloc(items, *capacity * size));
}
