/* Recording calls: a closure's is inlined, a native function's becomes IR ops
 * where it has some, else a call into the runtime. */
#include "recorder_state.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* -- native functions ----------------------------------------------------------- */
static void record_len(Recorder *r, const Operand *args, unsigned dst)
{
    bool is_array = args[0].seen.tag == TAG_ARRAY;
    store_boxed(r, dst, emit(r, is_array ? IR_alen : IR_slen, payload(r, args[0]), 0, 0));
}

static void record_abs(Recorder *r, const Operand *args, unsigned dst)
{
    IrOp op = args[0].seen.tag == TAG_INT ? IR_abs : IR_fabs;
    store_boxed(r, dst, emit(r, op, payload(r, args[0]), 0, 0));
}

static void record_int(Recorder *r, const Operand *args, unsigned dst)
{
    IrRef number = payload(r, args[0]);
    if (args[0].seen.tag == TAG_FLOAT) {
        IrRef low = trace_const_float(r->trace, -0x1p63), high = trace_const_float(r->trace, 0x1p63);
        guard_condition(r, emit(r, IR_fge, number, low, 0), true);
        guard_condition(r, emit(r, IR_flt, number, high, 0), true);
        number = emit(r, IR_ftoi, number, 0, 0);
    }
    store_boxed(r, dst, number);
}

static void record_float(Recorder *r, const Operand *args, unsigned dst)
{
    store_boxed(r, dst, float_payload(r, args[0]));
}

static void record_order(Recorder *r, const Operand *args, unsigned dst) { store_slot(r, dst, typed(r, args[0])); }

static bool is_len(Value v) { return v.tag == TAG_ARRAY || v.tag == TAG_STRING; }
static bool is_convertible(Value v)
{
    int64_t ignored;
    return v.tag == TAG_INT || (v.tag == TAG_FLOAT && float_to_int(v.as.f, &ignored));
}

/* Native functions of one argument with a form of their own: for which arguments, and how. */
static const struct Recipe {
    const char *name;
    bool (*fits)(Value argument);
    void (*record)(Recorder *r, const Operand *args, unsigned dst);
} recipes[] = {
    {"len", is_len, record_len},
    {"abs", value_is_number, record_abs},
    {"int", is_convertible, record_int},
    {"float", value_is_number, record_float},
    {"order", value_is_number, record_order},
};
/* Those that are one IR op on a float. */
static const struct {
    const char *name;
    IrOp op;
} float_recipes[] = {{"sqrt", IR_fsqrt}, {"floor", IR_ffloor}, {"ceil", IR_fceil}, {"trunc", IR_ftrunc}};

static bool record_float_op(Recorder *r, const Builtin *builtin, const Operand *args, unsigned dst)
{
    for (size_t i = 0; i < sizeof float_recipes / sizeof float_recipes[0]; i++)
        if (strcmp(builtin->name, float_recipes[i].name) == 0) {
            store_boxed(r, dst, emit(r, float_recipes[i].op, float_payload(r, args[0]), 0, 0));
            return true;
        }
    return false;
}

/* The least or greatest of several numbers: INTEGER if all are, else FLOAT. */
static bool record_extreme(Recorder *r, const Builtin *builtin, const Operand *args, int count, unsigned dst)
{
    bool is_min = strcmp(builtin->name, "min") == 0, ints = true;
    if (!is_min && strcmp(builtin->name, "max") != 0)
        return false;
    for (int i = 0; i < count; i++)
        ints &= args[i].seen.tag == TAG_INT;
    IrOp op = ints ? is_min ? IR_min : IR_max : is_min ? IR_fmin : IR_fmax;
    IrRef best = ints ? payload(r, args[0]) : float_payload(r, args[0]);
    for (int i = 1; i < count; i++)
        best = emit(r, op, best, ints ? payload(r, args[i]) : float_payload(r, args[i]), 0);
    store_boxed(r, dst, best);
    return true;
}

static bool record_maths(Recorder *r, const Builtin *builtin, const Operand *args, int count, unsigned dst)
{
    IrMath math = ir_math_find(builtin->name, (int)strlen(builtin->name));
    if (math == IR_MATH_COUNT || ir_math_arity(math) != count)
        return false;
    IrRef first = float_payload(r, args[0]);
    if (count == 1)
        store_boxed(r, dst, emit(r, IR_fcall1, math, first, 0));
    else
        store_boxed(r, dst, emit(r, IR_fcall2, math, first, float_payload(r, args[1])));
    return true;
}

static bool record_recipe(Recorder *r, const Builtin *builtin, const Operand *args, unsigned dst)
{
    for (size_t i = 0; i < sizeof recipes / sizeof recipes[0]; i++)
        if (strcmp(builtin->name, recipes[i].name) == 0 && recipes[i].fits(args[0].seen)) {
            recipes[i].record(r, args, dst);
            return true;
        }
    return false;
}

static bool record_as_ops(Recorder *r, const Builtin *builtin, const Operand *args, int count, unsigned dst)
{
    if (count == 1 && record_recipe(r, builtin, args, dst))
        return true;
    for (int i = 0; i < count; i++)
        if (!value_is_number(args[i].seen))
            return false;
    if (record_extreme(r, builtin, args, count, dst))
        return true;
    return (count == 1 && record_float_op(r, builtin, args, dst)) || record_maths(r, builtin, args, count, dst);
}

