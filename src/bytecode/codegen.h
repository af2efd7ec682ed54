/* The parts of the code generator, for each other.
 *
 * Evaluation order. A local variable is used as an operand where it stands only
 * if nothing evaluated between its mention and its use assigns variables
 * (Node.assigns); else its value is copied when it is reached. Cells and globals
 * are always loaded when they are reached.
 *
 * A variable that receives a value is written by the last instruction of the
 * expression (of each arm, where there are arms), since the expression may still
 * read it. Operand slots may be written earlier: nobody reads them. */
#ifndef MK_BYTECODE_CODEGEN_H
#define MK_BYTECODE_CODEGEN_H

#include "emit.h"

/* -- variables.c ------------------------------------------------------------------- */
/* The slot where `name`, a variable of this function, lies open; -1: none. Checks that it is bound. */
int variable_in_place(Emitter *e, const Name *name);
void variable_read(Emitter *e, const Name *name, unsigned dest);
/* What a call calls; nobody else sees the value. */
void callee_to(Emitter *e, Node *node, unsigned dest);
/* The slot an expression may write to set the variable, or -1: then variable_write moves it there. */
int variable_target(const Emitter *e, const Name *name);
void variable_write(Emitter *e, const Name *name, unsigned from, SourcePos pos);
/* Slots and cells as they are at entry. */
void variables_prepare(Emitter *e, SourcePos pos);

/* -- expressions.c ------------------------------------------------------------------- */
void expression_to(Emitter *e, Node *node, unsigned dest);
/* The slot that holds the value: a variable's own, unless `keep` (something may assign it before
 * the value is used), or an operand's: `home` if it is not -1, else a new one. */
unsigned expression_slot(Emitter *e, Node *node, bool keep, int home);
void expression_effect(Emitter *e, Node *node);
void expression_return(Emitter *e, Node *node); /* as the function's result */
/* The constant's number, if it is one and fits an operand; else -1. */
int constant_operand(Emitter *e, const Node *node);
/* R[dest] = left op right; right NULL: the INTEGER 1. */
void binary_to(Emitter *e, BinaryOp op, Node *left, Node *right, unsigned dest, SourcePos pos);
bool literal_value(const Node *node, Value *value); /* strings excluded */

/* -- composites.c: what takes consecutive slots ----------------------------------------- */
void call_to(Emitter *e, Node *node, unsigned dest);
void array_to(Emitter *e, Node *node, unsigned dest);
void hash_to(Emitter *e, Node *node, unsigned dest);
void template_to(Emitter *e, Node *node, unsigned dest);
void slice_to(Emitter *e, Node *node, unsigned dest);

/* -- conditions.c ------------------------------------------------------------------------ */
/* Jumps if the node's truth is `sense`, else falls through. */
void condition_jump(Emitter *e, Node *node, bool sense, Label *label);
void logic_to(Emitter *e, Node *node, unsigned dest);
void branch_to(Emitter *e, Node *node, unsigned dest);
void branch_effect(Emitter *e, Node *node);
void branch_return(Emitter *e, Node *node);

/* -- assignment.c ------------------------------------------------------------------------- */
/* Makes the assignment and gives the slot that holds what was stored: a variable's or an
 * operand's, `home` where it can be. */
unsigned assignment_slot(Emitter *e, Node *node, int home);
void assignment_let(Emitter *e, Node *node);

/* -- statements.c --------------------------------------------------------------------------- */
void block_to(Emitter *e, Node *block, unsigned dest);
void block_effect(Emitter *e, Node *block);
void block_return(Emitter *e, Node *block);
void statement_compile(Emitter *e, Node *node);

/* -- loops.c --------------------------------------------------------------------------------- */
void while_compile(Emitter *e, Node *node);
void for_in_compile(Emitter *e, Node *node);

/* -- functions.c ------------------------------------------------------------------------------- */
Proto *function_compile(Compiler *compiler, FunctionNode *function, SourcePos pos);
void closure_to(Emitter *e, Node *node, unsigned dest);

#endif
