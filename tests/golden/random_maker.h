/* What random_traces checks: traces and trees, and what they begin with. */
#ifndef MK_TESTS_RANDOM_MAKER_H
#define MK_TESTS_RANDOM_MAKER_H

#include "ir/trace.h"

enum { INPUT_COUNT = 3, MAX_INPUT = 320 };

/* 0..limit-1; what comes next follows from *rng alone. */
uint32_t random_below(uint64_t *rng, uint32_t limit);

/* The line of text that the world with the number is made of; good until the next is asked for. */
const char *random_input(uint64_t seed, int number);

/* One trace for each seed; the caller frees it. `is_alone`: there is no other to link to, and each
 * iteration polls, so that guards that fail on purpose end the loop, whatever passes leave of it. */
Trace *random_trace(uint64_t seed, bool is_alone);

#endif
