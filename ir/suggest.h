/* The name that a misspelt one may have meant: for messages about options, passes and parameters. */
#ifndef MK_IR_SUGGEST_H
#define MK_IR_SUGGEST_H

#include <stddef.h>

/* The number of the name nearest to the `length` bytes at `wrong`, by the
 * Levenshtein distance, out of name(0) … name(count-1); -1 if none is within 3. */
int suggest_name(const char *wrong, size_t length, const char *(*name)(int index), int count);

#endif
