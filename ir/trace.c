/* Traces: their life, their constants, and how instructions are appended. */
#include "trace.h"
#include "memory.h"
#include "tables.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* -- life ----------------------------------------------------------------- */

Trace *trace_new(const char *name, uint32_t number)
{
    Trace *trace = ir_alloc(sizeof *trace);
    trace->name = ir_copy_string(name);
    trace->number = number;
    trace->entry_snap = IR_NOSNAP;
    trace->rewrites_left = UINT64_MAX;
    trace_add_segment(trace, IR_NOSNAP);
    return trace;
}

/* Gives the list its own items, as many as it uses. */
#define own_items(list)                                                                                                \
    ((list)->items = ir_copy((list)->items, (list)->count * sizeof *(list)->items), (list)->capacity = (list)->count)

Trace *trace_copy(const Trace *trace)
{
    Trace *copy = ir_copy(trace, sizeof *trace);
    copy->name = ir_copy_string(trace->name);
    own_items(&copy->insts);
    own_items(&copy->consts);
    own_items(&copy->const_places);
    own_items(&copy->objects);
    own_items(&copy->args);
    own_items(&copy->snaps);
    own_items(&copy->snap_frames);
    own_items(&copy->snap_entries);
    own_items(&copy->segments);
    own_items(&copy->backs);
    own_items(&copy->params);
    own_items(&copy->inputs.places);
    own_items(&copy->inputs.contents);
    own_items(&copy->inputs.values);
    own_items(&copy->inputs.bytes);
    for (uint32_t i = 0; i < copy->objects.count; i++)
        copy->objects.items[i].text = ir_copy_string(copy->objects.items[i].text);
    return copy;
}

void trace_free(Trace *trace)
{
    if (trace == NULL)
        return;
    for (uint32_t i = 0; i < trace->objects.count; i++)
        free(trace->objects.items[i].text);
    free(trace->insts.items);
    free(trace->consts.items);
    free(trace->const_places.items);
    free(trace->objects.items);
    free(trace->args.items);
    free(trace->snaps.items);
    free(trace->snap_frames.items);
    free(trace->snap_entries.items);
    free(trace->segments.items);
    free(trace->backs.items);
    free(trace->params.items);
    free(trace->inputs.places.items);
    free(trace->inputs.contents.items);
    free(trace->inputs.values.items);
    free(trace->inputs.bytes.items);
    free(trace->name);
    free(trace);
}

/* -- constants --------------------------------------------------------------- */

/* So many are as quick to search as a table, and need no upkeep. */
enum { SEARCHED_CONSTS = 32 };

static bool is_const(const IrConst *constant, IrType type, uint64_t bits)
{
    return constant->as.bits == bits && constant->type == type;
}

/* The entry of the table that is the constant's, or free for it. */
static uint32_t *const_place(const Trace *trace, IrType type, uint64_t bits)
{
    uint32_t mask = trace->const_places.count - 1;
    uint64_t hash = (bits ^ (uint64_t)type << 56) * UINT64_C(0x9e3779b97f4a7c15);
    uint32_t at = (uint32_t)(hash >> 32) & mask;
    while (trace->const_places.items[at] &&
           !is_const(&trace->consts.items[trace->const_places.items[at] - 1], type, bits))
        at = (at + 1) & mask;
    return &trace->const_places.items[at];
}

static void grow_const_places(Trace *trace)
{
    uint32_t size = 4 * SEARCHED_CONSTS;
    while (size < 4 * trace->consts.count)
        size *= 2;
    free(trace->const_places.items);
    trace->const_places.items = ir_alloc(size * sizeof *trace->const_places.items);
    trace->const_places.count = trace->const_places.capacity = size;
    for (uint32_t i = 0; i < trace->consts.count; i++)
        *const_place(trace, trace->consts.items[i].type, trace->consts.items[i].as.bits) = i + 1;
}

static IrRef add_const(Trace *trace, IrType type, uint64_t bits)
{
    IrConst constant = {.type = type, .as.bits = bits};
    ir_list_push(&trace->consts, constant);
    return (trace->consts.count - 1) | IR_CONST;
}

