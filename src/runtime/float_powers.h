/* Powers of ten to 128 bits, for printing floats. */
#ifndef MK_RUNTIME_FLOAT_POWERS_H
#define MK_RUNTIME_FLOAT_POWERS_H

#include <stdint.h>

#define POWER_MIN (-292)
#define POWER_MAX 324

/* 10^n <= (high * 2^64 + low) * 2^(floor(log2(10^n)) - 127), and less than one unit too large: the top bit is set. */
typedef struct {
    uint64_t high, low;
} Power;
Power power_of_ten(int n);

/* floor(log2(10^n)), for |n| up to 1200. */
static inline int log2_of_power(int n) { return (n * 1741647) >> 19; }

#endif
