/* Checks a trace rule by rule, first the segments, since all else is found by
 * them, then instruction by instruction. The rules on element accesses are in
 * verify_access.c. docs/ir.md lists them all. */
#include "verify.h"
#include "memory.h"
#include "tables.h"
#include "verifier.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

bool verifier_fail(Verifier *verifier, IrRef at, const char *format, ...)
{
    const Trace *trace = verifier->trace;
    char reason[200];
    va_list args;
    va_start(args, format);
    vsnprintf(reason, sizeof reason, format, args);
    va_end(args);
    if (at < trace->insts.count && trace->insts.items[at].op < IR_OP_COUNT)
        snprintf(verifier->message, verifier->message_size, "v%" PRIu32 " %s: %s", at,
                 ir_op_name((IrOp)trace->insts.items[at].op), reason);
    else
        snprintf(verifier->message, verifier->message_size, "%s", reason);
    return false;
}

const Segment *verifier_segment(const Verifier *verifier, IrRef ref)
{
    const Segment *segment = verifier->trace->segments.items;
    while (ref - segment->first >= segment->count)
        segment++;
    return segment;
}

/* -- segments --------------------------------------------------------------- */

/* The guards that lead to a segment stand in one segment, in one state of all memory. */
static bool check_guards(Verifier *verifier, uint16_t snap, IrRef first)
{
    const Trace *trace = verifier->trace;
    const Segment *parent = verifier_segment(verifier, first);
    IrRef writer = IR_NOREF;
    for (IrRef ref = first; ref < trace->insts.count; ref++) {
        const IrInst *inst = trace_inst(trace, ref);
        bool leads = inst->snap == snap && inst_leads_on(inst);
        if (leads && ref >= parent->first + parent->count)
            return verifier_fail(verifier, ref, "leads to a segment that guards of another segment lead to");
        if (leads && writer != IR_NOREF)
            return verifier_fail(verifier, writer, "writes between guards that lead to one segment");
        if (inst_writes(inst) && ref < parent->first + parent->count)
            writer = ref;
    }
    return true;
}

static bool check_parent(Verifier *verifier, const Segment *segment, uint32_t number)
{
    const Trace *trace = verifier->trace;
    if (number == 0)
        return segment->parent_snap == IR_NOSNAP || verifier_fail(verifier, IR_NOREF, "the root has a parent");
    if (verifier->parents[number] >= segment->first)
        return verifier_fail(verifier, IR_NOREF, "no earlier guard leads to segment %" PRIu32, number);
    if (trace_segment_at(trace, segment->parent_snap) != number)
        return verifier_fail(verifier, IR_NOREF, "another segment than %" PRIu32 " begins at s%u already", number,
                             segment->parent_snap);
    return check_guards(verifier, segment->parent_snap, verifier->parents[number]);
}

static bool check_segments(Verifier *verifier)
{
    const Trace *trace = verifier->trace;
    IrRef next = 0;
    for (uint32_t i = 0; i < trace->segments.count; i++) {
        const Segment *segment = &trace->segments.items[i];
        if (segment->first != next || segment->count > trace->insts.count - next)
            return verifier_fail(verifier, IR_NOREF, "segment %" PRIu32 " does not follow on the one before", i);
        next += segment->count;
    }
    if (trace->segments.count == 0 || next != trace->insts.count)
        return verifier_fail(verifier, IR_NOREF, "instructions outside all segments");
    return true;
}

/* -- references --------------------------------------------------------------- */

static bool is_object_of(const Trace *trace, uint32_t index, IrType type)
{
    return index < trace->objects.count && trace->objects.items[index].type == type;
}

/* Whether a constant is what its type says. */
static bool is_sound_const(const Trace *trace, IrRef ref)
{
    if ((ref & ~IR_CONST) >= trace->consts.count)
        return false;
    const IrConst *constant = trace_const(trace, ref);
    if (constant->type == IRT_int || constant->type == IRT_vint || constant->type == IRT_float ||
        constant->type == IRT_vfloat)
        return true;
    if (constant->type == IRT_bool || constant->type == IRT_vbool)
        return constant->as.bits <= 1;
    if (constant->type == IRT_vnull || constant->type == IRT_vunbound)
        return constant->as.bits == 0;
    if (ir_type_is_object(constant->type))
        return is_object_of(trace, constant->as.object, constant->type);
    IrType unboxed = constant->type < IRT_COUNT ? ir_type_unboxed(constant->type) : IRT_none;
    return ir_type_is_object(unboxed) && is_object_of(trace, constant->as.object, unboxed);
}

