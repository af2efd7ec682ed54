/* The shortest digits that read back as the same FLOAT, and among those the
 * closest, laid out as LANGUAGE.md says. */
#include "text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_DIGITS 17

/* 0.d1d2d3… times 10^point. */
typedef struct {
    char digits[MAX_DIGITS + 1];
    int count, point;
} Decimal;

/* Correctly rounded to `count` digits, by the C library. */
static void decimal_of(Decimal *decimal, double f, int count)
{
    char text[FLOAT_TEXT_MAX];
    snprintf(text, sizeof text, "%.*e", count - 1, f);
    decimal->digits[0] = text[0];
    memcpy(decimal->digits + 1, text + 2, (size_t)count - 1);
    decimal->count = count;
    decimal->point = atoi(text + (count > 1 ? count + 2 : 2)) + 1;
}

static bool reads_back(const Decimal *decimal, double f)
{
    char text[FLOAT_TEXT_MAX];
    snprintf(text, sizeof text, "0.%.*se%d", decimal->count, decimal->digits, decimal->point);
    return strtod(text, NULL) == f;
}

static void add_unit(Decimal *decimal)
{
    int i = decimal->count;
    while (i > 0 && decimal->digits[i - 1] == '9')
        decimal->digits[--i] = '0';
    if (i > 0) {
        decimal->digits[i - 1]++;
    } else {
        decimal->digits[0] = '1';
        decimal->point++;
    }
}

static void drop_zeros(Decimal *decimal)
{
    while (decimal->count > 1 && decimal->digits[decimal->count - 1] == '0')
        decimal->count--;
}

/* The decimal of `count` digits closest to f that reads back, if one does. Where
 * the closest does not, the next above may: floats above a power of two lie
 * twice as far apart as those below, so f's interval is wider on that side. */
static bool try_digits(Decimal *decimal, double f, int count)
{
    decimal_of(decimal, f, count);
    if (reads_back(decimal, f))
        return true;
    add_unit(decimal);
    return reads_back(decimal, f);
}

/* f is positive and finite. Two decimals of 15 digits never read as one normal
 * float, so one of up to 15 that reads back is found, with zeros behind it, at
 * 15. Denormals have fewer digits to go by. */
static void shortest(Decimal *decimal, double f)
{
    int count = f < 0x1p-1021 ? 1 : 15;
    while (count < MAX_DIGITS && !try_digits(decimal, f, count))
        count++;
    if (count == MAX_DIGITS)
        decimal_of(decimal, f, count);
    drop_zeros(decimal);
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
    shortest(&decimal, f);
    bool exponent = decimal.point - 1 < -4 || decimal.point - 1 >= 16;
    to = exponent ? put_exponent_form(to, &decimal) : put_point_form(to, &decimal);
    return (size_t)(to - start);
}
