#include "recorder_state.h"

#include "ir/memory.h"
#include "bytecode/compiler.h"

#include <stdlib.h>

const char *abort_name(AbortReason reason)
{
    static const char *const names[] = {
        "none",
#define ABORT(name, meaning) #name,
#include "aborts.def"
#undef ABORT
    };
    return names[reason];
}

const char *abort_meaning(AbortReason reason)
{
    static const char *const meanings[] = {
        "",
#define ABORT(name, meaning) meaning,
#include "aborts.def"
#undef ABORT
    };
    return meanings[reason];
}

/* Loads every slot of the root frame that lives at the header: what a snapshot
 * shows of a slot that the loop stores later in the iteration. */
static void load_head(Recorder *r)
{
    const Proto *proto = r->frames[0].proto;
    const SlotSet *live = liveness_at(proto, (uint32_t)(r->anchor - proto->code));
    for (unsigned slot = 0; slot < proto->slot_count; slot++)
        if (slotset_has(live, slot)) {
            uint32_t number = r->frames[0].base + slot;
            r->slots[number] = r->at_head[number] = emit(r, IR_sload, number, 0, 0);
        }
}

Recorder *recorder_new_empty(VM *vm, const JitParams *params, Functions *functions, const Insn *anchor, Trace *trace)
{
    Recorder *r = ir_alloc(sizeof *r);
    r->vm = vm;
    r->params = params;
    r->functions = functions;
    r->anchor = anchor;
    r->trace = trace;
    r->snap = IR_NOSNAP;
    r->invoked = IR_NOREF;
    for (int i = 0; i < RECORDER_SLOTS; i++)
        r->slots[i] = r->at_head[i] = IR_NOREF;
    return r;
}

Recorder *recorder_new(VM *vm, const JitParams *params, Functions *functions, const Insn *anchor, const char *name,
                       uint32_t number)
{
    Recorder *r = recorder_new_empty(vm, params, functions, anchor, trace_new(name, number));
    const Proto *proto = vm->frame->proto;
    uint32_t code = trace_object(r->trace, IRT_code, (uint64_t)(uintptr_t)proto, name);
    uint32_t pc = (uint32_t)(anchor - proto->code);
    r->frames[0] = (RecordFrame){proto, 1, 0, code};
    r->trace->entry_snap = trace_add_snapshot(r->trace, &(SnapFrame){code, pc, 1}, 1, NULL, 0);
    loop_find_extent(r);
    emit(r, IR_loop, 0, 0, 0);
    load_head(r);
    return r;
}

/* The frames of the snapshot, which the interpreter is in, and what their slots hold. */
static void restore_state(Recorder *r, const Snapshot *snap)
{
    const Trace *trace = r->trace;
    for (uint32_t i = 0; i < snap->frame_count; i++) {
        const SnapFrame *frame = &trace->snap_frames.items[snap->first_frame + i];
        const Proto *proto = (const Proto *)(uintptr_t)trace->objects.items[frame->code].handle;
        r->frames[i] = (RecordFrame){proto, frame->base, frame->pc, frame->code};
    }
    r->depth = r->deepest = (int)snap->frame_count - 1;
    uint32_t of_root = r->depth ? r->frames[1].base - 1 : RECORDER_SLOTS;
    for (uint32_t slot = 0; slot < RECORDER_SLOTS; slot++)
        r->slots[slot] = slot < of_root ? r->at_head[slot] : IR_NOREF;
    for (uint32_t i = 0; i < snap->entry_count; i++) {
        SnapEntry entry = trace->snap_entries.items[snap->first_entry + i];
        r->slots[entry.slot] = entry.value;
    }
}

Recorder *recorder_new_side(VM *vm, const JitParams *params, Functions *functions, const Insn *anchor,
                            const Trace *tree, uint16_t snap)
{
    Recorder *r = recorder_new_empty(vm, params, functions, anchor, trace_copy(tree));
    if (!tree->is_function)
        find_head_values(r->trace, r->at_head);
    restore_state(r, &r->trace->snaps.items[snap]);
    loop_find_extent(r);
    r->segment = trace_add_segment(r->trace, snap);
    return r;
}

void recorder_set_find(Recorder *r, FindTrace find, void *context)
{
    r->find = find;
    r->find_context = context;
}

void recorder_free(Recorder *r)
{
    if (!r)
        return;
    if (r->trace)
        trace_free(r->trace);
    free(r);
}

AbortReason recorder_abort_reason(const Recorder *r) { return r->abort; }
const Trace *recorder_trace(const Recorder *r) { return r->trace; }

