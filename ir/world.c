/* A small world for traces to run in: its objects, what it does for the evaluator, runs. */
#include "world.h"

#include "memory.h"
#include "world_parts.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A value's tag is its type's number; the evaluator asks for no more. */
uint64_t world_tags[IRT_COUNT];

/* -- objects ------------------------------------------------------------------ */

uint32_t world_object_new(World *world, IrType type, const char *name, uint32_t elements)
{
    WorldObject *object = ir_alloc(sizeof *object);
    object->type = type;
    object->elements = elements ? ir_alloc(elements * sizeof *object->elements) : NULL;
    snprintf(object->name, sizeof object->name, "%s", name);
    world->objects =
        ir_list_room(world->objects, &world->object_capacity, world->object_count + 1, sizeof *world->objects);
    world->objects[world->object_count] = object;
    return world->object_count++;
}

/* Object number N is the payload N + 1: no payload is 0. */
static WorldObject *object_of(World *world, IrWord word) { return world->objects[word.bits - 1]; }

IrWord world_object_word(const World *world, uint32_t number, bool boxed)
{
    return (IrWord){boxed ? world_tags[ir_type_boxed(world->objects[number]->type)] : 0, number + 1};
}

uint32_t world_buffer_new(World *world, WorldKind kind, uint32_t capacity)
{
    uint32_t buffer = world_object_new(world, IRT_buf, "", capacity ? capacity : 1);
    world->objects[buffer]->kind = kind;
    return buffer;
}

int world_find(const World *world, const char *name, size_t length)
{
    for (uint32_t i = 0; i < world->object_count; i++)
        if (length && strlen(world->objects[i]->name) == length && !memcmp(world->objects[i]->name, name, length))
            return (int)i;
    return -1;
}

/* -- elements ------------------------------------------------------------------ */

static IrWord boxed_element(const WorldObject *buffer, uint64_t index)
{
    IrWord word = buffer->elements[index];
    if (buffer->kind == WORLD_VALUE)
        return word;
    return box(buffer->kind == WORLD_INT ? IRT_vint : IRT_vfloat, word.bits);
}

bool world_kind_fits(WorldKind kind, IrWord value)
{
    return kind == WORLD_VALUE || value.tag == world_tags[kind == WORLD_INT ? IRT_vint : IRT_vfloat];
}

WorldKind world_kind_of(const IrWord *values, uint32_t count)
{
    WorldKind kind = WORLD_INT;
    for (uint32_t i = 0; i < count; i++)
        kind = i == 0 && world_kind_fits(WORLD_FLOAT, values[i]) ? WORLD_FLOAT
               : world_kind_fits(kind, values[i])                ? kind
                                                                 : WORLD_VALUE;
    return kind;
}

/* A new buffer with the old one's elements, wide enough for `value`. */
static void replace_buffer(World *world, WorldObject *array, IrWord value)
{
    uint32_t old_number = array->buffer;
    WorldKind kind =
        world_kind_fits(world->objects[old_number]->kind, value) ? world->objects[old_number]->kind : WORLD_VALUE;
    array->buffer = world_buffer_new(world, kind, array->length + 1);
    const WorldObject *old = world->objects[old_number];
    for (uint32_t i = 0; i < array->length; i++)
        world->objects[array->buffer]->elements[i] = kind == old->kind ? old->elements[i] : boxed_element(old, i);
}

static void append(World *world, WorldObject *array, IrWord value)
{
    if (array->length == WORLD_MOST_ELEMENTS)
        return;
    replace_buffer(world, array, value);
    world->objects[array->buffer]->elements[array->length++] = value;
}

static bool store_element(World *world, WorldObject *array, IrWord index, IrWord value)
{
    if (index.tag != world_tags[IRT_vint] || index.bits >= array->length)
        return false;
    if (world->objects[array->buffer]->shared || !world_kind_fits(world->objects[array->buffer]->kind, value))
        replace_buffer(world, array, value);
    world->objects[array->buffer]->elements[index.bits] = value;
    return true;
}

/* -- what the evaluator asks for ------------------------------------------------------ */

/* What nobody has put anything in holds null. */
static IrWord host_slot(EvalHost *host, uint32_t slot) { return *world_place(&((World *)host)->slots, slot); }

