#include "opcodes.h"

static const struct {
    const char *name;
    OpcodeFormat format;
    int extra;
    const char *uses, *defs, *meaning;
} table[] = {
#define OP(name, format, extra, uses, defs, meaning) {#name, FORMAT_##format, extra, uses, defs, meaning},
#include "opcodes.def"
#undef OP
};

const char *opcode_name(Opcode op) { return table[op].name; }
const char *opcode_meaning(Opcode op) { return table[op].meaning; }
int opcode_length(Opcode op) { return 1 + table[op].extra; }
OpcodeFormat opcode_format(Opcode op) { return table[op].format; }
const char *opcode_uses(Opcode op) { return table[op].uses; }
const char *opcode_defs(Opcode op) { return table[op].defs; }

Opcode opcode_plain(Opcode op)
{
    if (op == OP_TLOOP || op == OP_ILOOP)
        return OP_LOOP;
    if (op == OP_TFORRANGE || op == OP_IFORRANGE)
        return OP_FORRANGE;
    if (op == OP_TFUNCTION)
        return OP_FUNCTION;
    return op;
}

bool opcode_jumps(Opcode op)
{
    Opcode plain = opcode_plain(op);
    return (op >= OP_JUMP && op <= OP_JGE_RK) || plain == OP_FORRANGE || op == OP_FORPREP || op == OP_ITERNEXT;
}
_Static_assert(OP_JGE_RK - OP_JUMP == 2 + 2 * 6, "JUMP, JTRUE, JFALSE and the compare-and-branches stand together");
