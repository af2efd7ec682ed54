/* A set of variables of one function, by number: those surely bound. */
#ifndef MK_BYTECODE_BOUNDSET_H
#define MK_BYTECODE_BOUNDSET_H

#include "memory.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    uint64_t *words;
    uint32_t word_count;
} BoundSet;

static inline BoundSet boundset_new(uint32_t variable_count)
{
    BoundSet set = {.word_count = (variable_count + 63) / 64};
    set.words = memory_new(set.word_count, sizeof *set.words);
    return set;
}

static inline BoundSet boundset_copy(const BoundSet *set)
{
    BoundSet copy = {.word_count = set->word_count, .words = memory_new(set->word_count, sizeof *set->words)};
    memcpy(copy.words, set->words, set->word_count * sizeof *set->words);
    return copy;
}

static inline void boundset_fini(BoundSet *set) { free(set->words); }
static inline bool boundset_has(const BoundSet *set, uint32_t i) { return set->words[i / 64] >> i % 64 & 1; }
static inline void boundset_add(BoundSet *set, uint32_t i) { set->words[i / 64] |= (uint64_t)1 << i % 64; }
/* What holds where control never comes. */
static inline void boundset_fill(BoundSet *set) { memset(set->words, 0xff, set->word_count * sizeof *set->words); }

/* Leaves in `set` what both have, and frees `other`. */
static inline void boundset_join(BoundSet *set, BoundSet *other)
{
    for (uint32_t i = 0; i < set->word_count; i++)
        set->words[i] &= other->words[i];
    boundset_fini(other);
}

/* Goes back to `saved`, and frees it. */
static inline void boundset_restore(BoundSet *set, BoundSet *saved)
{
    boundset_fini(set);
    *set = *saved;
}

#endif
