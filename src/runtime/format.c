/* format(): its own reading of conversions, C's printf for each numeric one. */
#include "builtins.h"
#include "text.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

typedef struct {
    bool left, plus, space, zero, alternate;
    int width, precision; /* precision -1: none */
    char letter;
} Conversion;

/* The arguments not used yet, and the text so far. */
typedef struct {
    Runtime *rt;
    const Value *next, *end;
    TextBuffer text;
} Formatter;

static bool take_flag(Conversion *conversion, char c)
{
    bool *flag = c == '-'   ? &conversion->left
                 : c == '+' ? &conversion->plus
                 : c == ' ' ? &conversion->space
                 : c == '0' ? &conversion->zero
                 : c == '#' ? &conversion->alternate
                            : NULL;
    if (flag)
        *flag = true;
    return flag;
}

#define MAX_WIDTH (1 << 30) /* wider ones are cut to this, where memory ends soon enough */

static int take_count(const char **at, const char *end)
{
    int count = 0;
    for (; *at < end && **at >= '0' && **at <= '9'; ++*at)
        count = count > MAX_WIDTH / 10 - 1 ? MAX_WIDTH : count * 10 + (**at - '0');
    return count;
}

/* Reads what follows a `%`. The letter is NUL if the format ends first. */
static Conversion take_conversion(const char **at, const char *end)
{
    Conversion conversion = {.precision = -1};
    while (*at < end && take_flag(&conversion, **at))
        ++*at;
    conversion.width = take_count(at, end);
    if (*at < end && **at == '.') {
        ++*at;
        conversion.precision = take_count(at, end);
    }
    if (*at < end)
        conversion.letter = *(*at)++;
    return conversion;
}

/* The conversion in C's words, with `length` before the letter. */
static void c_format(char to[16], const Conversion *conversion, const char *length)
{
    *to++ = '%';
    if (conversion->left)
        *to++ = '-';
    if (conversion->plus)
        *to++ = '+';
    if (conversion->space)
        *to++ = ' ';
    if (conversion->zero)
        *to++ = '0';
    if (conversion->alternate)
        *to++ = '#';
    sprintf(to, "*.*%s%c", length, conversion->letter);
}

/* Spares the C library the counting of what there is no room for. */
static bool fits(Formatter *formatter, const Conversion *conversion)
{
    size_t limit = formatter->text.limit;
    if ((size_t)conversion->width > limit || (conversion->precision > 0 && (size_t)conversion->precision > limit))
        formatter->text.failed = true;
    return !formatter->text.failed;
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void append_int(Formatter *formatter, const Conversion *conversion, int64_t i)
{
    char format[16];
    c_format(format, conversion, "ll");
    int length = snprintf(NULL, 0, format, conversion->width, conversion->precision, (long long)i);
    char *to = length < 0 ? NULL : text_reserve(&formatter->text, (size_t)length + 1);
    if (!to) {
        formatter->text.failed = true;
        return;
    }
    snprintf(to, (size_t)length + 1, format, conversion->width, conversion->precision, (long long)i);
    formatter->text.length += (size_t)length;
}

static void append_float(Formatter *formatter, Conversion conversion, double f)
{
    if (isnan(f)) { /* without a sign of any kind */
        f = NAN;
        conversion.plus = conversion.space = false;
    }
    char format[16];
    c_format(format, &conversion, "");
    int length = snprintf(NULL, 0, format, conversion.width, conversion.precision, f);
    char *to = length < 0 ? NULL : text_reserve(&formatter->text, (size_t)length + 1);
    if (!to) {
        formatter->text.failed = true;
        return;
    }
    snprintf(to, (size_t)length + 1, format, conversion.width, conversion.precision, f);
    formatter->text.length += (size_t)length;
}
#pragma GCC diagnostic pop

static void append_padding(TextBuffer *text, size_t count)
{
    char *to = text_reserve(text, count);
    if (to) {
        memset(to, ' ', count);
        text->length += count;
    }
}

static void append_padded(TextBuffer *text, const Conversion *conversion, const char *bytes, size_t length)
{
    size_t width = (size_t)conversion->width, padding = width > length ? width - length : 0;
    if (!conversion->left)
        append_padding(text, padding);
    text_append(text, bytes, length);
    if (conversion->left)
        append_padding(text, padding);
}

static bool append_any(Formatter *formatter, const Conversion *conversion, Value value)
{
    TextBuffer text = text_for(formatter->rt);
    value_text(&text, value);
    size_t length = text.length;
    if (conversion->precision >= 0 && (size_t)conversion->precision < length)
        length = (size_t)conversion->precision;
    if (text.failed)
        formatter->text.failed = true;
    else
        append_padded(&formatter->text, conversion, text.bytes, length);
    text_fini(&text);
    return true;
}

static bool wrong_kind(Runtime *rt, char letter, const char *needed, Value value)
{
    return runtime_fail(rt, "format: %%%c needs %s, got %s", letter, needed, tag_name(value.tag));
}

static bool append_byte(Formatter *formatter, const Conversion *conversion, Value value)
{
    char byte = (char)(unsigned char)value.as.i; /* as C converts it */
    append_padded(&formatter->text, conversion, &byte, 1);
    return true;
}

static bool append_value(Formatter *formatter, const Conversion *conversion, Value value)
{
    char letter = conversion->letter;
    if (letter == 's')
        return append_any(formatter, conversion, value);
    if (strchr("feg", letter)) {
        if (!value_is_number(value))
            return wrong_kind(formatter->rt, letter, "a number", value);
        if (fits(formatter, conversion))
            append_float(formatter, *conversion, number_of(value));
        return true;
    }
    if (value.tag != TAG_INT)
        return wrong_kind(formatter->rt, letter, "an INTEGER", value);
    if (letter == 'c')
        return append_byte(formatter, conversion, value);
    if (fits(formatter, conversion))
        append_int(formatter, conversion, value.as.i);
    return true;
}

static bool convert(Formatter *formatter, const char **at, const char *end)
{
    Conversion conversion = take_conversion(at, end);
    if (conversion.letter == '%') {
        text_append_byte(&formatter->text, '%');
        return true;
    }
    if (!conversion.letter || !strchr("dixocsfeg", conversion.letter)) {
        char letter[2] = {conversion.letter, '\0'};
        return runtime_fail(formatter->rt, "format: unknown conversion %%%s", letter);
    }
    if (formatter->next == formatter->end)
        return runtime_fail(formatter->rt, "format: not enough arguments");
    return append_value(formatter, &conversion, *formatter->next++);
}

static bool format_all(Formatter *formatter, const char *at, const char *end)
{
    while (at < end) {
        const char *percent = memchr(at, '%', (size_t)(end - at));
        text_append(&formatter->text, at, (size_t)((percent ? percent : end) - at));
        if (!percent)
            break;
        at = percent + 1;
        if (!convert(formatter, &at, end))
            return false;
    }
    return formatter->next == formatter->end || runtime_fail(formatter->rt, "format: too many arguments");
}

bool fn_format(Runtime *rt, const Value *args, int count, Value *result)
{
    if (!argument_check(rt, "format", args, 0, TAG_STRING))
        return false;
    const String *format = args[0].as.string;
    Formatter formatter = {.rt = rt, .next = args + 1, .end = args + count, .text = text_for(rt)};
    bool good = format_all(&formatter, string_bytes(format), string_bytes(format) + format->length) &&
                text_to_string(rt, &formatter.text, result);
    text_fini(&formatter.text);
    return good;
}
