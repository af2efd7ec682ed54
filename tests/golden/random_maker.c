/* Traces at random, as a naive recorder makes them. */
#include "random_maker.h"

#include "ir/tree.h"
#include "ir/verify.h"
#include "ir/world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const inputs[] = {
    "A=[3 1 2] B=[1.5 -0.0 2.5] C=[4 1.5 null] c=cell(5) d=cell(6) g0=1 g1=7 #1=0 #2=3 #3=1.5 #4=-2 #5=A #6=B #7=C "
    "#8=c #9=d max=7",
    "A=[3 1 2] B=[-1.5 0.0 7.5] C=[4 5 null] c=cell(1) d=cell(2) g0=1 g1=2 #1=1 #2=1 #3=-0.0 #4=2 #5=A #6=B #7=C #8=c "
    "#9=d max=6 poll=5",
    "A=~[0 -1 9] B=[0.5 nan 1e300] C=[null 2 3] c=cell(null) d=cell(3) g0=0 g1=-1 #1=9223372036854775807 #2=0 #3=nan "
    "#4=1 #5=A "
    "#6=B #7=C #8=c #9=d max=5",
};
_Static_assert(sizeof inputs / sizeof *inputs == INPUT_COUNT, "an input for each number");

/* With odd seeds, slot 7 holds the same array as slot 5, and slot 9 the same cell as slot 8. */
const char *random_input(uint64_t seed, int number)
{
    static char text[MAX_INPUT];
    snprintf(text, sizeof text, "%s", inputs[number]);
    if (seed & 1) {
        memcpy(strstr(text, "#7=C"), "#7=A", 4);
        memcpy(strstr(text, "#9=d"), "#9=c", 4);
    }
    return text;
}

/* Slots 1 to 4 begin as numbers, 5 to 7 as arrays, 8 and 9 as cells. */
enum { FIRST_SLOT = 1, FIRST_ARRAY = 5, FIRST_CELL = 8, SLOT_COUNT = 10, MAX_SNAPS = 512, MAX_CHILDREN = 8 };

/* What a trace is mostly about. */
typedef enum { THEME_ALL, THEME_NUMBERS, THEME_MEMORY, THEME_CONDITIONS, THEME_COUNT } Theme;

typedef struct {
    uint64_t rng;
    Trace *trace;
    IrRef slots[SLOT_COUNT];  /* what each holds now, IR_NOREF if nobody has looked */
    IrType types[SLOT_COUNT]; /* its v… type, as the recorder would see it */
    uint32_t code, native;    /* objects */
    uint16_t snap;
    uint32_t pc;
    bool keeps_types; /* stores only what has the slot's first type */
    IrRef recent[4];  /* ints made lately, taken as operands as they are: what forwarding leaves */
    uint32_t recent_count;
    bool is_alone;                          /* there is no other trace to link to, and each iteration polls */
    IrType types_at[MAX_SNAPS][SLOT_COUNT]; /* per snapshot: those of then */
} Maker;

uint32_t random_below(uint64_t *rng, uint32_t limit)
{
    uint64_t z = *rng += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return (uint32_t)((z ^ z >> 31) % limit);
}

static uint32_t below(Maker *m, uint32_t limit) { return random_below(&m->rng, limit); }
static bool chance(Maker *m, uint32_t percent) { return below(m, 100) < percent; }

/* -- emitting ------------------------------------------------------------------- */

static IrRef op0(Maker *m, IrOp op, uint32_t a) { return trace_emit(m->trace, op, a, 0, 0, IR_NOSNAP); }
static IrRef op2(Maker *m, IrOp op, uint32_t a, uint32_t b) { return trace_emit(m->trace, op, a, b, 0, IR_NOSNAP); }

/* A guard of a child leaves by one of an ancestor's snapshots at times, but not by the entry's, in whose
 * state nothing has been written. */
