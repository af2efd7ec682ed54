#include "tbaa.h"

#include <string.h>

/* -- metadata ---------------------------------------------------------------- */

static LLVMMetadataRef text(LLVMContextRef context, const char *string)
{
    return LLVMMDStringInContext2(context, string, strlen(string));
}

static LLVMMetadataRef integer(LLVMTypeRef type, uint64_t value)
{
    return LLVMValueAsMetadata(LLVMConstInt(type, value, 0));
}

static LLVMMetadataRef node(LLVMContextRef context, LLVMMetadataRef *items, size_t count)
{
    return LLVMMDNodeInContext2(context, items, count);
}

static void attach(const AliasInfo *info, LLVMValueRef inst, unsigned kind, LLVMMetadataRef metadata)
{
    LLVMSetMetadata(inst, kind, LLVMMetadataAsValue(info->context, metadata));
}

static unsigned kind_id(LLVMContextRef context, const char *name)
{
    return LLVMGetMDKindIDInContext(context, name, (unsigned)strlen(name));
}

static const char *class_name(unsigned alias_class)
{
    if (alias_class == CLASS_IMMUTABLE)
        return "IMMUTABLE";
    if (alias_class == CLASS_EXIT_BUFFER)
        return "EXIT_BUFFER";
    return ir_effect_name((IrEffectIndex)alias_class);
}

void alias_init(AliasInfo *info, LLVMContextRef context)
{
    info->context = context;
    info->kind_tbaa = kind_id(context, "tbaa");
    info->kind_scope = kind_id(context, "alias.scope");
    info->kind_noalias = kind_id(context, "noalias");
    info->kind_invariant = kind_id(context, "invariant.load");
    info->kind_range = kind_id(context, "range");
    info->kind_weights = kind_id(context, "prof");

    LLVMTypeRef i64 = LLVMInt64TypeInContext(context), i32 = LLVMInt32TypeInContext(context);
    LLVMMetadataRef zero = integer(i64, 0);
    LLVMMetadataRef name = text(context, "monkey");
    LLVMMetadataRef root = node(context, &name, 1);
    for (unsigned i = 0; i < CLASS_COUNT; i++) {
        name = text(context, class_name(i));
        LLVMMetadataRef type = node(context, (LLVMMetadataRef[]){name, root, zero}, 3);
        info->tags[i] = node(context, (LLVMMetadataRef[]){type, type, zero}, 3);
        info->scopes[i] = node(context, (LLVMMetadataRef[]){name, root}, 2);
    }
    info->empty = node(context, NULL, 0);
    info->length_range = node(context, (LLVMMetadataRef[]){zero, integer(i64, UINT64_C(1) << 63)}, 2);
    info->likely =
        node(context, (LLVMMetadataRef[]){text(context, "branch_weights"), integer(i32, 1 << 20), integer(i32, 1)}, 3);
}

void alias_mark_access(const AliasInfo *info, LLVMValueRef access, unsigned alias_class)
{
    attach(info, access, info->kind_tbaa, info->tags[alias_class]);
    LLVMMetadataRef scope = info->scopes[alias_class];
    attach(info, access, info->kind_scope, node(info->context, &scope, 1));
    if (alias_class == CLASS_IMMUTABLE)
        attach(info, access, info->kind_invariant, info->empty);
}

void alias_mark_length(const AliasInfo *info, LLVMValueRef load)
{
    attach(info, load, info->kind_range, info->length_range);
}

void alias_mark_likely(const AliasInfo *info, LLVMValueRef branch)
{
    attach(info, branch, info->kind_weights, info->likely);
}

/* -- attributes ---------------------------------------------------------------- */

static void add_attribute(const AliasInfo *info, LLVMValueRef call, unsigned index, const char *name, uint64_t value)
{
    unsigned kind = LLVMGetEnumAttributeKindForName(name, strlen(name));
    LLVMAddCallSiteAttribute(call, index, LLVMCreateEnumAttribute(info->context, kind, value));
}

static void add_to_call(const AliasInfo *info, LLVMValueRef call, const char *name, uint64_t value)
{
    add_attribute(info, call, (unsigned)LLVMAttributeFunctionIndex, name, value);
}

/* The value of the `memory` attribute: two bits, read 1 and write 2, for each of
 * the memory arguments point to, memory the module can't see, and the rest. */
enum { MEMORY_NONE = 0, MEMORY_READ = 1, MEMORY_WRITE = 2, MEMORY_BOTH = 3 };
static uint64_t memory(uint64_t arguments, uint64_t inaccessible, uint64_t other)
{
    return arguments | inaccessible << 2 | other << 4;
}

/* Which memory a helper's row leaves alone: all of it is `other`, and what a
 * helper does to the heap's inner workings, the module can't see. */
void alias_mark_call(const AliasInfo *info, LLVMValueRef call, IrEffects reads, IrEffects writes)
{
    LLVMMetadataRef untouched[CLASS_COUNT];
    size_t count = 0;
    for (unsigned i = 0; i < CLASS_COUNT; i++)
        if (i >= IR_EFFECT_COUNT || !((reads | writes) >> i & 1))
            untouched[count++] = info->scopes[i];
    attach(info, call, info->kind_noalias, node(info->context, untouched, count));

    uint64_t other = (reads ? MEMORY_READ : MEMORY_NONE) | (writes ? MEMORY_BOTH : MEMORY_NONE);
    add_to_call(info, call, "memory", memory(MEMORY_BOTH, MEMORY_BOTH, other));
    add_to_call(info, call, "nounwind", 0);
    /* The helper keeps neither its arguments' array nor the place of its result. */
    add_attribute(info, call, 2, "nocapture", 0);
    add_attribute(info, call, 2, "readonly", 0);
    add_attribute(info, call, 4, "nocapture", 0);
}

void alias_mark_pure(const AliasInfo *info, LLVMValueRef call)
{
    add_to_call(info, call, "memory", memory(MEMORY_NONE, MEMORY_NONE, MEMORY_NONE));
    add_to_call(info, call, "nounwind", 0);
    add_to_call(info, call, "willreturn", 0);
}

void alias_mark_use(const AliasInfo *info, LLVMValueRef call)
{
    add_to_call(info, call, "memory", memory(MEMORY_NONE, MEMORY_BOTH, MEMORY_NONE));
    add_to_call(info, call, "nounwind", 0);
    add_to_call(info, call, "willreturn", 0);
}
