/* The engine that makes traces of hot loops: counts, records, optimises,
 * compiles, installs, and takes down what no longer fits. */
#ifndef MK_TRACE_JIT_H
#define MK_TRACE_JIT_H

#include "events.h"
#include "ir/backend.h"
#include "params.h"
#include "passes/pipeline.h"
#include "vm/vm.h"

typedef struct {
    JitParams params;
    PassList passes;
    uint32_t stress_exits; /* each guard fails on purpose at its Nth, 2Nth, 4Nth … execution; 0: none does */
    uint32_t stress_flush; /* seed of the moments at which all code is thrown away; 0: there are none */
    uint32_t stress_delay; /* seed of how long hot loops wait for their recording; 0: not at all */
    bool pass_stats;       /* a table of what each pass did, at the end, with the dumps */
    bool bisects;          /* optimise no further than to the `opt_bisect`th rewrite of the run */
    uint64_t opt_bisect;
    const EventLog *log;        /* NULL: none */
    FILE *dump;                 /* where the dumps go; needed where one is asked for */
    bool dump_path;             /* the bytecodes that were recorded */
    bool dump_ir;               /* as recorded */
    bool dump_pass[PASS_COUNT]; /* after that pass */
    bool dump_llvm, dump_asm;   /* the back end's input and output */
} JitOptions;

typedef struct Jit Jit;

/* Attaches a JIT to a machine that is not running yet. The back end stays the
 * caller's and outlives the JIT; vm outlives it too. Options are copied. */
Jit *jit_new(VM *vm, Backend *backend, const JitOptions *options);
/* Logs how often each exit was taken, frees traces and code, and detaches. */
void jit_free(Jit *jit);

#endif
