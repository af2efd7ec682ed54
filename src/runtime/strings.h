/* Strings, for the runtime's own files. */
#ifndef MK_RUNTIME_STRINGS_H
#define MK_RUNTIME_STRINGS_H

#include "runtime.h"

/* A string whose bytes the caller fills at once; NULL: out of memory, message set. */
String *string_blank(Runtime *rt, int64_t length);
/* The string of one byte: there is one for each, so this can't fail. */
String *string_of_byte(unsigned char byte);
bool string_repeat(Runtime *rt, const String *string, int64_t count, Value *result);
bool string_cut(Runtime *rt, const String *string, int64_t start, int64_t count, Value *result);
int string_compare(const String *left, const String *right); /* bytewise: <0, 0, >0 */
bool string_equal(const String *left, const String *right);
/* Offset of the first `part` in `string` at or behind `from`; -1 if there is none. */
int64_t string_find(const String *string, const String *part, int64_t from);

#endif