static void host_write_slot(EvalHost *host, uint32_t slot, IrWord word)
{
    *world_place(&((World *)host)->slots, slot) = word;
}

static IrWord plain(uint64_t bits) { return (IrWord){0, bits}; }

static IrWord from_double(double f)
{
    IrWord word = {0, 0};
    memcpy(&word.bits, &f, sizeof f);
    return word;
}

static double (*const maths1[IR_MATH_COUNT])(double) = {
    [IR_MATH_sin] = sin,     [IR_MATH_cos] = cos,     [IR_MATH_tan] = tan,   [IR_MATH_asin] = asin,
    [IR_MATH_acos] = acos,   [IR_MATH_atan] = atan,   [IR_MATH_sinh] = sinh, [IR_MATH_cosh] = cosh,
    [IR_MATH_tanh] = tanh,   [IR_MATH_exp] = exp,     [IR_MATH_log] = log,   [IR_MATH_log2] = log2,
    [IR_MATH_log10] = log10, [IR_MATH_round] = round,
};
static double (*const maths2[IR_MATH_COUNT])(double, double) = {
    [IR_MATH_pow] = pow,
    [IR_MATH_atan2] = atan2,
    [IR_MATH_hypot] = hypot,
    [IR_MATH_fmod] = fmod,
};

static IrWord make_array(World *world, const IrWord *values, int count)
{
    uint32_t array = world_object_new(world, IRT_arr, "", 0);
    uint32_t buffer = world_buffer_new(world, world_kind_of(values, (uint32_t)count), (uint32_t)count);
    world->objects[array]->buffer = buffer;
    world->objects[array]->length = (uint32_t)count;
    if (count)
        memcpy(world->objects[buffer]->elements, values, (size_t)count * sizeof *values);
    return world_object_word(world, array, true);
}

static IrWord make_cell(World *world, IrWord value)
{
    uint32_t cell = world_object_new(world, IRT_cell, "", 1);
    world->objects[cell]->elements[0] = value;
    return world_object_word(world, cell, true);
}

static bool is_array(const IrWord *args, int count, int index)
{
    return index < count && args[index].tag == world_tags[IRT_varr];
}

static bool write_log(World *world, const IrWord *args, int count)
{
    for (int i = 0; i < count && world->log_count < WORLD_LOG; i++)
        world->log[world->log_count++] = args[i];
    return true;
}

/* What of calls.def is here just as in the runtime: nothing else may be asked of a world made of inputs. */
static bool is_true_to_life(World *world, IrCall call, const IrWord *args)
{
    if (call == IR_CALL_new_array || call == IR_CALL_new_cell)
        return true;
    bool is_element = (call == IR_CALL_index_get || call == IR_CALL_index_set) && args[0].tag == world_tags[IRT_varr] &&
                      args[1].tag == world_tags[IRT_vint];
    return is_element && args[1].bits < object_of(world, args[0])->length;
}

static bool refuse(World *world, IrCall call)
{
    snprintf(world->error, sizeof world->error, "the world can't call %s as it is called here", ir_call_name(call));
    return false;
}

/* Some of calls.def: what shows each kind of effect. */
static bool perform_call(World *world, IrCall call, const IrWord *args, int count, IrWord *result)
{
    *result = box(IRT_vnull, 0);
    if (world->input_count && !is_true_to_life(world, call, args))
        return refuse(world, call);
    switch ((int)call) {
    case IR_CALL_binary:
        if (count < 3 || args[1].tag != world_tags[IRT_vint] || args[2].tag != world_tags[IRT_vint])
            return false;
        *result = box(IRT_vint, args[1].bits + args[2].bits);
        return true;
    case IR_CALL_index_get: {
        if (!is_array(args, count, 0) || args[1].tag != world_tags[IRT_vint])
            return false;
        const WorldObject *array = object_of(world, args[0]);
        if (args[1].bits < array->length)
            *result = boxed_element(world->objects[array->buffer], args[1].bits);
        return true;
    }
    case IR_CALL_index_set:
        *result = args[2];
        return is_array(args, count, 0) && store_element(world, object_of(world, args[0]), args[1], args[2]);
    case IR_CALL_new_array: *result = make_array(world, args, count); return true;
    case IR_CALL_new_cell: *result = make_cell(world, args[0]); return true;
    case IR_CALL_builtin_pure: *result = args[1]; return args[1].tag == world_tags[IRT_vint];
    case IR_CALL_builtin_read:
        if (!is_array(args, count, 1))
            return false;
        *result = box(IRT_vint, object_of(world, args[1])->length);
        return true;
    case IR_CALL_builtin_write:
        if (!is_array(args, count, 1))
            return false;
        append(world, object_of(world, args[1]), args[2]);
        *result = args[1];
        return true;
    case IR_CALL_builtin_io: return write_log(world, args + 1, count - 1);
    }
    return refuse(world, call);
}

