/* A loop's compiled tree of traces, and what is known of the loop itself. */
#ifndef MK_TRACE_LOOP_TRACE_H
#define MK_TRACE_LOOP_TRACE_H

#include "ir/backend.h"
#include "params.h"
#include "vm/vm.h"

/* Where a slot's value comes from when a trace is left: a constant, a payload of
 * known type, or a tag and a payload. */
typedef struct {
    uint32_t slot;
    bool is_constant, has_tag;
    uint16_t word; /* in the exit buffer */
    Value value;   /* the constant, or the tag with an empty payload */
} ExitSlot;

/* How one snapshot's exit is undone; made at the first such exit. */
typedef struct {
    ExitSlot *slots; /* NULL until made */
    uint32_t slot_count;
    uint64_t taken, forced;
} ExitPlan;

/* What becomes of an exit: counted until it is hot, then a path is recorded from
 * it. By the snapshot's number in the tree as recorded, whatever is rebuilt. */
typedef struct {
    uint32_t countdown; /* 0: no longer counted */
    uint16_t aborts;
    bool has_path; /* recorded, though perhaps not compiled yet */
} SideExit;

/* A loop that got hot, compiled or not. */
typedef struct {
    const Proto *proto;
    Insn *anchor; /* its header in the code */
    uint32_t aborts;
    uint32_t versions;        /* trees there are, each for other types */
    struct LoopTrace *newest; /* the last of them */
    bool is_wanted;           /* of a function: by a trace that calls it */
    uint32_t misses;          /* of a function: calls with other arguments than its compiled versions take */
    bool blacklisted;
} LoopState;

typedef struct LoopTrace LoopTrace;
struct LoopTrace {
    uint32_t number;
    uint32_t function;          /* of a function trace: which version; else 0 */
    uint32_t build;             /* the number by which its exits know it; each compilation has its own */
    LoopTrace *older, *newer;   /* the loop's versions; the header leads to the oldest */
    LinkTarget entry_exit;      /* to the newer one, or to the interpreter */
    bool has_other_types;       /* than the version before */
    uint32_t loop;              /* index of its LoopState */
    int inlined_frames;         /* its deepest inlined call's */
    Trace *recorded;            /* as recorded, from which it is rebuilt; its snapshots hold all that lives */
    Trace *trace;               /* as compiled */
    uint32_t compiled_segments; /* how many of `recorded` are in `trace` */
    bool is_full;               /* records no further paths */
    SideExit *sides;            /* one per snapshot of `recorded` */
    uint32_t side_count, side_capacity;
    CompiledCode code;
    TraceEntry *targets; /* one per snapshot of trace */
    ExitPlan *exits;     /* likewise */
    GuardStress *stress; /* one per instruction, or NULL */
    uint32_t entry_failures,
        entry_patience; /* how often it was left at entry; how often until another version is tried */
    uint64_t entries;
    bool installed;
    bool is_replaced; /* a copy that keeps a build for code that may be running; owns that alone */
    LoopTrace *next_replaced;
};

/* Rebuilds the interpreter's state from vm->exit_buffer: frames, slots, pc. `base`
 * is the address of the trace's slot 0. Allocates nothing in the heap. */
void deoptimize(VM *vm, LoopTrace *trace, Value *base, uint16_t snap, const Layout *layout);

/* Whether a guard of this snapshot failed on purpose just now; if so its next turn is set. */
bool stress_was_forced(LoopTrace *trace, uint16_t snap);

/* -- side_exits.c ------------------------------------------------------------------- */
typedef enum {
    SIDE_COLD,
    SIDE_HOT,     /* a path is worth recording from here */
    SIDE_WAITING, /* one has been recorded, and is hot enough for the tree to be rebuilt with it */
} SideState;
/* Makes the states of snapshots that are new in `recorded`. */
void side_exits_grow(LoopTrace *trace, const JitParams *params);
/* Counts that the tree was left by `snap` of the compiled trace. */
SideState side_exit_count(LoopTrace *trace, uint16_t snap, const JitParams *params);
/* A recording from the exit (a snapshot of `recorded`) was given up; it is tried again later, or not at all. */
void side_exit_penalize(LoopTrace *trace, uint16_t origin, const JitParams *params);
/* The newest segment of `recorded` begins at the exit. */
void side_exit_has_path(LoopTrace *trace, uint16_t origin, const JitParams *params);
/* Whether the tree has grown enough to be rebuilt: so seldom that all compiling is linear in what was recorded. */
bool tree_is_due(const LoopTrace *trace);

/* What one compilation of the tree made, so that another can take its place. The back end's code is the caller's. */
void build_free(LoopTrace *trace);
void loop_trace_free(LoopTrace *trace); /* but for the code, which is the back end's */

#endif
