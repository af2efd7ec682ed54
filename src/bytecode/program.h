/* What the runtime has to know of a program. */
#ifndef MK_BYTECODE_PROGRAM_H
#define MK_BYTECODE_PROGRAM_H

#include "compiler.h"

/* From now on the heap keeps its constants, until its last collection, and functions have a text. */
void program_register(Program *program, Runtime *rt);

#endif
