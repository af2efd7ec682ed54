/* The engine's state, which its files share: jit.c makes, installs and takes down
 * traces; native.c runs them, and what they call. */
#ifndef MK_TRACE_JIT_STATE_H
#define MK_TRACE_JIT_STATE_H

#include "dice.h"
#include "functions.h"
#include "jit.h"
#include "jit_log.h"
#include "loop_trace.h"
#include "recorder.h"
#include "stats.h"

/* What is being recorded. Where the recorded code calls a function that stays a
 * call, this waits on the native stack while the function runs, which may be recorded itself. */
typedef struct Recording Recording;
struct Recording {
    Recorder *recorder;   /* NULL: nothing */
    uint32_t number;      /* of the trace it will be */
    uint32_t loop;        /* its loop, or the function's entry */
    uint32_t function;    /* of a function trace: which version */
    bool has_other_types; /* a version for other types than the one before expects */
    LoopTrace *growing;   /* the tree that a side path is being recorded for, or NULL */
    uint16_t growing_at;  /* the path's exit, as numbered in the tree as recorded */
    Dump path;            /* of what is executed meanwhile, if it is to be shown */
    Recording *outer;     /* one that waits */
};

struct Jit {
    VM *vm;
    Backend *backend;
    JitOptions options;
    Layout layout;
    bool layout_known;
    LoopState *loops;
    uint32_t loop_count, loop_capacity;
    LoopTrace **traces; /* by number; the first is 1, so that 0 means none */
    uint32_t trace_count, trace_capacity;
    LoopTrace **builds; /* by the number that exits give: whose code it is; a replaced build's is a copy */
    uint32_t build_count, build_capacity;
    LoopTrace *replaced; /* builds that code may still be running of */
    Functions *functions;
    Recording now;
    Frame *entered;  /* the frame from which the interpreter entered what runs now; NULL: nothing runs */
    LoopTrace *left; /* what the last exit was of, and what is to be done about it: */
    uint16_t left_by;
    SideState left_state;
    int deepest;            /* frames that any trace's calls may add */
    LinkTarget *links;      /* by trace's number: MAX_TRACES + 1; compiled code holds addresses into it */
    JitStats *stats;        /* NULL: not wanted */
    PipelineStats passes;   /* of all traces, if they are wanted */
    uint64_t rewrites_left; /* when bisecting */
    Dice flush, delay;      /* thrown where the options say so */
};

/* -- jit.c ------------------------------------------------------------------------ */
/* After an exit that the interpreter goes on from: what it has shown may be worth a path, or a rebuild. */
void jit_after_exit(Jit *jit);
/* Gives the recording a number that no other takes meanwhile. */
void jit_reserve_number(Jit *jit);
/* Gives up what is being recorded, and waits longer until the next time. */
void jit_abandon(Jit *jit, AbortReason reason, const char *detail);
/* Sees to it that the function is recorded at its next call; false if it has been blacklisted. */
bool jit_ask_for(Jit *jit, uint32_t function);
/* The version to enter for the arguments of vm's innermost frame, NULL if there is none; a recording may begin. */
LoopTrace *jit_find_version(Jit *jit, uint32_t first);
/* Frees the builds that were replaced while code was running. */
void jit_free_replaced(Jit *jit);
bool jit_is_waiting(const Jit *jit, const LoopTrace *tree, uint32_t function, uint32_t loop);

/* -- native.c ---------------------------------------------------------------------- */
/* Runs a trace from the interpreter's innermost frame. */
EnterOutcome native_run(Jit *jit, LoopTrace *trace, Value *result);
/* The targets of all exits, and of errors that were raised below. */
IrWord leave_trace(void *context, void *base, uint64_t word);
IrWord raise_trace(void *context, void *base, uint64_t word);
/* Runs the call that is being recorded, at vm's pc. */
RecordOutcome native_record_call(Jit *jit);

#endif
