/* The recorder: follows the interpreter through one iteration of a hot loop, or
 * from a hot exit on, and writes down, naively, what it did, as trace IR. */
#ifndef MK_TRACE_RECORDER_H
#define MK_TRACE_RECORDER_H

#include "functions.h"
#include "params.h"
#include "vm/vm.h"

typedef enum {
    ABORT_NONE,
#define ABORT(name, meaning) ABORT_##name,
#include "aborts.def"
#undef ABORT
    ABORT_COUNT
} AbortReason;

const char *abort_name(AbortReason reason);
const char *abort_meaning(AbortReason reason);

typedef enum {
    RECORD_GO_ON,
    RECORD_CLOSED,
    RECORD_ABORTED,
    RECORD_CALLS, /* the instruction is a call that is recorded as such: run it, then recorder_called */
} RecordStatus;

typedef struct Recorder Recorder;

/* The trace to go on in at a compiled loop's header, of those that expect the types
 * its slots (from base on) have now; 0 if none does. */
typedef uint32_t (*FindTrace)(void *context, const Insn *header, const Value *base);

/* Begins a tree at the loop header `anchor` of vm's innermost frame. The program's
 * memory is not touched. The caller frees it. */
Recorder *recorder_new(VM *vm, const JitParams *params, Functions *functions, const Insn *anchor, const char *name,
                       uint32_t number);
/* Begins at the entry of the function of vm's innermost frame, whose arguments are those of that version. */
Recorder *recorder_new_function(VM *vm, const JitParams *params, Functions *functions, uint32_t function,
                                const char *name, uint32_t number);
/* Begins a side path of `tree`, which is copied, at the exit of its snapshot `snap`
 * that vm has just left by; `anchor` is the header where the tree begins. */
Recorder *recorder_new_side(VM *vm, const JitParams *params, Functions *functions, const Insn *anchor,
                            const Trace *tree, uint16_t snap);
/* Tells how paths find other trees; without, they end at none. */
void recorder_set_find(Recorder *recorder, FindTrace find, void *context);
void recorder_free(Recorder *recorder);

/* Records the instruction at vm->frame->pc, about to be executed. */
RecordStatus recorder_step(Recorder *recorder);

/* After RECORD_CALLS: the function called, and, when vm stands behind the call, what it gave. */
uint32_t recorder_called_function(const Recorder *recorder);
void recorder_called(Recorder *recorder, Value result);

AbortReason recorder_abort_reason(const Recorder *recorder);
const Trace *recorder_trace(const Recorder *recorder);
/* After RECORD_CLOSED: the tree, the new path its last segment, now the caller's, and how many frames its deepest
 * inlined call adds. */
Trace *recorder_take(Recorder *recorder, int *inlined_frames);

/* Whether the slots from base on have the types that a recorded tree's root expects at its header. */
bool tree_fits_types(const Trace *tree, const Value *base);

/* Drops from a recorded tree's snapshots what VM memory holds anyway: slots that no
 * way round the loop stores and that are what they were when the iteration began.
 * A tree that still grows must keep them: another path may store such a slot. */
void snapshots_drop_unchanged(Trace *tree);

#endif