/* Whether an instruction's result is there when instruction `at` of `segment` runs:
 * defined above it, or in an ancestor above the first guard that leads here. */
static bool is_visible(const Verifier *verifier, IrRef ref, IrRef at, const Segment *segment)
{
    const Segment *root = verifier->trace->segments.items;
    while (ref < segment->first && segment != root) {
        at = verifier->parents[segment - root];
        segment = verifier_segment(verifier, at);
    }
    return ref >= segment->first && ref < at;
}

static bool is_value(const Verifier *verifier, IrRef ref, IrRef at, const Segment *segment)
{
    const Trace *trace = verifier->trace;
    if (ir_ref_is_const(ref))
        return is_sound_const(trace, ref);
    return ref < trace->insts.count && is_visible(verifier, ref, at, segment) && trace_type(trace, ref) != IRT_none;
}

/* Checks that `ref` is a value at `at`; `what` names the use. */
static bool check_ref(Verifier *verifier, IrRef ref, IrRef at, const Segment *segment, IrRef reported, const char *what)
{
    const Trace *trace = verifier->trace;
    if (ir_ref_is_const(ref))
        return is_sound_const(trace, ref) || verifier_fail(verifier, reported, "%s is no constant of the trace", what);
    if (ref >= trace->insts.count)
        return verifier_fail(verifier, reported, "%s refers to nothing", what);
    if (!is_visible(verifier, ref, at, segment))
        return verifier_fail(verifier, reported, "%s, v%" PRIu32 ", is not defined before it", what, ref);
    if (trace_type(trace, ref) == IRT_none)
        return verifier_fail(verifier, reported, "%s, v%" PRIu32 ", has no result", what, ref);
    return true;
}

/* -- operands ------------------------------------------------------------------ */

/* Whether a reference may stand where `wanted` is: by type, or a constant by what it is. */
static bool fits(const Trace *trace, IrRef ref, uint8_t wanted)
{
    IrType type = trace_type(trace, ref);
    if (wanted == IR_OPERAND_ANY || ir_type_is(type, (IrType)wanted))
        return true;
    if (!ir_ref_is_const(ref) || type != IRT_int)
        return false;
    int64_t i = trace_const(trace, ref)->as.i;
    return (wanted == IRT_nonzero && i != 0) || (wanted == IRT_count && i >= 0 && i <= 63);
}

static bool check_operand(Verifier *verifier, IrRef at, const Segment *segment, int number, IrRef ref, uint8_t wanted)
{
    const Trace *trace = verifier->trace;
    if (is_value(verifier, ref, at, segment) && fits(trace, ref, wanted))
        return true; /* as nearly always: words only for what is wrong */
    char what[32];
    snprintf(what, sizeof what, "operand %d", number);
    if (!check_ref(verifier, ref, at, segment, at, what))
        return false;
    if (!fits(trace, ref, wanted))
        return verifier_fail(verifier, at, "%s is of type %s, not %s", what, ir_type_name(trace_type(trace, ref)),
                             ir_type_name((IrType)wanted));
    return true;
}

static bool check_list(Verifier *verifier, IrRef at, const Segment *segment, int number)
{
    const Trace *trace = verifier->trace;
    const IrInst *inst = trace_inst(trace, at);
    if (inst->b > trace->args.count || inst->c > trace->args.count - inst->b || inst->c > IR_MAX_OPERANDS)
        return verifier_fail(verifier, at, "arguments outside the trace's pool");
    for (uint32_t i = 0; i < inst->c; i++)
        if (!check_operand(verifier, at, segment, number + (int)i, trace->args.items[inst->b + i], IRT_value))
            return false;
    return true;
}

static bool check_number(Verifier *verifier, IrRef at, uint32_t number)
{
    IrOp op = (IrOp)trace_inst(verifier->trace, at)->op;
    if (op == IR_call && number >= IR_CALL_COUNT)
        return verifier_fail(verifier, at, "no such runtime helper");
    if (op == IR_invoke && trace_inst(verifier->trace, at)->c == 0)
        return verifier_fail(verifier, at, "calls nothing");
    if ((op == IR_sload || op == IR_sstore) && number >= IR_MAX_SLOTS)
        return verifier_fail(verifier, at, "its slot is out of range");
    if (op != IR_fcall1 && op != IR_fcall2)
        return true;
    if (number >= IR_MATH_COUNT || ir_math_arity((IrMath)number) != (op == IR_fcall1 ? 1 : 2))
        return verifier_fail(verifier, at, "no maths function of so many arguments");
    return true;
}

