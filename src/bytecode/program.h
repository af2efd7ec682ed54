/* A program's place among the heap's roots. */
#ifndef MK_BYTECODE_PROGRAM_H
#define MK_BYTECODE_PROGRAM_H

#include "compiler.h"

/* From now on the constants are kept; so the program has to outlive the heap. */
void program_register_roots(Program *program, Runtime *rt);

#endif
