/* The rules on element accesses. An access is memory-safe because its index was
 * held against a length of the very array whose buffer it uses, loaded in the
 * same state of that array; it is right because nothing has replaced the buffer
 * since. Both are read off the instructions: no proof is believed that is not
 * visible as a guard, with one exception: assume_bounds, which stands for a proof
 * by guards in front of the loop and only in its body. That its array is the right
 * one is checked here as for guard_bounds; that the index is in bounds, by the
 * evaluator, at each execution. */
#include "verifier.h"

_Static_assert(IR_guard_wvbuf == IR_guard_ibuf + 5, "guards on buffers stand together");
_Static_assert(IR_aload_value == IR_aload_int + 2 && IR_astore_value == IR_astore_int + 2, "element accesses too");

/* Whether an instruction between `from` and `to` (from < to, on one path through
 * the tree; neither counts) writes array headers. `to` is of the segment, or behind it. */
static bool writes_header_between(const Verifier *verifier, IrRef from, IrRef to, const Segment *segment)
{
    const Trace *trace = verifier->trace;
    for (IrRef ref = to; ref > from + 1;) {
        if (ref == segment->first) {
            ref = verifier->parents[segment - trace->segments.items]; // a guard writes nothing
            segment = verifier_segment(verifier, ref);
        } else {
            ref--;
        }
        if (ref > from && inst_writes(trace_inst(trace, ref)) & IR_EFFECT_HEADER)
            return true;
    }
    return false;
}

/* Whether any path round the loop writes array headers. */
static bool loop_writes_header(const Verifier *verifier)
{
    const Trace *trace = verifier->trace;
    for (uint32_t i = 0; i < trace->segments.count; i++) {
        const Segment *segment = &trace->segments.items[i];
        if (segment->end == IR_END_LOOP &&
            writes_header_between(verifier, verifier->loop, segment->first + segment->count, segment))
            return true;
    }
    return false;
}

/* Whether array headers may be written between two instructions on one path, in
 * whichever order they stand. One before the loop and one inside are a whole
 * iteration apart from the second time on. */
static bool header_may_change(const Verifier *verifier, IrRef one, IrRef other)
{
    IrRef from = one < other ? one : other, to = one < other ? other : one;
    if (writes_header_between(verifier, from, to, verifier_segment(verifier, to)))
        return true;
    return verifier->loop != IR_NOREF && from < verifier->loop && to > verifier->loop && loop_writes_header(verifier);
}

/* The instruction that makes `ref`, if it is `op`; else NULL. */
static const IrInst *made_by(const Trace *trace, IrRef ref, IrOp op)
{
    const IrInst *inst = ir_ref_is_const(ref) ? NULL : trace_inst(trace, ref);
    return inst != NULL && inst->op == op ? inst : NULL;
}

static bool is_buffer_guard(const IrInst *inst) { return inst->op >= IR_guard_ibuf && inst->op <= IR_guard_wvbuf; }

/* The reference at the root of a chain of guards on a buffer. */
static IrRef buffer_origin(const Trace *trace, IrRef ref)
{
    while (!ir_ref_is_const(ref) && is_buffer_guard(trace_inst(trace, ref)))
        ref = trace_inst(trace, ref)->a;
    return ref;
}

/* The shared-flag guard on the way from a buffer to its origin. */
static IrRef shared_guard(const Trace *trace, IrRef ref)
{
    while (trace_inst(trace, ref)->op < IR_guard_wibuf || trace_inst(trace, ref)->op > IR_guard_wvbuf)
        ref = trace_inst(trace, ref)->a;
    return ref;
}

static bool check_shared_guard(Verifier *verifier, IrRef at)
{
    const Trace *trace = verifier->trace;
    const IrInst *guard = trace_inst(trace, at);
    const IrInst *flag = made_by(trace, guard->b, IR_bshared);
    if (flag == NULL || buffer_origin(trace, flag->a) != buffer_origin(trace, guard->a))
        return verifier_fail(verifier, at, "its flag is not bshared of its buffer");
    return true;
}

static bool check_element(Verifier *verifier, IrRef at)
{
    const Trace *trace = verifier->trace;
    const IrInst *access = trace_inst(trace, at);
    IrRef origin = buffer_origin(trace, access->a);
    const IrInst *buffer = made_by(trace, origin, IR_abuf);
    const IrInst *guard = made_by(trace, access->b, IR_guard_bounds);
    if (guard == NULL)
        guard = made_by(trace, access->b, IR_assume_bounds);
    if (buffer == NULL)
        return verifier_fail(verifier, at, "its buffer does not come from an abuf");
    if (guard == NULL)
        return verifier_fail(verifier, at, "its index does not come from a guard_bounds or assume_bounds");
    const IrInst *length = made_by(trace, guard->b, IR_alen);
    if (length == NULL || length->a != buffer->a)
        return verifier_fail(verifier, at, "its index was not guarded by the length of the buffer's array");
    if (header_may_change(verifier, guard->b, origin))
        return verifier_fail(verifier, at, "the array may change between the loads of its length and its buffer");
    if (header_may_change(verifier, origin, at))
        return verifier_fail(verifier, at, "the array may have another buffer since abuf");
    return true;
}

/* A string never changes: only its index must be of its own length. */
static bool check_byte(Verifier *verifier, IrRef at)
{
    const Trace *trace = verifier->trace;
    const IrInst *access = trace_inst(trace, at);
    const IrInst *guard = made_by(trace, access->b, IR_guard_bounds);
    if (guard == NULL)
        guard = made_by(trace, access->b, IR_assume_bounds);
    const IrInst *length = guard ? made_by(trace, guard->b, IR_slen) : NULL;
    return (length != NULL && length->a == access->a) ||
           verifier_fail(verifier, at, "its index was not guarded by the string's length");
}

static bool check_store(Verifier *verifier, IrRef at)
{
    const Trace *trace = verifier->trace;
    IrRef guard = shared_guard(trace, trace_inst(trace, at)->a);
    if (header_may_change(verifier, trace_inst(trace, guard)->b, at))
        return verifier_fail(verifier, at, "the buffer may be shared since bshared");
    return true;
}

bool verify_access(Verifier *verifier, IrRef at)
{
    IrOp op = (IrOp)trace_inst(verifier->trace, at)->op;
    if (op == IR_assume_bounds && (verifier->loop == IR_NOREF || at < verifier->loop))
        return verifier_fail(verifier, at, "assumes bounds outside the loop");
    if (op >= IR_guard_wibuf && op <= IR_guard_wvbuf)
        return check_shared_guard(verifier, at);
    if (op >= IR_astore_int && op <= IR_astore_value)
        return check_element(verifier, at) && check_store(verifier, at);
    if (op == IR_sbyte)
        return check_byte(verifier, at);
    return op < IR_aload_int || op > IR_aload_value || check_element(verifier, at);
}