Trace *recorder_take(Recorder *r, int *inlined_frames)
{
    Trace *trace = r->trace;
    r->trace = NULL;
    *inlined_frames = r->deepest;
    return trace;
}

/* -- bytecodes ---------------------------------------------------------------- */
/* Binary operators come in threes, slots, RK and KR; branches in twos. */
enum { FORM_SLOTS, FORM_RK, FORM_KR };
_Static_assert(OP_ADD_RK == OP_ADD + FORM_RK && OP_ADD_KR == OP_ADD + FORM_KR, "three forms of each operator");
_Static_assert(OP_GE - OP_ADD == 3 * (BIN_GE - BIN_ADD), "operators in the order of operators.def");
_Static_assert(OP_JGE - OP_JEQ == 2 * (BIN_GE - BIN_EQ), "branches in the order of operators.def");

static Operand operand(Recorder *r, unsigned field, bool is_constant)
{
    return is_constant ? const_operand(r, field) : slot_operand(r, field);
}

static void record_operator(Recorder *r, Insn insn)
{
    int row = (int)insn_op(insn) - OP_ADD;
    int form = row % 3;
    Operand left = operand(r, insn_b(insn), form == FORM_KR);
    Operand right = operand(r, insn_c(insn), form == FORM_RK);
    record_binary(r, (BinaryOp)(BIN_ADD + row / 3), left, right, insn_a(insn));
}

/* Whether a comparison, which raises no error, holds now. */
static bool holds_now(Recorder *r, BinaryOp op, Operand left, Operand right)
{
    Value outcome = value_null();
    if (!value_binary(r->vm->rt, op, left.seen, right.seen, &outcome))
        give_up(r, ABORT_will_raise);
    return outcome.as.i;
}

static void record_branch(Recorder *r, Insn insn)
{
    int row = (int)insn_op(insn) - OP_JEQ;
    BinaryOp op = (BinaryOp)(BIN_EQ + row / 2);
    Operand left = slot_operand(r, insn_a(insn)), right = operand(r, insn_b(insn), row % 2);
    bool holds = holds_now(r, op, left, right);
    if (!r->abort)
        guard_condition(r, record_compare(r, op, left, right), holds);
}

/* Stores what was loaded from outside the frame, guarded to be of the type it has. */
static void store_loaded(Recorder *r, unsigned dst, Value seen, IrRef value)
{
    if (seen.tag == TAG_UNBOUND)
        give_up(r, ABORT_will_raise);
    else
        store_slot(r, dst, typed(r, (Operand){seen, value}));
}

static void record_global_get(Recorder *r, unsigned dst, unsigned number)
{
    Value seen = r->vm->globals[number];
    bool is_constant = r->vm->program->globals[number].is_constant && seen.tag != TAG_UNBOUND;
    store_loaded(r, dst, seen, is_constant ? const_value(r, seen) : emit(r, IR_gload, number, 0, 0));
}

static void record_cell_get(Recorder *r, unsigned dst, Operand cell)
{
    store_loaded(r, dst, cell.seen.as.cell->value, emit(r, IR_cload, payload(r, cell), 0, 0));
}

/* Capture `index` of the running closure: a copied value, or a cell. */
static Operand capture_operand(Recorder *r, unsigned index)
{
    Value seen = r->vm->frame->base[-1].as.closure->captures[index];
    return (Operand){seen, emit(r, IR_capture, frame_closure(r), index, 0)};
}

static void record_clear(Recorder *r, unsigned first, unsigned count)
{
    for (unsigned slot = first; slot < first + count; slot++)
        store_slot(r, slot, const_value(r, value_unbound()));
}

static void record_cell_new(Recorder *r, unsigned slot)
{
    IrRef args[] = {slot_operand(r, slot).value};
    store_slot(r, slot, emit_call(r, IR_CALL_new_cell, args, 1));
}

static void record_closure(Recorder *r, unsigned dst, unsigned number)
{
    const Proto *proto = frame_now(r)->proto->protos[number];
    IrRef args[257];
    args[0] = const_int_value(r, proto->number);
    for (uint32_t i = 0; i < proto->capture_count; i++) {
        CaptureInfo capture = proto->captures[i];
        args[i + 1] =
            capture.from_slot ? slot_operand(r, capture.index).value : capture_operand(r, capture.index).value;
    }
    store_slot(r, dst, emit_call(r, IR_CALL_new_closure, args, proto->capture_count + 1));
}

