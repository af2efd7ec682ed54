/* How a runtime error is told. */
#ifndef MK_VM_ERRORS_H
#define MK_VM_ERRORS_H

#include "vm.h"

/* Writes the place, the message in vm->rt and the traceback of vm's frames to
 * rt->err. The innermost frame's pc is at the instruction that failed. */
void error_print(VM *vm);

#endif
