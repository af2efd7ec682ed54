/* The command line of irtool. */
#ifndef MK_CLI_IRTOOL_OPTIONS_H
#define MK_CLI_IRTOOL_OPTIONS_H

#include "llvm-backend/llvm_backend.h"
#include "passes/pipeline.h"

typedef struct {
    char **files;
    int file_count;
    PassList passes;
    bool help, print, print_after, diff, count, run, use_eval, limits;
    uint64_t opt_bisect;
    uint32_t time_runs, replays; /* 0: not asked for */
    uint32_t stress_exits;       /* likewise */
    bool llvm, assembly;
    LlvmOptions codegen;
} ToolOptions;

/* Reads the command line; false and a message for an unusable one. */
bool tool_options_parse(ToolOptions *options, int argc, char **argv, char *message, size_t size);
void tool_options_help(FILE *out);

#endif