static IrRef guard(Maker *m, IrOp op, uint32_t a, uint32_t b)
{
    bool is_shared = m->trace->segments.count > 1 && m->snap > 0 && below(m, 100) < 4;
    return trace_emit(m->trace, op, a, b, 0, is_shared ? (uint16_t)(1 + below(m, m->snap)) : m->snap);
}

static void begin_bytecode(Maker *m)
{
    SnapEntry entries[SLOT_COUNT];
    uint32_t count = 0;
    for (uint32_t slot = FIRST_SLOT; slot < SLOT_COUNT; slot++)
        if (m->slots[slot] != IR_NOREF)
            entries[count++] = (SnapEntry){slot, m->slots[slot]};
    SnapFrame frame = {m->code, m->pc++, 1};
    m->snap = trace_add_snapshot(m->trace, &frame, 1, entries, count);
    memcpy(m->types_at[m->snap], m->types, sizeof m->types);
}

/* A slot whose value is of the type now, or -1. */
static int find_slot(Maker *m, IrType type)
{
    uint32_t start = below(m, SLOT_COUNT);
    for (uint32_t i = 0; i < SLOT_COUNT; i++) {
        uint32_t slot = (start + i) % SLOT_COUNT;
        if (slot >= FIRST_SLOT && m->types[slot] == type)
            return (int)slot;
    }
    return -1;
}

static int target_slot(Maker *m, IrType type)
{
    if (m->keeps_types)
        return find_slot(m, type);
    return (int)(FIRST_SLOT + below(m, FIRST_ARRAY - FIRST_SLOT));
}

static void store(Maker *m, IrRef value, IrType type)
{
    int slot = target_slot(m, type);
    if (slot < 0)
        return;
    trace_emit(m->trace, IR_sstore, (uint32_t)slot, value, 0, IR_NOSNAP);
    m->slots[slot] = value;
    m->types[slot] = type;
}

static void store_boxed(Maker *m, IrRef unboxed)
{
    IrOp box = ir_box_for(trace_type(m->trace, unboxed));
    store(m, op0(m, box, unboxed), ir_op_result(box));
}

/* Load, guard, unbox: as at every use. */
static IrRef load(Maker *m, int slot)
{
    IrType type = m->types[slot];
    IrRef value = op0(m, IR_sload, (uint32_t)slot);
    return op0(m, ir_unbox_for(type), guard(m, ir_guard_for(type), value, 0));
}

static IrRef int_constant(Maker *m)
{
    static const int64_t numbers[] = {0, 1, -1, 2, 3, 4, 8, 63, 64, INT64_MAX, INT64_MIN, 7};
    return trace_const_int(m->trace, numbers[below(m, sizeof numbers / sizeof *numbers)]);
}

static IrRef float_constant(Maker *m)
{
    static const double numbers[] = {0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 1e300, 3.7};
    return trace_const_float(m->trace, numbers[below(m, sizeof numbers / sizeof *numbers)]);
}

static IrRef int_operand(Maker *m)
{
    int slot = find_slot(m, IRT_vint);
    if (m->recent_count && chance(m, 40))
        return m->recent[below(m, m->recent_count < 4 ? m->recent_count : 4)];
    IrRef operand = slot < 0 || chance(m, 30) ? int_constant(m) : load(m, slot);
    return m->recent[m->recent_count++ % 4] = operand;
}

static IrRef float_operand(Maker *m)
{
    int slot = find_slot(m, IRT_vfloat);
    return slot < 0 || chance(m, 30) ? float_constant(m) : load(m, slot);
}

/* -- bytecodes ---------------------------------------------------------------------- */

static void make_int_operation(Maker *m)
{
    static const IrOp ops[] = {IR_add, IR_sub, IR_mul, IR_and, IR_or, IR_xor, IR_add, IR_add, IR_min, IR_max};
    IrRef x = int_operand(m), y = int_operand(m);
    /* clang-format off */
    switch (below(m, 6)) {
    case 0: store_boxed(m, op2(m, chance(m, 50) ? IR_div : IR_mod, x, guard(m, IR_guard_nonzero, y, 0))); break;
    case 1: store_boxed(m, op2(m, (IrOp)(IR_shl + below(m, 3)), x, guard(m, IR_guard_count, y, 0))); break;
    case 2: store_boxed(m, op0(m, chance(m, 50) ? IR_neg : chance(m, 50) ? IR_not : IR_abs, x)); break;
    default: store_boxed(m, op2(m, ops[below(m, 10)], x, y)); break;
    }
    /* clang-format on */
}

