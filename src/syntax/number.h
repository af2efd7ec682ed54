/* Number literals: `42`, `1_000`, `0xff`, `0b1010`, `1.5`, `1e-3`. */
#ifndef MK_SYNTAX_NUMBER_H
#define MK_SYNTAX_NUMBER_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
    NUMBER_INT,       /* integer: up to 2^63, which is one too many unless it is negated */
    NUMBER_FLOAT,     /* number, correctly rounded */
    NUMBER_TOO_LARGE, /* an integer over 2^63 */
    NUMBER_MALFORMED, /* `12abc`, `1__0`, `0x` */
} NumberKind;

typedef struct {
    NumberKind kind;
    size_t length; /* bytes it takes, with the letters and digits that spoil a malformed one */
    uint64_t integer;
    double number;
} Number;

/* The longest number at the front of `bytes`, which begin with a decimal digit. */
Number number_scan(const char *bytes, size_t length);

#endif
