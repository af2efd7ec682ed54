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
 * The textbook's SSA construction, made easy by a tree without joins but the loop's
 * head: one walk gives each load the last store's value on the only path that leads
 * there. A load in front of which nothing stores is what came round a back edge: a
 * header load, which becomes the phi, or, for a place that each way round leaves as
 * it was, its value at entry. A child that goes back to `loop` gives the phi its
 * value in its list.
 *
 * Which type? If header loads are guarded to be T on ways round the loop, and what each
 * of these leaves in the place is surely a T, then every iteration but the first is known
 * to pass: one guard at entry does for all, and the phi is unboxed. "Surely" is
 * by type, or because it is the header load of a place that is itself promoted so:
 * assumed at first, and taken back from all that relied on it where it fails.
 * A place without such a guard, or with guards of two types, is a phi of values: no
 * guard is made up.
 *
 * Sound because slots are private: only sload and sstore touch them, exits get
 * them by snapshots, which are rewritten like any use, and so do ends that go on
 * elsewhere, behind which the trace knows nothing of slots. Globals others may look at
 * when the trace is left, so their stores stay where they are, and only loads go;
 * none of that if a call writes globals. The guard at entry leaves with
 * entry_snap, before the first iteration did anything; it asks what the loop
 * would ask, mostly in its first iteration; none stands behind a preamble that wrote memory,
 * which the interpreter would write again. A phi's second operand is the value at the
 * end of the iteration, of another place's phi too: phis change all at once.
 *
 * A child from which no way leads round the loop loads for itself what nothing
 * stores in the loop: it runs as seldom as the preamble would.
 *
 * Linear, in instructions and in phis times ends. Gives up on traces without a loop. Cells and
 * elements stay in memory: two references may be one place. */
#include "pipeline.h"
#include "reorder.h"
#include "tree_walk.h"

#include "ir/memory.h"
#include "ir/tree.h"

#include <stdlib.h>

/* One place or global that the trace loads or stores. */
typedef struct {
    IrOp load; /* IR_sload or IR_gload */
    uint32_t number;
    IrRef entry;         /* its value in front of the loop, IR_NOREF if nothing in the preamble loads or stores it */
    IrRef header;        /* the load that stands for its value at the loop's head, IR_NOREF if nobody asks for it */
    IrType shown;        /* the v… type that the loop guards the header load to be, IRT_none if none */
    bool is_shown_other; /* or to be of another */
    IrRef phi;
    uint32_t
        first_relying; /* of those whose value at an end is this one's header load: index + 1 into relying, 0 ends */
} Place;

typedef struct {
    uint32_t place, next;
} Relying;

/* A first load of a place on a path that doesn't lead round the loop. */
typedef struct {
    uint32_t place;
    IrRef ref;
} LoneLoad;

typedef struct {
    Trace *trace;
    IrRef loop;
    IrRef *map;
    FactTable by_number; /* (load, number) -> index into places */
    FactTable now;       /* (place, whether behind loop's head) -> what it holds at this point of the walk */
    Place *places;
    uint32_t place_count;
    uint32_t *place_of_header; /* per instruction: index + 1 into places */
    bool *goes_round;          /* per segment */
    uint32_t *end_of;          /* per segment that ends at `loop`: which of the ends it is */
    uint32_t end_count;
    IrRef *lasts; /* per end and place: what it holds there, IR_NOREF: what it held at the loop's head */
    Relying *relying;
    LoneLoad *lone;
    uint32_t lone_count;
    bool is_behind_loop;
    bool may_guard_at_entry;
    bool has_globals;             /* whether only gstore writes globals */
    IrRef *before, *phis, *boxes; /* what was made, by where it goes */
    uint32_t before_count, phi_count, box_count;
    IrRef *tails; /* per segment: the first of what was made for its tail; they end where the next one's begin */
    uint32_t rewrites;
} Promote;