static bool check_operands(Verifier *verifier, IrRef at, const Segment *segment)
{
    const IrInst *inst = trace_inst(verifier->trace, at);
    const IrOperands *operands = ir_op_operand_kinds((IrOp)inst->op);
    const uint32_t fields[IR_FIXED_OPERANDS] = {inst->a, inst->b, inst->c};
    for (int i = 0; i < operands->count; i++) {
        uint8_t kind = operands->kinds[i];
        bool holds;
        if (kind == IR_OPERAND_NUMBER)
            holds = check_number(verifier, at, fields[i]);
        else if (kind == IR_OPERAND_LIST)
            holds = check_list(verifier, at, segment, i + 1);
        else
            holds = check_operand(verifier, at, segment, i + 1, fields[i], kind);
        if (!holds)
            return false;
    }
    return true;
}

/* -- loop and phis ------------------------------------------------------------------ */

static bool check_loop(Verifier *verifier, IrRef at, const Segment *segment)
{
    if (segment != verifier->trace->segments.items)
        return verifier_fail(verifier, at, "stands in the root only");
    if (verifier->loop != at)
        return verifier_fail(verifier, at, "the trace has a loop already");
    return true;
}

/* Both operands are of the phi's type or a subtype of it, which a register of that type holds alike. */
static bool check_phi(Verifier *verifier, IrRef at, const Segment *segment)
{
    const Trace *trace = verifier->trace;
    const IrInst *phi = trace_inst(trace, at);
    if (!verifier->at_loop_head)
        return verifier_fail(verifier, at, "does not stand directly behind loop");
    if (!check_ref(verifier, phi->a, verifier->loop, segment, at, "operand 1") ||
        !check_ref(verifier, phi->b, segment->first + segment->count, segment, at, "operand 2"))
        return false;
    IrType type = (IrType)phi->type;
    if (!ir_type_is(trace_type(trace, phi->a), type) || !ir_type_is(trace_type(trace, phi->b), type))
        return verifier_fail(verifier, at, "its operands are not both of its type");
    return true;
}

/* -- snapshots ---------------------------------------------------------------------- */

static bool check_frames(Verifier *verifier, const Snapshot *snap, IrRef reported, uint16_t number)
{
    const Trace *trace = verifier->trace;
    if (snap->frame_count == 0)
        return verifier_fail(verifier, reported, "s%u has no frame", number);
    for (uint32_t i = 0; i < snap->frame_count; i++) {
        const SnapFrame *frame = &trace->snap_frames.items[snap->first_frame + i];
        if (!is_object_of(trace, frame->code, IRT_code))
            return verifier_fail(verifier, reported, "a frame of s%u is of no code", number);
        if (i > 0 && frame[-1].base >= frame->base)
            return verifier_fail(verifier, reported, "the bases of s%u's frames do not ascend", number);
    }
    return true;
}

/* `at`: the instruction that leaves, before which all that the snapshot holds must be defined. */
static bool check_entries(Verifier *verifier, const Snapshot *snap, IrRef at, const Segment *segment, IrRef reported,
                          uint16_t number)
{
    const Trace *trace = verifier->trace;
    for (uint32_t i = 0; i < snap->entry_count; i++) {
        const SnapEntry *entry = &trace->snap_entries.items[snap->first_entry + i];
        if (is_value(verifier, entry->value, at, segment) && (i == 0 || entry[-1].slot < entry->slot) &&
            entry->slot < IR_MAX_SLOTS && ir_type_boxed(trace_type(trace, entry->value)) != IRT_none)
            continue;
        char what[48];
        snprintf(what, sizeof what, "slot #%" PRIu32 " of s%u", entry->slot, number);
        if (!check_ref(verifier, entry->value, at, segment, reported, what))
            return false;
        if (i > 0 && entry[-1].slot >= entry->slot)
            return verifier_fail(verifier, reported, "the slots of s%u do not ascend", number);
        if (entry->slot >= IR_MAX_SLOTS)
            return verifier_fail(verifier, reported, "%s is out of range", what);
        if (ir_type_boxed(trace_type(trace, entry->value)) == IRT_none)
            return verifier_fail(verifier, reported, "%s holds what cannot be boxed", what);
    }
    return true;
}

