/* Loop variable promotion: slots and globals become loop variables.
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
 * place's header load, is what came round the back edge: a phi, or, for a place
 * that ends each iteration as it began, its value at entry.
 *
 * Which type? If the loop guards the header load to be T, and what the iteration
 * leaves in the place is surely a T, then every iteration but the first is known
 * to pass: one guard at entry does for all, and the phi is unboxed. "Surely" is
 * by type, or because it is the header load of a place that is itself promoted so:
 * assumed at first, and taken back from all that relied on it where it fails.
 * A place without such a guard is a phi of values: no guard is made up.
 *
 * Sound because slots are private: only sload and sstore touch them, exits get
 * them by snapshots, which are rewritten like any use. Globals others may look at
 * when the trace is left, so their stores stay where they are, and only loads go;
 * none of that if a call writes globals. The guard at entry leaves with
 * entry_snap, before the first iteration did anything; it asks what the loop
 * would ask in its first iteration; none stands behind a preamble that wrote memory,
 * which the interpreter would write again. A phi's second operand is the value at the
 * end of the iteration, of another place's phi too: phis change all at once.
 *
 * Linear. Gives up on trees and on traces without a loop. Cells and elements stay
 * in memory: two references may be one place. */
#include "pipeline.h"
#include "reorder.h"
#include "scratch.h"

#include <stdlib.h>

/* One place or global that the trace loads or stores. */
typedef struct {
    IrOp load; /* IR_sload or IR_gload */
    uint32_t number;
    IrRef entry;  /* its value in front of the loop, IR_NOREF while nothing in the preamble loads or stores it */
    IrRef header; /* the header load, IR_NOREF if the loop stores it before it loads it */
    IrRef last;   /* what it holds at the end of the iteration */
    IrType shown; /* the v… type that the loop guards the header load to be, IRT_none if none */
    IrRef phi;
    uint32_t first_relying, next_relying; /* places whose `last` is this one's header load: index + 1, 0 ends */
} Place;

typedef struct {
    Trace *trace;
    IrRef *map;
    FactTable by_number; /* (load, number) -> index into places */
    Place *places;
    uint32_t place_count;
    uint32_t *place_of_header; /* per instruction: index + 1 into places */
    bool may_guard_at_entry;
    bool has_globals;                    /* whether only gstore writes globals */
    IrRef *before, *phis, *boxes, *tail; /* what was made, by where it goes */
    uint32_t before_count, phi_count, box_count, tail_count;
    uint32_t rewrites;
} Promote;

static Place *place_get(Promote *p, IrOp load, uint32_t number)
{
    FactKey key = {load, number, 0, 0};
    IrRef index = facts_find(&p->by_number, key);
    if (index == IR_NOREF) {
        index = p->place_count++;
        facts_put(&p->by_number, key, index);
        p->places[index] = (Place){load, number, IR_NOREF, IR_NOREF, IR_NOREF, IRT_none, IR_NOREF, 0, 0};
    }
    return &p->places[index];
}

/* The place that an instruction loads or stores; NULL if it does neither, to a place that can be promoted. */
static Place *place_of(Promote *p, const IrInst *inst)
{
    bool is_slot = inst->op == IR_sload || inst->op == IR_sstore;
    bool is_global = inst->op == IR_gload || inst->op == IR_gstore;
    if (!is_slot && !(is_global && p->has_globals))
        return NULL;
    return place_get(p, is_slot ? IR_sload : IR_gload, inst->a);
}

static bool is_surely(const Promote *p, IrRef ref, IrType type) { return ir_type_is(trace_type(p->trace, ref), type); }

/* -- the walk: every load but header loads gets its value ------------------ */

static void forward_load(Promote *p, IrRef ref, IrRef value)
{
    p->map[ref] = value;
    inst_remove(trace_inst(p->trace, ref));
    p->rewrites++;
}

/* Slots' stores go; globals' stay. */
static void take_store(Promote *p, IrInst *inst)
{
    if (inst->op != IR_sstore)
        return;
    inst_remove(inst);
    p->rewrites++;
}

