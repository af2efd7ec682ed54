/* Slots, globals, cells, captures, arrays and their elements. */
#include "lower.h"

#include "ir/memory.h"

#include <stdlib.h>

/* -- addresses ------------------------------------------------------------------- */

static LLVMValueRef at_offset(Lowering *l, LLVMValueRef base, uint64_t offset)
{
    if (!offset)
        return base;
    LLVMValueRef index = lower_int(l, offset);
    return LLVMBuildInBoundsGEP2(l->builder, l->i8, base, &index, 1, "");
}

static LLVMValueRef load(Lowering *l, LLVMTypeRef type, LLVMValueRef base, uint64_t offset, unsigned alias_class)
{
    LLVMValueRef value = LLVMBuildLoad2(l->builder, type, at_offset(l, base, offset), "");
    alias_mark_access(&l->alias, value, alias_class);
    return value;
}

static void store(Lowering *l, LLVMValueRef value, LLVMValueRef base, uint64_t offset, unsigned alias_class)
{
    alias_mark_access(&l->alias, LLVMBuildStore(l->builder, value, at_offset(l, base, offset)), alias_class);
}

static Lowered load_value(Lowering *l, LLVMValueRef base, uint64_t offset, unsigned alias_class)
{
    LLVMValueRef tag = load(l, l->i64, base, offset + l->layout->value_tag, alias_class);
    return (Lowered){.tag = tag, .word = load(l, l->i64, base, offset + l->layout->value_payload, alias_class)};
}

static void store_value(Lowering *l, Lowered value, LLVMValueRef base, uint64_t offset, unsigned alias_class)
{
    store(l, value.tag, base, offset + l->layout->value_tag, alias_class);
    store(l, value.word, base, offset + l->layout->value_payload, alias_class);
}

LLVMValueRef lower_context_place(Lowering *l, uint64_t offset) { return at_offset(l, l->vm, offset); }

/* -- slots ------------------------------------------------------------------------- */

static void note_slot(Lowering *l, bool *written, IrRef ref)
{
    uint32_t slot = trace_inst(l->trace, ref)->a;
    bool is_in_root = ref < l->trace->segments.items[0].count;
    if (trace_inst(l->trace, ref)->op == IR_sstore) {
        written[slot] = is_in_root;
        return;
    }
    /* The allocas themselves are made later; until then the mark stands for them. */
    l->slots[slot].from_memory |= !written[slot] || !is_in_root;
    l->slots[slot].tag = l->slots[slot].payload = LLVMGetUndef(l->i64);
    l->has_slots = true;
}

/* A slot has an image if the trace loads it. If its first access is a load, that
 * reads what the VM's memory held at entry; a side segment's load may do so too
 * although the root, further on than where it was left, has a store. */
void lower_find_slots(Lowering *l)
{
    const Trace *trace = l->trace;
    for (IrRef ref = 0; ref < trace->insts.count; ref++) {
        const IrInst *inst = trace_inst(trace, ref);
        if ((inst->op == IR_sload || inst->op == IR_sstore) && inst->a >= l->slot_count)
            l->slot_count = inst->a + 1;
    }
    if (!l->slot_count)
        return;
    l->slots = ir_alloc(l->slot_count * sizeof *l->slots);
    bool *written = ir_alloc(l->slot_count * sizeof *written);
    for (IrRef ref = 0; ref < trace->insts.count; ref++) {
        const IrInst *inst = trace_inst(trace, ref);
        if (inst->op == IR_sload || inst->op == IR_sstore)
            note_slot(l, written, ref);
    }
    free(written);
}

void lower_make_slots(Lowering *l)
{
    for (uint32_t i = 0; i < l->slot_count; i++) {
        SlotImage *slot = &l->slots[i];
        if (!slot->tag)
            continue;
        slot->tag = LLVMBuildAlloca(l->builder, l->i64, "");
        slot->payload = LLVMBuildAlloca(l->builder, l->i64, "");
    }
}

void lower_fill_slots(Lowering *l)
{
    for (uint32_t i = 0; i < l->slot_count; i++) {
        SlotImage *slot = &l->slots[i];
        if (!slot->tag || !slot->from_memory)
            continue;
        Lowered value;
        if (!lower_param(l, i, &value))
            value = load_value(l, l->base, (uint64_t)i * l->layout->value_size, IR_EFFECT_INDEX_SLOT);
        LLVMBuildStore(l->builder, value.tag, slot->tag);
        LLVMBuildStore(l->builder, value.word, slot->payload);
    }
}

void lower_write_slots(Lowering *l, uint16_t snap)
{
    const Snapshot *snapshot = &l->trace->snaps.items[snap];
    for (uint32_t i = 0; i < snapshot->entry_count; i++) {
        SnapEntry entry = l->trace->snap_entries.items[snapshot->first_entry + i];
        IrType type = trace_type(l->trace, entry.value);
        Lowered value = lower_ref(l, entry.value);
        if (ir_type_class(type) != IR_CLASS_PAIR)
            value = lower_pair(l, ir_type_boxed(type), NULL, lower_to_bits(l, type, value.word));
        store_value(l, value, l->base, (uint64_t)entry.slot * l->layout->value_size, IR_EFFECT_INDEX_SLOT);
    }
}

