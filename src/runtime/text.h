/* Text of values, for the runtime's own files. */
#ifndef MK_RUNTIME_TEXT_H
#define MK_RUNTIME_TEXT_H

#include "runtime.h"

#define INT_TEXT_MAX   20 /* "-9223372036854775808" */
#define FLOAT_TEXT_MAX 32 /* "-1.7976931348623157e+308" and some */

/* Write at most so many bytes, no terminator; give how many. */
size_t int_digits(char *to, int64_t i);
size_t float_digits(char *to, double f);
/* An empty buffer that takes as much as the heap would. */
static inline TextBuffer text_for(const Runtime *rt) { return (TextBuffer){.limit = heap_limit(rt->heap)}; }
void text_append_byte(TextBuffer *text, char byte);
/* Makes room for `length` more bytes and gives their place; NULL, and `failed` set, if there is no memory. */
char *text_reserve(TextBuffer *text, size_t length);
/* The bytes become a STRING; the buffer is left as it is. */
bool text_to_string(Runtime *rt, const TextBuffer *text, Value *result);

/* Literals as LANGUAGE.md's `int` and `float` read them; false if the bytes are none. */
bool parse_int(const char *bytes, size_t length, int64_t *i);
bool parse_float(const char *bytes, size_t length, double *f);

#endif
