#include "number.h"
#include "memory.h"

#include <stdbool.h>
#include <stdlib.h>

static const uint64_t LIMIT = UINT64_C(1) << 63;

static int digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return 16;
}

static bool is_digit_at(const char *bytes, size_t length, size_t at, int base)
{
    return at < length && digit_value(bytes[at]) < base;
}

/* Behind the digits at `at`; an underscore counts only between two of them. */
static size_t skip_digits(const char *bytes, size_t length, size_t at, int base)
{
    if (!is_digit_at(bytes, length, at, base))
        return at;
    do
        at += bytes[at] == '_' ? 2 : 1;
    while (is_digit_at(bytes, length, at, base) ||
           (at < length && bytes[at] == '_' && is_digit_at(bytes, length, at + 1, base)));
    return at;
}

static size_t skip_word(const char *bytes, size_t length, size_t at)
{
    while (at < length && (bytes[at] == '_' || (bytes[at] >= '0' && bytes[at] <= '9') ||
                           (bytes[at] >= 'a' && bytes[at] <= 'z') || (bytes[at] >= 'A' && bytes[at] <= 'Z')))
        at++;
    return at;
}

static Number read_integer(const char *bytes, size_t from, size_t to, int base)
{
    uint64_t value = 0;
    for (size_t i = from; i < to; i++) {
        if (bytes[i] == '_')
            continue;
        uint64_t digit = (uint64_t)digit_value(bytes[i]);
        if (value > (LIMIT - digit) / (uint64_t)base)
            return (Number){.kind = NUMBER_TOO_LARGE, .length = to};
        value = value * (uint64_t)base + digit;
    }
    return (Number){.kind = NUMBER_INT, .length = to, .integer = value};
}

/* strtod rounds correctly; it wants a string without underscores that ends. */
static Number read_float(const char *bytes, size_t length)
{
    char small[64], *copy = length < sizeof small ? small : memory_alloc(length + 1);
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        if (bytes[i] != '_')
            copy[count++] = bytes[i];
    copy[count] = 0;
    Number result = {.kind = NUMBER_FLOAT, .length = length, .number = strtod(copy, NULL)};
    if (copy != small)
        free(copy);
    return result;
}

/* Behind `.5` and `e-3`, either of which may be missing. */
static size_t skip_fraction(const char *bytes, size_t length, size_t at)
{
    if (at < length && bytes[at] == '.')
        if (is_digit_at(bytes, length, at + 1, 10))
            at = skip_digits(bytes, length, at + 1, 10);
    if (at < length && (bytes[at] == 'e' || bytes[at] == 'E')) {
        size_t digits = at + 1;
        if (digits < length && (bytes[digits] == '+' || bytes[digits] == '-'))
            digits++;
        if (is_digit_at(bytes, length, digits, 10))
            at = skip_digits(bytes, length, digits, 10);
    }
    return at;
}

Number number_scan(const char *bytes, size_t length)
{
    int base = 10;
    if (length > 1 && bytes[0] == '0')
        base = bytes[1] == 'x' || bytes[1] == 'X' ? 16 : bytes[1] == 'b' || bytes[1] == 'B' ? 2 : 10;
    size_t from = base == 10 ? 0 : 2;
    size_t whole = skip_digits(bytes, length, from, base);
    size_t end = base == 10 ? skip_fraction(bytes, length, whole) : whole;
    size_t word_end = skip_word(bytes, length, end);
    if (word_end > end || whole == from)
        return (Number){.kind = NUMBER_MALFORMED, .length = word_end};
    return end > whole ? read_float(bytes, end) : read_integer(bytes, from, whole, base);
}
