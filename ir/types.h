/* Types, operations, effects and runtime calls of the trace IR: enumerations and
 * queries made from types.def, ops.def, effects.def, calls.def and maths.def. */
#ifndef MK_IR_TYPES_H
#define MK_IR_TYPES_H

#include <stdbool.h>
#include <stdint.h>

typedef enum {
#define IR_TYPE(name, cls, boxed, meaning) IRT_##name,
#include "types.def"
#undef IR_TYPE
    IRT_COUNT
} IrType;

typedef enum { IR_CLASS_NONE, IR_CLASS_WORD, IR_CLASS_REAL, IR_CLASS_PAIR } IrClass;

typedef enum {
#define IR_OP(name, result, operands, reads, writes, flags, meaning) IR_##name,
#include "ops.def"
#undef IR_OP
    IR_OP_COUNT
} IrOp;

typedef enum {
#define IR_EFFECT(name, meaning) IR_EFFECT_INDEX_##name,
#include "effects.def"
#undef IR_EFFECT
    IR_EFFECT_COUNT
} IrEffectIndex;

/* Sets of effect classes. */
typedef uint32_t IrEffects;
enum {
#define IR_EFFECT(name, meaning) IR_EFFECT_##name = 1 << IR_EFFECT_INDEX_##name,
#include "effects.def"
#undef IR_EFFECT
};

typedef enum { IR_FLAG_GUARD = 1, IR_FLAG_EXITS = 2, IR_FLAG_COLLECTS = 4, IR_FLAG_PINNED = 8 } IrFlag;

typedef enum {
#define IR_CALL(name, reads, writes, flags, meaning) IR_CALL_##name,
#include "calls.def"
#undef IR_CALL
    IR_CALL_COUNT
} IrCall;

typedef enum {
#define IR_MATH(name, arity) IR_MATH_##name,
#include "maths.def"
#undef IR_MATH
    IR_MATH_COUNT
} IrMath;

_Static_assert(IRT_COUNT <= 64, "IrInst.type and the verifier's type sets hold 64 types");
_Static_assert(IR_OP_COUNT <= 256, "IrInst.op is one byte");
/* guard_T, unbox_T and box_T stand in the order of the types they make. */
_Static_assert(IR_guard_bool - IR_guard_null == IRT_vbool - IRT_vnull, "guards are in the order of the value types");
_Static_assert(IR_guard_builtin - IR_guard_null == IRT_vbuiltin - IRT_vnull,
               "guards are in the order of the value types");
_Static_assert(IR_box_cell - IR_box_bool == IR_unbox_cell - IR_unbox_bool, "boxes are in the order of unboxes");

const char *ir_type_name(IrType type);
const char *ir_type_meaning(IrType type);
IrClass ir_type_class(IrType type);
/* The v… type that a value of `type` has once boxed; IRT_none if it has none. */
IrType ir_type_boxed(IrType type);
/* Whether every value of type `sub` is one of type `super` (reflexive). */
bool ir_type_is(IrType sub, IrType super);
/* The type named by the `length` bytes at `name`, or IRT_COUNT. */
IrType ir_type_find(const char *name, int length);

const char *ir_op_name(IrOp op);
const char *ir_op_meaning(IrOp op);
const char *ir_op_operands(IrOp op);           /* the operand column, as text */
IrType ir_op_result(IrOp op);                  /* IRT_none for `same` too: ask the instruction */
IrOp ir_op_find(const char *name, int length); /* IR_OP_COUNT if there is none */

const char *ir_effect_name(IrEffectIndex effect);
const char *ir_call_name(IrCall call);
const char *ir_call_meaning(IrCall call);
IrCall ir_call_find(const char *name, int length); /* IR_CALL_COUNT if there is none */
const char *ir_math_name(IrMath math);
int ir_math_arity(IrMath math);
IrMath ir_math_find(const char *name, int length); /* IR_MATH_COUNT if there is none */

/* The guard that shows a value to be of value type `type` (vnull … vcell). */
IrOp ir_guard_for(IrType type);
/* The unbox of value type `type`, IR_nop if it has no payload (vnull, vunbound). */
IrOp ir_unbox_for(IrType type);
/* The box of unboxed type `type` (int and its subtypes, float, bool, references). */
IrOp ir_box_for(IrType type);
bool ir_op_is_tag_guard(IrOp op);
bool ir_op_is_box(IrOp op);
bool ir_op_is_unbox(IrOp op);

#endif
