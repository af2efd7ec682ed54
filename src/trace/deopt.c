/* Deoptimization: from an exit buffer full of raw words back to frames, slots
 * and a pc. Nothing here allocates in the heap, so that no collection can run
 * before every reference is in VM memory again. */
#include "loop_trace.h"

#include "ir/memory.h"

#include <stdlib.h>

/* The first exit-buffer word of `ref`. */
static uint16_t word_of(const ExitWord *words, int count, IrRef ref)
{
    for (int i = 0; i < count; i++)
        if (words[i].ref == ref)
            return (uint16_t)i;
    abort(); /* snapshot_exit_words lists every reference of the entries */
}

static Value constant_value(const Trace *trace, IrRef ref, const Layout *layout)
{
    const IrConst *constant = trace_const(trace, ref);
    IrType boxed = ir_type_boxed(constant->type);
    /* vstr and its like, and str and its like, are numbers of objects. */
    bool is_object = (boxed >= IRT_vstr && boxed <= IRT_vbuiltin) || boxed == IRT_vcell;
    uint64_t bits = is_object ? trace->objects.items[constant->as.object].handle : constant->as.bits;
    return (Value){layout->tags[boxed], {.bits = bits}};
}

static ExitSlot plan_slot(const Trace *trace, SnapEntry entry, const ExitWord *words, int count, const Layout *layout)
{
    if (ir_ref_is_const(entry.value))
        return (ExitSlot){entry.slot, true, false, 0, constant_value(trace, entry.value, layout)};
    IrType type = trace_type(trace, entry.value);
    Value value = {layout->tags[ir_type_boxed(type)], {.bits = 0}};
    return (ExitSlot){entry.slot, false, type == IRT_value, word_of(words, count, entry.value), value};
}

static void make_plan(ExitPlan *plan, const Trace *trace, uint16_t snap, const Layout *layout)
{
    ExitWord words[IR_MAX_EXIT_WORDS];
    int word_count = snapshot_exit_words(trace, snap, words);
    const Snapshot *snapshot = &trace->snaps.items[snap];
    plan->slots = ir_alloc(snapshot->entry_count * sizeof *plan->slots);
    plan->slot_count = snapshot->entry_count;
    for (uint32_t i = 0; i < snapshot->entry_count; i++) {
        SnapEntry entry = trace->snap_entries.items[snapshot->first_entry + i];
        plan->slots[i] = plan_slot(trace, entry, words, word_count, layout);
    }
}

static Value restored(const ExitSlot *slot, const uint64_t *buffer)
{
    Value value = slot->value;
    if (slot->is_constant)
        return value;
    if (slot->has_tag)
        return (Value){buffer[slot->word], {.bits = buffer[slot->word + 1]}};
    value.as.bits = buffer[slot->word];
    return value;
}

static const Proto *frame_proto(const Trace *trace, const SnapFrame *frame)
{
    return (const Proto *)(uintptr_t)trace->objects.items[frame->code].handle;
}

/* Pushes the frames that were inlined; their slots are null until the entries are written. */
static void push_frames(VM *vm, const Trace *trace, const Snapshot *snapshot, Value *base)
{
    const SnapFrame *frames = &trace->snap_frames.items[snapshot->first_frame];
    vm->frame->pc = vm->frame->proto->code + frames[0].pc;
    for (uint32_t i = 1; i < snapshot->frame_count; i++) {
        const Proto *proto = frame_proto(trace, &frames[i]);
        Value *slots = base + frames[i].base;
        for (uint32_t slot = 0; slot < proto->slot_count; slot++)
            slots[slot] = value_null();
        *++vm->frame = (Frame){proto, slots, proto->code + frames[i].pc};
    }
}

void deoptimize(VM *vm, LoopTrace *trace, Value *base, uint16_t snap, const Layout *layout)
{
    ExitPlan *plan = &trace->exits[snap];
    if (!plan->slots)
        make_plan(plan, trace->trace, snap, layout);
    push_frames(vm, trace->trace, &trace->trace->snaps.items[snap], base);
    for (uint32_t i = 0; i < plan->slot_count; i++)
        base[plan->slots[i].slot] = restored(&plan->slots[i], vm->exit_buffer);
}

bool stress_was_forced(LoopTrace *trace, uint16_t snap)
{
    bool forced = false;
    for (uint32_t i = 0; trace->stress && i < trace->trace->insts.count; i++) {
        GuardStress *stress = &trace->stress[i];
        if (trace->trace->insts.items[i].snap == snap && stress->executed == stress->next && stress->next) {
            stress->next *= 2;
            forced = true;
        }
    }
    return forced;
}

void build_free(LoopTrace *trace)
{
    for (uint32_t i = 0; trace->exits && i < trace->trace->snaps.count; i++)
        free(trace->exits[i].slots);
    free(trace->exits);
    free(trace->targets);
    free(trace->stress);
    trace_free(trace->trace);
    trace->exits = NULL;
    trace->targets = NULL;
    trace->stress = NULL;
    trace->trace = NULL;
}

void loop_trace_free(LoopTrace *trace)
{
    build_free(trace);
    free(trace->sides);
    trace_free(trace->recorded);
    trace->sides = NULL;
    trace->recorded = NULL;
}
