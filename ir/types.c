/* The tables of types.def, ops.def, effects.def, calls.def and maths.def, and
 * the queries on them. */
#include "types.h"
#include "tables.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

_Static_assert(IRT_index == IRT_int + 1 && IRT_byte == IRT_int + 4, "subtypes of int stand behind it");
_Static_assert(IRT_wibuf == IRT_ibuf + 3 && IRT_wvbuf == IRT_vbuf + 3, "w…buf stand in the order of their kinds");
_Static_assert(IRT_ibuf == IRT_buf + 1 && IRT_vbuf == IRT_buf + 3, "kinds of buffers stand behind buf");
_Static_assert(IRT_vnull == IRT_value + 1 && IRT_vcell == IRT_COUNT - 1, "value and its subtypes stand last");
_Static_assert(IRT_code == IRT_str + 6, "object types stand together");
_Static_assert(IR_guard_cell - IR_guard_null == IRT_vcell - IRT_vnull, "guards are in the order of the value types");
_Static_assert(IR_unbox_builtin - IR_unbox_bool == IRT_vbuiltin - IRT_vbool,
               "unboxes are in the order of the value types");

typedef struct {
    const char *name, *meaning;
    IrClass class;
    IrType boxed;
} TypeRow;

static const TypeRow type_rows[IRT_COUNT] = {
#define IR_TYPE(name, cls, boxed, meaning) {#name, meaning, IR_CLASS_##cls, IRT_##boxed},
#include "types.def"
#undef IR_TYPE
};

typedef struct {
    const char *name, *operands, *meaning;
    IrType result;
    IrEffects reads, writes;
    unsigned flags;
} OpRow;

typedef struct {
    const char *name, *meaning;
    IrEffects reads, writes;
    unsigned flags;
} CallRow;

/* How the tables spell their columns. */
#define E(name)  IR_EFFECT_##name
#define GUARD    IR_FLAG_GUARD
#define EXITS    IR_FLAG_EXITS
#define COLLECTS IR_FLAG_COLLECTS
#define PINNED   IR_FLAG_PINNED
#define IRT_same IRT_none

