/* Traces at random: random_traces [FIRST_SEED [COUNT]]
 *                   random_traces --print FIRST_SEED COUNT
 *
 * Each seed makes a trace as a naive recorder would (loads, guards, unboxes, the
 * operation, boxes, stores; a snapshot before each bytecode), over slots that hold
 * ints, floats, cells and arrays, two of which are one in every second trace. Then every pass alone,
 * the whole pipeline and lists of passes in random order, some with a limit on their
 * rewrites, make traces of it, which must verify and, run from several beginnings, end as the
 * first one does: exit, slots, memory, output. Of a failure the passes that it takes and a
 * trace as small as shows it are printed and written to random_trace_SEED.irt, for irtool.
 * --print only writes the traces down, with inputs, for other tools to run. */
#include "ir/text.h"
#include "ir/verify.h"
#include "ir/world.h"
#include "passes/pipeline.h"
#include "random_text.h"
#include "trace_shrink.h"

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
enum { INPUT_COUNT = sizeof inputs / sizeof *inputs, MAX_INPUT = 320 };

/* With odd seeds, slot 7 holds the same array as slot 5, and slot 9 the same cell as slot 8. */
static const char *input(uint64_t seed, int number)
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
enum { FIRST_SLOT = 1, FIRST_ARRAY = 5, FIRST_CELL = 8, SLOT_COUNT = 10 };

/* What a trace is mostly about. */
typedef enum { THEME_ALL, THEME_NUMBERS, THEME_MEMORY, THEME_CONDITIONS, THEME_COUNT } Theme;

typedef struct {
    uint64_t rng;
    Trace *trace;
    IrRef slots[SLOT_COUNT];  /* what each holds now */
    IrType types[SLOT_COUNT]; /* its v… type, as the recorder would see it */
    uint32_t code, native;    /* objects */
    uint16_t snap;
    uint32_t pc;
    bool keeps_types; /* stores only what has the slot's first type */
    IrRef recent[4];  /* ints made lately, taken as operands as they are: what forwarding leaves */
    uint32_t recent_count;
} Maker;

