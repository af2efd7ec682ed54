/* Store-to-load and load-to-load forwarding.
 *
 *     sstore #1, v            sstore #1, v
 *     w = sload #1            …
 *     x = guard_int w         x = guard_int v
 *
 * Textbook: walk the trace once, know for each place in memory what it holds,
 * and let a load of a known place be that. A place is a slot, a global, a cell,
 * an array's length or buffer, a buffer's flag, an element (buffer, index), or an
 * entry of a container (container, key), which index_get and index_set are asked of.
 *
 * Sound because
 *  - two places of different effect classes never alias; slots and globals are
 *    told apart by number; cells, arrays and elements only by reference: the
 *    same reference is the same place, two references may be one, so a store
 *    ends what is known of its whole class. Only elements of the same buffer at
 *    two different constant indices are known to differ.
 *  - guards, boxes and unboxes hand on the payload they were given, so that a
 *    reference stands for the one they began with.
 *  - a call ends what is known of the classes its row writes. What index_set has stored
 *    index_get gives back, of arrays and hashes alike, by the same key or index; strings,
 *    of which it makes a new one, are told apart by their content alone.
 *  - what is known crosses `loop` only where no way round it writes any of it; a child
 *    knows what is known at the first guard that leads to it.
 *  - the load's value is the stored one bit for bit, and of its type or a
 *    subtype. Loads only go; stores, guards and what exits see stay.
 *
 * Linear: a write raises the version of its class, which is part of the name of
 * each fact. Gives up on what flows round the back edge: that is promote's. */
#include "pipeline.h"
#include "tree_walk.h"

#include "ir/tree.h"

#include <stdlib.h>

typedef struct {
    Trace *trace;
    IrRef *map;
    FactTable known;
    MemoryVersions versions;
    uint32_t rewrites;
} Forward;

/* The reference whose payload this is, behind guards, boxes and unboxes. */
static IrRef payload_origin(const Trace *trace, IrRef ref)
{
    while (!ir_ref_is_const(ref)) {
        const IrInst *inst = trace_inst(trace, ref);
        if (!inst_is_guard(inst) && !ir_op_is_box((IrOp)inst->op) && !ir_op_is_unbox((IrOp)inst->op))
            break;
        ref = inst->a;
    }
    return ref;
}

static bool is_constant_element(const Trace *trace, IrRef buffer, IrRef index)
{
    return !ir_ref_is_const(buffer) && ir_ref_is_const(index) && trace_const(trace, index)->type == IRT_int;
}

/* How many stores to the buffer were at a constant index. */
static uint32_t constant_stores(const Forward *f, IrRef buffer)
{
    uint32_t count = facts_find(&f->known, (FactKey){IR_astore_value, buffer, 0, 0});
    return count == IR_NOREF ? 0 : count;
}

/* A fact about a constant index outlives stores to other constant indices of its
 * buffer: those are taken out of the version that it depends on. */
static FactKey element_key(const Forward *f, IrOp load, const IrInst *inst)
{
    IrRef buffer = payload_origin(f->trace, inst->a), index = payload_origin(f->trace, inst->b);
    IrInst loading = {.op = (uint8_t)load};
    uint32_t version = memory_version(&f->versions, inst_reads(&loading));
    if (is_constant_element(f->trace, buffer, index))
        version -= constant_stores(f, buffer);
    return (FactKey){load, buffer, index, version};
}

static FactKey object_key(const Forward *f, IrOp load, const IrInst *inst)
{
    IrInst loading = {.op = (uint8_t)load};
    return (FactKey){load, payload_origin(f->trace, inst->a), 0, memory_version(&f->versions, inst_reads(&loading))};
}

/* Length and buffer of one reference are asked of another one both, or neither: one rewrite. */
static bool may_rename(Forward *f, IrRef reference, IrRef first)
{
    FactKey renamed = {IR_nop, reference, 0, 0};
    if (facts_find(&f->known, renamed) != IR_NOREF)
        return true;
    if (!trace_may_rewrite(f->trace))
        return false;
    facts_put(&f->known, renamed, first);
    f->rewrites++;
    return true;
}

/* An object has many references, each unboxed behind its own guard. Length and
 * buffer are asked of the first one only, so that an index guarded by the length
 * and the buffer it goes with are seen to be of one array. */
static void use_first_reference(Forward *f, IrInst *inst)
{
    FactKey key = {IR_unbox_arr, payload_origin(f->trace, inst->a), 0, 0};
    IrRef first = facts_find(&f->known, key);
    if (first == IR_NOREF)
        facts_put(&f->known, key, inst->a);
    else if (first != inst->a && may_rename(f, inst->a, first))
        inst->a = first;
}

