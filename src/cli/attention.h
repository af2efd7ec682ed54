/* Ctrl-C and the time limit: signals that ask a running VM to stop. */
#ifndef MK_CLI_ATTENTION_H
#define MK_CLI_ATTENTION_H

#include "vm/vm.h"

/* From now on SIGINT, and the end of `timeout` seconds (0: never), stop this VM
 * at its next back edge or call. A second SIGINT kills the process. One VM at a time. */
void attention_watch(VM *vm, double timeout);
void attention_ignore(void);

#endif
