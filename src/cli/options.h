/* The command line. */
#ifndef MK_CLI_OPTIONS_H
#define MK_CLI_OPTIONS_H

#include "llvm-backend/llvm_backend.h"
#include "trace/jit.h"

typedef struct {
    const char *path; /* the script's; "-" for standard input; NULL with code */
    const char *code; /* of -e */
    char **arguments; /* what follows the script's name */
    int argument_count;
    bool check, help, version;
    int max_depth;
    size_t max_memory;     /* bytes; 0: no limit */
    uint64_t max_steps;    /* 0: no limit */
    uint64_t inject_fault; /* 0: none */
    double timeout;        /* seconds; 0: no limit */
    bool gc_stress, gc_log;
    bool jit_on, use_eval;
    bool jit_log, log_json, jit_stats;
    bool dump_bytecode, dumps; /* dumps: anything of the JIT's */
    const char *log_file;
    JitOptions jit; /* streams not yet set */
    LlvmOptions llvm;
} Options;

/* Reads the command line; false and a message for an unusable one. */
bool options_parse(Options *options, int argc, char **argv, char *message, size_t size);
/* The text of --help. */
void options_help(FILE *out);

#endif
