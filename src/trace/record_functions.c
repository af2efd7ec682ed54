/* Recording function traces: from a function's entry to its return, and calls that
 * are not inlined, which run meanwhile as calls of function traces will.
 *
 * Nothing of the frame is in VM memory, so snapshots tell all that lives, the callee
 * included. At a loop of its own a function trace is left: that loop's trace, or the
 * interpreter, goes on and returns. */
#include "recorder_state.h"

#include "bytecode/compiler.h"
#include "bytecode/opcodes.h"
#include "ir/memory.h"

#include <stdlib.h>

Recorder *recorder_new_function(VM *vm, const JitParams *params, Functions *functions, uint32_t function,
                                const char *name, uint32_t number)
{
    Recorder *r = recorder_new_empty(vm, params, functions, vm->frame->proto->code, trace_new(name, number));
    const Proto *proto = vm->frame->proto;
    const FunctionTarget *target = &functions->targets[function];
    uint32_t code = trace_object(r->trace, IRT_code, (uint64_t)(uintptr_t)proto, name);
    r->trace->is_function = true;
    r->frames[0] = (RecordFrame){proto, 1, 0, code};
    r->trace->entry_snap = trace_add_snapshot(r->trace, &(SnapFrame){code, 0, 1}, 1, NULL, 0);
    r->slots[0] = proto->capture_count ? IR_NOREF : const_value(r, vm->frame->base[-1]);
    for (uint32_t i = 0; i < target->param_count; i++) {
        ir_list_push(&r->trace->params, target->params[i]);
        r->slots[target->params[i].slot] = emit(r, IR_sload, target->params[i].slot, 0, 0);
    }
    return r;
}

/* -- where it ends ----------------------------------------------------------------------- */
static bool begins_loop(Opcode op)
{
    Opcode plain = opcode_plain(op);
    return plain == OP_LOOP || plain == OP_FORPREP || plain == OP_ITERPREP;
}

bool function_ends_path(Recorder *r, const Insn *pc, RecordStatus *status)
{
    r->started = true;
    if (r->depth > 0 || !begins_loop(insn_op(*pc)))
        return false;
    Segment *segment = &r->trace->segments.items[r->segment];
    segment->end = IR_END_EXIT;
    segment->end_snap = snapshot_here(r);
    *status = close_recording(r);
    return true;
}

void record_root_return(Recorder *r, IrRef value)
{
    const RecordFrame *root = &r->frames[0];
    uint32_t pc = (uint32_t)(r->vm->frame->pc - root->proto->code);
    Segment *segment = &r->trace->segments.items[r->segment];
    segment->end = IR_END_RETURN;
    segment->end_snap =
        trace_add_snapshot(r->trace, &(SnapFrame){root->code, pc, root->base}, 1, &(SnapEntry){0, value}, 1);
    if (segment->end_snap == IR_NOSNAP)
        give_up(r, ABORT_too_many_exits);
    r->has_returned = true;
}

/* -- calls that stay calls ------------------------------------------------------------------ */
static bool is_active(const Recorder *r, const Proto *proto)
{
    for (int depth = 0; depth <= r->depth; depth++)
        if (r->frames[depth].proto == proto)
            return true;
    return false;
}

bool is_left_a_call(const Recorder *r, const Proto *proto)
{
    if (is_active(r, proto))
        return true;
    uint32_t first = functions_first(r->functions, proto);
    bool is_called = first && r->functions->versions[first].is_called;
    return is_called || r->depth >= r->params->maxinline || r->depth + 1 >= RECORDER_FRAMES || proto_has_loops(proto);
}

/* The callers' frames, each behind its call, and the callee's: of an error's traceback. */
static uint16_t call_snapshot(Recorder *r, const Proto *proto, uint32_t base)
{
    SnapFrame frames[RECORDER_FRAMES + 1];
    for (int depth = 0; depth <= r->depth; depth++)
        frames[depth] = (SnapFrame){r->frames[depth].code, r->frames[depth].return_pc, r->frames[depth].base};
    frames[r->depth].pc = (uint32_t)(r->vm->frame->pc - frame_now(r)->proto->code) + 1;
    char *name = value_description(r->vm->frame->base[insn_a(*r->vm->frame->pc)]);
    frames[r->depth + 1] = (SnapFrame){trace_object(r->trace, IRT_code, (uint64_t)(uintptr_t)proto, name), 0, base};
    free(name);
    uint16_t snap = trace_add_snapshot(r->trace, frames, (uint32_t)r->depth + 2, NULL, 0);
    if (snap == IR_NOSNAP)
        give_up(r, ABORT_too_many_exits);
    return snap;
}

/* Whether a call on the way here has asked for room, which all on the path share. */
static bool has_room(const Recorder *r)
{
    const Trace *trace = r->trace;
    uint32_t segment = r->segment;
    for (IrRef end = trace->insts.count; end != IR_NOREF;) {
        for (IrRef ref = trace->segments.items[segment].first; ref < end; ref++)
            if (trace_inst(trace, ref)->op == IR_room)
                return true;
        end = segment_parent(trace, segment);
        segment = end == IR_NOREF ? 0 : trace_segment_of(trace, end);
    }
    return false;
}

void record_invoke(Recorder *r, Insn insn, Operand callee)
{
    unsigned a = insn_a(insn), count = insn_b(insn);
    const Proto *proto = callee.seen.as.closure->proto;
    const Value *slots = &r->vm->frame->base[a + 1];
    uint32_t most = (uint32_t)r->params->maxversions;
    bool can_call = r->params->functions && count == proto->parameter_count;
    uint32_t number = can_call ? functions_make(r->functions, proto, slots, most) : 0;
    if (!number) {
        give_up(r, ABORT_no_version);
        return;
    }
    r->functions->versions[functions_first(r->functions, proto)].is_called |= is_active(r, proto);
    IrRef args[257] = {typed(r, callee)};
    for (unsigned i = 0; i < count; i++)
        args[i + 1] = typed(r, slot_operand(r, a + 1 + i));
    if (!has_room(r))
        emit_exiting(r, IR_room, 0, 0, 0);
    emit_exiting(r, IR_callable, number, 0, 0);
    uint16_t snap = call_snapshot(r, proto, frame_now(r)->base + a + 1);
    if (r->abort)
        return;
    r->invoked = trace_emit_invoke(r->trace, number, args, count + 1, snap);
    if (r->depth + 1 > r->deepest)
        r->deepest = r->depth + 1;
}

uint32_t recorder_called_function(const Recorder *r) { return trace_inst(r->trace, r->invoked)->a; }

/* What came back has the type seen: one compare in machine code, which finds errors too. */
void recorder_called(Recorder *r, Value result)
{
    const Insn *pc = r->vm->frame->pc;
    const RecordFrame *frame = frame_now(r);
    unsigned dst = insn_c(pc[-1]);
    r->snap = IR_NOSNAP;
    IrRef value = r->invoked;
    r->invoked = IR_NOREF;
    store_slot(r, dst, value); /* a side path that begins at the guard finds it there */
    if (slotset_has(liveness_at(frame->proto, (uint32_t)(pc - frame->proto->code)), dst))
        store_slot(r, dst, typed(r, (Operand){result, value}));
}
