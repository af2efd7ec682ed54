/* A random trace as text, with the inputs that random_traces runs it from. */
#ifndef MK_RANDOM_TEXT_H
#define MK_RANDOM_TEXT_H

#include "ir/trace.h"

#include <stdio.h>

/* `are_one`: slots 5 and 7 hold one array, slots 8 and 9 one cell. */
void random_trace_print(const Trace *trace, bool are_one, FILE *out);

#endif
