#include "memory.h"

#include <stdio.h>
#include <stdlib.h>

void *memory_alloc(size_t size) { return memory_resize(NULL, size); }

void *memory_resize(void *block, size_t size)
{
    void *moved = realloc(block, size ? size : 1);
    if (!moved) {
        fputs("error: out of memory\n", stderr);
        exit(1);
    }
    return moved;
}