/* A call of the runtime on the slots first..first+count-1. */
static void record_runtime_call(Recorder *r, IrCall call, unsigned dst, unsigned first, unsigned count)
{
    IrRef args[256] = {0};
    for (unsigned i = 0; i < count; i++)
        args[i] = slot_operand(r, first + i).value;
    store_slot(r, dst, emit_call(r, call, args, count));
}

static void record_new_range(Recorder *r, Insn insn)
{
    Operand low = slot_operand(r, insn_b(insn)), high = slot_operand(r, insn_c(insn));
    IrRef args[] = {typed(r, low), typed(r, high)};
    store_slot(r, insn_a(insn), emit_call(r, IR_CALL_new_range, args, 2));
}

static void record_slice(Recorder *r, Insn insn)
{
    unsigned b = insn_b(insn), has = insn_c(insn);
    IrRef none = const_value(r, value_unbound());
    IrRef args[] = {slot_operand(r, b).value, has & 1 ? slot_operand(r, b + 1).value : none,
                    has & 2 ? slot_operand(r, b + 2).value : none};
    store_slot(r, insn_a(insn), emit_call(r, IR_CALL_slice, args, 3));
}

static void record_range_start(Recorder *r, unsigned a, unsigned dst)
{
    Operand start = slot_operand(r, a), end = slot_operand(r, a + 1);
    if (start.seen.tag != TAG_INT || end.seen.tag != TAG_INT) {
        give_up(r, ABORT_will_raise);
        return;
    }
    IrRef first = payload(r, start);
    bool is_empty = start.seen.as.i >= end.seen.as.i;
    guard_condition(r, emit(r, IR_lt, first, payload(r, end), 0), !is_empty);
    if (!is_empty)
        store_boxed(r, dst, first);
}

/* The back edge of a loop over a range. A tree begins with an iteration, so its root goes round at the anchor. */
static void record_range_next(Recorder *r, unsigned a, unsigned dst, bool must_go_round)
{
    Operand now = slot_operand(r, a), end = slot_operand(r, a + 1);
    bool goes_round = now.seen.as.i + 1 < end.seen.as.i;
    if (must_go_round && !goes_round) {
        give_up(r, ABORT_loop_ended);
        return;
    }
    IrRef next = emit(r, IR_add, payload(r, now), trace_const_int(r->trace, 1), 0);
    guard_condition(r, emit(r, IR_lt, next, payload(r, end), 0), goes_round);
    if (goes_round) {
        store_boxed(r, a, next);
        store_boxed(r, dst, next);
    }
}

static void record_put(Recorder *r, Insn insn)
{
    IrRef args[] = {slot_operand(r, insn_a(insn)).value, slot_operand(r, insn_b(insn)).value,
                    slot_operand(r, insn_c(insn)).value};
    emit_call(r, IR_CALL_index_set, args, 3);
}

static void record_hash_key(Recorder *r, unsigned a)
{
    IrRef args[] = {slot_operand(r, a).value};
    emit_call(r, IR_CALL_hash_key, args, 1);
}