static bool check_snapshot(Verifier *verifier, uint16_t number, IrRef at, const Segment *segment, IrRef reported)
{
    const Trace *trace = verifier->trace;
    if (number >= trace->snaps.count)
        return verifier_fail(verifier, reported, "leaves through no snapshot of the trace");
    const Snapshot *snap = &trace->snaps.items[number];
    if (snap->first_frame > trace->snap_frames.count ||
        snap->frame_count > trace->snap_frames.count - snap->first_frame ||
        snap->first_entry > trace->snap_entries.count ||
        snap->entry_count > trace->snap_entries.count - snap->first_entry)
        return verifier_fail(verifier, reported, "s%u lies outside the trace's pools", number);
    if (!check_frames(verifier, snap, reported, number) ||
        !check_entries(verifier, snap, at, segment, reported, number))
        return false;
    ExitWord words[IR_MAX_EXIT_WORDS];
    if (2 * snap->entry_count > IR_MAX_EXIT_WORDS && snapshot_exit_words(trace, number, words) < 0)
        return verifier_fail(verifier, reported, "s%u leaves more than %d words", number, IR_MAX_EXIT_WORDS);
    return true;
}

/* -- instructions and the whole --------------------------------------------------------- */

static bool check_result(Verifier *verifier, IrRef at)
{
    const IrInst *inst = trace_inst(verifier->trace, at);
    IrType type = (IrType)inst->type;
    bool holds;
    if (inst->op == IR_phi)
        holds = type != IRT_none && type < IRT_COUNT;
    else if (inst->op == IR_call)
        holds = type < IRT_COUNT && ir_type_is(type, IRT_value);
    else
        holds = type == ir_op_result((IrOp)inst->op);
    return holds || verifier_fail(verifier, at, "its type is not what it gives");
}

static bool check_exit(Verifier *verifier, IrRef at, const Segment *segment)
{
    const IrInst *inst = trace_inst(verifier->trace, at);
    bool may_exit = inst_flags(inst) & (IR_FLAG_GUARD | IR_FLAG_EXITS);
    if (may_exit && !check_snapshot(verifier, inst->snap, at, segment, at))
        return false;
    if (inst->op == IR_invoke && verifier->trace->snaps.items[inst->snap].frame_count < 2)
        return verifier_fail(verifier, at, "its snapshot lacks the callee's frame");
    if (may_exit)
        return true;
    return inst->snap == IR_NOSNAP || verifier_fail(verifier, at, "has a snapshot but never leaves");
}

static bool check_inst(Verifier *verifier, IrRef at, const Segment *segment)
{
    IrOp op = (IrOp)trace_inst(verifier->trace, at)->op;
    if (op >= IR_OP_COUNT)
        return verifier_fail(verifier, IR_NOREF, "instruction %" PRIu32 " is of no operation", at);
    if (!check_result(verifier, at))
        return false;
    if (op == IR_loop && !check_loop(verifier, at, segment))
        return false;
    verifier->at_loop_head = op == IR_loop || (verifier->at_loop_head && (op == IR_phi || op == IR_nop));
    bool are_operands_sound = op == IR_phi ? check_phi(verifier, at, segment) : check_operands(verifier, at, segment);
    return are_operands_sound && check_exit(verifier, at, segment) && verify_access(verifier, at);
}

/* A child gives each phi a value, in order; the root does by the phis themselves. */
static bool check_backs(Verifier *verifier, const Segment *segment, uint32_t number)
{
    const Trace *trace = verifier->trace;
    IrRef phi = verifier->loop;
    for (uint32_t i = 0; i < segment->back_count; i++) {
        const BackValue *back = &trace->backs.items[segment->first_back + i];
        while (++phi < back->phi && phi < trace->insts.count && trace_inst(trace, phi)->op == IR_nop)
            ;
        if (phi != back->phi || phi >= trace->insts.count || trace_inst(trace, phi)->op != IR_phi)
            return verifier_fail(verifier, IR_NOREF, "segment %" PRIu32 " does not give each phi its value in order",
                                 number);
        if (!check_ref(verifier, back->value, segment->first + segment->count, segment, phi, "a child's value") ||
            !(ir_type_is(trace_type(trace, back->value), trace_type(trace, phi)) ||
              verifier_fail(verifier, phi, "a child's value is not of its type")))
            return false;
    }
    while (++phi < trace->insts.count && trace_inst(trace, phi)->op == IR_nop)
        ;
    if (number > 0 && phi < trace->insts.count && trace_inst(trace, phi)->op == IR_phi)
        return verifier_fail(verifier, IR_NOREF, "segment %" PRIu32 " gives v%" PRIu32 " no value", number, phi);
    return number > 0 || segment->back_count == 0 ||
           verifier_fail(verifier, IR_NOREF, "the root gives phis their values by themselves");
}

