/* A loop's compiled trace, and what is known of the loop itself. */
#ifndef MK_TRACE_LOOP_TRACE_H
#define MK_TRACE_LOOP_TRACE_H

#include "ir/backend.h"
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

/* A loop that got hot, compiled or not. */
typedef struct {
    const Proto *proto;
    Insn *anchor; /* its header in the code */
    uint32_t aborts, versions;
    bool blacklisted;
} LoopState;

typedef struct {
    uint32_t number;
    uint32_t loop;      /* index of its LoopState */
    int inlined_frames; /* its deepest inlined call's */
    Trace *recorded;    /* as recorded, from which it is rebuilt */
    Trace *trace;       /* as compiled */
    CompiledCode code;
    TraceEntry *targets;     /* one per snapshot of trace */
    ExitPlan *exits;         /* likewise */
    GuardStress *stress;     /* one per instruction, or NULL */
    uint32_t entry_failures; /* in a row */
    uint64_t entries;
    bool installed;
} LoopTrace;

/* Rebuilds the interpreter's state from vm->exit_buffer: frames, slots, pc. `base`
 * is the address of the trace's slot 0. Allocates nothing in the heap. */
void deoptimize(VM *vm, LoopTrace *trace, Value *base, uint16_t snap, const Layout *layout);

/* Whether a guard of this snapshot failed on purpose just now; if so its next turn is set. */
bool stress_was_forced(LoopTrace *trace, uint16_t snap);

void loop_trace_free(LoopTrace *trace); /* but for the code, which is the back end's */

#endif