static IrRef call2(Maker *m, IrMath math, IrRef x, IrRef y)
{
    return trace_emit(m->trace, IR_fcall2, math, x, y, IR_NOSNAP);
}

/* Of one number or two; or two functions of the same two, which are two values. */
static IrRef maths_call(Maker *m, IrRef x, IrRef y)
{
    uint32_t which = below(m, 4);
    if (which < 2)
        return op2(m, IR_fcall1, which ? IR_MATH_sin : IR_MATH_cos, x);
    IrRef power = call2(m, IR_MATH_pow, x, y);
    return which == 2 ? power : op2(m, IR_fadd, power, call2(m, IR_MATH_atan2, x, y));
}

static void make_float_operation(Maker *m)
{
    static const IrOp unary[] = {IR_fneg, IR_fabs, IR_fsqrt, IR_ffloor, IR_fceil, IR_ftrunc};
    IrRef x = float_operand(m), y = float_operand(m);
    /* clang-format off */
    switch (below(m, 6)) {
    case 0: store_boxed(m, op0(m, unary[below(m, 6)], x)); break;
    case 1: store_boxed(m, op0(m, IR_itof, int_operand(m))); break;
    case 2: store_boxed(m, op0(m, IR_ftoi, x)); break;
    case 3: store_boxed(m, maths_call(m, x, y)); break;
    case 4: store_boxed(m, op2(m, chance(m, 50) ? IR_fmin : IR_fmax, x, y)); break;
    default: store_boxed(m, op2(m, (IrOp)(IR_fadd + below(m, 4)), x, y)); break;
    }
    /* clang-format on */
}

/* Mostly one that holds for a while, so that loops loop. */
static void make_condition(Maker *m)
{
    bool floats = chance(m, 25);
    IrRef x = floats ? float_operand(m) : int_operand(m), y = floats ? float_operand(m) : int_operand(m);
    IrRef condition = op2(m, (IrOp)((floats ? IR_feq : IR_eq) + below(m, 6)), x, y);
    for (; chance(m, 30);)
        condition = op0(m, IR_bnot, condition);
    if (chance(m, 20))
        condition = op2(m, IR_beq, condition, trace_const_bool(m->trace, chance(m, 50)));
    if (chance(m, 60))
        store_boxed(m, condition);
    else
        guard(m, chance(m, 50) ? IR_guard_true : IR_guard_false, condition, 0);
}

static void make_counter(Maker *m)
{
    IrRef x = int_operand(m);
    guard(m, IR_guard_true, op2(m, IR_lt, x, trace_const_int(m->trace, 3 + below(m, 9))), 0);
    store_boxed(m, op2(m, IR_add, x, trace_const_int(m->trace, 1)));
}

static void make_move(Maker *m)
{
    uint32_t slot = FIRST_SLOT + below(m, SLOT_COUNT - FIRST_SLOT);
    IrType type = m->types[slot];
    IrRef value = op0(m, IR_sload, slot);
    if (chance(m, 30))
        value = guard(m, ir_guard_for(type), value, 0);
    if (chance(m, 20)) {
        value = op0(m, ir_unbox_for(type), guard(m, ir_guard_for(type), value, 0));
        value = op0(m, ir_box_for(trace_type(m->trace, value)), value);
    }
    if ((type != IRT_varr && type != IRT_vcell) || m->keeps_types)
        store(m, value, type);
}

