/* The rows of ops.def and calls.def as ir/ itself reads them: what types.h gives
 * away only piece by piece. */
#ifndef MK_IR_TABLES_H
#define MK_IR_TABLES_H

#include "types.h"

/* What an operand of an op is. Below IRT_COUNT: a reference of that IrType. */
typedef enum {
    IR_OPERAND_ANY = IRT_COUNT, /* a reference of any type but none */
    IR_OPERAND_NUMBER,          /* an immediate */
    IR_OPERAND_LIST,            /* any number of value references in the argument pool */
} IrOperandKind;

#define IR_FIXED_OPERANDS 3 /* an instruction has room for three: a, b, c */

/* The operand column of an op, taken apart. */
typedef struct {
    uint8_t count;
    uint8_t kinds[IR_FIXED_OPERANDS]; /* IrType or IrOperandKind */
} IrOperands;

const IrOperands *ir_op_operand_kinds(IrOp op);
IrEffects ir_op_reads(IrOp op);
IrEffects ir_op_writes(IrOp op);
unsigned ir_op_flags(IrOp op);
IrEffects ir_call_reads(IrCall call);
IrEffects ir_call_writes(IrCall call);
unsigned ir_call_flags(IrCall call);

/* Whether values of the type are references to objects: str … code. */
bool ir_type_is_object(IrType type);
/* The type that unboxing value type `type` gives; IRT_none if it has no payload. */
IrType ir_type_unboxed(IrType type);

#endif
