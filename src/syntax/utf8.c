#include "utf8.h"

#include <string.h>

bool utf8_is_scalar(uint32_t code) { return code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF); }

size_t utf8_encode(uint32_t code, char *out)
{
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    size_t count = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = count; i-- > 1; code >>= 6)
        out[i] = (char)(0x80 | (code & 0x3F));
    out[0] = (char)(lead[count] | code);
    return count;
}

/* Well-formed is what encoding the decoded value gives back: so neither overlong nor a surrogate. */
size_t utf8_character(const char *bytes, size_t length)
{
    unsigned char first = length ? (unsigned char)bytes[0] : 0xFF;
    size_t count = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 0;
    if (count == 0 || count > length)
        return 0;
    uint32_t code = count == 1 ? first : first & (0x7Fu >> count);
    for (size_t i = 1; i < count; i++)
        code = code << 6 | ((unsigned char)bytes[i] & 0x3F);
    char again[4];
    bool well_formed = utf8_is_scalar(code) && utf8_encode(code, again) == count && memcmp(again, bytes, count) == 0;
    return well_formed ? count : 0;
}