/* An access to an element of the array in a slot; its kind is what the inputs mostly have. */
static void make_access(Maker *m, int slot, IrRef index, bool is_store)
{
    if (m->types[slot] != IRT_varr)
        return;
    IrRef array = load(m, slot);
    index = guard(m, IR_guard_bounds, index, op0(m, IR_alen, array));
    uint32_t expected = slot < 7 ? (uint32_t)slot - FIRST_ARRAY : m->trace->number & 1 ? 0 : 2;
    uint32_t kind = chance(m, 95) ? expected : below(m, 3);
    IrRef buffer = guard(m, (IrOp)(IR_guard_ibuf + kind), op0(m, IR_abuf, array), 0);
    if (is_store) {
        buffer = guard(m, (IrOp)(IR_guard_wibuf + kind), buffer, op0(m, IR_bshared, buffer));
        IrRef value = kind == 0 ? int_operand(m) : kind == 1 ? float_operand(m) : op0(m, IR_sload, 1 + below(m, 4));
        trace_emit(m->trace, (IrOp)(IR_astore_int + kind), buffer, index, value, IR_NOSNAP);
        return;
    }
    IrRef element = op2(m, (IrOp)(IR_aload_int + kind), buffer, index);
    if (kind == 2)
        store(m, guard(m, IR_guard_int, element, 0), IRT_vint);
    else
        store_boxed(m, element);
}

static int random_array(Maker *m) { return (int)(FIRST_ARRAY + below(m, FIRST_CELL - FIRST_ARRAY)); }

static void make_element(Maker *m, bool is_store)
{
    IrRef index = chance(m, 50) ? trace_const_int(m->trace, below(m, 3))
                                : op2(m, IR_and, int_operand(m), trace_const_int(m->trace, 1));
    make_access(m, random_array(m), index, is_store);
}

/* A loop over an array: a counter in a slot, a guard that ends the loop, accesses
 * at what the counter reaches; not all of it as range wants it. */
typedef struct {
    int slot; /* 0: there is none */
    int array;
    int64_t step;
} Scan;

static IrRef scan_end(Maker *m, const Scan *scan)
{
    if (scan->step < 0)
        return trace_const_int(m->trace, chance(m, 80) ? 0 : (int64_t)below(m, 5) - 2);
    if (chance(m, 40) && m->types[scan->array] == IRT_varr)
        return op0(m, IR_alen, load(m, scan->array));
    int other = scan->slot == 2 ? 4 : 2;
    return chance(m, 70) || m->types[other] != IRT_vint ? trace_const_int(m->trace, 1 + below(m, 4)) : load(m, other);
}

static IrRef scan_index(Maker *m, IrRef counter, IrRef end)
{
    IrRef k = trace_const_int(m->trace, (int64_t)below(m, 5) - 2);
    switch (below(m, 6)) {
    case 0: return op2(m, IR_add, counter, k);
    case 1: return op2(m, IR_sub, end, counter);
    case 2: return op2(m, IR_sub, op2(m, IR_sub, end, trace_const_int(m->trace, 1)), counter);
    case 3: return op2(m, IR_add, op2(m, IR_mul, counter, chance(m, 50) ? k : int_operand(m)), k);
    default: return counter;
    }
}

static IrRef step_scan(Maker *m, const Scan *scan, IrRef counter)
{
    IrRef next = op2(m, IR_add, counter, trace_const_int(m->trace, scan->step));
    m->slots[scan->slot] = op0(m, IR_box_int, next);
    trace_emit(m->trace, IR_sstore, (uint32_t)scan->slot, m->slots[scan->slot], 0, IR_NOSNAP);
    return next;
}

