/* Running traces: in a small world, on the real runtime, and as LLVM sees them. */
#ifndef MK_CLI_IRTOOL_RUN_H
#define MK_CLI_IRTOOL_RUN_H

#include "irtool_options.h"

/* Evaluates in a world made of `text`, or of the trace's inputs if that is NULL,
 * and tells where it left and what was left. False and a message if it can't. */
bool run_in_world(Trace *trace, const char *text, FILE *out, char message[160]);

/* Lowers the trace, and writes LLVM IR and assembly as the options say. */
bool run_lowering(Trace *trace, const ToolOptions *options, FILE *out, char message[160]);

/* Runs the trace options->replays times from its inputs, on a heap and machine of
 * its own, and tells where it left, the slots there, and the median time. */
bool run_replay(Trace *trace, const ToolOptions *options, FILE *out, char message[160]);

#endif