/* The place that an instruction loads or stores; NULL if it does neither, to a place that can be promoted. */
static Place *place_of(const Promote *p, const IrInst *inst)
{
    bool is_slot = inst->op == IR_sload || inst->op == IR_sstore;
    bool is_global = inst->op == IR_gload || inst->op == IR_gstore;
    if (!is_slot && !(is_global && p->has_globals))
        return NULL;
    IrRef index = facts_find(&p->by_number, (FactKey){is_slot ? IR_sload : IR_gload, inst->a, 0, 0});
    return &p->places[index];
}

static uint32_t index_of(const Promote *p, const Place *place) { return (uint32_t)(place - p->places); }

static bool is_surely(const Promote *p, IrRef ref, IrType type) { return ir_type_is(trace_type(p->trace, ref), type); }

/* -- the walk: every load but header loads gets its value ------------------ */

static FactKey key_now(const Promote *p, const Place *place)
{
    return (FactKey){index_of(p, place), p->is_behind_loop, 0, 0};
}

static void forward_load(Promote *p, IrRef ref, IrRef value)
{
    p->map[ref] = value;
    inst_remove(trace_inst(p->trace, ref));
    p->rewrites++;
}

/* Slots' stores go; globals' stay. */
static void visit_store(Promote *p, const Place *place, IrInst *inst)
{
    facts_put(&p->now, key_now(p, place), inst->b);
    if (inst->op != IR_sstore)
        return;
    inst_remove(inst);
    p->rewrites++;
}

static void make_header(Promote *p, Place *place, IrRef ref)
{
    place->header = ref;
    p->place_of_header[ref] = index_of(p, place) + 1;
    p->rewrites++;
}

static void visit_load(Promote *p, Place *place, IrRef ref, uint32_t segment)
{
    IrRef value = facts_find(&p->now, key_now(p, place));
    if (value == IR_NOREF && p->is_behind_loop)
        value = place->header;
    if (value != IR_NOREF) {
        forward_load(p, ref, value);
    } else if (p->is_behind_loop && p->goes_round[segment]) {
        make_header(p, place, ref);
    } else {
        facts_put(&p->now, key_now(p, place), ref);
        if (p->is_behind_loop)
            p->lone[p->lone_count++] = (LoneLoad){index_of(p, place), ref};
    }
}

/* The place whose header load `ref` is, or NULL. */
static Place *header_place(const Promote *p, IrRef ref)
{
    return !ir_ref_is_const(ref) && p->place_of_header[ref] ? &p->places[p->place_of_header[ref] - 1] : NULL;
}

/* A guard of a header load shows the type that the loop wants. */
static void note_shown_type(Promote *p, const IrInst *guard)
{
    Place *place = header_place(p, guard->a);
    IrType type = ir_op_result((IrOp)guard->op);
    if (!place)
        return;
    bool has_payload = ir_unbox_for(type) != IR_nop;
    place->is_shown_other |= !has_payload || (place->shown != IRT_none && place->shown != type);
    place->shown = place->is_shown_other ? IRT_none : type;
}

static void visit(Promote *p, IrRef ref, uint32_t segment)
{
    IrInst *inst = trace_inst(p->trace, ref);
    inst_resolve_operands(p->trace, inst, p->map);
    if (ref == p->loop) {
        for (uint32_t i = 0; i < p->place_count; i++)
            p->places[i].entry = facts_find(&p->now, key_now(p, &p->places[i]));
        p->is_behind_loop = true;
    }
    if (ir_op_is_tag_guard((IrOp)inst->op) && p->goes_round[segment])
        note_shown_type(p, inst);
    Place *place = place_of(p, inst);
    if (place && inst->op == place->load)
        visit_load(p, place, ref, segment);
    else if (place)
        visit_store(p, place, inst);
}

static void visit_end(Promote *p, uint32_t segment)
{
    if (p->trace->segments.items[segment].end != IR_END_LOOP)
        return;
    IrRef *lasts = p->lasts + (size_t)p->end_of[segment] * p->place_count;
    for (uint32_t i = 0; i < p->place_count; i++)
        lasts[i] = facts_find(&p->now, key_now(p, &p->places[i]));
}

