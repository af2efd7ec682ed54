/* What is in a world to begin with: from a line of text, or from a trace's inputs. */
#include "memory.h"
#include "tables.h"
#include "world.h"
#include "world_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* -- from text ---------------------------------------------------------------------- */

typedef struct {
    World *world;
    const char *at;
} Reader;

static void skip_spaces(Reader *reader) { reader->at += strspn(reader->at, " ,"); }

static bool accept(Reader *reader, const char *text)
{
    size_t length = strlen(text);
    if (strncmp(reader->at, text, length))
        return false;
    reader->at += length;
    return true;
}

static bool fail(Reader *reader)
{
    if (!reader->world->error[0])
        snprintf(reader->world->error, sizeof reader->world->error, "bad input at `%.40s`", reader->at);
    return false;
}

static size_t word_length(const char *at) { return strcspn(at, " ,=])\n"); }

static bool read_number(Reader *reader, IrWord *value)
{
    size_t length = word_length(reader->at);
    bool is_float =
        memchr(reader->at, '.', length) || memchr(reader->at, 'e', length) || memchr(reader->at, 'n', length);
    char *end;
    if (is_float) {
        double f = strtod(reader->at, &end);
        memcpy(&value->bits, &f, sizeof f);
    } else {
        value->bits = (uint64_t)strtoll(reader->at, &end, 10);
    }
    value->tag = world_tags[is_float ? IRT_vfloat : IRT_vint];
    if (end != reader->at + length)
        return fail(reader);
    reader->at = end;
    return true;
}

static bool read_value(Reader *reader, IrWord *value)
{
    skip_spaces(reader);
    if (accept(reader, "null"))
        *value = box(IRT_vnull, 0);
    else if (accept(reader, "unbound"))
        *value = box(IRT_vunbound, 0);
    else if (accept(reader, "true"))
        *value = box(IRT_vbool, 1);
    else if (accept(reader, "false"))
        *value = box(IRT_vbool, 0);
    else if (strchr("-0123456789", *reader->at) || !strncmp(reader->at, "inf", 3) || !strncmp(reader->at, "nan", 3))
        return read_number(reader, value);
    else {
        size_t length = word_length(reader->at);
        int number = world_find(reader->world, reader->at, length);
        if (number < 0)
            return fail(reader);
        *value = world_object_word(reader->world, (uint32_t)number, true);
        reader->at += length;
    }
    return true;
}

/* Values up to `close`; at most WORLD_ELEMENTS. */
static bool read_list(Reader *reader, char close, IrWord *values, uint32_t *count)
{
    for (*count = 0;; (*count)++) {
        skip_spaces(reader);
        if (*reader->at == close) {
            reader->at++;
            return true;
        }
        if (*count == WORLD_ELEMENTS || !read_value(reader, &values[*count]))
            return fail(reader);
    }
}

static bool read_array(Reader *reader, uint32_t number, bool shared)
{
    World *world = reader->world;
    uint32_t buffer = world_buffer_new(world, WORLD_INT, WORLD_ELEMENTS);
    WorldObject *object = world->objects[buffer];
    if (!read_list(reader, ']', object->elements, &world->objects[number]->length))
        return false;
    object->kind = world_kind_of(object->elements, world->objects[number]->length);
    object->shared = shared;
    world->objects[number]->type = IRT_arr;
    world->objects[number]->buffer = buffer;
    return true;
}

static bool read_closure(Reader *reader, uint32_t number)
{
    World *world = reader->world;
    char code[16];
    int length = (int)word_length(reader->at);
    snprintf(code, sizeof code, "%.*s", length, reader->at);
    reader->at += length;
    int existing = world_find(world, code, strlen(code));
    world->objects[number]->code = existing >= 0 ? (uint32_t)existing : world_object_new(world, IRT_code, code, 0);
    world->objects[number]->type = IRT_func;
    world->objects[number]->elements = ir_alloc(WORLD_ELEMENTS * sizeof(IrWord));
    return read_list(reader, ')', world->objects[number]->elements, &world->objects[number]->length);
}

static bool read_cell(Reader *reader, uint32_t number)
{
    uint32_t count;
    WorldObject *object = reader->world->objects[number];
    object->type = IRT_cell;
    object->elements = ir_alloc(WORLD_ELEMENTS * sizeof(IrWord));
    return read_list(reader, ')', object->elements, &count) && (count == 1 || fail(reader));
}

static bool read_object(Reader *reader)
{
    char name[16];
    size_t length = word_length(reader->at);
    if (reader->at[length] != '=' || length >= sizeof name)
        return fail(reader);
    snprintf(name, sizeof name, "%.*s", (int)length, reader->at);
    reader->at += length + 1;
    uint32_t number = world_object_new(reader->world, IRT_none, name, 0);
    bool shared = accept(reader, "~");
    if (accept(reader, "["))
        return read_array(reader, number, shared);
    if (accept(reader, "cell("))
        return read_cell(reader, number);
    return accept(reader, "fn(") ? read_closure(reader, number) : fail(reader);
}

