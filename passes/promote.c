/* Loop variable promotion: slots become loop variables.
 *
 *     loop                     e = sload #1
 *     v = sload #1             g = guard_int e | entry
 *     g = guard_int v | s      u = unbox_int g
 *     x = unbox_int g          loop
 *     y = add x, 1             p = phi u, y
 *     b = box_int y            v = box_int p       (guard and unbox: as before, of a box now)
 *     sstore #1, b             y = add x, 1
 *
 * The textbook's SSA construction, made easy by a body without joins: one walk
 * gives each load the last store's value; the first load of an iteration, the
 * slot's header load, is what came round the back edge: a phi, or, for a slot
 * that ends each iteration as it began, its value at entry.
 *
 * Which type? If the loop guards the header load to be T, and what the iteration
 * leaves in the slot is surely a T, then every iteration but the first is known
 * to pass: one guard at entry does for all, and the phi is unboxed. "Surely" is
 * by type, or because it is the header load of a slot that is itself promoted so:
 * assumed at first, and taken back from all that relied on it where it fails.
 * A slot without such a guard is a phi of values: no guard is made up.
 *
 * Sound because slots are private: only sload and sstore touch them, exits get
 * them by snapshots, which are rewritten like any use. The guard at entry leaves
 * with entry_snap, before the first iteration did anything; it asks what the loop
 * would ask in its first iteration. A phi's second operand is the value at the
 * end of the iteration, of another slot's phi too: phis change all at once.
 *
 * Linear. Gives up on trees and on traces without a loop. Globals, cells and
 * elements stay in memory: others may look at them. */
#include "pipeline.h"
#include "reorder.h"
#include "scratch.h"

#include <stdlib.h>

/* One slot that the loop loads or stores. */
typedef struct {
    uint32_t number;
    IrRef entry;  /* its value in front of the loop, IR_NOREF while nothing in the preamble loads or stores it */
    IrRef header; /* the header load, IR_NOREF if the loop stores it before it loads it */
    IrRef last;   /* what it holds at the end of the iteration */
    IrType shown; /* the v… type that the loop guards the header load to be, IRT_none if none */
    IrRef phi;
    uint32_t first_relying, next_relying; /* slots whose `last` is this one's header load: index + 1, 0 ends */
} Slot;

typedef struct {
    Trace *trace;
    IrRef *map;
    FactTable by_number; /* (slot number) -> index into slots */
    Slot *slots;
    uint32_t slot_count;
    uint32_t *slot_of_header; /* per instruction: index + 1 into slots */
    IrRef *before, *phis, *boxes, *tail; /* what was made, by where it goes */
    uint32_t before_count, phi_count, box_count, tail_count;
    uint32_t rewrites;
} Promote;

static Slot *slot_get(Promote *p, uint32_t number)
{
    FactKey key = {0, number, 0, 0};
    IrRef index = facts_find(&p->by_number, key);
    if (index == IR_NOREF) {
        index = p->slot_count++;
        facts_put(&p->by_number, key, index);
        p->slots[index] = (Slot){number, IR_NOREF, IR_NOREF, IR_NOREF, IRT_none, IR_NOREF, 0, 0};
    }
    return &p->slots[index];
}

static bool is_surely(const Promote *p, IrRef ref, IrType type) { return ir_type_is(trace_type(p->trace, ref), type); }

/* -- the walk: every load but header loads gets its value ------------------ */

static void forward_load(Promote *p, IrRef ref, IrRef value)
{
    p->map[ref] = value;
    inst_remove(trace_inst(p->trace, ref));
    p->rewrites++;
}

static void visit_preamble(Promote *p, IrRef ref)
{
    IrInst *inst = trace_inst(p->trace, ref);
    if (inst->op == IR_sload) {
        Slot *slot = slot_get(p, inst->a);
        if (slot->entry == IR_NOREF)
            slot->entry = ref;
        else
            forward_load(p, ref, slot->entry);
    } else if (inst->op == IR_sstore) {
        slot_get(p, inst->a)->entry = inst->b;
        inst_remove(inst);
        p->rewrites++;
    }
}

