/* A trace: straight-line SSA code with guards, in flat arrays.
 *
 * References are indices, never pointers. A reference names an instruction, or,
 * with IR_CONST set, a constant of the trace's pool. Instructions of the root
 * segment stand in program order:
 *
 *     preamble … | loop | phi* | body …
 *
 * Slots are numbered from the root frame's callee, which is slot 0; the frame's
 * own slots follow: its `base` is 1. Frames inlined above it have their slots at
 * larger numbers, from their `base` on, and their callee at slot base-1.
 *
 * A tree has further segments: paths that go on where guards of an earlier
 * segment failed, each in the state that one snapshot describes. */
#ifndef MK_IR_TRACE_H
#define MK_IR_TRACE_H

#include "types.h"

#include <stddef.h>

typedef uint32_t IrRef;
#define IR_CONST     0x80000000u /* set in references to constants */
#define IR_NOREF     0x7fffffffu
#define IR_NOSNAP    0xffffu
#define IR_MAX_SLOTS 32768 /* the evaluator's and the back ends' images of the slots are on the native stack */

/* 16 bytes. `a`, `b`, `c` are references or immediates as the op's operands
 * column says; for `call`, a is the helper and b, c are the first index and the
 * number of its arguments in Trace.args. */
typedef struct {
    uint8_t op;    /* IrOp */
    uint8_t type;  /* IrType of the result */
    uint16_t snap; /* index into Trace.snaps of ops that may exit, else IR_NOSNAP */
    uint32_t a, b, c;
} IrInst;
_Static_assert(sizeof(IrInst) == 16, "an instruction is 16 bytes");

/* A constant. Numbers and booleans are unboxed (int, float, bool) or values of
 * known tag (vint …, vnull, vunbound); references name an IrObject by its index. */
typedef struct {
    IrType type;
    union {
        int64_t i;       /* int, vint, bool, vbool (0 or 1) */
        double f;        /* float, vfloat; compared and interned by its bits */
        uint32_t object; /* index into Trace.objects */
        uint64_t bits;
    } as;
} IrConst;

/* An object a trace mentions, by a stable number and a description for people;
 * the handle is the host's (an address to compiled code), 0 in parsed traces. */
typedef struct {
    IrType type; /* str, arr, hash, func, builtin, cell, code */
    uint64_t handle;
    char *text; /* owned by the trace */
} IrObject;

/* One frame of a snapshot, outermost first. */
typedef struct {
    uint32_t code; /* index into Trace.objects: the function */
    uint32_t pc;   /* where it goes on: behind its call, or, in the innermost, at the bytecode to run */
    uint32_t base; /* the trace's number of its slot 0; 1 for the root frame */
} SnapFrame;

/* What a slot holds at an exit. `value` may be unboxed: deoptimization boxes by its type. */
typedef struct {
    uint32_t slot;
    IrRef value;
} SnapEntry;

/* The state of the interpreter at an exit: frames, and every slot that differs
 * from what VM memory held at the trace's entry, ascending by slot. Slots of a
 * rebuilt frame that are left out are null. */
typedef struct {
    uint32_t first_frame, frame_count; /* in Trace.snap_frames */
    uint32_t first_entry, entry_count; /* in Trace.snap_entries */
    uint32_t origin;                   /* its number in the trace as recorded, which no pass changes */
} Snapshot;

/* How a path goes on behind its last instruction. `entry` and `link` write the slots
 * of `end_snap`, which has the root's frame alone, to the machine's memory first. */
typedef enum {
    IR_END_LOOP,   /* back to the `loop` marker of the root */
    IR_END_ENTRY,  /* the trace is entered anew, in front of its preamble */
    IR_END_LINK,   /* another trace is entered: number `link` */
    IR_END_EXIT,   /* leaves through `end_snap` */
    IR_END_RETURN, /* the root's frame returns what `end_snap` has for slot 0, to whom the trace was entered from */
} IrEnd;

/* What a phi is when a child segment goes back to `loop`. (For the root it is the phi's second operand.) */
typedef struct {
    IrRef phi, value;
} BackValue;

/* A recorded path of a tree: the root, or a path that begins where a guard
 * failed. Instructions first..first+count-1. It begins in the state of
 * `parent_snap`: any guard that leaves through that snapshot leads here, and what
 * stands above the first of them is all that it sees of its parent. */
typedef struct {
    IrRef first;
    uint32_t count;
    uint16_t parent_snap; /* IR_NOSNAP for the root */
    uint16_t end_snap;    /* IR_NOSNAP for IR_END_LOOP */
    IrEnd end;
    uint32_t link;                   /* for IR_END_LINK */
    uint32_t first_back, back_count; /* for a child's IR_END_LOOP: in Trace.backs, one for each phi, ascending by phi */
} Segment;