static Scan begin_scan(Maker *m)
{
    static const int slots[] = {1, 2, 4};
    Scan scan = {slots[below(m, 3)], random_array(m), chance(m, 70) ? 1 : chance(m, 60) ? -1 : 2};
    begin_bytecode(m);
    IrRef counter = load(m, scan.slot), end = scan_end(m, &scan);
    bool steps_first = chance(m, 30), is_strict = chance(m, 60);
    if (steps_first)
        counter = step_scan(m, &scan, counter);
    if (chance(m, 10))
        make_access(m, scan.array, scan_index(m, counter, end), false);
    IrOp op = scan.step < 0 ? (is_strict ? IR_gt : IR_ge) : is_strict ? IR_lt : IR_le;
    if (chance(m, 80))
        guard(m, IR_guard_true, op2(m, op, counter, end), 0);
    for (int i = 0; i < 2; i++)
        make_access(m, chance(m, 80) ? scan.array : random_array(m), scan_index(m, counter, end), i && chance(m, 30));
    if (steps_first)
        scan.slot = 0;
    return scan;
}

static void end_scan(Maker *m, const Scan *scan)
{
    if (!scan->slot || m->types[scan->slot] != IRT_vint)
        return;
    begin_bytecode(m);
    step_scan(m, scan, load(m, scan->slot));
}

static void make_global(Maker *m)
{
    uint32_t number = below(m, 2);
    if (chance(m, 50)) {
        trace_emit(m->trace, IR_gstore, number, op0(m, IR_sload, 1 + below(m, 4)), 0, IR_NOSNAP);
        return;
    }
    IrRef value = guard(m, IR_guard_int, op0(m, IR_gload, number), 0);
    store_boxed(m, op2(m, IR_add, op0(m, IR_unbox_int, value), trace_const_int(m->trace, 1)));
}

static void make_cell(Maker *m)
{
    IrRef cell = load(m, (int)(FIRST_CELL + below(m, 2)));
    if (chance(m, 50))
        trace_emit(m->trace, IR_cstore, cell, op0(m, IR_sload, 1 + below(m, 4)), 0, IR_NOSNAP);
    else
        store(m, guard(m, IR_guard_int, op0(m, IR_cload, cell), 0), IRT_vint);
}

static void make_call(Maker *m)
{
    IrRef array = op0(m, IR_sload, FIRST_ARRAY + below(m, 3)), value = op0(m, IR_sload, 1 + below(m, 4));
    uint32_t kind = below(m, 5);
    static const char *const natives[] = {"print", "len", "append"}; /* of each effect one */
    IrRef native = kind < 3 ? trace_const_object(m->trace, IRT_vbuiltin, 0, natives[kind]) : IR_NOREF;
    IrRef args[3] = {native, array, value}, result;
    switch (kind) {
    case 0:
        args[1] = value;
        result = trace_emit_call(m->trace, IR_CALL_builtin_io, args, 2, m->snap);
        return;
    case 1: result = trace_emit_call(m->trace, IR_CALL_builtin_read, args, 2, m->snap); break;
    case 2: trace_emit_call(m->trace, IR_CALL_builtin_write, args, 3, m->snap); return;
    case 3:
        args[0] = array;
        args[1] = trace_const_value(m->trace, IRT_vint, below(m, 3));
        trace_emit_call(m->trace, IR_CALL_index_set, args, 3, m->snap);
        return;
    default:
        args[0] = array;
        args[1] = trace_const_value(m->trace, IRT_vint, below(m, 3));
        result = trace_emit_call(m->trace, IR_CALL_index_get, args, 2, m->snap);
        break;
    }
    begin_bytecode(m);
    store(m, guard(m, IR_guard_int, result, 0), IRT_vint);
}

static void make_bytecode(Maker *m, Theme theme)
{
    static const char *const mixes[THEME_COUNT] = {"iiiffcnmllsgxk", "iiiifffnmc", "lllsssgxxkm", "ccccimn"};
    begin_bytecode(m);
    if (chance(m, 5))
        guard(m, IR_poll, 0, 0);
    const char *mix = mixes[theme];
    /* clang-format off */
    switch (mix[below(m, (uint32_t)strlen(mix))]) {
    case 'i': make_int_operation(m); break;
    case 'f': make_float_operation(m); break;
    case 'c': make_condition(m); break;
    case 'n': make_counter(m); break;
    case 'm': make_move(m); break;
    case 'l': make_element(m, false); break;
    case 's': make_element(m, true); break;
    case 'g': make_global(m); break;
    case 'x': make_cell(m); break;
    case 'k': make_call(m); break;
    }
    /* clang-format on */
}