static void visit_body(Promote *p, IrRef ref)
{
    IrInst *inst = trace_inst(p->trace, ref);
    if (inst->op == IR_sload) {
        Slot *slot = slot_get(p, inst->a);
        if (slot->last != IR_NOREF) {
            forward_load(p, ref, slot->last);
        } else {
            slot->header = slot->last = ref;
            p->slot_of_header[ref] = (uint32_t)(slot - p->slots) + 1;
            p->rewrites++;
        }
    } else if (inst->op == IR_sstore) {
        slot_get(p, inst->a)->last = inst->b;
        inst_remove(inst);
        p->rewrites++;
    } else if (ir_op_is_tag_guard((IrOp)inst->op) && !ir_ref_is_const(inst->a) && p->slot_of_header[inst->a]) {
        Slot *slot = &p->slots[p->slot_of_header[inst->a] - 1];
        IrType type = ir_op_result((IrOp)inst->op);
        bool has_payload = ir_unbox_for(type) != IR_nop;
        if (slot->shown == IRT_none && has_payload && p->trace->entry_snap != IR_NOSNAP)
            slot->shown = type;
    }
}

static void walk(Promote *p, IrRef loop)
{
    for (IrRef ref = 0; ref < p->trace->insts.count; ref++) {
        inst_resolve_operands(p->trace, trace_inst(p->trace, ref), p->map);
        if (ref < loop)
            visit_preamble(p, ref);
        else
            visit_body(p, ref);
    }
}

/* -- types ------------------------------------------------------------------ */

/* The slot whose header load `ref` is, or NULL. */
static Slot *slot_of(Promote *p, IrRef ref)
{
    return !ir_ref_is_const(ref) && p->slot_of_header[ref] ? &p->slots[p->slot_of_header[ref] - 1] : NULL;
}

static bool is_invariant(const Slot *slot) { return slot->last == slot->header; }

static bool keeps_type(Promote *p, const Slot *slot)
{
    if (is_invariant(slot) || is_surely(p, slot->last, slot->shown))
        return true;
    const Slot *source = slot_of(p, slot->last);
    return source && source->shown == slot->shown;
}

/* Takes the type from each slot whose iteration may leave another, and from those that relied on it. */
static void settle_types(Promote *p)
{
    uint32_t *pending = scratch_new(p->slot_count, sizeof *pending), pending_count = 0;
    for (uint32_t i = 0; i < p->slot_count; i++) {
        Slot *slot = &p->slots[i], *source = slot->header != IR_NOREF ? slot_of(p, slot->last) : NULL;
        if (source && source != slot) {
            slot->next_relying = source->first_relying;
            source->first_relying = i + 1;
        }
    }
    for (uint32_t i = 0; i < p->slot_count; i++)
        if (p->slots[i].shown != IRT_none && !keeps_type(p, &p->slots[i])) {
            p->slots[i].shown = IRT_none;
            pending[pending_count++] = i;
        }
    while (pending_count) {
        const Slot *untyped = &p->slots[pending[--pending_count]];
        for (uint32_t r = untyped->first_relying; r; r = p->slots[r - 1].next_relying)
            if (p->slots[r - 1].shown != IRT_none && !keeps_type(p, &p->slots[r - 1])) {
                p->slots[r - 1].shown = IRT_none;
                pending[pending_count++] = r - 1;
            }
    }
    free(pending);
}

/* -- making the loop variables ------------------------------------------------ */

static IrRef make_before(Promote *p, IrOp op, uint32_t a, uint16_t snap)
{
    return p->before[p->before_count++] = trace_emit(p->trace, op, a, 0, 0, snap);
}

/* The slot's value at entry, guarded to be of the shown type if there is one. */
static IrRef entry_value(Promote *p, Slot *slot)
{
    if (slot->entry == IR_NOREF)
        slot->entry = make_before(p, IR_sload, slot->number, IR_NOSNAP);
    if (slot->shown == IRT_none || is_surely(p, slot->entry, slot->shown))
        return slot->entry;
    return make_before(p, ir_guard_for(slot->shown), slot->entry, p->trace->entry_snap);
}

static void make_phi(Promote *p, Slot *slot)
{
    IrRef entry = entry_value(p, slot);
    if (is_invariant(slot) || entry == slot->last) {
        p->map[slot->header] = entry;
        return;
    }
    if (slot->shown != IRT_none) {
        IrOp unbox = ir_unbox_for(slot->shown);
        IrRef unboxed = make_before(p, unbox, entry, IR_NOSNAP);
        slot->phi = trace_emit_typed(p->trace, IR_phi, ir_op_result(unbox), unboxed, 0, 0, IR_NOSNAP);
        IrRef box = trace_emit(p->trace, ir_box_for(ir_op_result(unbox)), slot->phi, 0, 0, IR_NOSNAP);
        p->boxes[p->box_count++] = p->map[slot->header] = box;
    } else {
        slot->phi = trace_emit_typed(p->trace, IR_phi, IRT_value, entry, 0, 0, IR_NOSNAP);
        p->map[slot->header] = slot->phi;
    }
    p->phis[p->phi_count++] = slot->phi;
}

