/* The rules on what a trace's inputs say. */
#include "tables.h"
#include "verifier.h"

#include <inttypes.h>

/* Objects named are there, and of the type the constant says. */
static bool is_sound(const Trace *trace, const IrConst *constant)
{
    IrType unboxed = ir_type_unboxed(constant->type);
    IrType type = unboxed == IRT_none ? constant->type : unboxed;
    return !ir_type_is_object(type) ||
           (constant->as.bits < trace->objects.count && trace->objects.items[constant->as.object].type == type);
}

static bool are_values_sound(const Trace *trace, const InputContent *content)
{
    for (uint32_t i = 0; i < content->count; i++) {
        const IrConst *value = &trace->inputs.values.items[content->first + i];
        if (!ir_type_is(value->type, content->element) || !is_sound(trace, value))
            return false;
    }
    return true;
}

static bool is_told_before(const Trace *trace, uint32_t number)
{
    for (uint32_t i = 0; i < number; i++)
        if (trace->inputs.contents.items[i].object == trace->inputs.contents.items[number].object)
            return true;
    return false;
}

static bool check_content(Verifier *verifier, uint32_t number)
{
    const Trace *trace = verifier->trace;
    const InputContent *content = &trace->inputs.contents.items[number];
    const char *fault = NULL;
    IrType type = content->object < trace->objects.count ? trace->objects.items[content->object].type : IRT_none;
    if (is_told_before(trace, number))
        fault = "is told twice what it holds";
    else if (type != IRT_str && !are_values_sound(trace, content))
        fault = "holds what it can't";
    else if (type == IRT_cell && content->count != 1)
        fault = "is a cell, which holds one value";
    else if (type == IRT_hash && content->count % 2)
        fault = "is a hash, which holds a value to each key";
    else if (type == IRT_func &&
             (content->code >= trace->objects.count || trace->objects.items[content->code].type != IRT_code))
        fault = "is a closure of what is no code";
    return !fault || verifier_fail(verifier, IR_NOREF, "inputs: object @%" PRIu32 " %s", content->object, fault);
}

bool verify_inputs(Verifier *verifier)
{
    const Trace *trace = verifier->trace;
    for (uint32_t i = 0; i < trace->inputs.places.count; i++) {
        const InputPlace *place = &trace->inputs.places.items[i];
        if (!ir_type_is(place->value.type, IRT_value) || !is_sound(trace, &place->value) ||
            (!place->is_global && place->number >= IR_MAX_SLOTS))
            return verifier_fail(verifier, IR_NOREF, "inputs: #%" PRIu32 " holds what it can't", place->number);
    }
    for (uint32_t i = 0; i < trace->inputs.contents.count; i++)
        if (!check_content(verifier, i))
            return false;
    return true;
}