/* `#N=VALUE` or `gN=VALUE` behind the first letter. */
static bool read_place(Reader *reader, WorldPlaces *places)
{
    char *end;
    unsigned long number = strtoul(reader->at, &end, 10);
    if (end == reader->at || *end != '=' || number >= WORLD_PLACES)
        return fail(reader);
    reader->at = end + 1;
    return read_value(reader, world_place(places, (uint32_t)number));
}

static bool read_count(Reader *reader, uint64_t *count)
{
    char *end;
    *count = strtoull(reader->at, &end, 10);
    bool good = end != reader->at || fail(reader);
    reader->at = end;
    return good;
}

static bool read_item(Reader *reader)
{
    if (accept(reader, "#"))
        return read_place(reader, &reader->world->slots);
    if (reader->at[0] == 'g' && reader->at[1] >= '0' && reader->at[1] <= '9' && accept(reader, "g"))
        return read_place(reader, &reader->world->globals);
    if (accept(reader, "max="))
        return read_count(reader, &reader->world->max_iterations);
    return accept(reader, "poll=") ? read_count(reader, &reader->world->failing_poll) : read_object(reader);
}

World *world_new(const char *inputs, char error[160])
{
    World *world = world_empty();
    Reader reader = {world, inputs};
    for (skip_spaces(&reader); *reader.at && !world->error[0]; skip_spaces(&reader))
        read_item(&reader);
    if (!world->error[0])
        return world;
    memcpy(error, world->error, sizeof world->error);
    world_free(world);
    return NULL;
}

/* -- from a trace ------------------------------------------------------------------ */

/* Object number N of the trace is object number N of the world. */
static IrWord word_of(const IrConst *constant)
{
    IrType unboxed = ir_type_unboxed(constant->type);
    bool is_object = ir_type_is_object(unboxed == IRT_none ? constant->type : unboxed);
    bool is_pair = ir_type_class(constant->type) == IR_CLASS_PAIR;
    return (IrWord){is_pair ? world_tags[constant->type] : 0, is_object ? constant->as.bits + 1 : constant->as.bits};
}

static void fill_elements(WorldObject *object, const TraceInputs *inputs, const InputContent *content)
{
    free(object->elements);
    object->elements = ir_alloc((content->count + 1) * sizeof *object->elements);
    for (uint32_t i = 0; i < content->count; i++)
        object->elements[i] = word_of(&inputs->values.items[content->first + i]);
}

/* An array's element has a tag in the world whatever its buffer's kind. */
static void fill_buffer(World *world, const TraceInputs *inputs, const InputContent *content)
{
    WorldKind kind = content->element == IRT_int     ? WORLD_INT
                     : content->element == IRT_float ? WORLD_FLOAT
                                                     : WORLD_VALUE;
    uint32_t number = world_buffer_new(world, kind, 0);
    WorldObject *buffer = world->objects[number];
    fill_elements(buffer, inputs, content);
    for (uint32_t i = 0; i < content->count && kind != WORLD_VALUE; i++)
        buffer->elements[i].tag = world_tags[kind == WORLD_INT ? IRT_vint : IRT_vfloat];
    buffer->shared = content->shared;
    world->objects[content->object]->buffer = number;
}

static void fill_bytes(WorldObject *string, const TraceInputs *inputs, const InputContent *content)
{
    free(string->elements);
    string->elements = ir_alloc((content->count + 1) * sizeof *string->elements);
    for (uint32_t i = 0; i < content->count; i++)
        string->elements[i].bits = (uint8_t)inputs->bytes.items[content->first + i];
}

static void fill_object(World *world, const TraceInputs *inputs, const InputContent *content)
{
    WorldObject *object = world->objects[content->object];
    object->length = content->count;
    if (object->type == IRT_arr)
        fill_buffer(world, inputs, content);
    else if (object->type == IRT_str)
        fill_bytes(object, inputs, content);
    else
        fill_elements(object, inputs, content);
    object->code = content->code;
}

World *world_of_inputs(const Trace *trace)
{
    World *world = world_empty();
    world->max_iterations = 0;
    for (uint32_t i = 0; i < trace->objects.count; i++) {
        char name[16];
        snprintf(name, sizeof name, "@%u", i);
        uint32_t number = world_object_new(world, trace->objects.items[i].type, name, 1);
        world->objects[number]->length = (uint32_t)strlen(trace->objects.items[i].text);
    }
    world->input_count = trace->objects.count;
    for (uint32_t i = 0; i < trace->objects.count; i++)
        if (world->objects[i]->type == IRT_arr) { /* those of which nothing is told are empty */
            world->objects[i]->length = 0;
            uint32_t buffer = world_buffer_new(world, WORLD_VALUE, 0);
            world->objects[i]->buffer = buffer;
        }
    const TraceInputs *inputs = &trace->inputs;
    for (uint32_t i = 0; i < inputs->contents.count; i++)
        fill_object(world, inputs, &inputs->contents.items[i]);
    for (uint32_t i = 0; i < inputs->places.count; i++) {
        const InputPlace *place = &inputs->places.items[i];
        *world_place(place->is_global ? &world->globals : &world->slots, place->number) = word_of(&place->value);
    }
    return world;
}