/* Loads in front of the loop: what is known there must not be believed in the loop that writes it.
 * Slots may be set there, to what is a constant if the loop leaves it. */
static void make_preamble(Maker *m)
{
    m->snap = m->trace->entry_snap;
    if (chance(m, 50))
        trace_emit(m->trace, IR_sstore, chance(m, 50) ? 1 : 4, trace_const_value(m->trace, IRT_vint, below(m, 3)), 0,
                   IR_NOSNAP);
    for (uint32_t i = below(m, 4); i; i--) {
        uint32_t slot = FIRST_ARRAY + below(m, SLOT_COUNT - FIRST_ARRAY);
        IrRef object = load(m, (int)slot);
        if (slot >= FIRST_CELL) {
            op0(m, IR_cload, object);
            op0(m, IR_gload, below(m, 2));
            continue;
        }
        IrRef index = guard(m, IR_guard_bounds, trace_const_int(m->trace, below(m, 3)), op0(m, IR_alen, object));
        IrRef buffer = op0(m, IR_abuf, object);
        op0(m, IR_bshared, buffer);
        if (slot == FIRST_ARRAY)
            op2(m, IR_aload_int, guard(m, IR_guard_ibuf, buffer, 0), index);
    }
}

static void make_root(Maker *m, Theme theme, Scan *scan)
{
    if (chance(m, 40))
        make_preamble(m);
    bool loops = chance(m, 90);
    if (loops)
        op0(m, IR_loop, 0);
    uint32_t looked_at = chance(m, 60) ? 100 : 60;
    for (uint32_t slot = FIRST_SLOT; slot < SLOT_COUNT; slot++)
        m->slots[slot] = chance(m, looked_at) ? op0(m, IR_sload, slot) : IR_NOREF;
    if (m->is_alone) {
        begin_bytecode(m);
        guard(m, IR_poll, 0, 0);
    }
    if (chance(m, 40))
        *scan = begin_scan(m);
    for (uint32_t i = scan->slot ? below(m, 3) : 2 + below(m, 14); i; i--)
        make_bytecode(m, theme);
    end_scan(m, scan);
    if (!loops) {
        begin_bytecode(m);
        m->trace->segments.items[0].end = IR_END_EXIT;
        m->trace->segments.items[0].end_snap = m->snap;
    }
}

/* A recorder sees guards hold: where the first run leaves in its first iteration,
 * the guard is turned round or given an operand that it likes. */
static void make_guard_hold(Trace *trace, IrRef ref)
{
    IrInst *inst = trace_inst(trace, ref);
    if (inst->op == IR_guard_true || inst->op == IR_guard_false)
        inst->op = inst->op == IR_guard_true ? IR_guard_false : IR_guard_true;
    if (inst->op == IR_guard_nonzero || inst->op == IR_guard_count)
        inst->a = trace_const_int(trace, 3);
    if (inst->op == IR_guard_bounds)
        inst->a = trace_const_int(trace, 0);
}

static EvalExit run(Trace *trace, int number)
{
    char error[160];
    World *world = world_new(random_input(trace->number, number), error);
    EvalExit exit = world_run(world, trace).exit;
    world_free(world);
    return exit;
}

static void make_first_iteration_hold(Trace *trace)
{
    for (int i = 0; i < 20; i++) {
        EvalExit exit = run(trace, 0);
        if (exit.snap == IR_NOSNAP || exit.iterations || exit.guard == IR_NOREF)
            return;
        make_guard_hold(trace, exit.guard);
    }
}

/* -- trees ------------------------------------------------------------------------ */

