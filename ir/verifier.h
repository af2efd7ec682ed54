/* The verifier's own parts: its state, and the rules that have a file of their own. */
#ifndef MK_IR_VERIFIER_H
#define MK_IR_VERIFIER_H

#include "trace.h"

typedef struct {
    const Trace *trace;
    IrRef loop;        /* IR_NOREF if there is none */
    IrRef *parents;    /* of each segment: segment_parent */
    bool at_loop_head; /* only loop, phis and nops so far, counted from loop */
    char *message;
    size_t message_size;
} Verifier;

/* Writes the message, with the instruction in front unless `at` is IR_NOREF; gives false. */
bool verifier_fail(Verifier *verifier, IrRef at, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* The segment an instruction stands in. */
const Segment *verifier_segment(const Verifier *verifier, IrRef ref);

/* The rules on buffers, lengths and shared flags, for an instruction whose operands are sound. */
bool verify_access(Verifier *verifier, IrRef at);

/* The rules on inputs. */
bool verify_inputs(Verifier *verifier);

#endif
