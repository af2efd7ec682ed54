/* The binary and unary operators, for parser, compiler, runtime and recorder. */
#ifndef MK_SYNTAX_OPERATORS_H
#define MK_SYNTAX_OPERATORS_H

typedef enum {
#define BINARY(name, token) BIN_##name,
#include "operators.def"
#undef BINARY
    BIN_COUNT
} BinaryOp;

typedef enum { UN_NEG, UN_NOT, UN_BNOT } UnaryOp;

const char *binary_token(BinaryOp op); /* "+", ">>>", … */

#endif