static bool is_buffer_kind(World *world, IrWord buffer, IrOp guard)
{
    return (int)object_of(world, buffer)->kind == (int)guard - (int)IR_guard_ibuf;
}

static IrWord captured(const WorldObject *closure, uint32_t number)
{
    return number < closure->length ? closure->elements[number] : box(IRT_vnull, 0);
}

/* A string's bytes are those it was made of; of one that was only named, its name's. */
static uint64_t byte_of(const WorldObject *string, uint64_t index)
{
    return string->elements ? string->elements[index].bits : (uint8_t)string->name[index % sizeof string->name];
}

static bool are_equal(const WorldObject *first, const WorldObject *second)
{
    bool equal = first->length == second->length;
    for (uint32_t i = 0; equal && i < first->length; i++)
        equal = byte_of(first, i) == byte_of(second, i);
    return equal;
}

/* Its handle. */
static uint64_t byte_string(World *world, uint8_t byte)
{
    char name[16];
    snprintf(name, sizeof name, "byte%u", byte);
    int existing = world_find(world, name, strlen(name));
    uint32_t number = existing >= 0 ? (uint32_t)existing : world_object_new(world, IRT_str, name, 1);
    world->objects[number]->length = 1;
    world->objects[number]->elements[0] = plain(byte);
    return number + 1;
}

static bool host_perform(EvalHost *host, const Trace *trace, const IrInst *inst, const IrWord *x, int count,
                         IrWord *result)
{
    (void)trace;
    World *world = (World *)host;
    switch (inst->op) {
    case IR_room:
    case IR_callable: return true;
    case IR_invoke: *result = x[count - 1]; return true; /* a world's functions give their last argument back */
    case IR_poll: return ++world->polls != world->failing_poll;
    case IR_gload: *result = *world_place(&world->globals, inst->a); return true;
    case IR_gstore: *world_place(&world->globals, inst->a) = x[0]; return true;
    case IR_cload: *result = object_of(world, x[0])->elements[0]; return true;
    case IR_cstore: object_of(world, x[0])->elements[0] = x[1]; return true;
    case IR_capture: *result = captured(object_of(world, x[0]), inst->b); return true;
    case IR_guard_code: *result = x[0]; return object_of(world, x[0])->code == x[1].bits - 1;
    case IR_guard_ibuf:
    case IR_guard_fbuf:
    case IR_guard_vbuf: *result = x[0]; return is_buffer_kind(world, x[0], (IrOp)inst->op);
    case IR_fcall1: *result = from_double(maths1[inst->a](word_float(x[0]))); return true;
    case IR_fcall2: *result = from_double(maths2[inst->a](word_float(x[0]), word_float(x[1]))); return true;
    case IR_slen:
    case IR_alen: *result = plain(object_of(world, x[0])->length); return true;
    case IR_sbyte: *result = plain(byte_of(object_of(world, x[0]), x[1].bits)); return true;
    case IR_bytestr: *result = plain(byte_string(world, (uint8_t)x[0].bits)); return true;
    case IR_seq: *result = plain(are_equal(object_of(world, x[0]), object_of(world, x[1]))); return true;
    case IR_abuf: *result = plain(object_of(world, x[0])->buffer + 1); return true;
    case IR_bshared: *result = plain(object_of(world, x[0])->shared); return true;
    case IR_aload_int:
    case IR_aload_float: *result = plain(object_of(world, x[0])->elements[x[1].bits].bits); return true;
    case IR_aload_value: *result = object_of(world, x[0])->elements[x[1].bits]; return true;
    case IR_astore_int: object_of(world, x[0])->elements[x[1].bits] = box(IRT_vint, x[2].bits); return true;
    case IR_astore_float: object_of(world, x[0])->elements[x[1].bits] = box(IRT_vfloat, x[2].bits); return true;
    case IR_astore_value: object_of(world, x[0])->elements[x[1].bits] = x[2]; return true;
    case IR_call: return perform_call(world, (IrCall)inst->a, x, count, result);
    }
    abort();
}

