/* Decisions that stress modes leave to chance. One seed gives one sequence, on every machine. */
#ifndef MK_TRACE_DICE_H
#define MK_TRACE_DICE_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
    uint64_t state; /* 0: never thrown, nothing ever comes up */
} Dice;

/* 0 .. limit - 1; splitmix64. */
static inline uint32_t dice_below(Dice *dice, uint32_t limit)
{
    uint64_t z = dice->state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return (uint32_t)((z ^ z >> 31) % limit);
}

/* True one time in `sides`. */
static inline bool dice_come_up(Dice *dice, uint32_t sides) { return dice->state && dice_below(dice, sides) == 0; }

#endif