/* A growable array of T that the trace owns: `items`, `count`, `capacity`. */
#define IR_LIST(T)                                                                                                     \
    struct {                                                                                                           \
        T *items;                                                                                                      \
        uint32_t count, capacity;                                                                                      \
    }

/* What a slot or a global held. */
typedef struct {
    bool is_global;
    uint32_t number;
    IrConst value; /* boxed */
} InputPlace;

/* What an object held: a string's bytes, an array's elements, a hash's keys and
 * values by turns, a closure's captures, a cell's value. */
typedef struct {
    uint32_t object;       /* index into Trace.objects; str, arr, hash, func or cell */
    IrType element;        /* of an arr: int, float or value */
    bool shared;           /* of an arr: its buffer's flag */
    uint32_t code;         /* of a func: index into Trace.objects */
    uint32_t first, count; /* in TraceInputs.values; of a str in TraceInputs.bytes */
    uint32_t whole;        /* how many there were: more than `count` if the rest was cut off */
} InputContent;

/* What a trace saw when it was recorded, so that its text can be run by itself. Empty unless asked for. */
typedef struct {
    IR_LIST(InputPlace) places;
    IR_LIST(InputContent) contents;
    IR_LIST(IrConst) values;
    IR_LIST(char) bytes;
} TraceInputs;

/* A slot of the root's frame that a function trace is handed: `type` is value or one of its subtypes. */
typedef struct {
    uint32_t slot;
    IrType type;
} TraceParam;

typedef struct {
    char *name; /* for people: where the trace begins */
    uint32_t number;
    IR_LIST(IrInst) insts;
    IR_LIST(IrConst) consts;
    IR_LIST(uint32_t) const_places; /* a table of consts by hash: index + 1, or 0; empty while they are few */
    IR_LIST(IrObject) objects;
    IR_LIST(IrRef) args;
    IR_LIST(Snapshot) snaps;
    IR_LIST(SnapFrame) snap_frames;
    IR_LIST(SnapEntry) snap_entries;
    IR_LIST(Segment) segments; /* [0] is the root */
    IR_LIST(BackValue) backs;
    uint16_t entry_snap; /* state at entry, for guards hoisted into the preamble */
    /* Of a function trace, which begins at a function's entry: what it is handed, ascending
     * by slot. VM memory holds nothing of its frame: snapshots tell all that lives. */
    bool is_function;
    IR_LIST(TraceParam) params;
    TraceInputs inputs;
    uint64_t rewrites_left; /* by passes, so that a wrong one can be found by bisection; UINT64_MAX: no limit */
} Trace;

/* -- life ----------------------------------------------------------------- */
Trace *trace_new(const char *name, uint32_t number); /* copies name; never NULL (memory runs out in ir/memory.c) */
Trace *trace_copy(const Trace *trace);
void trace_free(Trace *trace);

/* -- building ------------------------------------------------------------- */
IrRef trace_const_int(Trace *trace, int64_t i);                    /* type int */
IrRef trace_const_float(Trace *trace, double f);                   /* type float */
IrRef trace_const_bool(Trace *trace, bool b);                      /* type bool */
IrRef trace_const_value(Trace *trace, IrType type, uint64_t bits); /* vnull, vunbound, vint, vfloat, vbool */
/* Interned by type and handle; `text` describes it for people (copied). `type` is
 * a reference type (str … code), or its v… type for a boxed constant of it. */
IrRef trace_const_object(Trace *trace, IrType type, uint64_t handle, const char *text);
uint32_t trace_object(Trace *trace, IrType type, uint64_t handle, const char *text); /* its index in objects */
/* Any constant, whose object, if it is one, is of this trace. */
IrRef trace_const_intern(Trace *trace, IrConst constant);
/* The constant for an object already in objects; `type` is its own or the boxed one. */
IrRef trace_const_of_object(Trace *trace, IrType type, uint32_t object);

/* Appends an instruction and gives its reference. The type is the op's result;
 * trace_emit_typed is for `phi` (and a `call` whose result is known). */
IrRef trace_emit(Trace *trace, IrOp op, uint32_t a, uint32_t b, uint32_t c, uint16_t snap);
IrRef trace_emit_typed(Trace *trace, IrOp op, IrType type, uint32_t a, uint32_t b, uint32_t c, uint16_t snap);
IrRef trace_emit_call(Trace *trace, IrCall call, const IrRef *args, uint32_t count, uint16_t snap);
/* Calls the function trace of that number. `snap` tells the callers' frames, each behind its call, and last the
 * callee's. */