static void visit_preamble(Promote *p, IrRef ref)
{
    IrInst *inst = trace_inst(p->trace, ref);
    Place *place = place_of(p, inst);
    if (!place)
        return;
    if (inst->op != place->load) {
        place->entry = inst->b;
        take_store(p, inst);
    } else if (place->entry == IR_NOREF) {
        place->entry = ref;
    } else {
        forward_load(p, ref, place->entry);
    }
}

/* A guard of a header load shows the type that the loop wants. */
static void note_shown_type(Promote *p, const IrInst *guard)
{
    if (ir_ref_is_const(guard->a) || !p->place_of_header[guard->a])
        return;
    Place *place = &p->places[p->place_of_header[guard->a] - 1];
    IrType type = ir_op_result((IrOp)guard->op);
    bool has_payload = ir_unbox_for(type) != IR_nop;
    if (place->shown == IRT_none && has_payload)
        place->shown = type;
}

static void visit_body(Promote *p, IrRef ref)
{
    IrInst *inst = trace_inst(p->trace, ref);
    Place *place = place_of(p, inst);
    if (ir_op_is_tag_guard((IrOp)inst->op))
        note_shown_type(p, inst);
    if (!place)
        return;
    if (inst->op != place->load) {
        place->last = inst->b;
        take_store(p, inst);
    } else if (place->last != IR_NOREF) {
        forward_load(p, ref, place->last);
    } else {
        place->header = place->last = ref;
        p->place_of_header[ref] = (uint32_t)(place - p->places) + 1;
        p->rewrites++;
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

/* The place whose header load `ref` is, or NULL. */
static Place *header_place(Promote *p, IrRef ref)
{
    return !ir_ref_is_const(ref) && p->place_of_header[ref] ? &p->places[p->place_of_header[ref] - 1] : NULL;
}

static bool is_invariant(const Place *place) { return place->last == place->header; }

static bool keeps_type(Promote *p, const Place *place)
{
    bool is_sure_at_entry = place->entry != IR_NOREF && is_surely(p, place->entry, place->shown);
    if (!is_sure_at_entry && !p->may_guard_at_entry)
        return false;
    if (is_invariant(place) || is_surely(p, place->last, place->shown))
        return true;
    const Place *source = header_place(p, place->last);
    return source && source->shown == place->shown;
}

/* Takes the type from each place whose iteration may leave another, and from those that relied on it. */
static void settle_types(Promote *p)
{
    uint32_t *pending = scratch_new(p->place_count, sizeof *pending), pending_count = 0;
    for (uint32_t i = 0; i < p->place_count; i++) {
        Place *place = &p->places[i], *source = place->header != IR_NOREF ? header_place(p, place->last) : NULL;
        if (source && source != place) {
            place->next_relying = source->first_relying;
            source->first_relying = i + 1;
        }
    }
    for (uint32_t i = 0; i < p->place_count; i++)
        if (p->places[i].shown != IRT_none && !keeps_type(p, &p->places[i])) {
            p->places[i].shown = IRT_none;
            pending[pending_count++] = i;
        }
    while (pending_count) {
        const Place *untyped = &p->places[pending[--pending_count]];
        for (uint32_t r = untyped->first_relying; r; r = p->places[r - 1].next_relying)
            if (p->places[r - 1].shown != IRT_none && !keeps_type(p, &p->places[r - 1])) {
                p->places[r - 1].shown = IRT_none;
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

/* The place's value at entry, guarded to be of the shown type if there is one. */
static IrRef entry_value(Promote *p, Place *place)
{
    if (place->entry == IR_NOREF)
        place->entry = make_before(p, place->load, place->number, IR_NOSNAP);
    if (place->shown == IRT_none || is_surely(p, place->entry, place->shown))
        return place->entry;
    return make_before(p, ir_guard_for(place->shown), place->entry, p->trace->entry_snap);
}

static void make_phi(Promote *p, Place *place)
{
    IrRef entry = entry_value(p, place);
    if (is_invariant(place) || entry == place->last) {
        p->map[place->header] = entry;
        return;
    }
    if (place->shown != IRT_none) {
        IrOp unbox = ir_unbox_for(place->shown);
        IrRef unboxed = make_before(p, unbox, entry, IR_NOSNAP);
        place->phi = trace_emit_typed(p->trace, IR_phi, ir_op_result(unbox), unboxed, 0, 0, IR_NOSNAP);
        IrRef box = trace_emit(p->trace, ir_box_for(ir_op_result(unbox)), place->phi, 0, 0, IR_NOSNAP);
        p->boxes[p->box_count++] = p->map[place->header] = box;
    } else {
        place->phi = trace_emit_typed(p->trace, IR_phi, IRT_value, entry, 0, 0, IR_NOSNAP);
        p->map[place->header] = place->phi;
    }
    p->phis[p->phi_count++] = place->phi;
}

/* The phi's second operand: made when all phis are there, for it may be one of them. */
static void close_phi(Promote *p, const Place *place)
{
    IrRef last = ref_resolve(p->map, place->last);
    if (place->shown != IRT_none) {
        const IrInst *made = ir_ref_is_const(last) ? NULL : trace_inst(p->trace, last);
        if (made && ir_op_is_box((IrOp)made->op))
            last = made->a;
        else
            last = p->tail[p->tail_count++] = trace_emit(p->trace, ir_unbox_for(place->shown), last, 0, 0, IR_NOSNAP);
    }
    trace_inst(p->trace, place->phi)->b = last;
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

static bool is_access(IrOp op) { return op == IR_sload || op == IR_sstore || op == IR_gload || op == IR_gstore; }

static bool has_globals(const Trace *trace)
{
    for (IrRef ref = 0; ref < trace->insts.count; ref++)
        if (trace_inst(trace, ref)->op != IR_gstore && inst_writes(trace_inst(trace, ref)) & IR_EFFECT_GLOBAL)
            return false;
    return true;
}

static void init(Promote *p, Trace *trace)
{
    uint32_t count = trace->insts.count, uses = 0;
    for (IrRef ref = 0; ref < count; ref++)
        uses += is_access((IrOp)trace_inst(trace, ref)->op);
    /* Each place makes at most six instructions: load, guard, unbox, phi, box, unbox. */
    *p = (Promote){.trace = trace,
                   .map = ref_map_new(trace, 6 * uses),
                   .may_guard_at_entry = trace_may_guard_at_entry(trace),
                   .has_globals = has_globals(trace)};
    facts_init(&p->by_number, uses);
    p->places = scratch_new(uses, sizeof *p->places);
    p->place_of_header = scratch_new(count + 6 * uses, sizeof *p->place_of_header);
    p->before = scratch_new(3 * uses, sizeof *p->before);
    p->phis = scratch_new(uses, sizeof *p->phis);
    p->boxes = scratch_new(uses, sizeof *p->boxes);
    p->tail = scratch_new(uses, sizeof *p->tail);
}

static void fini(Promote *p)
{
    facts_fini(&p->by_number);
    free(p->map);
    free(p->places);
    free(p->place_of_header);
    free(p->before);
    free(p->phis);
    free(p->boxes);
    free(p->tail);
}

uint32_t pass_promote(Trace *trace)
{
    if (!trace_is_simple_loop(trace) || !trace_may_rewrite(trace))
        return 0;
    Promote p;
    init(&p, trace);
    IrRef loop = trace_loop(trace);
    uint32_t old_count = trace->insts.count;
    walk(&p, loop);
    settle_types(&p);
    for (uint32_t i = 0; i < p.place_count; i++)
        if (p.places[i].header != IR_NOREF)
            make_phi(&p, &p.places[i]);
    for (uint32_t i = 0; i < p.place_count; i++)
        if (p.places[i].phi != IR_NOREF)
            close_phi(&p, &p.places[i]);
    for (uint32_t i = 0; i < p.place_count; i++)
        if (p.places[i].header != IR_NOREF)
            inst_remove(trace_inst(trace, p.places[i].header));
    if (p.rewrites) {
        trace_substitute(trace, p.map);
        lay_out(&p, loop, old_count);
    }
    uint32_t rewrites = p.rewrites;
    fini(&p);
    return rewrites;
}