Lowered lower_sload(Lowering *l, uint32_t slot)
{
    LLVMValueRef tag = LLVMBuildLoad2(l->builder, l->i64, l->slots[slot].tag, "");
    return (Lowered){.tag = tag, .word = LLVMBuildLoad2(l->builder, l->i64, l->slots[slot].payload, "")};
}

/* A store nobody loads needs no place: exits take their values from snapshots. */
void lower_sstore(Lowering *l, uint32_t slot, IrRef value)
{
    if (!l->slots[slot].tag)
        return;
    Lowered stored = lower_ref(l, value);
    LLVMBuildStore(l->builder, stored.tag, l->slots[slot].tag);
    LLVMBuildStore(l->builder, stored.word, l->slots[slot].payload);
}

/* -- globals, cells, captures --------------------------------------------------------- */

static LLVMValueRef global_address(const Lowering *l, uint32_t global)
{
    return lower_address(l, (const char *)l->layout->globals + (uint64_t)global * l->layout->value_size);
}

Lowered lower_gload(Lowering *l, uint32_t global)
{
    return load_value(l, global_address(l, global), 0, IR_EFFECT_INDEX_GLOBAL);
}

void lower_gstore(Lowering *l, uint32_t global, IrRef value)
{
    store_value(l, lower_ref(l, value), global_address(l, global), 0, IR_EFFECT_INDEX_GLOBAL);
}

Lowered lower_cload(Lowering *l, IrRef cell)
{
    return load_value(l, lower_word(l, cell), l->layout->cell_value, IR_EFFECT_INDEX_CELL);
}

void lower_cstore(Lowering *l, IrRef cell, IrRef value)
{
    store_value(l, lower_ref(l, value), lower_word(l, cell), l->layout->cell_value, IR_EFFECT_INDEX_CELL);
}

Lowered lower_capture(Lowering *l, IrRef closure, uint32_t index)
{
    uint64_t offset = l->layout->closure_captures + (uint64_t)index * l->layout->value_size;
    return load_value(l, lower_word(l, closure), offset, CLASS_IMMUTABLE);
}

/* -- headers ----------------------------------------------------------------------------- */

LLVMValueRef lower_string_length(Lowering *l, IrRef string)
{
    LLVMValueRef length = load(l, l->i64, lower_word(l, string), l->layout->string_length, CLASS_IMMUTABLE);
    alias_mark_length(&l->alias, length);
    return length;
}

LLVMValueRef lower_string_byte(Lowering *l, IrRef string, IrRef index)
{
    LLVMValueRef buffer = load(l, l->ptr, lower_word(l, string), l->layout->string_buffer, CLASS_IMMUTABLE);
    LLVMValueRef bytes = at_offset(l, buffer, l->layout->buffer_data), at = lower_word(l, index);
    LLVMValueRef place = LLVMBuildInBoundsGEP2(l->builder, l->i8, bytes, &at, 1, "");
    LLVMValueRef byte = load(l, l->i8, place, 0, CLASS_IMMUTABLE);
    return LLVMBuildZExt(l->builder, byte, l->i64, "");
}

LLVMValueRef lower_byte_string(Lowering *l, IrRef byte)
{
    LLVMValueRef size = lower_int(l, l->layout->byte_string_size);
    LLVMValueRef offset = LLVMBuildMul(l->builder, lower_word(l, byte), size, "");
    return LLVMBuildGEP2(l->builder, l->i8, lower_address(l, l->layout->byte_strings), &offset, 1, "");
}

/* Only strings of one length that are two objects need their bytes compared. */
LLVMValueRef lower_strings_equal(Lowering *l, IrRef a, IrRef b)
{
    LLVMBasicBlockRef different = LLVMAppendBasicBlockInContext(l->context, l->function, "strings.different");
    LLVMBasicBlockRef alike = LLVMAppendBasicBlockInContext(l->context, l->function, "strings.alike");
    LLVMBasicBlockRef known = LLVMAppendBasicBlockInContext(l->context, l->function, "strings.known");
    LLVMBasicBlockRef from[] = {LLVMGetInsertBlock(l->builder), different, alike};
    LLVMValueRef strings[] = {lower_word(l, a), lower_word(l, b)};
    LLVMBuildCondBr(l->builder, LLVMBuildICmp(l->builder, LLVMIntEQ, strings[0], strings[1], ""), known, different);

    LLVMPositionBuilderAtEnd(l->builder, different);
    LLVMValueRef lengths[] = {lower_string_length(l, a), lower_string_length(l, b)};
    LLVMBuildCondBr(l->builder, LLVMBuildICmp(l->builder, LLVMIntEQ, lengths[0], lengths[1], ""), alike, known);

    LLVMPositionBuilderAtEnd(l->builder, alike);
    LLVMTypeRef type = LLVMFunctionType(l->i64, (LLVMTypeRef[]){l->ptr, l->ptr}, 2, 0);
    LLVMValueRef function = lower_address(l, (const void *)(uintptr_t)l->layout->strings_equal);
    LLVMValueRef equal = LLVMBuildCall2(l->builder, type, function, strings, 2, "");
    alias_mark_use(&l->alias, equal);
    equal = LLVMBuildICmp(l->builder, LLVMIntNE, equal, lower_int(l, 0), "");
    LLVMBuildBr(l->builder, known);

    LLVMPositionBuilderAtEnd(l->builder, known);
    LLVMValueRef phi = LLVMBuildPhi(l->builder, l->i1, "");
    LLVMValueRef results[] = {LLVMConstInt(l->i1, 1, 0), LLVMConstInt(l->i1, 0, 0), equal};
    LLVMAddIncoming(phi, results, from, 3);
    return phi;
}

