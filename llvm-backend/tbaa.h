/* What LLVM is told of aliasing, from the effect table: two accesses of different
 * classes never touch the same memory, and a call touches only its row's classes.
 *
 * A load or store names its class twice: by a TBAA tag, which tells loads and
 * stores apart, and as an alias scope, which a call can say it keeps clear of. */
#ifndef MK_LLVM_TBAA_H
#define MK_LLVM_TBAA_H

#include "ir/types.h"

#include <llvm-c/Core.h>

/* The classes of effects.def, by their index, and two more. */
enum { CLASS_IMMUTABLE = IR_EFFECT_COUNT, CLASS_EXIT_BUFFER, CLASS_COUNT };

typedef struct {
    LLVMContextRef context;
    unsigned kind_tbaa, kind_scope, kind_noalias, kind_invariant, kind_range, kind_weights;
    LLVMMetadataRef tags[CLASS_COUNT], scopes[CLASS_COUNT];
    LLVMMetadataRef empty;        /* !{} */
    LLVMMetadataRef length_range; /* 0 … 2^63-1 */
    LLVMMetadataRef likely;       /* branch weights of a guard: it holds */
} AliasInfo;

void alias_init(AliasInfo *info, LLVMContextRef context);
/* Marks a load or store as one of `alias_class`; loads of CLASS_IMMUTABLE never change while their object lives. */
void alias_mark_access(const AliasInfo *info, LLVMValueRef access, unsigned alias_class);
/* Marks a load of a length: never negative. */
void alias_mark_length(const AliasInfo *info, LLVMValueRef load);
/* Marks a guard's branch: the first way is the hot one. */
void alias_mark_likely(const AliasInfo *info, LLVMValueRef branch);
/* Marks a call of a runtime helper: what it touches beyond its arguments. */
void alias_mark_call(const AliasInfo *info, LLVMValueRef call, IrEffects reads, IrEffects writes);
/* Marks a call that depends on its arguments alone and always comes back. */
void alias_mark_pure(const AliasInfo *info, LLVMValueRef call);
/* Marks the empty asm that keeps a reference alive: it stays where it is but touches no memory we load. */
void alias_mark_use(const AliasInfo *info, LLVMValueRef call);

#endif
