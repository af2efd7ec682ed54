/* What stops a script from outside: an interrupt, a time limit, a limit on steps. */
#ifndef MK_VM_LIMITS_H
#define MK_VM_LIMITS_H

#include "vm.h"

/* Asked before each instruction where steps are limited. A step is a call of a
 * closure or an iteration of a loop, counted as it begins. False, with the
 * message set, when the instruction would begin one step too many. */
bool limit_steps(VM *vm, const Frame *frame, const Insn *pc);

/* Sets the message for vm->attention; always gives false. */
bool attention_raise(VM *vm);

#endif
