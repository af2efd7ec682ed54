/* Failures on purpose, to show that the JIT survives each of its own: whatever may
 * fail asks here, and the Nth to ask does fail. */
#ifndef MK_IR_FAULT_H
#define MK_IR_FAULT_H

#include <stdbool.h>
#include <stdint.h>

/* Has the Nth point that is passed from now on fail; 0: none. Before anybody asks. */
void fault_inject(uint64_t nth);
/* Whether the point that is being passed, which is called `what`, is to fail. */
bool fault_is_due(const char *what);
/* What has failed on purpose; NULL if nothing has. */
const char *fault_injected(void);

#endif