static void walk(Promote *p)
{
    TreeWalk walk;
    tree_walk_init(&walk, p->trace, &p->now, NULL);
    for (TreeStep step; (step = tree_walk_next(&walk)) != TREE_DONE;)
        if (step == TREE_INST)
            visit(p, walk.ref, walk.segment);
        else
            visit_end(p, walk.segment);
    tree_walk_fini(&walk);
}

/* What a place holds at an end: IR_NOREF if that is what it held at the loop's head. */
static IrRef last_of(const Promote *p, const Place *place, uint32_t end)
{
    IrRef last = p->lasts[(size_t)end * p->place_count + index_of(p, place)];
    return last == place->header ? IR_NOREF : last;
}

/* Whether each way round leaves the place as it was at entry. */
static bool is_invariant(const Promote *p, const Place *place)
{
    for (uint32_t end = 0; end < p->end_count; end++) {
        IrRef last = last_of(p, place, end);
        if (last != IR_NOREF && last != place->entry)
            return false;
    }
    return true;
}

/* A lone load stays if memory still is as it was at entry; globals are always current. */
static void settle_lone_loads(Promote *p)
{
    for (uint32_t i = 0; i < p->lone_count; i++) {
        Place *place = &p->places[p->lone[i].place];
        if (place->header != IR_NOREF)
            forward_load(p, p->lone[i].ref, place->header);
        else if (place->load == IR_sload && (place->entry != IR_NOREF || !is_invariant(p, place)))
            make_header(p, place, p->lone[i].ref);
    }
}

/* -- types ------------------------------------------------------------------ */

static bool keeps_type_at(const Promote *p, const Place *place, uint32_t end)
{
    IrRef last = last_of(p, place, end);
    if (last == IR_NOREF || is_surely(p, last, place->shown))
        return true;
    const Place *source = header_place(p, last);
    return source && source->shown == place->shown;
}

static bool keeps_type(const Promote *p, const Place *place)
{
    bool is_sure_at_entry = place->entry != IR_NOREF && is_surely(p, place->entry, place->shown);
    if (!is_sure_at_entry && !p->may_guard_at_entry)
        return false;
    if (is_invariant(p, place))
        return true;
    for (uint32_t end = 0; end < p->end_count; end++)
        if (!keeps_type_at(p, place, end))
            return false;
    return true;
}

/* Who relies on whose type: one entry for each place and end. */
static void note_relying(Promote *p)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < p->place_count; i++)
        for (uint32_t end = 0; end < p->end_count; end++) {
            IrRef last = last_of(p, &p->places[i], end);
            Place *source = last == IR_NOREF ? NULL : header_place(p, last);
            if (!source)
                continue;
            p->relying[count++] = (Relying){i, source->first_relying};
            source->first_relying = count;
        }
}