/* What goes on elsewhere writes the slots of the root's frame, and of no other. */
static bool check_transfer(Verifier *verifier, const Segment *segment, uint32_t number)
{
    const Snapshot *snap = &verifier->trace->snaps.items[segment->end_snap];
    if (segment->end == IR_END_RETURN &&
        (snap->entry_count != 1 || verifier->trace->snap_entries.items[snap->first_entry].slot != 0))
        return verifier_fail(verifier, IR_NOREF, "segment %" PRIu32 " returns no value in slot 0", number);
    if (segment->end == IR_END_EXIT || snap->frame_count == 1)
        return true;
    return verifier_fail(verifier, IR_NOREF, "segment %" PRIu32 " goes on elsewhere out of an inlined call", number);
}

/* What goes back to the loop has come from there: the preamble's values are all there. */
static bool check_return(Verifier *verifier, uint32_t number)
{
    const Segment *root = verifier->trace->segments.items;
    IrRef from = verifier->loop;
    for (uint32_t i = number; i > 0; i = (uint32_t)(verifier_segment(verifier, from) - root))
        from = verifier->parents[i];
    return from >= verifier->loop ||
           verifier_fail(verifier, IR_NOREF, "segment %" PRIu32 " begins in front of the loop and ends at it", number);
}

static bool check_segment_end(Verifier *verifier, const Segment *segment, uint32_t number)
{
    IrRef end = segment->first + segment->count;
    if (segment->end != IR_END_LOOP)
        return check_snapshot(verifier, segment->end_snap, end, segment, IR_NOREF) &&
               check_transfer(verifier, segment, number);
    if (verifier->loop == IR_NOREF)
        return verifier_fail(verifier, IR_NOREF, "segment %" PRIu32 " ends at a loop that is not there", number);
    return check_return(verifier, number) && check_backs(verifier, segment, number);
}

static bool check_segment(Verifier *verifier, uint32_t number)
{
    const Segment *segment = &verifier->trace->segments.items[number];
    if (!check_parent(verifier, segment, number))
        return false;
    verifier->at_loop_head = false;
    for (IrRef at = segment->first; at < segment->first + segment->count; at++)
        if (!check_inst(verifier, at, segment))
            return false;
    return check_segment_end(verifier, segment, number);
}

/* At entry nothing has run: only constants can stand in that snapshot. */
static bool check_entry(Verifier *verifier)
{
    const Trace *trace = verifier->trace;
    return trace->entry_snap == IR_NOSNAP ||
           check_snapshot(verifier, trace->entry_snap, 0, trace->segments.items, IR_NOREF);
}

static bool check_params(Verifier *verifier)
{
    const Trace *trace = verifier->trace;
    for (uint32_t i = 0; i < trace->params.count; i++) {
        const TraceParam *param = &trace->params.items[i];
        if (param->slot >= IR_MAX_SLOTS || (i > 0 && param[-1].slot >= param->slot))
            return verifier_fail(verifier, IR_NOREF, "the slots it takes do not ascend");
        if (param->type >= IRT_COUNT || !ir_type_is(param->type, IRT_value))
            return verifier_fail(verifier, IR_NOREF, "slot #%" PRIu32 " is taken as what is no value", param->slot);
    }
    return trace->is_function || trace->params.count == 0 ||
           verifier_fail(verifier, IR_NOREF, "takes slots but is no function trace");
}

static bool check_all(Verifier *verifier)
{
    const Trace *trace = verifier->trace;
    if (!check_params(verifier) || !check_entry(verifier) || !verify_inputs(verifier))
        return false;
    for (uint32_t i = 0; i < trace->segments.count; i++)
        if (!check_segment(verifier, i))
            return false;
    return true;
}

bool trace_verify(const Trace *trace, char *message, size_t message_size)
{
    Verifier verifier = {.trace = trace, .message = message, .message_size = message_size};
    if (!check_segments(&verifier))
        return false;
    verifier.loop = trace_loop(trace);
    verifier.parents = ir_alloc(trace->segments.count * sizeof *verifier.parents);
    for (uint32_t i = 0; i < trace->segments.count; i++)
        verifier.parents[i] = segment_parent(trace, i);
    bool is_good = check_all(&verifier);
    free(verifier.parents);
    return is_good;
}