/* -- life and runs ------------------------------------------------------------------------ */

World *world_empty(void)
{
    for (int i = 0; i < IRT_COUNT; i++)
        world_tags[i] = (uint64_t)i;
    World *world = ir_alloc(sizeof *world);
    world->host =
        (EvalHost){.tags = world_tags, .slot = host_slot, .write_slot = host_write_slot, .perform = host_perform};
    world->max_iterations = 10;
    return world;
}

void world_free(World *world)
{
    for (uint32_t i = 0; i < world->object_count; i++) {
        free(world->objects[i]->elements);
        free(world->objects[i]);
    }
    free(world->objects);
    free(world->slots.words);
    free(world->globals.words);
    free(world->left.words);
    free(world);
}

IrWord *world_place(WorldPlaces *places, uint32_t number)
{
    if (number >= places->count) {
        places->words = ir_list_room(places->words, &places->capacity, number + 1, sizeof *places->words);
        for (; places->count <= number; places->count++)
            places->words[places->count] = box(IRT_vnull, 0);
    }
    return &places->words[number];
}

/* The objects of a trace with inputs are the world's by number; else two objects
 * of one text are one: a trace's text says no more of them. */
static void give_handles(World *world, Trace *trace)
{
    for (uint32_t i = 0; i < trace->objects.count; i++) {
        IrObject *object = &trace->objects.items[i];
        int number = i < world->input_count ? (int)i : world_find(world, object->text, strlen(object->text));
        if (number < 0) {
            number = (int)world_object_new(world, object->type, object->text, 0);
            world->objects[number]->length = (uint32_t)strlen(object->text);
        }
        object->handle = (uint64_t)number + 1;
    }
}

static IrWord const_value(const Trace *trace, IrRef ref)
{
    const IrConst *constant = trace_const(trace, ref);
    bool is_object = constant->type >= IRT_str && constant->type <= IRT_code;
    is_object =
        is_object || (constant->type >= IRT_vstr && constant->type <= IRT_vcell && constant->type != IRT_vunbound);
    return plain(is_object ? trace->objects.items[constant->as.object].handle : constant->as.bits);
}

/* The words of the exit buffer, put where the snapshot says. */
static void rebuild_slots(const Trace *trace, uint16_t snap, const uint64_t *buffer, WorldPlaces *slots)
{
    static ExitWord words[IR_MAX_EXIT_WORDS];
    int count = snapshot_exit_words(trace, snap, words);
    const Snapshot *snapshot = &trace->snaps.items[snap];
    for (uint32_t i = 0; i < snapshot->entry_count; i++) {
        SnapEntry entry = trace->snap_entries.items[snapshot->first_entry + i];
        IrWord value = {world_tags[ir_type_boxed(trace_type(trace, entry.value))], 0};
        if (ir_ref_is_const(entry.value))
            value.bits = const_value(trace, entry.value).bits;
        for (int w = 0; w < count; w++)
            if (words[w].ref == entry.value && words[w].is_tag)
                value.tag = buffer[w];
            else if (words[w].ref == entry.value)
                value.bits = buffer[w];
        *world_place(slots, entry.slot) = value;
    }
}

WorldOutcome world_run(World *world, Trace *trace)
{
    static uint64_t buffer[IR_MAX_EXIT_WORDS];
    give_handles(world, trace);
    WorldOutcome outcome = {.exit = trace_evaluate(trace, &world->host, world->max_iterations, buffer)};
    for (uint32_t slot = 0; slot < world->slots.count; slot++)
        *world_place(&world->left, slot) = world->slots.words[slot];
    if (outcome.exit.snap != IR_NOSNAP)
        rebuild_slots(trace, outcome.exit.snap, buffer, &world->left);
    return outcome;
}
