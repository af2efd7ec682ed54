/* The evaluator: runs a trace instruction by instruction, slowly and plainly.
 * It is the oracle that every back end is held to, and itself a back end. */
#ifndef MK_IR_EVAL_H
#define MK_IR_EVAL_H

#include "trace.h"

/* What a register holds: words of all classes; `tag` for PAIR types only. */
typedef struct {
    uint64_t tag;
    uint64_t bits; /* payload; a double's bits for float */
} IrWord;

/* Memory, objects and calls, as the evaluator's host has them. */
typedef struct EvalHost EvalHost;
struct EvalHost {
    /* The value tag of each v… type; [IRT_vnull] … [IRT_vcell]. */
    const uint64_t *tags;
    /* The initial content of a slot when the trace is entered. */
    IrWord (*slot)(EvalHost *host, uint32_t slot);
    /* Sets it, at the end of a segment that goes on at an entry. */
    void (*write_slot)(EvalHost *host, uint32_t slot, IrWord word);
    /* Does an op that touches memory outside the slots (gload … astore_value,
     * capture, slen, sbyte, bytestr, seq, guard_code, guard_ibuf/fbuf/vbuf) or calls (call, fcall1,
     * fcall2, invoke; room, callable and poll ask it too). `operands` are the evaluated references
     * of the instruction in order. Puts the result, if it has one, into *result. Gives false where a
     * guard does not hold or a helper failed: the trace leaves through its snapshot. */
    bool (*perform)(EvalHost *host, const Trace *trace, const IrInst *inst, const IrWord *operands, int count,
                    IrWord *result);
    /* Asked at each guard that holds; true makes it fail all the same. May be NULL. */
    bool (*force_exit)(EvalHost *host, const Trace *trace, IrRef guard);
};

/* How a run ended: by the exit of snapshot `snap`, whose words (snapshot_exit_words)
 * are in the buffer; `guard` is the instruction that left, IR_NOREF at a segment's
 * end; or with snap == IR_NOSNAP: by returning `value` from the root's frame; or by a
 * link, to trace `link`, its slots written; or, with link == 0, because `max_iterations` back edges were taken (0: no
 * limit). */
typedef struct {
    uint16_t snap;
    IrRef guard;
    uint32_t link;
    bool has_returned;
    IrWord value;
    uint64_t iterations;
} EvalExit;

EvalExit trace_evaluate(const Trace *trace, EvalHost *host, uint64_t max_iterations,
                        uint64_t exit_buffer[IR_MAX_EXIT_WORDS]);

#endif