/* Interns by type and bits. */
static IrRef intern(Trace *trace, IrType type, uint64_t bits)
{
    if (trace->consts.count < SEARCHED_CONSTS) {
        for (uint32_t i = 0; i < trace->consts.count; i++)
            if (is_const(&trace->consts.items[i], type, bits))
                return i | IR_CONST;
        return add_const(trace, type, bits);
    }
    if (2 * trace->consts.count >= trace->const_places.count)
        grow_const_places(trace);
    uint32_t *place = const_place(trace, type, bits);
    if (*place)
        return (*place - 1) | IR_CONST;
    *place = trace->consts.count + 1;
    return add_const(trace, type, bits);
}

/* A float's bits; all NaNs are one constant, since Monkey cannot tell them apart. */
static uint64_t float_bits(double f)
{
    uint64_t bits;
    if (f != f)
        return UINT64_C(0x7ff8000000000000);
    memcpy(&bits, &f, sizeof bits);
    return bits;
}

IrRef trace_const_int(Trace *trace, int64_t i) { return intern(trace, IRT_int, (uint64_t)i); }

IrRef trace_const_float(Trace *trace, double f) { return intern(trace, IRT_float, float_bits(f)); }

IrRef trace_const_bool(Trace *trace, bool b) { return intern(trace, IRT_bool, b); }

IrRef trace_const_value(Trace *trace, IrType type, uint64_t bits)
{
    assert((type == IRT_vnull || type == IRT_vunbound || type == IRT_vint || type == IRT_vfloat || type == IRT_vbool) &&
           "boxed objects are constants of trace_const_object");
    if (type == IRT_vnull || type == IRT_vunbound)
        return intern(trace, type, 0);
    if (type != IRT_vfloat)
        return intern(trace, type, bits);
    double f;
    memcpy(&f, &bits, sizeof f);
    return intern(trace, type, float_bits(f));
}

IrRef trace_const_intern(Trace *trace, IrConst constant) { return intern(trace, constant.type, constant.as.bits); }

/* Objects without a handle, as parsed traces have them, are told apart by their texts. */
static bool is_object(const IrObject *object, IrType type, uint64_t handle, const char *text)
{
    return object->type == type && object->handle == handle && (handle != 0 || strcmp(object->text, text) == 0);
}

uint32_t trace_object(Trace *trace, IrType type, uint64_t handle, const char *text)
{
    assert(ir_type_is_object(type) && "objects have types str … code");
    for (uint32_t i = 0; i < trace->objects.count; i++)
        if (is_object(&trace->objects.items[i], type, handle, text))
            return i;
    IrObject object = {type, handle, ir_copy_string(text)};
    ir_list_push(&trace->objects, object);
    return trace->objects.count - 1;
}

IrRef trace_const_object(Trace *trace, IrType type, uint64_t handle, const char *text)
{
    IrType unboxed = ir_type_class(type) == IR_CLASS_PAIR ? ir_type_unboxed(type) : type;
    return trace_const_of_object(trace, type, trace_object(trace, unboxed, handle, text));
}

IrRef trace_const_of_object(Trace *trace, IrType type, uint32_t object)
{
    assert((type == trace->objects.items[object].type || type == ir_type_boxed(trace->objects.items[object].type)) &&
           "an object's constant is of its type, or boxed");
    return intern(trace, type, object);
}

/* -- instructions, segments, snapshots ------------------------------------------ */

IrRef trace_emit_typed(Trace *trace, IrOp op, IrType type, uint32_t a, uint32_t b, uint32_t c, uint16_t snap)
{
    IrInst inst = {(uint8_t)op, (uint8_t)type, snap, a, b, c};
    ir_list_push(&trace->insts, inst);
    trace->segments.items[trace->segments.count - 1].count++;
    return trace->insts.count - 1;
}

IrRef trace_emit(Trace *trace, IrOp op, uint32_t a, uint32_t b, uint32_t c, uint16_t snap)
{
    assert(op != IR_phi && "a phi's type is told: trace_emit_typed");
    return trace_emit_typed(trace, op, ir_op_result(op), a, b, c, snap);
}

static IrRef emit_with_list(Trace *trace, IrOp op, uint32_t number, const IrRef *args, uint32_t count, uint16_t snap)
{
    assert(count <= IR_MAX_OPERANDS && "inst_operands has no room for more");
    uint32_t first = trace->args.count;
    for (uint32_t i = 0; i < count; i++)
        ir_list_push(&trace->args, args[i]);
    return trace_emit(trace, op, number, first, count, snap);
}

