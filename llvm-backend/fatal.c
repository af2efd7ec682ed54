#include "fatal.h"

#include <llvm-c/ErrorHandling.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static _Thread_local const char *current_trace, *current_stage;

void fatal_stage(const char *trace, const char *stage)
{
    current_trace = trace;
    current_stage = stage;
}

/* LLVM has no way back from here; what the script has written so far is kept. */
static void report(const char *reason)
{
    fflush(NULL);
    fprintf(stderr, "monkey: LLVM gave up while it did '%s' on trace %s: %s\n",
            current_stage ? current_stage : "nothing", current_trace ? current_trace : "(none)", reason);
    abort();
}

static void note(LLVMDiagnosticInfoRef info, void *user)
{
    Diagnostics *diagnostics = user;
    if (LLVMGetDiagInfoSeverity(info) != LLVMDSError || *diagnostics->message)
        return;
    char *text = LLVMGetDiagInfoDescription(info);
    snprintf(diagnostics->message, sizeof diagnostics->message, "%s: %s", current_stage, text);
    LLVMDisposeMessage(text);
}

void diagnostics_collect(Diagnostics *diagnostics, LLVMContextRef context)
{
    *diagnostics->message = '\0';
    LLVMContextSetDiagnosticHandler(context, note, diagnostics);
}

static void install(void) { LLVMInstallFatalErrorHandler(report); }

void fatal_install(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, install);
}