/* The phi's second operand: made when all phis are there, for it may be one of them. */
static void close_phi(Promote *p, const Slot *slot)
{
    IrRef last = ref_resolve(p->map, slot->last);
    if (slot->shown != IRT_none) {
        const IrInst *made = ir_ref_is_const(last) ? NULL : trace_inst(p->trace, last);
        if (made && ir_op_is_box((IrOp)made->op))
            last = made->a;
        else
            last = p->tail[p->tail_count++] =
                trace_emit(p->trace, ir_unbox_for(slot->shown), last, 0, 0, IR_NOSNAP);
    }
    trace_inst(p->trace, slot->phi)->b = last;
}

/* Preamble, what was made for it, `loop`, phis, boxes, body, tail. */
static void lay_out(Promote *p, IrRef loop, uint32_t old_count)
{
    Trace *trace = p->trace;
    IrRef *order = scratch_new(trace->insts.count, sizeof *order);
    uint32_t count = 0;
    for (IrRef ref = 0; ref < loop; ref++)
        if (trace_inst(trace, ref)->op != IR_nop)
            order[count++] = ref;
    for (uint32_t i = 0; i < p->before_count; i++)
        order[count++] = p->before[i];
    IrRef ref = loop + 1;
    order[count++] = loop;
    for (; ref < old_count && (trace_inst(trace, ref)->op == IR_phi || trace_inst(trace, ref)->op == IR_nop); ref++)
        if (trace_inst(trace, ref)->op == IR_phi)
            order[count++] = ref;
    for (uint32_t i = 0; i < p->phi_count; i++)
        order[count++] = p->phis[i];
    for (uint32_t i = 0; i < p->box_count; i++)
        order[count++] = p->boxes[i];
    for (; ref < old_count; ref++)
        if (trace_inst(trace, ref)->op != IR_nop)
            order[count++] = ref;
    for (uint32_t i = 0; i < p->tail_count; i++)
        order[count++] = p->tail[i];
    trace_reorder(trace, order, count);
    free(order);
}

static void init(Promote *p, Trace *trace)
{
    uint32_t count = trace->insts.count, uses = 0;
    for (IrRef ref = 0; ref < count; ref++)
        uses += trace_inst(trace, ref)->op == IR_sload || trace_inst(trace, ref)->op == IR_sstore;
    /* Each slot makes at most six instructions: sload, guard, unbox, phi, box, unbox. */
    *p = (Promote){.trace = trace, .map = ref_map_new(trace, 6 * uses)};
    facts_init(&p->by_number, uses);
    p->slots = scratch_new(uses, sizeof *p->slots);
    p->slot_of_header = scratch_new(count + 6 * uses, sizeof *p->slot_of_header);
    p->before = scratch_new(3 * uses, sizeof *p->before);
    p->phis = scratch_new(uses, sizeof *p->phis);
    p->boxes = scratch_new(uses, sizeof *p->boxes);
    p->tail = scratch_new(uses, sizeof *p->tail);
}

static void fini(Promote *p)
{
    facts_fini(&p->by_number);
    free(p->map);
    free(p->slots);
    free(p->slot_of_header);
    free(p->before);
    free(p->phis);
    free(p->boxes);
    free(p->tail);
}

uint32_t pass_promote(Trace *trace)
{
    if (!trace_is_simple_loop(trace))
        return 0;
    Promote p;
    init(&p, trace);
    IrRef loop = trace_loop(trace);
    uint32_t old_count = trace->insts.count;
    walk(&p, loop);
    settle_types(&p);
    for (uint32_t i = 0; i < p.slot_count; i++)
        if (p.slots[i].header != IR_NOREF)
            make_phi(&p, &p.slots[i]);
    for (uint32_t i = 0; i < p.slot_count; i++)
        if (p.slots[i].phi != IR_NOREF)
            close_phi(&p, &p.slots[i]);
    for (uint32_t i = 0; i < p.slot_count; i++)
        if (p.slots[i].header != IR_NOREF)
            inst_remove(trace_inst(trace, p.slots[i].header));
    if (p.rewrites) {
        trace_substitute(trace, p.map);
        lay_out(&p, loop, old_count);
    }
    uint32_t rewrites = p.rewrites;
    fini(&p);
    return rewrites;
}
