/* What the recorder's files share: its state, and the small words in which the
 * recording of each bytecode is written. */
#ifndef MK_TRACE_RECORDER_STATE_H
#define MK_TRACE_RECORDER_STATE_H

#include "recorder.h"

enum { RECORDER_HEADS = 16, RECORDER_FRAMES = 10, RECORDER_SLOTS = 1 + 257 * RECORDER_FRAMES };

/* A frame the trace is in: the loop's own, or one of a call inlined in it. */
typedef struct {
    const Proto *proto;
    uint32_t base;      /* the trace's number of its slot 0 */
    uint32_t return_pc; /* while it is calling: where it goes on */
    uint32_t code;      /* the proto among the trace's objects */
} RecordFrame;

struct Recorder {
    VM *vm;
    const JitParams *params;
    Functions *functions;
    Trace *trace;
    const Insn *anchor;
    uint32_t loop_first, loop_last; /* the words of the anchor's function that its loop takes up */
    FindTrace find;
    void *find_context;
    uint32_t segment;                   /* being recorded; 0 is the root */
    bool has_left_loop;                 /* a side path went on behind the loop */
    const Insn *passed[RECORDER_HEADS]; /* other loops' headers gone through */
    int passed_count;
    RecordFrame frames[RECORDER_FRAMES];
    int depth, deepest;            /* index of the innermost frame; the most there was */
    IrRef slots[RECORDER_SLOTS];   /* what each slot holds, if it may differ from VM memory; else IR_NOREF */
    IrRef at_head[RECORDER_SLOTS]; /* its value when the iteration began, for slots of the root that live then */
    uint16_t snap;                 /* the state before the bytecode being recorded, once a guard asked for it */
    IrRef invoked;                 /* the call that is about to run, IR_NOREF if none is */
    bool has_returned;             /* the root's frame */
    AbortReason abort;
    bool started;
};

/* An operand of a bytecode: what it is now, and the boxed IR value that gives it. */
typedef struct {
    Value seen;
    IrRef value;
} Operand;

static inline RecordFrame *frame_now(Recorder *r) { return &r->frames[r->depth]; }
/* Notes why the recording ends; the first reason stands. */
static inline void give_up(Recorder *r, AbortReason reason)
{
    if (!r->abort)
        r->abort = reason;
}

/* -- recorder.c -------------------------------------------------------------- */
Recorder *recorder_new_empty(VM *vm, const JitParams *params, Functions *functions, const Insn *anchor, Trace *trace);
/* The path has come to its end: RECORD_CLOSED, unless something speaks against it. */
RecordStatus close_recording(Recorder *r);

/* -- recorder_emit.c ---------------------------------------------------------- */
IrRef emit(Recorder *r, IrOp op, uint32_t a, uint32_t b, uint32_t c);
/* A guard, or any op that may exit: leaves to before the bytecode being recorded. */
IrRef emit_exiting(Recorder *r, IrOp op, uint32_t a, uint32_t b, uint32_t c);
IrRef emit_call(Recorder *r, IrCall call, const IrRef *args, uint32_t count);
void guard_condition(Recorder *r, IrRef condition, bool holds);
/* The type of a value with this tag, once guarded. */
IrType tag_type(uint64_t tag);
/* What an object is called in texts; its number is what identifies it. The caller frees it. */
char *value_description(Value value);
IrRef const_value(Recorder *r, Value value); /* boxed constant */
IrRef const_int_value(Recorder *r, int64_t i);

Operand slot_operand(Recorder *r, unsigned slot);
Operand const_operand(Recorder *r, unsigned constant);
/* The operand guarded to be of the type it is seen to have: a v… value. */
IrRef typed(Recorder *r, Operand operand);
/* Its payload: int, float, bool or reference. Not for null. */
IrRef payload(Recorder *r, Operand operand);
/* A number as a float; an INTEGER is converted. */
IrRef float_payload(Recorder *r, Operand operand);
IrRef box(Recorder *r, IrRef payload);                    /* boxed by its IR type */
void store_slot(Recorder *r, unsigned slot, IrRef value); /* boxed */
void store_boxed(Recorder *r, unsigned slot, IrRef payload);
/* The closure the current frame runs, as func. */
IrRef frame_closure(Recorder *r);

/* -- recorder_snapshot.c ------------------------------------------------------ */
/* The snapshot of the state before the current bytecode. */
uint16_t snapshot_here(Recorder *r);
/* By slot, what it holds when an iteration of a recorded tree begins; IR_NOREF of those that are dead then. */
void find_head_values(const Trace *tree, IrRef at_head[RECORDER_SLOTS]);

/* -- record_loops.c ----------------------------------------------------------- */
/* Finds the words that the anchor's loop takes up. */
void loop_find_extent(Recorder *r);
/* Whether the path ends before the instruction at pc, a loop's header or the anchor; if so, as *status says. */
bool loop_ends_path(Recorder *r, const Insn *pc, RecordStatus *status);

/* -- record_functions.c ------------------------------------------------------- */
/* The same of a function trace. */
bool function_ends_path(Recorder *r, const Insn *pc, RecordStatus *status);
void record_root_return(Recorder *r, IrRef value);
/* Whether a call of a closure of the function is recorded as such, not inlined. */
bool is_left_a_call(const Recorder *r, const Proto *proto);
void record_invoke(Recorder *r, Insn insn, Operand callee);

/* -- one file each --------------------------------------------------------------- */
/* `left op right` into slot `dst`. */
void record_binary(Recorder *r, BinaryOp op, Operand left, Operand right, unsigned dst);
/* The comparison's outcome as a bool. */
IrRef record_compare(Recorder *r, BinaryOp op, Operand left, Operand right);
void record_unary(Recorder *r, UnaryOp op, Operand operand, unsigned dst);
/* Guards that the operand is as truthy as it is now. */
void record_truth(Recorder *r, Operand operand);
void record_index(Recorder *r, Operand container, Operand index, unsigned dst);
void record_set_index(Recorder *r, Operand container, Operand index, Operand value);
/* Element `index` (an int) of an array, which is known to be in range as seen. */
IrRef record_element(Recorder *r, const Array *array, IrRef arr, IrRef index);
void record_call(Recorder *r, Insn insn);
void record_return(Recorder *r, IrRef value);
void record_builtin(Recorder *r, const Builtin *builtin, const Operand *args, int count, unsigned dst);
void record_iterprep(Recorder *r, unsigned a);
void record_iternext(Recorder *r, unsigned a, unsigned dst);

#endif
