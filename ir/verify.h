/* The verifier: what every trace must satisfy, whoever made it. */
#ifndef MK_IR_VERIFY_H
#define MK_IR_VERIFY_H

#include "trace.h"

/* Checks: operands defined before use (a phi's second operand anywhere in the
 * loop), their types as ops.def demands (a constant int that is not 0 may stand
 * for nonzero, one in 0..63 for count), snapshots present just where the op may
 * exit, their entries defined before the exit and ascending, phis directly
 * behind `loop` and their operands of their type or a subtype, element accesses with an index guarded by a
 * length of the array whose buffer they use. Gives true if all holds, else
 * writes a message that names the instruction into `message`. */
bool trace_verify(const Trace *trace, char *message, size_t message_size);

#endif
