/* UTF-8, one character at a time. */
#ifndef MK_SYNTAX_UTF8_H
#define MK_SYNTAX_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

bool utf8_is_scalar(uint32_t code); /* up to 10FFFF, no surrogate */
/* Writes the 1 to 4 bytes of a scalar value; returns how many. */
size_t utf8_encode(uint32_t code, char *out);
/* Bytes of the well-formed character at the front, 0 if there is none. */
size_t utf8_character(const char *bytes, size_t length);

#endif
