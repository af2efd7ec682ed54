/* The interpreter and the paths it keeps out of line. */
#ifndef MK_VM_INTERP_H
#define MK_VM_INTERP_H

#include "vm.h"

/* Goes on from vm->frame, at its pc, until `bottom` (it, or a frame below it)
 * returns; then *result is what it gave and vm->frame is `bottom`. False if an
 * error or exit() stopped the script: vm->frame is where, at its pc, and the message is in vm->rt. */
bool interpret(VM *vm, Frame *bottom, Value *result);

/* -- out of line, in interp_slow.c; `base` and `constants` are the frame's.
 * Each does one instruction, or gives false with the message set and nothing changed. ----- */
bool slow_binary(VM *vm, Value *base, const Value *constants, Insn insn);
/* A compare-and-branch's comparison. */
bool slow_compare(VM *vm, const Value *base, const Value *constants, Insn insn, bool *outcome);
bool slow_unary(VM *vm, Value *base, Insn insn);
bool slow_index(VM *vm, Value *base, Insn insn);
bool slow_set_index(VM *vm, Value *base, Insn insn);
bool slow_slice(VM *vm, Value *base, Insn insn);
bool slow_container(VM *vm, Value *base, Insn insn); /* NEWARRAY … HASHPUT, CONCAT */
bool slow_iterate_prepare(VM *vm, Value *base, Insn insn);
/* A cell, or a closure of `function`. */
bool slow_cell(VM *vm, Value *base, Insn insn);
bool slow_closure(VM *vm, Value *base, const Proto *function, Insn insn);
/* A closure's call that can't simply be entered: fills in the argument that was left out, if it may be. */
bool slow_enter(VM *vm, Value *base, Insn insn);
/* A callee that is no closure: a builtin, or an error. */
bool slow_call(VM *vm, Value *base, Insn insn);

/* Errors: always false. */
bool fail_unbound(VM *vm, Text name);

#endif
