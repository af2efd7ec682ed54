#include "trace_shrink.h"

#include "ir/verify.h"

#include <stdlib.h>

enum { MAX_ROUNDS = 8 };

static bool is_good(const Trace *trace, const ShrinkQuestion *question)
{
    char message[200];
    return trace_verify(trace, message, sizeof message) && question->shows(question->context, trace);
}

/* Takes the candidate's ownership: it becomes *trace if it is good. */
static bool keep(Trace **trace, Trace *candidate, const ShrinkQuestion *question)
{
    bool good = is_good(candidate, question);
    trace_free(good ? *trace : candidate);
    if (good)
        *trace = candidate;
    return good;
}

static Trace *without_inst(const Trace *trace, IrRef ref, IrRef stand_in)
{
    Trace *copy = trace_copy(trace);
    IrRef *map = malloc(copy->insts.count * sizeof *map);
    for (uint32_t i = 0; i < copy->insts.count; i++)
        map[i] = IR_NOREF;
    map[ref] = stand_in;
    inst_remove(trace_inst(copy, ref));
    trace_substitute(copy, map);
    free(map);
    return copy;
}

/* With `stand_in`, which is of that trace, for the instruction. */
static bool drop_for(Trace **trace, IrRef ref, IrRef stand_in, const ShrinkQuestion *question)
{
    return keep(trace, without_inst(*trace, ref, stand_in), question);
}

static bool drop_inst(Trace **trace, IrRef ref, const ShrinkQuestion *question)
{
    IrInst *inst = trace_inst(*trace, ref);
    if (inst->op == IR_nop)
        return false;
    if (inst->type == IRT_none)
        return drop_for(trace, ref, IR_NOREF, question);
    IrRef *refs[IR_MAX_OPERANDS];
    IrInst copy = *inst;
    int count = inst_operands(*trace, &copy, refs);
    for (int i = 0; i < count; i++)
        if (drop_for(trace, ref, *refs[i], question))
            return true;
    const IrRef constants[] = {
        trace_const_int(*trace, 1),
        trace_const_float(*trace, 1.0),
        trace_const_bool(*trace, true),
        trace_const_value(*trace, IRT_vint, 1),
    };
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++)
        if (drop_for(trace, ref, constants[i], question))
            return true;
    return false;
}

static bool drop_entry(Trace **trace, uint32_t snap, uint32_t at, const ShrinkQuestion *question)
{
    Trace *copy = trace_copy(*trace);
    Snapshot *snapshot = &copy->snaps.items[snap];
    SnapEntry *entries = &copy->snap_entries.items[snapshot->first_entry];
    for (uint32_t i = at; i + 1 < snapshot->entry_count; i++)
        entries[i] = entries[i + 1];
    snapshot->entry_count--;
    return keep(trace, copy, question);
}

static uint32_t drop_entries(Trace **trace, const ShrinkQuestion *question)
{
    uint32_t dropped = 0;
    for (uint32_t snap = 0; snap < (*trace)->snaps.count; snap++)
        for (uint32_t i = (*trace)->snaps.items[snap].entry_count; i-- > 0;)
            dropped += drop_entry(trace, snap, i, question);
    return dropped;
}

/* From the end, where what others need is not. */
static uint32_t drop_insts(Trace **trace, const ShrinkQuestion *question)
{
    uint32_t dropped = 0;
    for (IrRef ref = (*trace)->insts.count; ref-- > 0;)
        dropped += drop_inst(trace, ref, question);
    return dropped;
}

Trace *trace_shrink(const Trace *trace, const ShrinkQuestion *question)
{
    Trace *smaller = trace_copy(trace);
    uint32_t dropped = 1;
    for (int i = 0; i < MAX_ROUNDS && dropped; i++)
        dropped = drop_insts(&smaller, question) + drop_entries(&smaller, question);
    Trace *compact = trace_copy(smaller);
    trace_compact(compact);
    keep(&smaller, compact, question);
    return smaller;
}