IrRef trace_emit_invoke(Trace *trace, uint32_t number, const IrRef *args, uint32_t count, uint16_t snap);

/* Begins a segment where guards that leave through `parent_snap` failed; what is
 * emitted from now on belongs to it. Gives its index. `end` is IR_END_LOOP until it
 * is set. trace_new begins the root. */
uint32_t trace_add_segment(Trace *trace, uint16_t parent_snap);
/* Sets what a phi is when the last segment goes back to `loop`. */
void trace_add_back(Trace *trace, IrRef phi, IrRef value);

/* Adds a snapshot; copies frames and entries (ascending by slot). Gives IR_NOSNAP if there are too many. */
uint16_t trace_add_snapshot(Trace *trace, const SnapFrame *frames, uint32_t frame_count, const SnapEntry *entries,
                            uint32_t entry_count);

/* -- asking --------------------------------------------------------------- */
static inline bool ir_ref_is_const(IrRef ref) { return ref & IR_CONST; }
static inline IrInst *trace_inst(const Trace *trace, IrRef ref) { return &trace->insts.items[ref]; }
static inline bool trace_has_inputs(const Trace *trace)
{
    return trace->inputs.places.count || trace->inputs.contents.count;
}
static inline const IrConst *trace_const(const Trace *trace, IrRef ref)
{
    return &trace->consts.items[ref & ~IR_CONST];
}
IrType trace_type(const Trace *trace, IrRef ref); /* of an instruction or a constant */
IrRef trace_loop(const Trace *trace);             /* the `loop` marker, IR_NOREF if there is none */

IrEffects inst_reads(const IrInst *inst); /* of `call`, its row's */
IrEffects inst_writes(const IrInst *inst);
unsigned inst_flags(const IrInst *inst); /* set of IrFlag */
bool inst_is_guard(const IrInst *inst);
/* Whether it goes on in the segment that begins at its snapshot, if there is one, when
 * it fails: guards do, but for polls, which leave for the interpreter's sake. */
bool inst_leads_on(const IrInst *inst);
/* The first guard that leads to a segment: what stands above is what the segment
 * sees of its parent. IR_NOREF for the root, and where none is left. */
IrRef segment_parent(const Trace *trace, uint32_t segment);
/* The segment an instruction stands in. */
uint32_t trace_segment_of(const Trace *trace, IrRef ref);
/* The segment that begins at a snapshot, 0 if none does. */
uint32_t trace_segment_at(const Trace *trace, uint16_t snap);
/* Whether it may be removed when its result is unused: no writes, no flags but COLLECTS. */
bool inst_is_removable(const IrInst *inst);

/* The operands that are references, in order: inst_operands fills `refs` with
 * pointers to them (into the instruction or the argument pool, so that a pass
 * may rewrite through them) and gives their number; at most IR_MAX_OPERANDS. */
#define IR_MAX_OPERANDS 260
int inst_operands(Trace *trace, IrInst *inst, IrRef **refs);

/* Calls visit(&ref, context) for every use in the trace: operands of
 * instructions, entries of snapshots, what phis are at the ends of children. A snapshot is a use. */
void trace_each_use(Trace *trace, void (*visit)(IrRef *use, void *context), void *context);

/* Replaces every use (operands and snapshots) of reference r by map[r] where
 * map[r] != IR_NOREF, chains followed; `map` has insts.count entries. One walk. */
void trace_substitute(Trace *trace, IrRef *map);

/* Whether the passes may rewrite once more. A pass asks when it has decided on a
 * rewrite, and leaves it if not; rewrites that only hold together ask once. */
static inline bool trace_may_rewrite(Trace *trace)
{
    if (trace->rewrites_left == 0)
        return false;
    trace->rewrites_left -= trace->rewrites_left != UINT64_MAX;
    return true;
}

/* Turns an instruction into nop. */
void inst_remove(IrInst *inst);
/* Drops the nops, the segments no guard leads to any more and the snapshots nobody
 * uses, renumbering; gives how many instructions went. */
uint32_t trace_compact(Trace *trace);

/* A word of the exit buffer: a reference's payload, or the tag of a reference of
 * type `value`. Deoptimization and every back end agree on the order by this. */
typedef struct {
    IrRef ref;
    bool is_tag;
} ExitWord;
#define IR_MAX_EXIT_WORDS 512
/* What the exit of snapshot `snap` leaves in the exit buffer, word by word: each
 * distinct non-constant reference of its entries once, a `value`'s tag first and
 * then its payload. Gives the number of words, or -1 if there are over IR_MAX_EXIT_WORDS. */
int snapshot_exit_words(const Trace *trace, uint16_t snap, ExitWord words[IR_MAX_EXIT_WORDS]);

#endif
