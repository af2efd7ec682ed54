/* The shortest digits that read back as the same FLOAT, and among those the
 * closest, laid out as LANGUAGE.md says. */
#include "float_powers.h"
#include "text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* 0.d1d2d3… times 10^point. */
typedef struct {
    char digits[INT_TEXT_MAX];
    int count, point;
} Decimal;

/* digits * 10^exponent. */
typedef struct {
    uint64_t digits;
    int exponent;
} Short;

/* x * g / 2^128, whole part, with its lowest bit set if a fraction was cut off.
 * g is too large by less than one unit, so an exact product shows a fraction of
 * at most 1; no true fraction is as small as that. */
static uint64_t multiply_to_odd(Power g, uint64_t x)
{
    unsigned __int128 low = (unsigned __int128)g.low * x, high = (unsigned __int128)g.high * x + (low >> 64);
    return (uint64_t)(high >> 64) | ((uint64_t)high > 1);
}

/* The Schubfach method (Giulietti, "The Schubfach way to render doubles").
 * f = c * 2^q is read back from any decimal in an interval around it, which
 * reaches halfway to its neighbours, bounds included if c is even. With 10^k the
 * largest power of ten not over the interval's width, the multiples of 10^(k+1)
 * have at most one member in it, those of 10^k at least one and at most ten or so: the
 * one, or the one of 10^k's closest to f, is the answer. All in units of 10^k / 4. */
static Short shortest(uint64_t c, int q, bool is_power_of_two)
{
    /* Below a power of two the neighbour is half as far away. */
    int k = (q * 1262611 - (is_power_of_two ? 524031 : 0)) >> 22; /* floor(log10(2^q)), floor(log10(3/4 * 2^q)) */
    int shift = q + log2_of_power(-k) + 1;
    Power g = power_of_ten(-k);
    uint64_t low = multiply_to_odd(g, (4 * c - 2 + is_power_of_two) << shift);
    uint64_t middle = multiply_to_odd(g, 4 * c << shift);
    uint64_t high = multiply_to_odd(g, (4 * c + 2) << shift);
    low += c & 1;
    high -= c & 1;

    uint64_t s = middle / 4, tens = s / 10;
    bool below = low <= 40 * tens, above = 40 * tens + 40 <= high;
    if (s >= 10 && below != above)
        return (Short){tens + above, k + 1};
    below = low <= 4 * s;
    above = 4 * s + 4 <= high;
    if (below != above)
        return (Short){s + above, k};
    bool up = middle > 4 * s + 2 || (middle == 4 * s + 2 && (s & 1));
    return (Short){s + up, k};
}

/* f is positive and finite. */
static void decimal_of(Decimal *decimal, double f)
{
    uint64_t bits;
    memcpy(&bits, &f, sizeof bits);
    uint64_t fraction = bits & 0xfffffffffffff;
    int exponent = (int)(bits >> 52);
    Short result = exponent ? shortest(fraction | (uint64_t)1 << 52, exponent - 1075, fraction == 0 && exponent > 1)
                            : shortest(fraction, -1074, false);
    decimal->count = (int)int_digits(decimal->digits, (int64_t)result.digits);
    decimal->point = decimal->count + result.exponent;
    while (decimal->count > 1 && decimal->digits[decimal->count - 1] == '0')
        decimal->count--;
}

static char *put_zeros(char *to, int count)
{
    for (int i = 0; i < count; i++)
        *to++ = '0';
    return to;
}

static char *put_digits(char *to, const Decimal *decimal, int from, int stop)
{
    for (int i = from; i < stop; i++)
        *to++ = decimal->digits[i];
    return to;
}

static char *put_exponent_form(char *to, const Decimal *decimal)
{
    *to++ = decimal->digits[0];
    if (decimal->count > 1) {
        *to++ = '.';
        to = put_digits(to, decimal, 1, decimal->count);
    }
    return to + sprintf(to, "e%+03d", decimal->point - 1);
}

static char *put_point_form(char *to, const Decimal *decimal)
{
    int whole = decimal->point;
    if (whole <= 0) {
        *to++ = '0';
        *to++ = '.';
        to = put_zeros(to, -whole);
        return put_digits(to, decimal, 0, decimal->count);
    }
    int have = whole < decimal->count ? whole : decimal->count;
    to = put_digits(to, decimal, 0, have);
    to = put_zeros(to, whole - have);
    *to++ = '.';
    return decimal->count > have ? put_digits(to, decimal, have, decimal->count) : put_zeros(to, 1);
}

static size_t put_word(char *to, const char *word)
{
    size_t length = strlen(word);
    memcpy(to, word, length);
    return length;
}

size_t float_digits(char *to, double f)
{
    if (isnan(f))
        return put_word(to, "nan");
    char *start = to;
    if (signbit(f)) {
        *to++ = '-';
        f = -f;
    }
    if (isinf(f))
        return (size_t)(to - start) + put_word(to, "inf");
    if (f < 0x1p53 && f == (double)(int64_t)f) { /* every integer here is its own shortest form */
        to += int_digits(to, (int64_t)f);
        return (size_t)(to - start) + put_word(to, ".0");
    }
    Decimal decimal;
    decimal_of(&decimal, f);
    bool exponent = decimal.point - 1 < -4 || decimal.point - 1 >= 16;
    to = exponent ? put_exponent_form(to, &decimal) : put_point_form(to, &decimal);
    return (size_t)(to - start);
}