static FactKey numbered_key(const Forward *f, IrOp load, const IrInst *inst)
{
    IrInst loading = {.op = (uint8_t)load};
    return (FactKey){load, inst->a, 0, memory_version(&f->versions, inst_reads(&loading))};
}

static void load(Forward *f, IrRef ref, FactKey key)
{
    IrRef known = facts_find(&f->known, key);
    if (known == IR_NOREF) {
        facts_put(&f->known, key, ref);
        return;
    }
    if (!trace_may_rewrite(f->trace))
        return;
    f->map[ref] = known;
    inst_remove(trace_inst(f->trace, ref));
    f->rewrites++;
}

/* The name of what a container holds at a key, as index_get gives it; of what is surely a hash
 * only a write to hashes ends it. */
static FactKey entry_key(const Forward *f, const IrInst *call)
{
    const IrRef *args = &f->trace->args.items[call->b];
    bool is_hash = trace_type(f->trace, args[0]) == IRT_vhash;
    IrInst get = {.op = IR_call, .a = IR_CALL_index_get};
    uint32_t version = memory_version(&f->versions, is_hash ? IR_EFFECT_HASH : inst_reads(&get));
    return (FactKey){is_hash ? IR_unbox_hash : IR_call, payload_origin(f->trace, args[0]),
                     payload_origin(f->trace, args[1]), version};
}

/* It can't fail where the same was asked, or written, before: no exit is lost. */
static void load_entry(Forward *f, IrRef ref)
{
    const IrInst *call = trace_inst(f->trace, ref);
    FactKey key = entry_key(f, call);
    IrRef known = facts_find(&f->known, key);
    if (known == IR_NOREF || ir_type_is(trace_type(f->trace, known), (IrType)call->type))
        load(f, ref, key);
}

static void store_entry(Forward *f, const IrInst *call)
{
    memory_written(&f->versions, inst_writes(call));
    facts_put(&f->known, entry_key(f, call), f->trace->args.items[call->b + 2]);
}

static void store_element(Forward *f, IrOp load_op, const IrInst *inst)
{
    IrRef buffer = payload_origin(f->trace, inst->a), index = payload_origin(f->trace, inst->b);
    memory_written(&f->versions, inst_writes(inst));
    if (is_constant_element(f->trace, buffer, index))
        facts_put(&f->known, (FactKey){IR_astore_value, buffer, 0, 0}, constant_stores(f, buffer) + 1);
    facts_put(&f->known, element_key(f, load_op, inst), inst->c);
}

static void visit(Forward *f, IrRef ref)
{
    IrInst *inst = trace_inst(f->trace, ref);
    inst_resolve_operands(f->trace, inst, f->map);
    IrOp op = (IrOp)inst->op;
    if (op == IR_sload || op == IR_gload) {
        load(f, ref, numbered_key(f, op, inst));
    } else if (op == IR_alen || op == IR_abuf) {
        use_first_reference(f, inst);
        load(f, ref, object_key(f, op, inst));
    } else if (op == IR_cload || op == IR_bshared) {
        load(f, ref, object_key(f, op, inst));
    } else if (op == IR_aload_int || op == IR_aload_float || op == IR_aload_value) {
        load(f, ref, element_key(f, op, inst));
    } else if (op == IR_sstore || op == IR_gstore) {
        facts_put(&f->known, numbered_key(f, op == IR_sstore ? IR_sload : IR_gload, inst), inst->b);
    } else if (op == IR_cstore) {
        memory_written(&f->versions, inst_writes(inst));
        facts_put(&f->known, object_key(f, IR_cload, inst), inst->b);
    } else if (op == IR_astore_int) {
        store_element(f, IR_aload_int, inst);
    } else if (op == IR_astore_float) {
        store_element(f, IR_aload_float, inst);
    } else if (op == IR_astore_value) {
        store_element(f, IR_aload_value, inst);
    } else if (op == IR_call && inst->a == IR_CALL_index_get) {
        load_entry(f, ref);
    } else if (op == IR_call && inst->a == IR_CALL_index_set) {
        store_entry(f, inst);
    } else if (op == IR_loop) {
        memory_written(&f->versions, tree_loop_writes(f->trace));
    } else {
        memory_written(&f->versions, inst_writes(inst));
    }
}

uint32_t pass_forward(Trace *trace)
{
    Forward f = {.trace = trace, .map = ref_map_new(trace, 0)};
    facts_init(&f.known, trace->insts.count);
    TreeWalk walk;
    tree_walk_init(&walk, trace, &f.known, &f.versions);
    for (TreeStep step; (step = tree_walk_next(&walk)) != TREE_DONE;)
        if (step == TREE_INST)
            visit(&f, walk.ref);
    tree_walk_fini(&walk);
    trace_substitute(trace, f.map);
    facts_fini(&f.known);
    free(f.map);
    return f.rewrites;
}