/* One bytecode. A case per opcode that is not an operator or a branch. */
static void record_instruction(Recorder *r, const Insn *pc)
{
    Insn insn = *pc;
    Opcode op = insn_op(insn);
    unsigned a = insn_a(insn), b = insn_b(insn), bx = insn_bx(insn);
    if (op >= OP_ADD && op <= OP_GE_KR) {
        record_operator(r, insn);
        return;
    }
    if (op >= OP_JEQ && op <= OP_JGE_RK) {
        record_branch(r, insn);
        return;
    }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wswitch-enum" /* operators and branches went above; a new opcode is not_recorded */
    switch (op) {
    case OP_MOVE: store_slot(r, a, slot_operand(r, b).value); break;
    case OP_LOADK: store_slot(r, a, const_value(r, frame_now(r)->proto->constants[bx])); break;
    case OP_LOADINT: store_slot(r, a, const_int_value(r, insn_sbx(insn))); break;
    case OP_LOADNULL: store_slot(r, a, const_value(r, value_null())); break;
    case OP_LOADBOOL: store_slot(r, a, const_value(r, value_bool(b))); break;
    case OP_BUILTIN: store_slot(r, a, const_value(r, value_builtin(&builtins[bx]))); break;
    case OP_CLEAR: record_clear(r, a, b); break;
    case OP_CHECK: {
        Operand checked = slot_operand(r, a);
        if (checked.seen.tag == TAG_UNBOUND)
            give_up(r, ABORT_will_raise);
        typed(r, checked);
        break;
    }
    case OP_GGET: record_global_get(r, a, bx); break;
    case OP_GSET: emit(r, IR_gstore, bx, slot_operand(r, a).value, 0); break;
    case OP_CELLNEW: record_cell_new(r, a); break;
    case OP_CELLGET: record_cell_get(r, a, slot_operand(r, b)); break;
    case OP_CELLSET: {
        IrRef cell = payload(r, slot_operand(r, a));
        emit(r, IR_cstore, cell, slot_operand(r, b).value, 0);
        break;
    }
    case OP_CAPGET: {
        Operand capture = capture_operand(r, b);
        store_loaded(r, a, capture.seen, capture.value);
        break;
    }
    case OP_UPGET: record_cell_get(r, a, capture_operand(r, b)); break;
    case OP_UPSET: {
        IrRef cell = payload(r, capture_operand(r, a));
        emit(r, IR_cstore, cell, slot_operand(r, b).value, 0);
        break;
    }
    case OP_CLOSURE: record_closure(r, a, bx); break;
    case OP_NEG: record_unary(r, UN_NEG, slot_operand(r, b), a); break;
    case OP_NOT: record_unary(r, UN_NOT, slot_operand(r, b), a); break;
    case OP_BNOT: record_unary(r, UN_BNOT, slot_operand(r, b), a); break;
    case OP_JUMP: break;
    case OP_JTRUE:
    case OP_JFALSE: record_truth(r, slot_operand(r, a)); break;
    case OP_LOOP:
    case OP_TLOOP:
    case OP_ILOOP: break;
    case OP_FORPREP: record_range_start(r, a, b); break;
    case OP_FORRANGE:
    case OP_TFORRANGE:
    case OP_IFORRANGE: record_range_next(r, a, b, pc == r->anchor && r->segment == 0); break;
    case OP_ITERPREP: record_iterprep(r, a); break;
    case OP_ITERNEXT: record_iternext(r, a, b); break;
    case OP_NEWARRAY: record_runtime_call(r, IR_CALL_new_array, a, b, insn_c(insn)); break;
    case OP_NEWRANGE: record_new_range(r, insn); break;
    case OP_NEWHASH: record_runtime_call(r, IR_CALL_new_hash, a, 0, 0); break;
    case OP_HASHKEY: record_hash_key(r, a); break;
    case OP_HASHPUT: record_put(r, insn); break;
    case OP_INDEX: {
        Operand container = slot_operand(r, b);
        record_index(r, container, slot_operand(r, insn_c(insn)), a);
        break;
    }
    case OP_SETINDEX: {
        Operand container = slot_operand(r, a), index = slot_operand(r, b);
        record_set_index(r, container, index, slot_operand(r, insn_c(insn)));
        break;
    }
    case OP_SLICE: record_slice(r, insn); break;
    case OP_CONCAT: record_runtime_call(r, IR_CALL_concat, a, b, insn_c(insn)); break;
    case OP_FUNCTION:
    case OP_TFUNCTION: break;
    case OP_CALL: record_call(r, insn); break;
    case OP_RETURN: record_return(r, slot_operand(r, a).value); break;
    case OP_RETNULL: record_return(r, const_value(r, value_null())); break;
    default: give_up(r, ABORT_not_recorded); break;
    }
#pragma GCC diagnostic pop
}

static bool exits_fit(const Trace *trace)
{
    ExitWord words[IR_MAX_EXIT_WORDS];
    for (uint32_t snap = 0; snap < trace->snaps.count; snap++)
        if (snapshot_exit_words(trace, (uint16_t)snap, words) < 0)
            return false;
    return true;
}

RecordStatus close_recording(Recorder *r)
{
    if (!exits_fit(r->trace))
        give_up(r, ABORT_too_many_live);
    return r->abort ? RECORD_ABORTED : RECORD_CLOSED;
}

RecordStatus recorder_step(Recorder *r)
{
    const Insn *pc = r->vm->frame->pc;
    RecordStatus status;
    r->snap = IR_NOSNAP;
    if (r->trace->is_function ? function_ends_path(r, pc, &status) : loop_ends_path(r, pc, &status))
        return status;
    if (pc == r->anchor && r->segment == 0 && !r->trace->is_function)
        emit_exiting(r, IR_poll, 0, 0, 0);
    record_instruction(r, pc);
    const Segment *segment = &r->trace->segments.items[r->segment];
    if ((int32_t)segment->count > r->params->maxtrace)
        give_up(r, ABORT_trace_too_long);
    if (r->has_returned)
        return close_recording(r);
    if (r->abort)
        return RECORD_ABORTED;
    return r->invoked == IR_NOREF ? RECORD_GO_ON : RECORD_CALLS;
}
