/* From syntax tree to bytecode. */
#ifndef MK_BYTECODE_COMPILER_H
#define MK_BYTECODE_COMPILER_H

#include "proto.h"
#include "runtime/runtime.h"
#include "syntax/parser.h"

/* `hot_loop`: initial value of loop counters, `hot_function` of function counters (1..65535). */
typedef struct {
    uint32_t hot_loop, hot_function;
} CompileOptions;

/* Compiles a tree that parsed without errors. The program takes over `tree` and `source`. String
 * constants are made in rt's heap and the program registers itself as roots: no collection may follow
 * program_free.
 * Compile errors go to `errors`; then the result is NULL, `tree` is freed and `source` stays the
 * caller's, who prints the errors with it. */
Program *compile(Tree *tree, Source *source, Runtime *rt, const CompileOptions *options, Diagnostics *errors);
void program_free(Program *program);

/* The listing that --dump=bytecode prints. */
void program_disassemble(const Program *program, FILE *out);
void instruction_print(const Proto *proto, uint32_t pc, FILE *out); /* one line, without newline */

/* Slots that may be read at or after `pc` before they are written, as a set of 256 bits.
 * Computed once per function, on the first question. */
typedef struct SlotSet {
    uint64_t words[4];
} SlotSet;
static inline bool slotset_has(const SlotSet *set, unsigned slot) { return set->words[slot / 64] >> slot % 64 & 1; }
const SlotSet *liveness_at(const Proto *proto, uint32_t pc);

/* What the instruction at `pc` reads, and writes on each of its ways on. */
typedef struct {
    SlotSet uses, defs_next, defs_jump;
} SlotEffects;
SlotEffects instruction_effects(const Proto *proto, uint32_t pc);

#endif
