#include "recorder_state.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

IrRef emit(Recorder *r, IrOp op, uint32_t a, uint32_t b, uint32_t c)
{
    return trace_emit(r->trace, op, a, b, c, IR_NOSNAP);
}

IrRef emit_exiting(Recorder *r, IrOp op, uint32_t a, uint32_t b, uint32_t c)
{
    return trace_emit(r->trace, op, a, b, c, snapshot_here(r));
}

IrRef emit_call(Recorder *r, IrCall call, const IrRef *args, uint32_t count)
{
    return trace_emit_call(r->trace, call, args, count, snapshot_here(r));
}

void guard_condition(Recorder *r, IrRef condition, bool holds)
{
    emit_exiting(r, holds ? IR_guard_true : IR_guard_false, condition, 0, 0);
}

IrType tag_type(uint64_t tag)
{
    static const IrType types[TAG_COUNT] = {
#define TAG(name, text, ir) [TAG_##name] = IRT_##ir,
#include "runtime/tags.def"
#undef TAG
    };
    return types[tag];
}

char *value_description(Value value)
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    if (value.tag == TAG_STRING) {
        int64_t shown = value.as.string->length < 24 ? value.as.string->length : 24;
        fwrite(string_bytes(value.as.string), 1, (size_t)shown, out);
    } else if (value.tag == TAG_FUNCTION) {
        Text name = value.as.closure->proto->name;
        fprintf(out, "%.*s", (int)name.length, name.bytes);
    } else if (value.tag == TAG_BUILTIN) {
        fputs(value.as.builtin->name, out);
    }
    fclose(out);
    return text;
}

IrRef const_value(Recorder *r, Value value)
{
    IrType type = tag_type(value.tag);
    if (!value_is_heap(value) && value.tag != TAG_BUILTIN)
        return trace_const_value(r->trace, type, value.as.bits);
    char *text = value_description(value);
    IrRef ref = trace_const_object(r->trace, type, value.as.bits, text);
    free(text);
    return ref;
}

IrRef const_int_value(Recorder *r, int64_t i) { return trace_const_value(r->trace, IRT_vint, (uint64_t)i); }

Operand slot_operand(Recorder *r, unsigned slot)
{
    uint32_t number = frame_now(r)->base + slot;
    Value seen = r->vm->frame->base[slot];
    return (Operand){seen, emit(r, IR_sload, number, 0, 0)};
}

Operand const_operand(Recorder *r, unsigned constant)
{
    Value seen = frame_now(r)->proto->constants[constant];
    return (Operand){seen, const_value(r, seen)};
}

IrRef typed(Recorder *r, Operand operand)
{
    IrType type = tag_type(operand.seen.tag);
    if (ir_ref_is_const(operand.value))
        return operand.value;
    return emit_exiting(r, ir_guard_for(type), operand.value, 0, 0);
}

/* The unboxed constant of a boxed one. */
static IrRef const_payload(Recorder *r, Value value)
{
    switch ((Tag)value.tag) {
    case TAG_INT: return trace_const_int(r->trace, value.as.i);
    case TAG_FLOAT: return trace_const_float(r->trace, value.as.f);
    case TAG_BOOL: return trace_const_bool(r->trace, value.as.i);
    case TAG_STRING:
    case TAG_ARRAY:
    case TAG_HASH:
    case TAG_FUNCTION:
    case TAG_BUILTIN:
    case TAG_CELL: {
        static const IrType types[TAG_COUNT] = {
            [TAG_STRING] = IRT_str,    [TAG_ARRAY] = IRT_arr,       [TAG_HASH] = IRT_hash,
            [TAG_FUNCTION] = IRT_func, [TAG_BUILTIN] = IRT_builtin, [TAG_CELL] = IRT_cell,
        };
        char *text = value_description(value);
        IrRef ref = trace_const_object(r->trace, types[value.tag], value.as.bits, text);
        free(text);
        return ref;
    }
    case TAG_NULL:
    case TAG_UNBOUND:
    case TAG_COUNT: break;
    }
    abort(); /* null and unbound have no payload */
}

IrRef payload(Recorder *r, Operand operand)
{
    if (ir_ref_is_const(operand.value))
        return const_payload(r, operand.seen);
    return emit(r, ir_unbox_for(tag_type(operand.seen.tag)), typed(r, operand), 0, 0);
}

IrRef float_payload(Recorder *r, Operand operand)
{
    IrRef number = payload(r, operand);
    if (operand.seen.tag == TAG_FLOAT)
        return number;
    if (ir_ref_is_const(number))
        return trace_const_float(r->trace, (double)operand.seen.as.i);
    return emit(r, IR_itof, number, 0, 0);
}

IrRef box(Recorder *r, IrRef unboxed) { return emit(r, ir_box_for(trace_type(r->trace, unboxed)), unboxed, 0, 0); }

void store_slot(Recorder *r, unsigned slot, IrRef value)
{
    uint32_t number = frame_now(r)->base + slot;
    emit(r, IR_sstore, number, value, 0);
    r->slots[number] = value;
}

void store_boxed(Recorder *r, unsigned slot, IrRef unboxed) { store_slot(r, slot, box(r, unboxed)); }

IrRef frame_closure(Recorder *r)
{
    Value callee = r->vm->frame->base[-1];
    uint32_t number = frame_now(r)->base - 1;
    IrRef known = r->slots[number];
    Operand operand = {callee, known != IR_NOREF && ir_ref_is_const(known) ? known : emit(r, IR_sload, number, 0, 0)};
    return payload(r, operand);
}