static const OpRow op_rows[IR_OP_COUNT] = {
#define IR_OP(name, result, operands, reads, writes, flags, meaning)                                                   \
    {#name, operands, meaning, IRT_##result, reads, writes, flags},
#include "ops.def"
#undef IR_OP
};

static const CallRow call_rows[IR_CALL_COUNT] = {
#define IR_CALL(name, reads, writes, flags, meaning) {#name, meaning, reads, writes, flags},
#include "calls.def"
#undef IR_CALL
};

#undef E
#undef GUARD
#undef EXITS
#undef COLLECTS
#undef PINNED
#undef IRT_same

static const char *const effect_names[IR_EFFECT_COUNT] = {
#define IR_EFFECT(name, meaning) #name,
#include "effects.def"
#undef IR_EFFECT
};

static const struct {
    const char *name;
    int arity;
} math_rows[IR_MATH_COUNT] = {
#define IR_MATH(name, arity) {#name, arity},
#include "maths.def"
#undef IR_MATH
};

static bool is_word(const char *word, const char *text, int length)
{
    return strlen(word) == (size_t)length && memcmp(word, text, (size_t)length) == 0;
}

/* -- types ---------------------------------------------------------------- */

const char *ir_type_name(IrType type) { return type_rows[type].name; }

const char *ir_type_meaning(IrType type) { return type_rows[type].meaning; }

IrClass ir_type_class(IrType type) { return type_rows[type].class; }

IrType ir_type_boxed(IrType type) { return type_rows[type].boxed; }

bool ir_type_is(IrType sub, IrType super)
{
    if (sub == super)
        return true;
    if (super == IRT_value)
        return sub > IRT_value;
    if (super == IRT_int)
        return sub > IRT_int && sub <= IRT_byte;
    if (super == IRT_buf)
        return sub > IRT_buf && sub <= IRT_wvbuf;
    return super >= IRT_ibuf && super <= IRT_vbuf && sub == super + (IRT_wibuf - IRT_ibuf);
}

IrType ir_type_find(const char *name, int length)
{
    int type = 0;
    while (type < IRT_COUNT && !is_word(type_rows[type].name, name, length))
        type++;
    return (IrType)type;
}

bool ir_type_is_object(IrType type) { return type >= IRT_str && type <= IRT_code; }

IrType ir_type_unboxed(IrType type)
{
    IrOp unbox = ir_unbox_for(type);
    return unbox == IR_nop ? IRT_none : op_rows[unbox].result;
}

/* -- ops ------------------------------------------------------------------ */

const char *ir_op_name(IrOp op) { return op_rows[op].name; }

const char *ir_op_meaning(IrOp op) { return op_rows[op].meaning; }

const char *ir_op_operands(IrOp op) { return op_rows[op].operands; }

IrType ir_op_result(IrOp op) { return op_rows[op].result; }

IrOp ir_op_find(const char *name, int length)
{
    int op = 0;
    while (op < IR_OP_COUNT && !is_word(op_rows[op].name, name, length))
        op++;
    return (IrOp)op;
}

IrEffects ir_op_reads(IrOp op) { return op_rows[op].reads; }

IrEffects ir_op_writes(IrOp op) { return op_rows[op].writes; }

unsigned ir_op_flags(IrOp op) { return op_rows[op].flags; }

static IrOperands operand_kinds[IR_OP_COUNT];

static uint8_t operand_kind(const char *word, int length)
{
    if (is_word("#", word, length))
        return IR_OPERAND_NUMBER;
    if (is_word("*", word, length))
        return IR_OPERAND_LIST;
    if (is_word("any", word, length))
        return IR_OPERAND_ANY;
    IrType type = ir_type_find(word, length);
    assert(type != IRT_COUNT && "ops.def names an operand that is no type");
    return (uint8_t)type;
}

/* Takes the operand columns apart once, before main: they are asked at every
 * use of every instruction, by several threads. */
__attribute__((constructor)) static void split_operand_columns(void)
{
    for (int op = 0; op < IR_OP_COUNT; op++) {
        const char *at = op_rows[op].operands;
        while (*(at += strspn(at, " "))) {
            int length = (int)strcspn(at, " ");
            IrOperands *operands = &operand_kinds[op];
            assert(operands->count < IR_FIXED_OPERANDS && "an instruction has room for three operands");
            operands->kinds[operands->count++] = operand_kind(at, length);
            at += length;
        }
    }
}

const IrOperands *ir_op_operand_kinds(IrOp op) { return &operand_kinds[op]; }

/* -- effects, calls, maths -------------------------------------------------- */

const char *ir_effect_name(IrEffectIndex effect) { return effect_names[effect]; }

const char *ir_call_name(IrCall call) { return call_rows[call].name; }

const char *ir_call_meaning(IrCall call) { return call_rows[call].meaning; }

IrEffects ir_call_reads(IrCall call) { return call_rows[call].reads; }

IrEffects ir_call_writes(IrCall call) { return call_rows[call].writes; }

unsigned ir_call_flags(IrCall call) { return call_rows[call].flags; }

IrCall ir_call_find(const char *name, int length)
{
    int call = 0;
    while (call < IR_CALL_COUNT && !is_word(call_rows[call].name, name, length))
        call++;
    return (IrCall)call;
}

const char *ir_math_name(IrMath math) { return math_rows[math].name; }

int ir_math_arity(IrMath math) { return math_rows[math].arity; }

IrMath ir_math_find(const char *name, int length)
{
    int math = 0;
    while (math < IR_MATH_COUNT && !is_word(math_rows[math].name, name, length))
        math++;
    return (IrMath)math;
}

/* -- guards, boxes, unboxes by type ------------------------------------------ */

IrOp ir_guard_for(IrType type)
{
    assert(type >= IRT_vnull && type <= IRT_vcell && "only v… types have tag guards");
    return (IrOp)(IR_guard_null + (type - IRT_vnull));
}

IrOp ir_unbox_for(IrType type)
{
    if (type == IRT_vcell)
        return IR_unbox_cell;
    if (type < IRT_vbool || type > IRT_vbuiltin)
        return IR_nop;
    return (IrOp)(IR_unbox_bool + (type - IRT_vbool));
}

IrOp ir_box_for(IrType type)
{
    IrOp unbox = ir_type_class(type) == IR_CLASS_PAIR ? IR_nop : ir_unbox_for(ir_type_boxed(type));
    return unbox == IR_nop ? IR_nop : (IrOp)(IR_box_bool + (unbox - IR_unbox_bool));
}

bool ir_op_is_tag_guard(IrOp op) { return op >= IR_guard_null && op <= IR_guard_cell; }

bool ir_op_is_box(IrOp op) { return op >= IR_box_bool && op <= IR_box_cell; }

bool ir_op_is_unbox(IrOp op) { return op >= IR_unbox_bool && op <= IR_unbox_cell; }
