#include "operators.h"

const char *binary_token(BinaryOp op)
{
    static const char *const tokens[] = {
#define BINARY(name, token) [BIN_##name] = token,
#include "operators.def"
#undef BINARY
    };
    return tokens[op];
}
