/* Arithmetic of the trace IR, exact and free of undefined behaviour. */
#ifndef MK_IR_EVAL_ARITH_H
#define MK_IR_EVAL_ARITH_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static inline double bits_to_float(uint64_t bits)
{
    double f;
    memcpy(&f, &bits, sizeof f);
    return f;
}

static inline uint64_t float_to_bits(double f)
{
    uint64_t bits;
    memcpy(&bits, &f, sizeof bits);
    return bits;
}

/* Division by -1 is negation, which wraps at the minimum where C's overflows. */
static inline uint64_t divide(int64_t a, int64_t b) { return b == -1 ? -(uint64_t)a : (uint64_t)(a / b); }

static inline uint64_t modulo(int64_t a, int64_t b) { return b == -1 ? 0 : (uint64_t)(a % b); }

/* Written out, because C leaves the shift of a negative number to the compiler. */
static inline uint64_t shift_arithmetic(uint64_t a, uint64_t count)
{
    uint64_t signs = (int64_t)a < 0 ? ~(UINT64_MAX >> count) : 0;
    return a >> count | signs;
}

static inline int64_t float_to_int(double f)
{
    if (f != f)
        return 0;
    if (f >= 0x1p63)
        return INT64_MAX;
    return f < -0x1p63 ? INT64_MIN : (int64_t)f;
}

/* The first of equal ones; NaN if either is. */
static inline double float_min(double f, double g) { return g < f || g != g ? g : f; }

static inline double float_max(double f, double g) { return g > f || g != g ? g : f; }

#endif
