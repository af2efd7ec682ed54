#include "escape.h"
#include "utf8.h"

#include <string.h>

typedef struct {
    const char *at, *end;
    char *out;
    bool is_template;
} Decoder;

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* `HH` behind `\x`. */
static bool decode_byte(Decoder *d)
{
    int high = d->end - d->at >= 2 ? hex_value(d->at[0]) : -1;
    int low = high >= 0 ? hex_value(d->at[1]) : -1;
    if (low < 0)
        return false;
    d->at += 2;
    *d->out++ = (char)(high * 16 + low);
    return true;
}

/* `{HEX}` behind `\u`; the code saturates, so that any number of digits is safe. */
static bool decode_unicode(Decoder *d)
{
    const char *at = d->at;
    if (at == d->end || *at++ != '{')
        return false;
    uint32_t code = 0;
    const char *digits = at;
    for (; at < d->end && hex_value(*at) >= 0; at++)
        code = code > 0x10FFFF ? code : code * 16 + (uint32_t)hex_value(*at);
    if (at == digits || at == d->end || *at != '}' || !utf8_is_scalar(code))
        return false;
    d->at = at + 1;
    d->out += utf8_encode(code, d->out);
    return true;
}

/* The rest of an escape, behind its backslash; false, with nothing taken, if there is no such escape. */
static bool decode_escape(Decoder *d)
{
    static const char letters[] = "ntr\\\"0`$", meanings[] = "\n\t\r\\\"\0`$";
    char letter = *d->at++;
    if (letter == 'x')
        return decode_byte(d);
    if (letter == 'u')
        return decode_unicode(d);
    const char *found = memchr(letters, letter, d->is_template ? 8 : 6);
    if (!found)
        return false;
    *d->out++ = meanings[found - letters];
    return true;
}

static void report(Diagnostics *errors, const char *source, const char *backslash, const char *end)
{
    SourcePos pos = (SourcePos)(backslash - source);
    size_t length = utf8_character(backslash + 1, (size_t)(end - backslash - 1));
    if (backslash[1] == 'x')
        diagnostics_add(errors, pos, "'\\x' must be followed by two hexadecimal digits");
    else if (backslash[1] == 'u')
        diagnostics_add(errors, pos, "'\\u' must be followed by a Unicode scalar value as '{HEX}'");
    else if (length == 0 || (unsigned char)backslash[1] < ' ')
        diagnostics_add(errors, pos, "unknown escape");
    else
        diagnostics_add(errors, pos, "unknown escape '\\%.*s'", (int)length, backslash + 1);
}

Text escape_decode(Arena *arena, const char *source, SourcePos from, SourcePos to, bool is_template,
                   Diagnostics *errors)
{
    char *bytes = arena_alloc(arena, to - from); /* no escape stands for more bytes than it takes */
    Decoder d = {source + from, source + to, bytes, is_template};
    while (d.at < d.end) {
        const char *backslash = memchr(d.at, '\\', (size_t)(d.end - d.at));
        size_t plain = (size_t)((backslash ? backslash : d.end) - d.at);
        memcpy(d.out, d.at, plain);
        d.out += plain;
        d.at += plain;
        if (!backslash)
            break;
        d.at++;
        if (!decode_escape(&d))
            report(errors, source, backslash, d.end);
    }
    return (Text){bytes, (uint32_t)(d.out - bytes)};
}