LLVMValueRef lower_array_length(Lowering *l, IrRef array)
{
    LLVMValueRef length = load(l, l->i64, lower_word(l, array), l->layout->array_length, IR_EFFECT_INDEX_HEADER);
    alias_mark_length(&l->alias, length);
    return length;
}

LLVMValueRef lower_array_buffer(Lowering *l, IrRef array)
{
    return load(l, l->ptr, lower_word(l, array), l->layout->array_buffer, IR_EFFECT_INDEX_HEADER);
}

LLVMValueRef lower_buffer_shared(Lowering *l, IrRef buffer)
{
    LLVMValueRef flag = load(l, l->i8, lower_word(l, buffer), l->layout->buffer_shared, IR_EFFECT_INDEX_HEADER);
    return LLVMBuildICmp(l->builder, LLVMIntNE, flag, LLVMConstInt(l->i8, 0, 0), "");
}

/* A buffer keeps its kind for life. */
LLVMValueRef lower_buffer_has_kind(Lowering *l, IrRef buffer, uint8_t kind)
{
    LLVMValueRef found = load(l, l->i8, lower_word(l, buffer), l->layout->buffer_kind, CLASS_IMMUTABLE);
    return LLVMBuildICmp(l->builder, LLVMIntEQ, found, LLVMConstInt(l->i8, kind, 0), "");
}

LLVMValueRef lower_closure_has_code(Lowering *l, IrRef closure, IrRef code)
{
    LLVMValueRef found = load(l, l->ptr, lower_word(l, closure), l->layout->closure_code, CLASS_IMMUTABLE);
    return LLVMBuildICmp(l->builder, LLVMIntEQ, found, lower_word(l, code), "");
}

/* -- elements ----------------------------------------------------------------------------- */

/* The element type and alias class of an element access. */
typedef struct {
    LLVMTypeRef type;
    unsigned alias_class;
} Element;

static Element element_of(const Lowering *l, unsigned alias_class)
{
    switch (alias_class) {
    case IR_EFFECT_INDEX_ELEM_INT: return (Element){l->i64, alias_class};
    case IR_EFFECT_INDEX_ELEM_FLOAT: return (Element){l->real, alias_class};
    }
    return (Element){LLVMArrayType2(l->i8, l->layout->value_size), IR_EFFECT_INDEX_ELEM_VALUE};
}

/* A guard has shown the index to lie in the buffer. */
static LLVMValueRef element_address(Lowering *l, IrRef buffer, IrRef index, Element element)
{
    LLVMValueRef data = at_offset(l, lower_word(l, buffer), l->layout->buffer_data), at = lower_word(l, index);
    return LLVMBuildInBoundsGEP2(l->builder, element.type, data, &at, 1, "");
}

static unsigned class_of(IrEffects effects)
{
    return effects & IR_EFFECT_ELEM_INT     ? IR_EFFECT_INDEX_ELEM_INT
           : effects & IR_EFFECT_ELEM_FLOAT ? IR_EFFECT_INDEX_ELEM_FLOAT
                                            : IR_EFFECT_INDEX_ELEM_VALUE;
}

Lowered lower_element_load(Lowering *l, const IrInst *inst)
{
    Element element = element_of(l, class_of(inst_reads(inst)));
    LLVMValueRef address = element_address(l, inst->a, inst->b, element);
    if (element.alias_class == IR_EFFECT_INDEX_ELEM_VALUE)
        return load_value(l, address, 0, element.alias_class);
    return (Lowered){.word = load(l, element.type, address, 0, element.alias_class)};
}

void lower_element_store(Lowering *l, const IrInst *inst)
{
    Element element = element_of(l, class_of(inst_writes(inst)));
    LLVMValueRef address = element_address(l, inst->a, inst->b, element);
    if (element.alias_class == IR_EFFECT_INDEX_ELEM_VALUE)
        store_value(l, lower_ref(l, inst->c), address, 0, element.alias_class);
    else
        store(l, lower_word(l, inst->c), address, 0, element.alias_class);
}