static uint64_t next_random(Maker *m)
{
    uint64_t z = m->rng += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

static uint32_t below(Maker *m, uint32_t limit) { return (uint32_t)(next_random(m) % limit); }
static bool chance(Maker *m, uint32_t percent) { return below(m, 100) < percent; }

/* -- emitting ------------------------------------------------------------------- */

static IrRef op0(Maker *m, IrOp op, uint32_t a) { return trace_emit(m->trace, op, a, 0, 0, IR_NOSNAP); }
static IrRef op2(Maker *m, IrOp op, uint32_t a, uint32_t b) { return trace_emit(m->trace, op, a, b, 0, IR_NOSNAP); }
static IrRef guard(Maker *m, IrOp op, uint32_t a, uint32_t b) { return trace_emit(m->trace, op, a, b, 0, m->snap); }

static void begin_bytecode(Maker *m)
{
    SnapEntry entries[SLOT_COUNT];
    uint32_t count = 0;
    for (uint32_t slot = FIRST_SLOT; slot < SLOT_COUNT; slot++)
        entries[count++] = (SnapEntry){slot, m->slots[slot]};
    SnapFrame frame = {m->code, m->pc++, 1};
    m->snap = trace_add_snapshot(m->trace, &frame, 1, entries, count);
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
    static const IrOp ops[] = {IR_add, IR_sub, IR_mul, IR_and, IR_or, IR_xor, IR_add, IR_add};
    IrRef x = int_operand(m), y = int_operand(m);
    /* clang-format off */
    switch (below(m, 6)) {
    case 0: store_boxed(m, op2(m, chance(m, 50) ? IR_div : IR_mod, x, guard(m, IR_guard_nonzero, y, 0))); break;
    case 1: store_boxed(m, op2(m, (IrOp)(IR_shl + below(m, 3)), x, guard(m, IR_guard_count, y, 0))); break;
    case 2: store_boxed(m, op0(m, chance(m, 50) ? IR_neg : chance(m, 50) ? IR_not : IR_abs, x)); break;
    default: store_boxed(m, op2(m, ops[below(m, 8)], x, y)); break;
    }
    /* clang-format on */
}

static void make_float_operation(Maker *m)
{
    static const IrOp unary[] = {IR_fneg, IR_fabs, IR_fsqrt, IR_ffloor, IR_fceil, IR_ftrunc};
    IrRef x = float_operand(m), y = float_operand(m);
    /* clang-format off */
    switch (below(m, 5)) {
    case 0: store_boxed(m, op0(m, unary[below(m, 6)], x)); break;
    case 1: store_boxed(m, op0(m, IR_itof, int_operand(m))); break;
    case 2: store_boxed(m, op0(m, IR_ftoi, x)); break;
    case 3: store_boxed(m, op2(m, IR_fcall1, IR_MATH_sin, x)); break;
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

/* Loads in front of the loop: what is known there must not be believed in the loop that writes it. */
static void make_preamble(Maker *m)
{
    m->snap = m->trace->entry_snap;
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

/* `polls`: each iteration does, so that guards that fail on purpose end the loop, whatever passes leave of it. */
static Trace *make_trace(uint64_t seed, bool polls)
{
    static const IrType types[SLOT_COUNT] = {IRT_none, IRT_vint, IRT_vint, IRT_vfloat, IRT_vint,
                                             IRT_varr, IRT_varr, IRT_varr, IRT_vcell,  IRT_vcell};
    Maker m = {.rng = seed * 7919 + 1, .trace = trace_new("random", (uint32_t)seed)};
    m.code = trace_object(m.trace, IRT_code, 0, "f");
    SnapFrame frame = {m.code, 0, 1};
    m.trace->entry_snap = trace_add_snapshot(m.trace, &frame, 1, NULL, 0);
    m.keeps_types = chance(&m, 50);
    memcpy(m.types, types, sizeof types);
    if (chance(&m, 40))
        make_preamble(&m);
    bool loops = chance(&m, 90);
    if (loops)
        op0(&m, IR_loop, 0);
    for (uint32_t slot = FIRST_SLOT; slot < SLOT_COUNT; slot++)
        m.slots[slot] = op0(&m, IR_sload, slot);
    if (polls) {
        begin_bytecode(&m);
        guard(&m, IR_poll, 0, 0);
    }
    Theme theme = (Theme)below(&m, THEME_COUNT);
    Scan scan = {0};
    if (chance(&m, 40))
        scan = begin_scan(&m);
    for (uint32_t i = scan.slot ? below(&m, 3) : 2 + below(&m, 14); i; i--)
        make_bytecode(&m, theme);
    end_scan(&m, &scan);
    if (!loops) {
        begin_bytecode(&m);
        m.trace->segments.items[0].end = IR_END_EXIT;
        m.trace->segments.items[0].end_snap = m.snap;
    }
    return m.trace;
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

static void make_first_iteration_hold(Trace *trace)
{
    char error[160];
    for (int i = 0; i < 20; i++) {
        World *host = world_new(input(trace->number, 0), error);
        EvalExit exit = world_run(host, trace).exit;
        world_free(host);
        if (exit.snap == IR_NOSNAP || exit.iterations || exit.guard == IR_NOREF)
            return;
        make_guard_hold(trace, exit.guard);
    }
}

/* -- checking ------------------------------------------------------------------------- */

/* A trace, and how it ended from each beginning. */
typedef struct {
    uint64_t seed;
    Trace *trace;
    World *hosts[INPUT_COUNT];
    WorldOutcome outcomes[INPUT_COUNT];
} Original;

enum { MAX_REASON = 300 };

static Original original_new(uint64_t seed, Trace *trace)
{
    char error[160];
    Original original = {.seed = seed, .trace = trace};
    for (int i = 0; i < INPUT_COUNT; i++) {
        original.hosts[i] = world_new(input(seed, i), error);
        original.outcomes[i] = world_run(original.hosts[i], trace);
    }
    return original;
}

static void original_fini(Original *original)
{
    for (int i = 0; i < INPUT_COUNT; i++)
        world_free(original->hosts[i]);
}

/* Whether the passes' trace ends as the first; a reason if it doesn't. */
static bool ends_alike(Original *original, Trace *result, char reason[MAX_REASON])
{
    bool good = true;
    char why[160];
    for (int i = 0; good && i < INPUT_COUNT; i++) {
        World *host = world_new(input(original->seed, i), why);
        WorldOutcome outcome = world_run(host, result);
        good = world_same(input(original->seed, i), original->hosts[i], original->trace, &original->outcomes[i], host,
                          result, &outcome, why);
        if (!good)
            snprintf(reason, MAX_REASON, "%s, from beginning %d", why, i);
        world_free(host);
    }
    return good;
}

/* Whatever `limit` on rewrites stops the passes: what they have done by then must hold by itself. */
static bool passes_keep(Original *original, const PassList *list, uint64_t limit, char reason[MAX_REASON])
{
    Trace *result = trace_copy(original->trace);
    PipelineOptions options = {.verify = true, .rewrites_left = &limit};
    bool good = pipeline_run(result, list, &options, NULL, reason, MAX_REASON) && ends_alike(original, result, reason);
    trace_free(result);
    return good;
}

/* -- what is told of a failure ------------------------------------------------------------ */

typedef struct {
    uint64_t seed, limit;
    PassList list;
} Failure;

static bool shows_failure(void *context, const Trace *trace)
{
    Failure *failure = context;
    char reason[MAX_REASON];
    Trace *copy = trace_copy(trace);
    Original original = original_new(failure->seed, copy);
    bool shows = !passes_keep(&original, &failure->list, failure->limit, reason);
    original_fini(&original);
    trace_free(copy);
    return shows;
}

static void drop_passes(Failure *failure, const Trace *trace)
{
    for (int i = failure->list.count; i-- > 0;) {
        PassList list = failure->list;
        memmove(&list.order[i], &list.order[i + 1], (size_t)(list.count - i - 1) * sizeof *list.order);
        list.count--;
        Failure smaller = {failure->seed, failure->limit, list};
        if (shows_failure(&smaller, trace))
            *failure = smaller;
    }
}

static void write_failure(FILE *out, const Failure *failure, const Trace *trace, const char *reason)
{
    fprintf(out, "; random_traces %llu: %s\n; irtool --run --passes=", (unsigned long long)failure->seed, reason);
    for (int i = 0; i < failure->list.count; i++)
        fprintf(out, "%s%s", i ? "," : "", pass_name(failure->list.order[i]));
    if (failure->limit != UINT64_MAX)
        fprintf(out, " --opt-bisect=%llu", (unsigned long long)failure->limit);
    fputc('\n', out);
    for (int i = 0; i < INPUT_COUNT; i++)
        fprintf(out, "; run: %s\n", input(failure->seed, i));
    trace_print(trace, out);
}

/* As small a trace and list as show it, printed and in a file of their own. */
static bool report(Failure failure, const Trace *trace, const char *reason)
{
    drop_passes(&failure, trace);
    ShrinkQuestion question = {shows_failure, &failure};
    Trace *smaller = trace_shrink(trace, &question);
    char path[64];
    snprintf(path, sizeof path, "random_trace_%llu.irt", (unsigned long long)failure.seed);
    write_failure(stdout, &failure, smaller, reason);
    FILE *file = fopen(path, "w");
    if (file) {
        write_failure(file, &failure, smaller, reason);
        fclose(file);
        printf("; in %s\n", path);
    }
    trace_free(smaller);
    return false;
}

static bool check_list(Original *original, const PassList *list, uint64_t limit)
{
    char reason[MAX_REASON] = "";
    return passes_keep(original, list, limit, reason) ||
           report((Failure){original->seed, limit, *list}, original->trace, reason);
}

static PassList random_list(Maker *m)
{
    PassList list = {.count = 2 + (int)below(m, 12)};
    for (int i = 0; i < list.count; i++) {
        list.order[i] = (PassId)below(m, PASS_COUNT);
        list.enabled[list.order[i]] = true;
    }
    return list;
}

static bool check_all_lists(Original *original)
{
    PassList all = pass_list_default();
    bool good = check_list(original, &all, UINT64_MAX);
    for (int pass = 0; good && pass < PASS_COUNT; pass++) {
        PassList one = {.count = 1, .order = {(PassId)pass}};
        one.enabled[pass] = true;
        good = check_list(original, &one, UINT64_MAX);
    }
    Maker m = {.rng = original->seed};
    for (int i = 0; good && i < 4; i++) {
        PassList list = random_list(&m);
        good = check_list(original, &list, UINT64_MAX) && check_list(original, i ? &list : &all, below(&m, 60));
    }
    return good;
}

static bool check_seed(uint64_t seed)
{
    Trace *trace = make_trace(seed, false);
    make_first_iteration_hold(trace);
    char message[MAX_REASON];
    bool good = trace_verify(trace, message, sizeof message);
    if (good) {
        Original original = original_new(seed, trace);
        good = check_all_lists(&original);
        original_fini(&original);
    } else {
        printf("seed %llu: the generator made what is no trace: %s\n", (unsigned long long)seed, message);
        trace_print(trace, stdout);
    }
    trace_free(trace);
    return good;
}

static void print_seed(uint64_t seed)
{
    Trace *trace = make_trace(seed, true);
    make_first_iteration_hold(trace);
    random_trace_print(trace, seed & 1, stdout);
    trace_free(trace);
}

enum { MAX_FAILURES = 5 };

int main(int argc, char **argv)
{
    if (argc == 4 && strcmp(argv[1], "--print") == 0) {
        uint64_t from = strtoull(argv[2], NULL, 10), to = from + strtoull(argv[3], NULL, 10);
        for (uint64_t seed = from; seed < to; seed++)
            print_seed(seed);
        return 0;
    }
    uint64_t first = argc > 1 ? strtoull(argv[1], NULL, 10) : 1;
    uint64_t count = argc > 2 ? strtoull(argv[2], NULL, 10) : argc > 1 ? 1 : 1000;
    int failures = 0;
    for (uint64_t seed = first; seed < first + count && failures < MAX_FAILURES; seed++)
        failures += !check_seed(seed);
    if (failures)
        return 1;
    printf("%llu traces\n", (unsigned long long)count);
    return 0;
}
