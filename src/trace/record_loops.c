/* How recorded paths join: at loops' headers.
 *
 * A path that comes round to its tree's own header goes back to `loop`, if it
 * stayed within the loop; else it enters the tree anew. At the header of another
 * compiled loop it goes on there, by a link. Either only if the slots have the types
 * that are expected there; else it goes through one iteration, behind which
 * they may (a sum that began as 0 and is a FLOAT from then on). So it does with a
 * loop that is not compiled. A header for the second time in one path ends it.
 * Paths between trees may run in a circle, so each polls before it joins another. */
#include "recorder_state.h"

#include "bytecode/opcodes.h"

static bool is_header(Opcode op)
{
    Opcode plain = opcode_plain(op);
    return plain == OP_LOOP || plain == OP_FORRANGE;
}

static bool is_compiled(Opcode op) { return op == OP_TLOOP || op == OP_TFORRANGE; }

/* The loop of a header is what the nearest backward jump over it spans; several jumps may go to the same place. */
void loop_find_extent(Recorder *r)
{
    const Proto *proto = r->frames[0].proto;
    uint32_t anchor = (uint32_t)(r->anchor - proto->code);
    r->loop_first = 0;
    r->loop_last = anchor;
    bool is_found = false;
    for (uint32_t pc = anchor; pc < proto->code_count; pc += (uint32_t)opcode_length(insn_op(proto->code[pc]))) {
        if (!opcode_jumps(insn_op(proto->code[pc])))
            continue;
        int64_t target = (int64_t)pc + (int32_t)proto->code[pc + 1];
        if (target > anchor || (is_found && target < r->loop_first))
            continue;
        is_found = true;
        r->loop_first = (uint32_t)target;
        r->loop_last = pc;
    }
}

/* -- back to the tree's own header ---------------------------------------------------- */
/* The type that the root expects of a slot at the header: that of the first guard of its value; IRT_value if none. */
static IrType expected_type(const Trace *trace, IrRef at_head)
{
    const Segment *root = trace->segments.items;
    for (IrRef ref = root->first; ref < root->first + root->count; ref++) {
        const IrInst *inst = trace_inst(trace, ref);
        if (ir_op_is_tag_guard((IrOp)inst->op) && inst->a == at_head)
            return (IrType)inst->type;
    }
    return IRT_value;
}

/* Whether the slot has the type wanted now; a guard makes sure that it always has. */
static bool settle_type(Recorder *r, unsigned slot, IrType wanted)
{
    IrRef value = r->slots[r->frames[0].base + slot];
    Value seen = r->vm->frame->base[slot];
    if (wanted == IRT_value || ir_type_is(trace_type(r->trace, value), wanted))
        return true;
    if (trace_type(r->trace, value) != IRT_value || tag_type(seen.tag) != wanted)
        return false;
    store_slot(r, slot, typed(r, (Operand){seen, value}));
    return true;
}

/* Whether all slots are left as the root expects to find them. */
static bool settle_types(Recorder *r)
{
    const Proto *proto = r->frames[0].proto;
    for (unsigned slot = 0; slot < proto->slot_count; slot++) {
        uint32_t number = r->frames[0].base + slot;
        IrRef head = r->at_head[number];
        if (head != IR_NOREF && r->slots[number] != head && !settle_type(r, slot, expected_type(r->trace, head)))
            return false;
    }
    return true;
}

bool tree_fits_types(const Trace *tree, const Value *base)
{
    IrRef at_head[RECORDER_SLOTS];
    find_head_values(tree, at_head);
    for (uint32_t slot = 1; slot < RECORDER_SLOTS; slot++) {
        IrType wanted = at_head[slot] == IR_NOREF ? IRT_value : expected_type(tree, at_head[slot]);
        if (wanted != IRT_value && wanted != tag_type(base[slot - 1].tag))
            return false;
    }
    return true;
}

static RecordStatus close_path(Recorder *r, IrEnd end, uint32_t link)
{
    Segment *segment = &r->trace->segments.items[r->segment];
    if (end != IR_END_LOOP) {
        emit_exiting(r, IR_poll, 0, 0, 0);
        segment->end_snap = snapshot_here(r);
    }
    segment->end = end;
    segment->link = link;
    if (r->segment == 0 && end != IR_END_LOOP)
        inst_remove(trace_inst(r->trace, trace_loop(r->trace)));
    return close_recording(r);
}

static RecordStatus close_at_anchor(Recorder *r)
{
    bool loops =
        r->segment == 0 || (r->trace->segments.items[0].end == IR_END_LOOP && !r->has_left_loop && settle_types(r));
    return close_path(r, loops ? IR_END_LOOP : IR_END_ENTRY, 0);
}

/* -- headers on the way -------------------------------------------------------------------- */
static bool has_passed(const Recorder *r, const Insn *pc)
{
    for (int i = 0; i < r->passed_count; i++)
        if (r->passed[i] == pc)
            return true;
    return false;
}

static void pass_header(Recorder *r, const Insn *pc)
{
    if (has_passed(r, pc) || r->passed_count == RECORDER_HEADS)
        give_up(r, ABORT_other_loop);
    else
        r->passed[r->passed_count++] = pc;
}

/* A root that leaves its loop is no iteration of it. */
static void note_leaving(Recorder *r, const Insn *pc)
{
    if (r->depth > 0)
        return;
    uint32_t number = (uint32_t)(pc - r->frames[0].proto->code);
    r->has_left_loop |= number < r->loop_first || number > r->loop_last;
    if (r->has_left_loop && r->segment == 0)
        give_up(r, ABORT_loop_ended);
}

/* At a header in the root's frame that the path may end at: the trace to go on in,
 * any of the header's if it was passed before; 0: none. */
static uint32_t trace_at(const Recorder *r, const Insn *pc)
{
    uint32_t fitting = r->find ? r->find(r->find_context, pc, r->vm->frame->base) : 0;
    bool is_last_chance = has_passed(r, pc);
    return fitting || !is_last_chance ? fitting : pc[opcode_length(insn_op(*pc)) - 1];
}

static bool ends_at_compiled(Recorder *r, const Insn *pc, RecordStatus *status)
{
    uint32_t number = trace_at(r, pc);
    if (number && number == r->trace->number)
        *status = close_at_anchor(r);
    else if (number)
        *status = close_path(r, IR_END_LINK, number);
    else
        pass_header(r, pc);
    return number != 0 || r->abort;
}

bool loop_ends_path(Recorder *r, const Insn *pc, RecordStatus *status)
{
    Opcode op = insn_op(*pc);
    bool is_first = !r->started;
    r->started = true;
    *status = RECORD_ABORTED;
    note_leaving(r, pc);
    if (r->abort)
        return true;
    if (is_first || !is_header(op))
        return false;
    if (r->depth == 0 && pc == r->anchor && r->segment == 0) {
        *status = close_at_anchor(r);
        return true;
    }
    if (r->depth == 0 && is_compiled(op))
        return ends_at_compiled(r, pc, status);
    if (is_compiled(op))
        give_up(r, ABORT_other_loop);
    else
        pass_header(r, pc);
    return r->abort != ABORT_NONE;
}
