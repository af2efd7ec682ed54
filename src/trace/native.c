/* Running traces: from the interpreter, and below native calls.
 *
 * vm->frame is the innermost frame that is filled in. Native code leaves it alone:
 * a function trace keeps its own frame in a register, and a call of it restores
 * whatever was changed underneath. A frame above the one that entered belongs to a
 * native caller; when such a frame's code is left, an interpreter runs it to its
 * end here, below that caller, and hands it what the frame returned.
 *
 * An error raised below leaves each native caller through raise_trace, which fills
 * in the frames of its trace on the way out, so that the traceback finds them. */
#include "jit_state.h"
#include "layout.h"

#include "vm/interp.h"

static const Proto *snap_proto(const Trace *trace, const SnapFrame *frame)
{
    return (const Proto *)(uintptr_t)trace->objects.items[frame->code].handle;
}

/* The frame of the trace that is being left; of a function trace it is filled in here. */
static Frame *root_frame(VM *vm, const Trace *trace, uint16_t snap, Value *base)
{
    if (!trace->is_function)
        return vm->frame;
    const Proto *proto = snap_proto(trace, &trace->snap_frames.items[trace->snaps.items[snap].first_frame]);
    *vm->exit_frame = (Frame){proto, base + 1, proto->code};
    return vm->exit_frame;
}

static IrWord to_word(Value value) { return (IrWord){value.tag, value.as.bits}; }

/* Runs the frame `root`, which a native caller waits for, to its end. */
static IrWord finish_frame(Jit *jit, Frame *root, Frame *caller)
{
    VM *vm = jit->vm;
    Value result;
    Phase before = stats_phase(jit->stats, PHASE_interpreting);
    jit_after_exit(jit);
    bool good = interpret(vm, root, &result);
    if (!good)
        vm->raised_frame = vm->frame;
    vm->frame = caller;
    stats_phase(jit->stats, before);
    return good ? to_word(result) : (IrWord){.tag = RESULT_RAISED};
}

static void count_exit(Jit *jit, LoopTrace *trace, uint16_t snap)
{
    ExitPlan *exit = &trace->exits[snap];
    bool forced = trace->stress && stress_was_forced(trace, snap);
    exit->forced += forced;
    exit->taken++;
    trace->entry_failures += snap == trace->trace->entry_snap && !forced;
    jit->left = trace->is_replaced ? NULL : trace;
    jit->left_by = snap;
    jit->left_state = forced || trace->is_replaced ? SIDE_COLD : side_exit_count(trace, snap, &jit->options.params);
}

/* Every exit leads here: `word` is its build's number and its snapshot's. */
IrWord leave_trace(void *context, void *base, uint64_t word)
{
    VM *vm = context;
    Jit *jit = vm->jit;
    Phase before = stats_phase(jit->stats, PHASE_leaving);
    LoopTrace *trace = jit->builds[word >> 16];
    uint16_t snap = word & 0xffff;
    Frame *caller = vm->frame, *root = root_frame(vm, trace->trace, snap, base);
    vm->frame = root;
    deoptimize(vm, trace, base, snap, &jit->layout);
    count_exit(jit, trace, snap);
    stats_phase(jit->stats, before);
    if (root == jit->entered)
        return (IrWord){.tag = RESULT_GO_ON};
    return finish_frame(jit, root, caller);
}

IrWord raise_trace(void *context, void *base, uint64_t word)
{
    VM *vm = context;
    const Jit *jit = vm->jit;
    const Trace *trace = jit->builds[word >> 16]->trace;
    uint16_t number = word & 0xffff;
    const Snapshot *snap = &trace->snaps.items[number];
    Frame *root = root_frame(vm, trace, number, base);
    for (uint32_t i = 0; i + 1 < snap->frame_count; i++) {
        const SnapFrame *frame = &trace->snap_frames.items[snap->first_frame + i];
        const Proto *proto = snap_proto(trace, frame);
        root[i] = (Frame){proto, (Value *)base + frame->base, proto->code + frame->pc};
    }
    return (IrWord){.tag = RESULT_RAISED};
}

EnterOutcome native_run(Jit *jit, LoopTrace *trace, Value *result)
{
    VM *vm = jit->vm;
    Frame *outer = jit->entered;
    jit->entered = vm->frame;
    jit->left = NULL;
    trace->entries++;
    Phase before = stats_phase(jit->stats, PHASE_compiled);
    IrWord got = trace->code.entry(vm, vm->frame->base - 1, trace->code.cookie);
    stats_phase(jit->stats, before);
    jit->entered = outer;
    if (!outer)
        jit_free_replaced(jit);
    if (got.tag == RESULT_RAISED) {
        vm->frame = vm->raised_frame;
        return ENTER_RAISED;
    }
    if (got.tag == RESULT_GO_ON) {
        jit_after_exit(jit);
        return ENTER_GOES_ON;
    }
    *result = (Value){got.tag, {.bits = got.bits}};
    return ENTER_RETURNED;
}

/* -- recording ----------------------------------------------------------------------- */
/* The call at the innermost frame's pc, run to its end. */
static bool run_call(VM *vm, Value *result)
{
    Frame *caller = vm->frame;
    Value *callee = &caller->base[insn_a(*caller->pc)];
    const Proto *proto = callee->as.closure->proto;
    caller->pc++;
    *++vm->frame = (Frame){proto, callee + 1, proto->code};
    bool good = interpret(vm, vm->frame, result);
    if (good)
        vm->frame = caller;
    return good;
}

static bool is_compiled_or_coming(const Jit *jit, uint32_t function)
{
    return jit->functions->targets[function].body || jit_is_waiting(jit, NULL, function, UINT32_MAX);
}

RecordOutcome native_record_call(Jit *jit)
{
    VM *vm = jit->vm;
    uint32_t function = recorder_called_function(jit->now.recorder);
    bool is_own = !jit->now.growing && jit->now.function == function;
    if (!vm_has_native_room(vm) || (!is_own && !is_compiled_or_coming(jit, function) && !jit_ask_for(jit, function))) {
        jit_abandon(jit, ABORT_not_compiled, NULL);
        return RECORD_OVER;
    }
    jit_reserve_number(jit);
    Recording waiting = jit->now;
    jit->now = (Recording){.outer = &waiting};
    vm->recording = false;
    Value result;
    bool good = run_call(vm, &result);
    if (jit->now.recorder) /* begun in the call, which an error ended */
        jit_abandon(jit, ABORT_will_raise, NULL);
    jit->now = waiting;
    if (!good) {
        if (jit->now.recorder)
            jit_abandon(jit, ABORT_will_raise, NULL);
        return RECORD_RAISED;
    }
    vm->frame->base[insn_c(vm->frame->pc[-1])] = result;
    vm->recording = jit->now.recorder != NULL; /* a flush meanwhile has dropped it */
    if (!vm->recording)
        return RECORD_CALLED;
    if (!is_own && !is_compiled_or_coming(jit, function))
        jit_abandon(jit, ABORT_not_compiled, NULL);
    else
        recorder_called(jit->now.recorder, result);
    return RECORD_CALLED;
}
