/* What the opcode table says beyond proto.h, for those that walk over bytecode. */
#ifndef MK_BYTECODE_OPCODES_H
#define MK_BYTECODE_OPCODES_H

#include "proto.h"

typedef enum { FORMAT_ABC, FORMAT_ABX, FORMAT_AB, FORMAT_A, FORMAT_N } OpcodeFormat;

OpcodeFormat opcode_format(Opcode op);
/* The table's columns: slots named by their fields; "*" where instruction_effects() knows. */
const char *opcode_uses(Opcode op);
const char *opcode_defs(Opcode op);
/* Its first extra word is an offset. */
bool opcode_jumps(Opcode op);

#endif
