/* The literals that int(s) and float(s) read. */
#include "text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return 99;
}

/* Steps over `+` or `-`. */
static bool take_sign(const char **at, const char *end)
{
    bool negative = *at < end && **at == '-';
    if (*at < end && (**at == '-' || **at == '+'))
        ++*at;
    return negative;
}

static int take_prefix(const char **at, const char *end)
{
    if (end - *at < 2 || (*at)[0] != '0')
        return 10;
    char letter = (*at)[1];
    int base = letter == 'x' || letter == 'X' ? 16 : letter == 'b' || letter == 'B' ? 2 : 10;
    if (base != 10)
        *at += 2;
    return base;
}

/* Is the byte at `at` an underscore between two digits? */
static bool is_separator(const char *at, const char *start, const char *end, int base)
{
    return *at == '_' && at > start && at + 1 < end && digit_value(at[-1]) < base && digit_value(at[1]) < base;
}

bool parse_int(const char *bytes, size_t length, int64_t *i)
{
    const char *at = bytes, *end = bytes + length;
    bool negative = take_sign(&at, end);
    int base = take_prefix(&at, end);
    const char *start = at;
    uint64_t sum = 0, limit = (uint64_t)INT64_MAX + negative;
    for (; at < end; at++) {
        if (is_separator(at, start, end, base))
            continue;
        int digit = digit_value(*at);
        if (digit >= base || __builtin_mul_overflow(sum, (uint64_t)base, &sum) ||
            __builtin_add_overflow(sum, (uint64_t)digit, &sum) || sum > limit)
            return false;
    }
    *i = (int64_t)(negative ? 0 - sum : sum);
    return at > start;
}

/* Copies digits and leaves out the underscores between them; how many digits there were. */
static size_t take_digits(const char **at, const char *end, char **to)
{
    const char *start = *at;
    size_t count = 0;
    for (; *at < end; ++*at) {
        if (is_separator(*at, start, end, 10))
            continue;
        if (digit_value(**at) > 9)
            break;
        *(*to)++ = **at;
        count++;
    }
    return count;
}

/* Digits, then `.digits` or an exponent or both or neither; copied to `to`, NUL-terminated, for strtod. */
static bool take_number(const char *at, const char *end, char *to)
{
    if (!take_digits(&at, end, &to))
        return false;
    if (at < end && *at == '.') {
        *to++ = *at++;
        if (!take_digits(&at, end, &to))
            return false;
    }
    if (at < end && (*at == 'e' || *at == 'E')) {
        *to++ = *at++;
        if (at < end && (*at == '+' || *at == '-'))
            *to++ = *at++;
        if (!take_digits(&at, end, &to))
            return false;
    }
    *to = '\0';
    return at == end;
}

static bool is_word(const char *bytes, size_t length, const char *word)
{
    return length == strlen(word) && memcmp(bytes, word, length) == 0;
}

bool parse_float(const char *bytes, size_t length, double *f)
{
    if (is_word(bytes, length, "nan")) {
        *f = NAN;
        return true;
    }
    if (is_word(bytes, length, "inf") || is_word(bytes, length, "-inf")) {
        *f = bytes[0] == '-' ? -INFINITY : INFINITY;
        return true;
    }
    const char *at = bytes, *end = bytes + length;
    bool negative = take_sign(&at, end);
    char small[64], *number = length < sizeof small ? small : malloc(length + 1);
    bool good = number && take_number(at, end, number);
    if (good)
        *f = negative ? -strtod(number, NULL) : strtod(number, NULL);
    if (number != small)
        free(number);
    return good;
}
