#include "memory.h"

#include "fault.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Enough for whatever one trace needs after the first failure. Not touched, so it costs address space alone. */
enum { RESERVE_BYTES = 4 << 20 };

static void *_Atomic reserve;
static _Thread_local bool ran_out;

void ir_memory_reserve(void)
{
    if (!atomic_load(&reserve))
        free(atomic_exchange(&reserve, malloc(RESERVE_BYTES)));
}

bool ir_memory_ran_out(void)
{
    bool did = ran_out;
    ran_out = false;
    if (did)
        ir_memory_reserve();
    return did;
}

void *ir_own(void *memory)
{
    if (memory == NULL) {
        fputs("out of memory for traces\n", stderr);
        abort();
    }
    return memory;
}

static void *ask(void *items, size_t size) { return items ? realloc(items, size) : calloc(1, size); }

static void *ask_or_use_reserve(void *items, size_t size)
{
    void *memory = fault_is_due("memory") ? NULL : ask(items, size);
    if (memory)
        return memory;
    ran_out = true;
    free(atomic_exchange(&reserve, NULL));
    return ir_own(ask(items, size));
}

void *ir_alloc(size_t size) { return ask_or_use_reserve(NULL, size ? size : 1); }

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
    return ask_or_use_reserve(items, *capacity * size);
}
