/* What irtool tells of a trace without running it. */
#ifndef MK_CLI_IRTOOL_REPORT_H
#define MK_CLI_IRTOOL_REPORT_H

#include "passes/pipeline.h"

#include <stdio.h>

/* Lines that went (-), came (+) or stayed, which have the numbers of `after`. */
void report_diff(const Trace *before, const Trace *after, FILE *out);
/* What preamble, loop and side segments consist of. */
void report_counts(const Trace *before, const Trace *after, FILE *out);
/* How long each pass of the list takes: medians over `runs` runs, on copies. */
void report_times(const Trace *trace, const PassList *list, uint32_t runs, FILE *out);

#endif
