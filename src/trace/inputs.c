#include "inputs.h"

#include "ir/memory.h"
#include "recorder_state.h"
#include "runtime/hash.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    Trace *trace;
    const VM *vm;
} Capture;

/* -- values and objects ------------------------------------------------------------ */

/* The object of a value among the trace's, added if it is new; `limit` says that only INPUT_OBJECTS may be. */
static bool find_object(Capture *c, Value value, bool limit, uint32_t *object)
{
    Trace *trace = c->trace;
    for (*object = 0; *object < trace->objects.count; ++*object)
        if (trace->objects.items[*object].handle == value.as.bits)
            return true;
    if (limit && trace->objects.count >= INPUT_OBJECTS)
        return false;
    static const IrType types[TAG_COUNT] = {
        [TAG_STRING] = IRT_str,    [TAG_ARRAY] = IRT_arr,       [TAG_HASH] = IRT_hash,
        [TAG_FUNCTION] = IRT_func, [TAG_BUILTIN] = IRT_builtin, [TAG_CELL] = IRT_cell,
    };
    char *text = value_description(value);
    *object = trace_object(trace, types[value.tag], value.as.bits, text);
    free(text);
    return true;
}

/* False if it is an object and there is no room for more of them: then it is null. */
static bool to_const(Capture *c, Value value, bool limit, IrConst *constant)
{
    *constant = (IrConst){.type = tag_type(value.tag), .as.bits = value.as.bits};
    if (!value_is_heap(value) && value.tag != TAG_BUILTIN)
        return true;
    uint32_t object;
    if (!find_object(c, value, limit, &object)) {
        *constant = (IrConst){.type = IRT_vnull};
        return false;
    }
    constant->as.bits = object;
    return true;
}

static uint32_t clamp(int64_t length) { return length < UINT32_MAX ? (uint32_t)length : UINT32_MAX; }

static bool push_value(Capture *c, InputContent *content, Value value)
{
    IrConst constant;
    bool has_room = to_const(c, value, true, &constant);
    ir_list_push(&c->trace->inputs.values, constant);
    content->count++;
    return has_room;
}

/* Takes the last values off again: the content is cut there. */
static void drop_values(Capture *c, InputContent *content, uint32_t count)
{
    content->count -= count;
    c->trace->inputs.values.count -= count;
}

/* -- what each type of object holds -------------------------------------------------- */

static void capture_string(Capture *c, InputContent *content, const String *string)
{
    content->first = c->trace->inputs.bytes.count;
    content->whole = clamp(string->length);
    content->count = content->whole < INPUT_ELEMENTS ? content->whole : INPUT_ELEMENTS;
    for (uint32_t i = 0; i < content->count; i++)
        ir_list_push(&c->trace->inputs.bytes, string_bytes(string)[i]);
}

static IrConst element(const Buffer *buffer, int64_t index)
{
    IrConst constant = {.type = buffer->head.kind == KIND_INT ? IRT_int : IRT_float};
    constant.as.i = buffer->as.ints[index]; /* a double's bits are as good */
    return constant;
}

static void capture_array(Capture *c, InputContent *content, const Array *array)
{
    const Buffer *buffer = array->buffer;
    content->element = buffer->head.kind == KIND_INT     ? IRT_int
                       : buffer->head.kind == KIND_FLOAT ? IRT_float
                                                         : IRT_value;
    content->shared = buffer->head.shared;
    content->whole = clamp(array->length);
    uint32_t most = content->whole < INPUT_ELEMENTS ? content->whole : INPUT_ELEMENTS;
    for (uint32_t i = 0; i < most; i++) {
        if (content->element != IRT_value) {
            ir_list_push(&c->trace->inputs.values, element(buffer, i));
            content->count++;
        } else if (!push_value(c, content, buffer->as.values[i])) {
            drop_values(c, content, 1);
            return;
        }
    }
}

static void capture_hash(Capture *c, InputContent *content, const Hash *hash)
{
    Value key, value;
    content->whole = clamp(2 * hash->count);
    for (int64_t position = 0; content->count < INPUT_ELEMENTS && hash_next(hash, &position, &key, &value);) {
        bool has_room = push_value(c, content, key);
        has_room &= push_value(c, content, value);
        if (!has_room) {
            drop_values(c, content, 2);
            return;
        }
    }
}

static void capture_closure(Capture *c, InputContent *content, const Closure *closure)
{
    Text name = closure->proto->name;
    char text[64];
    snprintf(text, sizeof text, "%.*s", (int)name.length, name.bytes);
    content->code = trace_object(c->trace, IRT_code, (uint64_t)(uintptr_t)closure->proto, text);
    content->whole = clamp(closure->capture_count);
    for (int64_t i = 0; i < closure->capture_count; i++) /* all: the trace names them by number */
        push_value(c, content, closure->captures[i]);
}

static void capture_object(Capture *c, uint32_t number)
{
    IrObject object = c->trace->objects.items[number];
    InputContent content = {.object = number, .element = IRT_value, .first = c->trace->inputs.values.count};
    const void *address = (const void *)(uintptr_t)object.handle;
    if (object.type == IRT_str)
        capture_string(c, &content, address);
    else if (object.type == IRT_arr)
        capture_array(c, &content, address);
    else if (object.type == IRT_hash)
        capture_hash(c, &content, address);
    else if (object.type == IRT_func)
        capture_closure(c, &content, address);
    else if (object.type == IRT_cell)
        push_value(c, &content, ((const Cell *)address)->value);
    else
        return;
    if (content.whole < content.count)
        content.whole = content.count;
    ir_list_push(&c->trace->inputs.contents, content);
}

/* -- places --------------------------------------------------------------------------- */

static bool has_place(const TraceInputs *inputs, bool is_global, uint32_t number)
{
    for (uint32_t i = 0; i < inputs->places.count; i++)
        if (inputs->places.items[i].is_global == is_global && inputs->places.items[i].number == number)
            return true;
    return false;
}

static int compare_places(const void *left, const void *right)
{
    const InputPlace *x = left, *y = right;
    if (x->is_global != y->is_global)
        return x->is_global - y->is_global;
    return x->number < y->number ? -1 : x->number > y->number;
}

static void capture_places(Capture *c)
{
    TraceInputs *inputs = &c->trace->inputs;
    for (uint32_t i = 0; i < c->trace->insts.count; i++) {
        const IrInst *inst = trace_inst(c->trace, i);
        bool is_global = inst->op == IR_gload || inst->op == IR_gstore;
        if ((!is_global && inst->op != IR_sload) || has_place(inputs, is_global, inst->a))
            continue;
        InputPlace place = {.is_global = is_global, .number = inst->a};
        Value value = is_global ? c->vm->globals[inst->a] : c->vm->frame->base[(int64_t)inst->a - 1];
        to_const(c, value, false, &place.value);
        ir_list_push(&inputs->places, place);
    }
    if (inputs->places.count)
        qsort(inputs->places.items, inputs->places.count, sizeof *inputs->places.items, compare_places);
}

Trace *trace_with_inputs(const Trace *recorded, const VM *vm)
{
    Capture c = {trace_copy(recorded), vm};
    capture_places(&c);
    for (uint32_t number = 0; number < c.trace->objects.count; number++) /* the more, the further it comes */
        capture_object(&c, number);
    return c.trace;
}
