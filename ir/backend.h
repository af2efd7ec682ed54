/* A back end: turns a trace into something that runs. llvm-backend/ makes
 * machine code, src/trace/eval_backend.c interprets the IR; a fast one for a
 * lower tier will come. */
#ifndef MK_IR_BACKEND_H
#define MK_IR_BACKEND_H

#include "eval.h"
#include "trace.h"

#include <stdio.h>

/* The signature of compiled traces, exit targets and the deopt handler alike:
 * they tail-call one another. `context` is the host's execution context, `base`
 * the address of the trace's slot 0 (the root frame's callee), `word` the code's cookie on entry and the exit's
 * number (the code's exit_base + the snapshot's index) on exit. What the handler returns, the trace returns;
 * a trace that ends by `return` gives the value itself. */
typedef IrWord (*TraceEntry)(void *context, void *base, uint64_t word);

/* The status a runtime helper gives: nonzero failed. Arguments and result are boxed values (tag, payload). */
typedef uint64_t (*TraceHelper)(void *context, const IrWord *args, uint64_t count, IrWord *result);

/* Where things are in the host's memory: all that a back end knows of it. Offsets in bytes. */
typedef struct {
    uint64_t tags[IRT_COUNT];                      /* the value tag of each v… type */
    uint32_t value_tag, value_payload, value_size; /* a value: 16 bytes, two 64-bit words */
    uint32_t context_exit_buffer;                  /* in the context: uint64_t[IR_MAX_EXIT_WORDS] */
    uint32_t context_attention;                    /* in the context: int32_t, not 0 when a poll is to fail */
    uint32_t string_length, string_buffer;         /* int64_t, pointer; the bytes are the buffer's data */
    const void *byte_strings;                      /* the 256 strings of one byte, `byte_string_size` apart */
    uint32_t byte_string_size;
    uint64_t (*strings_equal)(const void *, const void *);
    uint32_t array_length, array_buffer;              /* int64_t, pointer */
    uint32_t buffer_kind, buffer_shared, buffer_data; /* uint8_t, uint8_t, the elements themselves */
    uint8_t kind_int, kind_float, kind_value;
    uint32_t cell_value;                     /* a value */
    uint32_t closure_code, closure_captures; /* pointer; values, one after the other */
    void *globals;                           /* values, one after the other; never moves */
    /* For function traces. In the context: the innermost frame the host knows of, where
     * those end, how far the native stack may grow down, and where a function trace that
     * is left puts its own frame. Frames follow one another. */
    void *context;
    uint32_t context_frame, context_frame_limit, context_native_limit, context_exit_frame;
    uint32_t frame_size;
    uint64_t tag_raised; /* what `invoke` gets for a tag when an error was raised */
    TraceHelper calls[IR_CALL_COUNT];
    double (*maths1[IR_MATH_COUNT])(double);
    double (*maths2[IR_MATH_COUNT])(double, double);
} Layout;

/* Per guard, when exits are stressed: a guard fails when ++executed == next. */
typedef struct {
    uint64_t executed, next;
} GuardStress;

/* How a trace is entered: entry(context, base, cookie). */
typedef struct {
    TraceEntry entry;
    uint64_t cookie;
} LinkTarget;

/* A function trace as others call it, with what its params tell: `body` has the back
 * end's own calling convention, and is NULL while there is no code. The params are for
 * life; compiled code looks at `body` each time. */
typedef struct {
    void *body;
    const TraceParam *params;
    uint32_t param_count;
} FunctionTarget;

/* One request. The trace is the caller's and outlives the code. */
typedef struct {
    const Trace *trace;
    const Layout *layout;
    TraceEntry *exit_targets; /* one per snapshot; an exit goes where its entry points at that moment */
    uint64_t exit_base;
    const LinkTarget
        *entry_exit; /* where it goes if it leaves through entry_snap, nothing done; NULL: as other exits */
    const LinkTarget *link_targets; /* by trace's number; a link goes where its entry points at that moment */
    FunctionTarget *functions;      /* by function trace's number, for `invoke`; NULL if none can be called */
    GuardStress *stress;            /* one per instruction, or NULL */
    FILE *dump;                     /* where dump_* write */
    bool dump_input, dump_output;   /* the back end's own forms: LLVM IR and assembly */
} CompileJob;

/* What came out. `entry` is called as entry(context, base, cookie). */
typedef struct {
    TraceEntry entry;
    uint64_t cookie;
    void *body;   /* of a function trace, for FunctionTarget */
    void *handle; /* the back end's */
    uint32_t code_size;
    uint32_t build_us, optimize_us, codegen_us; /* time of each stage, microseconds */
} CompiledCode;

typedef struct Backend Backend;
struct Backend {
    const char *name;
    /* Compiles; false and a message (at most 160 bytes) if it can't. */
    bool (*compile)(Backend *self, const CompileJob *job, CompiledCode *code, char message[160]);
    void (*free_code)(Backend *self, CompiledCode *code);
    void (*free)(Backend *self);
};

#endif
