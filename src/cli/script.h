/* Running one script from its text to its exit status. */
#ifndef MK_CLI_SCRIPT_H
#define MK_CLI_SCRIPT_H

#include "options.h"

/* Compiles and runs `source`, which it takes over. `stack_base`: the highest
 * address of the native stack it runs on; logs go to `out`. Gives the exit status. */
int script_run(const Options *options, Source *source, FILE *out, void *stack_base);

#endif