static IrCall call_for(BuiltinEffect effect)
{
    switch (effect) {
    case EFFECT_PURE: return IR_CALL_builtin_pure;
    case EFFECT_READ: return IR_CALL_builtin_read;
    case EFFECT_WRITE: return IR_CALL_builtin_write;
    case EFFECT_IO: return IR_CALL_builtin_io;
    }
    abort();
}

void record_builtin(Recorder *r, const Builtin *builtin, const Operand *args, int count, unsigned dst)
{
    if (record_as_ops(r, builtin, args, count, dst))
        return;
    IrRef refs[256];
    refs[0] = const_value(r, value_builtin(builtin));
    for (int i = 0; i < count; i++)
        refs[i + 1] = typed(r, args[i]);
    store_slot(r, dst, emit_call(r, call_for(builtin->effect), refs, (uint32_t)count + 1));
}

/* Guards that the callee runs this code; which closure of it may change. */
static void guard_callee(Recorder *r, Operand callee)
{
    if (ir_ref_is_const(callee.value))
        return;
    const Proto *proto = callee.seen.as.closure->proto;
    IrRef code = trace_const_object(r->trace, IRT_code, (uint64_t)(uintptr_t)proto, "");
    emit_exiting(r, IR_guard_code, payload(r, callee), code, 0);
}

static void enter_frame(Recorder *r, const Proto *proto, Operand callee, unsigned a)
{
    RecordFrame *caller = frame_now(r);
    uint32_t base = caller->base + a + 1;
    caller->return_pc = (uint32_t)(r->vm->frame->pc - caller->proto->code) + 1;
    for (uint32_t slot = base + proto->parameter_count; slot < base + proto->slot_count; slot++)
        r->slots[slot] = IR_NOREF;
    r->slots[base - 1] = callee.value;
    r->depth++;
    if (r->depth > r->deepest)
        r->deepest = r->depth;
    char name[64];
    snprintf(name, sizeof name, "%.*s", (int)proto->name.length, proto->name.bytes);
    uint32_t code = trace_object(r->trace, IRT_code, (uint64_t)(uintptr_t)proto, name);
    r->frames[r->depth] = (RecordFrame){proto, base, 0, code};
}

/* The callee, a constant if the slot is known to hold one. */
static Operand callee_operand(Recorder *r, unsigned a)
{
    IrRef known = r->slots[frame_now(r)->base + a];
    if (known != IR_NOREF && ir_ref_is_const(known))
        return (Operand){r->vm->frame->base[a], known};
    return slot_operand(r, a);
}

static void call_closure(Recorder *r, Insn insn)
{
    unsigned a = insn_a(insn), count = insn_b(insn);
    Operand callee = callee_operand(r, a);
    const Proto *proto = callee.seen.as.closure->proto;
    if (!proto_takes(proto, count))
        give_up(r, ABORT_will_raise);
    else if (vm_depth_left(r->vm) <= 0)
        give_up(r, ABORT_will_raise);
    if (r->abort)
        return;
    guard_callee(r, callee);
    if (is_left_a_call(r, proto)) {
        record_invoke(r, insn, callee);
        return;
    }
    enter_frame(r, proto, callee, a);
    if (count < proto->parameter_count)
        store_slot(r, count, const_value(r, value_builtin(proto->default_argument)));
}

static void call_builtin(Recorder *r, Insn insn)
{
    unsigned a = insn_a(insn), count = insn_b(insn);
    Operand callee = callee_operand(r, a);
    const Builtin *builtin = callee.seen.as.builtin;
    if ((int)count < builtin->min_args || (builtin->max_args >= 0 && (int)count > builtin->max_args)) {
        give_up(r, ABORT_will_raise);
        return;
    }
    if (!ir_ref_is_const(callee.value)) {
        IrRef same = trace_const_object(r->trace, IRT_builtin, (uint64_t)(uintptr_t)builtin, builtin->name);
        emit_exiting(r, IR_guard_same, payload(r, callee), same, 0);
    }
    Operand args[256];
    for (unsigned i = 0; i < count; i++)
        args[i] = slot_operand(r, a + 1 + i);
    record_builtin(r, builtin, args, (int)count, insn_c(insn));
}

void record_call(Recorder *r, Insn insn)
{
    uint64_t tag = r->vm->frame->base[insn_a(insn)].tag;
    if (tag == TAG_FUNCTION)
        call_closure(r, insn);
    else if (tag == TAG_BUILTIN)
        call_builtin(r, insn);
    else
        give_up(r, ABORT_will_raise);
}

void record_return(Recorder *r, IrRef value)
{
    if (r->depth == 0 && !r->trace->is_function && r->segment == 0)
        give_up(r, ABORT_left_function);
    else if (r->depth == 0)
        record_root_return(r, value);
    if (r->depth == 0)
        return;
    r->depth--;
    RecordFrame *caller = frame_now(r);
    store_slot(r, insn_c(caller->proto->code[caller->return_pc - 1]), value);
}
