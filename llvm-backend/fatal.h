/* What LLVM is at work on, so that an error it cannot return names the trace and the stage. */
#ifndef MK_LLVM_FATAL_H
#define MK_LLVM_FATAL_H

#define LLVM_MESSAGE_SIZE 160

/* Installs the handler of LLVM's fatal errors; once per process. */
void fatal_install(void);
/* Tells which trace this thread works on (NULL: none) and in which stage. Both are borrowed. */
void fatal_stage(const char *trace, const char *stage);

#endif