/* The state that the snapshot describes, as far as the recorder knows it. */
static void take_state(Maker *m, uint16_t snap)
{
    const Snapshot *snapshot = &m->trace->snaps.items[snap];
    m->recent_count = 0;
    memcpy(m->types, m->types_at[snap], sizeof m->types);
    for (uint32_t slot = 0; slot < SLOT_COUNT; slot++)
        m->slots[slot] = IR_NOREF;
    for (uint32_t i = 0; i < snapshot->entry_count; i++) {
        const SnapEntry *entry = &m->trace->snap_entries.items[snapshot->first_entry + i];
        m->slots[entry->slot] = entry->value;
    }
}

static void end_child(Maker *m, const Scan *scan)
{
    Segment *child = &m->trace->segments.items[m->trace->segments.count - 1];
    bool may_loop = trace_loop(m->trace) != IR_NOREF;
    child->end = may_loop && chance(m, 50) ? IR_END_LOOP : (IrEnd)(IR_END_ENTRY + below(m, 3));
    if (child->end == IR_END_LINK && m->is_alone)
        child->end = IR_END_EXIT;
    if (child->end == IR_END_LOOP) {
        Scan step = *scan;
        if (chance(m, 15))
            step.step++;
        if (chance(m, 90))
            end_scan(m, &step);
        return;
    }
    begin_bytecode(m);
    child->end_snap = m->snap;
    child->link = 1 + below(m, 3);
}

/* Mostly where a run leaves: as a recorder chooses. */
static uint16_t choose_snap(Maker *m)
{
    EvalExit exit = run(m->trace, (int)below(m, INPUT_COUNT));
    if (exit.guard != IR_NOREF && chance(m, 80))
        return exit.snap;
    IrRef ref = below(m, m->trace->insts.count);
    for (int i = 0; i < 20 && !inst_leads_on(trace_inst(m->trace, ref)); i++)
        ref = below(m, m->trace->insts.count);
    return trace_inst(m->trace, ref)->snap;
}

/* A path that goes on where guards of the snapshot failed. What can't be one is taken back. */
static void grow(Maker *m, Theme theme, const Scan *scan)
{
    uint16_t snap = choose_snap(m);
    if (snap == IR_NOSNAP || trace_segment_at(m->trace, snap))
        return;
    Trace *before = trace_copy(m->trace);
    IrRef first = m->trace->insts.count;
    trace_add_segment(m->trace, snap);
    take_state(m, snap);
    for (uint32_t i = below(m, 6); i; i--)
        make_bytecode(m, theme);
    end_child(m, scan);
    char message[300];
    if (!trace_verify(m->trace, message, sizeof message)) {
        trace_free(m->trace);
        m->trace = before;
        return;
    }
    trace_free(before);
    for (int i = 0; i < 6; i++) {
        EvalExit exit = run(m->trace, i % INPUT_COUNT);
        if (exit.guard != IR_NOREF && exit.guard >= first && chance(m, 60))
            make_guard_hold(m->trace, exit.guard);
    }
}

Trace *random_trace(uint64_t seed, bool is_alone)
{
    static const IrType types[SLOT_COUNT] = {IRT_none, IRT_vint, IRT_vint, IRT_vfloat, IRT_vint,
                                             IRT_varr, IRT_varr, IRT_varr, IRT_vcell,  IRT_vcell};
    static Maker m;
    m = (Maker){.rng = seed * 7919 + 1, .trace = trace_new("random", (uint32_t)seed)};
    m.code = trace_object(m.trace, IRT_code, 0, "f");
    SnapFrame frame = {m.code, 0, 1};
    m.trace->entry_snap = trace_add_snapshot(m.trace, &frame, 1, NULL, 0);
    m.is_alone = is_alone;
    m.keeps_types = chance(&m, 50);
    memcpy(m.types, types, sizeof types);
    memcpy(m.types_at[m.trace->entry_snap], types, sizeof types);
    Theme theme = (Theme)below(&m, THEME_COUNT);
    Scan scan = {0};
    make_root(&m, theme, &scan);
    make_first_iteration_hold(m.trace);
    if (chance(&m, 70))
        for (uint32_t i = 1 + below(&m, MAX_CHILDREN); i; i--)
            grow(&m, theme, &scan);
    return m.trace;
}