/* Takes the type from each place whose iteration may leave another, and from those that relied on it. */
static void settle_types(Promote *p)
{
    uint32_t *pending = scratch_new(p->place_count, sizeof *pending), pending_count = 0;
    note_relying(p);
    for (uint32_t i = 0; i < p->place_count; i++)
        if (p->places[i].shown != IRT_none && !keeps_type(p, &p->places[i])) {
            p->places[i].shown = IRT_none;
            pending[pending_count++] = i;
        }
    while (pending_count) {
        const Place *untyped = &p->places[pending[--pending_count]];
        for (uint32_t r = untyped->first_relying; r; r = p->relying[r - 1].next) {
            Place *place = &p->places[p->relying[r - 1].place];
            if (place->shown != IRT_none && !keeps_type(p, place)) {
                place->shown = IRT_none;
                pending[pending_count++] = index_of(p, place);
            }
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
static IrRef entry_value(Promote *p, const Place *place)
{
    IrRef entry = place->entry;
    if (entry == IR_NOREF)
        entry = make_before(p, place->load, place->number, IR_NOSNAP);
    if (place->shown == IRT_none || is_surely(p, entry, place->shown))
        return entry;
    return make_before(p, ir_guard_for(place->shown), entry, p->trace->entry_snap);
}

static void make_phi(Promote *p, Place *place)
{
    IrRef entry = entry_value(p, place);
    if (is_invariant(p, place)) {
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

/* What the phi becomes at an end. All phis are there by now, for it may be one of them. */
static IrRef make_back_value(Promote *p, const Place *place, uint32_t end)
{
    IrRef last = last_of(p, place, end);
    last = ref_resolve(p->map, last == IR_NOREF ? place->header : last);
    if (place->shown == IRT_none)
        return last;
    const IrInst *made = ir_ref_is_const(last) ? NULL : trace_inst(p->trace, last);
    if (made && ir_op_is_box((IrOp)made->op))
        return made->a;
    return trace_emit(p->trace, ir_unbox_for(place->shown), last, 0, 0, IR_NOSNAP);
}

/* Gives the phis their values at each end, and the lists of the children anew: the old phis stand before the new. */
static void close_phis(Promote *p)
{
    Trace *trace = p->trace, old = *trace;
    trace->backs.items = NULL;
    trace->backs.count = trace->backs.capacity = 0;
    for (uint32_t i = 0; i < trace->segments.count; i++) {
        Segment *segment = &trace->segments.items[i];
        p->tails[i] = trace->insts.count;
        uint32_t first = trace->backs.count;
        for (uint32_t k = 0; k < segment->back_count; k++)
            ir_list_push(&trace->backs, old.backs.items[segment->first_back + k]);
        for (uint32_t k = 0; k < p->place_count && segment->end == IR_END_LOOP; k++) {
            const Place *place = &p->places[k];
            if (place->phi == IR_NOREF)
                continue;
            BackValue back = {place->phi, make_back_value(p, place, p->end_of[i])};
            if (i == 0)
                trace_inst(trace, back.phi)->b = back.value;
            else
                ir_list_push(&trace->backs, back);
        }
        segment->first_back = first;
        segment->back_count = trace->backs.count - first;
    }
    p->tails[trace->segments.count] = trace->insts.count;
    free(old.backs.items);
}

static bool is_phi_or_nop(const Trace *trace, IrRef ref)
{
    return trace_inst(trace, ref)->op == IR_phi || trace_inst(trace, ref)->op == IR_nop;
}

static void append_all(Order *order, const IrRef *refs, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        order_append(order, refs[i]);
}

/* Preamble, what was made for it, `loop`, phis, boxes, body; and each segment's tail. */
static void lay_out(Promote *p, const Segment *segments)
{
    Trace *trace = p->trace;
    Order order;
    order_init(&order, trace);
    order_append_range(&order, 0, p->loop);
    append_all(&order, p->before, p->before_count);
    IrRef body = p->loop + 1;
    while (body < segments[0].count && is_phi_or_nop(trace, body))
        body++;
    order_append_range(&order, p->loop, body);
    append_all(&order, p->phis, p->phi_count);
    append_all(&order, p->boxes, p->box_count);
    order_append_range(&order, body, segments[0].count);
    order_append_range(&order, p->tails[0], p->tails[1]);
    for (order.segment = 1; order.segment < trace->segments.count; order.segment++) {
        const Segment *segment = &segments[order.segment];
        order_append_range(&order, segment->first, segment->first + segment->count);
        order_append_range(&order, p->tails[order.segment], p->tails[order.segment + 1]);
    }
    trace_reorder(trace, &order);
    order_fini(&order);
}

static bool is_access(IrOp op) { return op == IR_sload || op == IR_sstore || op == IR_gload || op == IR_gstore; }

static bool has_globals(const Trace *trace)
{
    for (IrRef ref = 0; ref < trace->insts.count; ref++)
        if (trace_inst(trace, ref)->op != IR_gstore && inst_writes(trace_inst(trace, ref)) & IR_EFFECT_GLOBAL)
            return false;
    return true;
}

static void find_places(Promote *p)
{
    uint32_t uses = 0;
    for (IrRef ref = 0; ref < p->trace->insts.count; ref++)
        uses += is_access((IrOp)trace_inst(p->trace, ref)->op);
    p->places = scratch_new(uses, sizeof *p->places);
    p->lone = scratch_new(uses, sizeof *p->lone);
    facts_init(&p->by_number, uses);
    facts_init(&p->now, uses);
    for (IrRef ref = 0; ref < p->trace->insts.count; ref++) {
        const IrInst *inst = trace_inst(p->trace, ref);
        if (!is_access((IrOp)inst->op))
            continue;
        FactKey key = {inst->op == IR_sload || inst->op == IR_sstore ? IR_sload : IR_gload, inst->a, 0, 0};
        if (facts_find(&p->by_number, key) != IR_NOREF)
            continue;
        facts_put(&p->by_number, key, p->place_count);
        p->places[p->place_count++] =
            (Place){(IrOp)key.what, inst->a, IR_NOREF, IR_NOREF, IRT_none, false, IR_NOREF, 0};
    }
}

static void init(Promote *p, Trace *trace)
{
    *p = (Promote){.trace = trace,
                   .loop = trace_loop(trace),
                   .may_guard_at_entry = trace_may_guard_at_entry(trace),
                   .has_globals = has_globals(trace),
                   .goes_round = tree_goes_round(trace)};
    find_places(p);
    p->end_of = scratch_new(trace->segments.count, sizeof *p->end_of);
    for (uint32_t i = 0; i < trace->segments.count; i++)
        if (trace->segments.items[i].end == IR_END_LOOP)
            p->end_of[i] = p->end_count++;
    p->lasts = scratch_new((size_t)p->place_count * p->end_count, sizeof *p->lasts);
    p->relying = scratch_new((size_t)p->place_count * p->end_count, sizeof *p->relying);
    /* Each place makes at most five instructions, load, guard, unbox, phi, box, and one at each end. */
    p->map = ref_map_new(trace, p->place_count * (5 + p->end_count));
    p->place_of_header = scratch_new(trace->insts.count, sizeof *p->place_of_header);
    p->before = scratch_new(3 * p->place_count, sizeof *p->before);
    p->phis = scratch_new(p->place_count, sizeof *p->phis);
    p->boxes = scratch_new(p->place_count, sizeof *p->boxes);
    p->tails = scratch_new(trace->segments.count + 1, sizeof *p->tails);
}

static void fini(Promote *p)
{
    facts_fini(&p->by_number);
    facts_fini(&p->now);
    free(p->map);
    free(p->places);
    free(p->place_of_header);
    free(p->goes_round);
    free(p->end_of);
    free(p->lasts);
    free(p->relying);
    free(p->lone);
    free(p->before);
    free(p->phis);
    free(p->boxes);
    free(p->tails);
}

static void make_loop_variables(Promote *p)
{
    Trace *trace = p->trace;
    Segment *segments = scratch_new(trace->segments.count, sizeof *segments); /* as they are before anything is made */
    for (uint32_t i = 0; i < trace->segments.count; i++)
        segments[i] = trace->segments.items[i];
    for (uint32_t i = 0; i < p->place_count; i++)
        if (p->places[i].header != IR_NOREF)
            make_phi(p, &p->places[i]);
    close_phis(p);
    for (uint32_t i = 0; i < p->place_count; i++)
        if (p->places[i].header != IR_NOREF)
            inst_remove(trace_inst(trace, p->places[i].header));
    trace_substitute(trace, p->map);
    lay_out(p, segments);
    free(segments);
}

uint32_t pass_promote(Trace *trace)
{
    if (!trace_is_loop(trace) || !trace_may_rewrite(trace))
        return 0;
    Promote p;
    init(&p, trace);
    walk(&p);
    settle_lone_loads(&p);
    settle_types(&p);
    if (p.rewrites)
        make_loop_variables(&p);
    uint32_t rewrites = p.rewrites;
    fini(&p);
    return rewrites;
}