IrRef trace_emit_call(Trace *trace, IrCall call, const IrRef *args, uint32_t count, uint16_t snap)
{
    return emit_with_list(trace, IR_call, call, args, count, snap);
}

IrRef trace_emit_invoke(Trace *trace, uint32_t number, const IrRef *args, uint32_t count, uint16_t snap)
{
    return emit_with_list(trace, IR_invoke, number, args, count, snap);
}

uint32_t trace_add_segment(Trace *trace, uint16_t parent_snap)
{
    Segment segment = {.first = trace->insts.count,
                       .parent_snap = parent_snap,
                       .end_snap = IR_NOSNAP,
                       .end = IR_END_LOOP,
                       .first_back = trace->backs.count};
    ir_list_push(&trace->segments, segment);
    return trace->segments.count - 1;
}

void trace_add_back(Trace *trace, IrRef phi, IrRef value)
{
    BackValue back = {phi, value};
    ir_list_push(&trace->backs, back);
    trace->segments.items[trace->segments.count - 1].back_count++;
}

uint16_t trace_add_snapshot(Trace *trace, const SnapFrame *frames, uint32_t frame_count, const SnapEntry *entries,
                            uint32_t entry_count)
{
    if (trace->snaps.count == IR_NOSNAP)
        return IR_NOSNAP;
    Snapshot snap = {trace->snap_frames.count, frame_count, trace->snap_entries.count, entry_count, trace->snaps.count};
    for (uint32_t i = 0; i < frame_count; i++)
        ir_list_push(&trace->snap_frames, frames[i]);
    for (uint32_t i = 0; i < entry_count; i++)
        ir_list_push(&trace->snap_entries, entries[i]);
    ir_list_push(&trace->snaps, snap);
    return (uint16_t)(trace->snaps.count - 1);
}

/* -- asking ------------------------------------------------------------------ */

IrType trace_type(const Trace *trace, IrRef ref)
{
    return ir_ref_is_const(ref) ? trace_const(trace, ref)->type : (IrType)trace_inst(trace, ref)->type;
}

IrRef trace_loop(const Trace *trace)
{
    const Segment *root = &trace->segments.items[0];
    for (IrRef ref = root->first; ref < root->first + root->count; ref++)
        if (trace->insts.items[ref].op == IR_loop)
            return ref;
    return IR_NOREF;
}

IrEffects inst_reads(const IrInst *inst)
{
    return inst->op == IR_call ? ir_call_reads((IrCall)inst->a) : ir_op_reads((IrOp)inst->op);
}

IrEffects inst_writes(const IrInst *inst)
{
    return inst->op == IR_call ? ir_call_writes((IrCall)inst->a) : ir_op_writes((IrOp)inst->op);
}

unsigned inst_flags(const IrInst *inst)
{
    return inst->op == IR_call ? ir_call_flags((IrCall)inst->a) : ir_op_flags((IrOp)inst->op);
}

bool inst_is_guard(const IrInst *inst) { return inst_flags(inst) & IR_FLAG_GUARD; }

bool inst_leads_on(const IrInst *inst) { return inst_is_guard(inst) && !(inst_flags(inst) & IR_FLAG_PINNED); }

IrRef segment_parent(const Trace *trace, uint32_t segment)
{
    uint16_t snap = trace->segments.items[segment].parent_snap;
    for (IrRef ref = 0; snap != IR_NOSNAP && ref < trace->insts.count; ref++)
        if (trace->insts.items[ref].snap == snap && inst_leads_on(trace_inst(trace, ref)))
            return ref;
    return IR_NOREF;
}

uint32_t trace_segment_of(const Trace *trace, IrRef ref)
{
    uint32_t segment = 0;
    while (ref - trace->segments.items[segment].first >= trace->segments.items[segment].count)
        segment++;
    return segment;
}

uint32_t trace_segment_at(const Trace *trace, uint16_t snap)
{
    for (uint32_t i = 1; i < trace->segments.count; i++)
        if (trace->segments.items[i].parent_snap == snap)
            return i;
    return 0;
}

bool inst_is_removable(const IrInst *inst)
{
    return inst_writes(inst) == 0 && (inst_flags(inst) & ~(unsigned)IR_FLAG_COLLECTS) == 0;
}
