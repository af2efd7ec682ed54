/* The powers are computed with long integers when first asked for, which takes
 * well under a microsecond for those of everyday numbers, and kept. */
#include "float_powers.h"

#include <stdbool.h>

#define LIMBS 32 /* of 32 bits: 5^324 has 753 bits, 2^L / 5^292 starts from 864 */

/* Limbs from the lowest up; the highest is not 0. */
typedef struct {
    uint32_t limbs[LIMBS];
    int count;
} Long;

static void multiply(Long *x, uint32_t by)
{
    uint64_t carry = 0;
    for (int i = 0; i < x->count; i++) {
        carry += (uint64_t)x->limbs[i] * by;
        x->limbs[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry)
        x->limbs[x->count++] = (uint32_t)carry;
}

static void divide_by_5(Long *x)
{
    uint64_t rest = 0;
    for (int i = x->count; i-- > 0;) {
        rest = rest << 32 | x->limbs[i];
        x->limbs[i] = (uint32_t)(rest / 5);
        rest %= 5;
    }
    if (x->limbs[x->count - 1] == 0)
        x->count--;
}

static uint32_t limb(const Long *x, int i) { return i >= 0 ? x->limbs[i] : 0; }

/* The 32 bits that end `shift` bits (0..31) below the top of limb i. */
static uint64_t shifted_limb(const Long *x, int i, int shift)
{
    return (uint32_t)(((uint64_t)limb(x, i) << 32 | limb(x, i - 1)) << shift >> 32);
}

/* The top 128 bits; `inexact` if bits below them are set. */
static Power top_bits(const Long *x, bool *inexact)
{
    int top = x->count - 1, shift = __builtin_clz(x->limbs[top]);
    Power power = {shifted_limb(x, top, shift) << 32 | shifted_limb(x, top - 1, shift),
                   shifted_limb(x, top - 2, shift) << 32 | shifted_limb(x, top - 3, shift)};
    uint32_t rest = (uint32_t)((uint64_t)limb(x, top - 4) << shift);
    for (int i = top - 5; i >= 0; i--)
        rest |= x->limbs[i];
    *inexact = rest != 0;
    return power;
}

/* 10^n and 5^n have the same leading bits. */
static Power compute(int n)
{
    Long x = {.limbs = {1}, .count = 1};
    bool inexact;
    if (n >= 0) {
        for (int i = 0; i < n; i++)
            multiply(&x, 5);
    } else {
        x.limbs[0] = 0;
        x.count = (-n * 7 / 3 + 160) / 32 + 1; /* so that more than 128 bits are left of 2^(32 * (count - 1)) */
        x.limbs[x.count - 1] = 1;
        for (int i = 0; i > n; i--)
            divide_by_5(&x);
    }
    Power power = top_bits(&x, &inexact);
    if (inexact || n < 0) { /* no quotient by 5 is exact */
        power.low++;
        power.high += power.low == 0;
    }
    return power;
}

Power power_of_ten(int n)
{
    static _Thread_local Power powers[POWER_MAX - POWER_MIN + 1];
    Power *power = &powers[n - POWER_MIN];
    if (!power->high)
        *power = compute(n);
    return *power;
}
