/* Errors that LLVM does not return: fatal ones, which end the process and so must
 * name the trace and the stage, and diagnostics, which would print and exit. */
#ifndef MK_LLVM_FATAL_H
#define MK_LLVM_FATAL_H

#include <llvm-c/Core.h>
#include <stdbool.h>

#define LLVM_MESSAGE_SIZE 160

/* The first error reported to a context; `message` is empty while there is none. */
typedef struct {
    char message[LLVM_MESSAGE_SIZE];
} Diagnostics;
/* Has a context's errors written to `diagnostics`, which outlives it, and drops its warnings and remarks. */
void diagnostics_collect(Diagnostics *diagnostics, LLVMContextRef context);

/* Installs the handler of LLVM's fatal errors; once per process. */
void fatal_install(void);
/* Tells which trace this thread works on (NULL: none) and in which stage. Both are borrowed. */
void fatal_stage(const char *trace, const char *stage);

#endif
