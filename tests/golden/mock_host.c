#include "mock_host.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A value's tag is its type's number; the evaluator asks for no more. */
static uint64_t tags[IRT_COUNT];

/* -- objects ------------------------------------------------------------------ */

static uint32_t new_object(MockHost *mock, IrType type, const char *name)
{
    if (mock->object_count == MOCK_OBJECTS) {
        fputs("mock host: too many objects\n", stderr);
        abort();
    }
    MockObject *object = &mock->objects[mock->object_count];
    *object = (MockObject){.type = type};
    snprintf(object->name, sizeof object->name, "%s", name);
    return mock->object_count++;
}

static IrWord *new_elements(void)
{
    IrWord *elements = calloc(MOCK_ELEMENTS, sizeof *elements);
    if (!elements)
        abort();
    return elements;
}

/* Object number N is the payload N + 1: no payload is 0. */
static MockObject *object_of(MockHost *mock, IrWord word) { return &mock->objects[word.bits - 1]; }

static IrWord object_word(const MockHost *mock, uint32_t number, bool boxed)
{
    return (IrWord){boxed ? tags[ir_type_boxed(mock->objects[number].type)] : 0, number + 1};
}

static uint32_t new_buffer(MockHost *mock, MockKind kind)
{
    uint32_t buffer = new_object(mock, IRT_buf, "");
    mock->objects[buffer].kind = kind;
    mock->objects[buffer].elements = new_elements();
    return buffer;
}

static int find_object(const MockHost *mock, const char *name, size_t length)
{
    for (uint32_t i = 0; i < mock->object_count; i++)
        if (length && strlen(mock->objects[i].name) == length && !memcmp(mock->objects[i].name, name, length))
            return (int)i;
    return -1;
}

/* -- elements ------------------------------------------------------------------ */

static IrWord box(IrType type, uint64_t bits) { return (IrWord){tags[type], bits}; }

static IrWord boxed_element(const MockObject *buffer, uint64_t index)
{
    IrWord word = buffer->elements[index];
    if (buffer->kind == MOCK_VALUE)
        return word;
    return box(buffer->kind == MOCK_INT ? IRT_vint : IRT_vfloat, word.bits);
}

static bool fits_kind(MockKind kind, IrWord value)
{
    return kind == MOCK_VALUE || value.tag == tags[kind == MOCK_INT ? IRT_vint : IRT_vfloat];
}

/* A new buffer with the old one's elements, wide enough for `value`. */
static void replace_buffer(MockHost *mock, MockObject *array, IrWord value)
{
    uint32_t old_number = array->buffer;
    MockKind kind = fits_kind(mock->objects[old_number].kind, value) ? mock->objects[old_number].kind : MOCK_VALUE;
    array->buffer = new_buffer(mock, kind);
    const MockObject *old = &mock->objects[old_number];
    for (uint32_t i = 0; i < array->length; i++)
        mock->objects[array->buffer].elements[i] = kind == old->kind ? old->elements[i] : boxed_element(old, i);
}

static void append(MockHost *mock, MockObject *array, IrWord value)
{
    if (array->length == MOCK_ELEMENTS)
        return;
    replace_buffer(mock, array, value);
    mock->objects[array->buffer].elements[array->length++] = value;
}

static bool store_element(MockHost *mock, MockObject *array, IrWord index, IrWord value)
{
    if (index.tag != tags[IRT_vint] || index.bits >= array->length)
        return false;
    if (mock->objects[array->buffer].shared || !fits_kind(mock->objects[array->buffer].kind, value))
        replace_buffer(mock, array, value);
    mock->objects[array->buffer].elements[index.bits] = value;
    return true;
}

/* -- inputs ---------------------------------------------------------------------- */

typedef struct {
    MockHost *mock;
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
    if (!reader->mock->error[0])
        snprintf(reader->mock->error, sizeof reader->mock->error, "bad input at `%.40s`", reader->at);
    return false;
}

static size_t word_length(const char *at) { return strcspn(at, " ,=])\n"); }

static bool read_number(Reader *reader, IrWord *value)
{
    size_t length = word_length(reader->at);
    bool is_float = memchr(reader->at, '.', length) || memchr(reader->at, 'e', length) || memchr(reader->at, 'n', length);
    char *end;
    if (is_float) {
        double f = strtod(reader->at, &end);
        memcpy(&value->bits, &f, sizeof f);
    } else {
        value->bits = (uint64_t)strtoll(reader->at, &end, 10);
    }
    value->tag = tags[is_float ? IRT_vfloat : IRT_vint];
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
        int number = find_object(reader->mock, reader->at, length);
        if (number < 0)
            return fail(reader);
        *value = object_word(reader->mock, (uint32_t)number, true);
        reader->at += length;
    }
    return true;
}

/* Values up to `close`; at most MOCK_ELEMENTS. */
static bool read_list(Reader *reader, char close, IrWord *values, uint32_t *count)
{
    for (*count = 0;; (*count)++) {
        skip_spaces(reader);
        if (*reader->at == close) {
            reader->at++;
            return true;
        }
        if (*count == MOCK_ELEMENTS || !read_value(reader, &values[*count]))
            return fail(reader);
    }
}

static MockKind kind_of_list(const IrWord *values, uint32_t count)
{
    MockKind kind = MOCK_INT;
    for (uint32_t i = 0; i < count; i++)
        kind = i == 0 && fits_kind(MOCK_FLOAT, values[i]) ? MOCK_FLOAT : fits_kind(kind, values[i]) ? kind : MOCK_VALUE;
    return kind;
}

static bool read_array(Reader *reader, uint32_t number, bool shared)
{
    MockHost *mock = reader->mock;
    uint32_t buffer = new_buffer(mock, MOCK_INT);
    MockObject *object = &mock->objects[buffer];
    if (!read_list(reader, ']', object->elements, &mock->objects[number].length))
        return false;
    object->kind = kind_of_list(object->elements, mock->objects[number].length);
    object->shared = shared;
    mock->objects[number].type = IRT_arr;
    mock->objects[number].buffer = buffer;
    return true;
}

static bool read_closure(Reader *reader, uint32_t number)
{
    MockHost *mock = reader->mock;
    char code[16];
    int length = (int)word_length(reader->at);
    snprintf(code, sizeof code, "%.*s", length, reader->at);
    reader->at += length;
    int existing = find_object(mock, code, strlen(code));
    mock->objects[number].code = existing >= 0 ? (uint32_t)existing : new_object(mock, IRT_code, code);
    mock->objects[number].type = IRT_func;
    mock->objects[number].elements = new_elements();
    return read_list(reader, ')', mock->objects[number].elements, &mock->objects[number].length);
}

static bool read_cell(Reader *reader, uint32_t number)
{
    uint32_t count;
    MockObject *object = &reader->mock->objects[number];
    object->type = IRT_cell;
    object->elements = new_elements();
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
    uint32_t number = new_object(reader->mock, IRT_none, name);
    bool shared = accept(reader, "~");
    if (accept(reader, "["))
        return read_array(reader, number, shared);
    if (accept(reader, "cell("))
        return read_cell(reader, number);
    return accept(reader, "fn(") ? read_closure(reader, number) : fail(reader);
}

/* `#N=VALUE` or `gN=VALUE` behind the first letter. */
static bool read_place(Reader *reader, IrWord *places, uint32_t count)
{
    char *end;
    unsigned long number = strtoul(reader->at, &end, 10);
    if (end == reader->at || *end != '=' || number >= count)
        return fail(reader);
    reader->at = end + 1;
    return read_value(reader, &places[number]);
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
        return read_place(reader, reader->mock->slots, MOCK_SLOTS);
    if (reader->at[0] == 'g' && reader->at[1] >= '0' && reader->at[1] <= '9' && accept(reader, "g"))
        return read_place(reader, reader->mock->globals, MOCK_GLOBALS);
    if (accept(reader, "max="))
        return read_count(reader, &reader->mock->max_iterations);
    return accept(reader, "poll=") ? read_count(reader, &reader->mock->failing_poll) : read_object(reader);
}

/* -- what the evaluator asks for ------------------------------------------------------ */

static IrWord host_slot(EvalHost *host, uint32_t slot) { return ((MockHost *)host)->slots[slot]; }

static IrWord plain(uint64_t bits) { return (IrWord){0, bits}; }

static double to_double(IrWord word)
{
    double f;
    memcpy(&f, &word.bits, sizeof f);
    return f;
}

static IrWord from_double(double f)
{
    IrWord word = {0, 0};
    memcpy(&word.bits, &f, sizeof f);
    return word;
}

static double (*const maths1[IR_MATH_COUNT])(double) = {
    [IR_MATH_sin] = sin,   [IR_MATH_cos] = cos,   [IR_MATH_tan] = tan,     [IR_MATH_asin] = asin,
    [IR_MATH_acos] = acos, [IR_MATH_atan] = atan, [IR_MATH_sinh] = sinh,   [IR_MATH_cosh] = cosh,
    [IR_MATH_tanh] = tanh, [IR_MATH_exp] = exp,   [IR_MATH_log] = log,     [IR_MATH_log2] = log2,
    [IR_MATH_log10] = log10, [IR_MATH_round] = round,
};
static double (*const maths2[IR_MATH_COUNT])(double, double) = {
    [IR_MATH_pow] = pow, [IR_MATH_atan2] = atan2, [IR_MATH_hypot] = hypot, [IR_MATH_fmod] = fmod,
};

static IrWord make_array(MockHost *mock, const IrWord *values, int count)
{
    uint32_t array = new_object(mock, IRT_arr, "");
    uint32_t buffer = new_buffer(mock, kind_of_list(values, (uint32_t)count));
    mock->objects[array].buffer = buffer;
    mock->objects[array].length = (uint32_t)count;
    if (count)
        memcpy(mock->objects[buffer].elements, values, (size_t)count * sizeof *values);
    return object_word(mock, array, true);
}

static IrWord make_cell(MockHost *mock, IrWord value)
{
    uint32_t cell = new_object(mock, IRT_cell, "");
    mock->objects[cell].elements = new_elements();
    mock->objects[cell].elements[0] = value;
    return object_word(mock, cell, true);
}

static bool is_array(const IrWord *args, int count, int index)
{
    return index < count && args[index].tag == tags[IRT_varr];
}

static bool write_log(MockHost *mock, const IrWord *args, int count)
{
    for (int i = 0; i < count && mock->log_count < MOCK_LOG; i++)
        mock->log[mock->log_count++] = args[i];
    return true;
}

/* Some of calls.def: what shows each kind of effect. */
static bool perform_call(MockHost *mock, IrCall call, const IrWord *args, int count, IrWord *result)
{
    *result = box(IRT_vnull, 0);
    switch ((int)call) {
    case IR_CALL_binary:
        if (count < 3 || args[1].tag != tags[IRT_vint] || args[2].tag != tags[IRT_vint])
            return false;
        *result = box(IRT_vint, args[1].bits + args[2].bits);
        return true;
    case IR_CALL_index_get: {
        if (!is_array(args, count, 0) || args[1].tag != tags[IRT_vint])
            return false;
        const MockObject *array = object_of(mock, args[0]);
        if (args[1].bits < array->length)
            *result = boxed_element(&mock->objects[array->buffer], args[1].bits);
        return true;
    }
    case IR_CALL_index_set:
        *result = args[2];
        return is_array(args, count, 0) && store_element(mock, object_of(mock, args[0]), args[1], args[2]);
    case IR_CALL_new_array: *result = make_array(mock, args, count); return true;
    case IR_CALL_new_cell: *result = make_cell(mock, args[0]); return true;
    case IR_CALL_builtin_pure:
        *result = args[1];
        return args[1].tag == tags[IRT_vint];
    case IR_CALL_builtin_read:
        if (!is_array(args, count, 1))
            return false;
        *result = box(IRT_vint, object_of(mock, args[1])->length);
        return true;
    case IR_CALL_builtin_write:
        if (!is_array(args, count, 1))
            return false;
        append(mock, object_of(mock, args[1]), args[2]);
        *result = args[1];
        return true;
    case IR_CALL_builtin_io: return write_log(mock, args + 1, count - 1);
    }
    fputs("mock host: a call it does not know\n", stderr);
    abort();
}

static bool is_buffer_kind(MockHost *mock, IrWord buffer, IrOp guard)
{
    return (int)object_of(mock, buffer)->kind == (int)guard - (int)IR_guard_ibuf;
}

static bool host_perform(EvalHost *host, const Trace *trace, const IrInst *inst, const IrWord *x, int count,
                         IrWord *result)
{
    (void)trace;
    MockHost *mock = (MockHost *)host;
    switch (inst->op) {
    case IR_poll: return ++mock->polls != mock->failing_poll;
    case IR_gload: *result = mock->globals[inst->a]; return true;
    case IR_gstore: mock->globals[inst->a] = x[0]; return true;
    case IR_cload: *result = object_of(mock, x[0])->elements[0]; return true;
    case IR_cstore: object_of(mock, x[0])->elements[0] = x[1]; return true;
    case IR_capture: *result = object_of(mock, x[0])->elements[inst->b]; return true;
    case IR_guard_code: *result = x[0]; return object_of(mock, x[0])->code == x[1].bits - 1;
    case IR_guard_ibuf: case IR_guard_fbuf: case IR_guard_vbuf:
        *result = x[0];
        return is_buffer_kind(mock, x[0], (IrOp)inst->op);
    case IR_fcall1: *result = from_double(maths1[inst->a](to_double(x[0]))); return true;
    case IR_fcall2: *result = from_double(maths2[inst->a](to_double(x[0]), to_double(x[1]))); return true;
    case IR_slen: case IR_alen: *result = plain(object_of(mock, x[0])->length); return true;
    case IR_abuf: *result = plain(object_of(mock, x[0])->buffer + 1); return true;
    case IR_bshared: *result = plain(object_of(mock, x[0])->shared); return true;
    case IR_aload_int: case IR_aload_float: *result = plain(object_of(mock, x[0])->elements[x[1].bits].bits); return true;
    case IR_aload_value: *result = object_of(mock, x[0])->elements[x[1].bits]; return true;
    case IR_astore_int: object_of(mock, x[0])->elements[x[1].bits] = box(IRT_vint, x[2].bits); return true;
    case IR_astore_float: object_of(mock, x[0])->elements[x[1].bits] = box(IRT_vfloat, x[2].bits); return true;
    case IR_astore_value: object_of(mock, x[0])->elements[x[1].bits] = x[2]; return true;
    case IR_call: return perform_call(mock, (IrCall)inst->a, x, count, result);
    }
    abort();
}

/* -- life and runs ------------------------------------------------------------------------ */

MockHost *mock_new(const char *inputs, char error[160])
{
    for (int i = 0; i < IRT_COUNT; i++)
        tags[i] = (uint64_t)i;
    MockHost *mock = calloc(1, sizeof *mock);
    if (!mock)
        abort();
    mock->host = (EvalHost){.tags = tags, .slot = host_slot, .perform = host_perform};
    mock->max_iterations = 10;
    for (int i = 0; i < MOCK_SLOTS; i++)
        mock->slots[i] = box(IRT_vnull, 0);
    for (int i = 0; i < MOCK_GLOBALS; i++)
        mock->globals[i] = box(IRT_vnull, 0);
    Reader reader = {mock, inputs};
    for (skip_spaces(&reader); *reader.at && !mock->error[0]; skip_spaces(&reader))
        read_item(&reader);
    if (!mock->error[0])
        return mock;
    memcpy(error, mock->error, sizeof mock->error);
    mock_free(mock);
    return NULL;
}

void mock_free(MockHost *mock)
{
    for (uint32_t i = 0; i < mock->object_count; i++)
        free(mock->objects[i].elements);
    free(mock);
}

/* Two objects of one text are one: a trace's text says no more of them. */
static void give_handles(MockHost *mock, Trace *trace)
{
    for (uint32_t i = 0; i < trace->objects.count; i++) {
        IrObject *object = &trace->objects.items[i];
        int number = find_object(mock, object->text, strlen(object->text));
        if (number < 0) {
            number = (int)new_object(mock, object->type, object->text);
            mock->objects[number].length = (uint32_t)strlen(object->text);
        }
        object->handle = (uint64_t)number + 1;
    }
}

static IrWord const_value(const Trace *trace, IrRef ref)
{
    const IrConst *constant = trace_const(trace, ref);
    bool is_object = constant->type >= IRT_str && constant->type <= IRT_code;
    is_object = is_object || (constant->type >= IRT_vstr && constant->type <= IRT_vcell && constant->type != IRT_vunbound);
    return plain(is_object ? trace->objects.items[constant->as.object].handle : constant->as.bits);
}

/* The words of the exit buffer, put where the snapshot says. */
static void rebuild_slots(const Trace *trace, uint16_t snap, const uint64_t *buffer, IrWord *slots)
{
    static ExitWord words[IR_MAX_EXIT_WORDS];
    int count = snapshot_exit_words(trace, snap, words);
    const Snapshot *snapshot = &trace->snaps.items[snap];
    for (uint32_t i = 0; i < snapshot->entry_count; i++) {
        SnapEntry entry = trace->snap_entries.items[snapshot->first_entry + i];
        IrWord value = {tags[ir_type_boxed(trace_type(trace, entry.value))], 0};
        if (ir_ref_is_const(entry.value))
            value.bits = const_value(trace, entry.value).bits;
        for (int w = 0; w < count; w++)
            if (words[w].ref == entry.value && words[w].is_tag)
                value.tag = buffer[w];
            else if (words[w].ref == entry.value)
                value.bits = buffer[w];
        slots[entry.slot] = value;
    }
}

MockOutcome mock_run(MockHost *mock, Trace *trace)
{
    static uint64_t buffer[IR_MAX_EXIT_WORDS];
    give_handles(mock, trace);
    MockOutcome outcome = {.exit = trace_evaluate(trace, &mock->host, mock->max_iterations, buffer)};
    memcpy(outcome.slots, mock->slots, sizeof outcome.slots);
    if (outcome.exit.snap != IR_NOSNAP)
        rebuild_slots(trace, outcome.exit.snap, buffer, outcome.slots);
    return outcome;
}

/* -- comparison ---------------------------------------------------------------------------- */

/* Which object of the second world each of the first has been found to be: number + 1. */
typedef struct {
    MockHost *first, *second;
    uint32_t counterpart[MOCK_OBJECTS];
} Comparison;

static bool same_words(Comparison *c, IrWord x, IrWord y);

static bool same_lists(Comparison *c, const MockObject *x, const MockObject *y, uint32_t count, bool are_values)
{
    for (uint32_t i = 0; i < count; i++)
        if (are_values ? !same_words(c, x->elements[i], y->elements[i]) : x->elements[i].bits != y->elements[i].bits)
            return false;
    return true;
}

static bool same_objects(Comparison *c, uint32_t number_x, uint32_t number_y)
{
    if (c->counterpart[number_x])
        return c->counterpart[number_x] == number_y + 1;
    c->counterpart[number_x] = number_y + 1;
    const MockObject *x = &c->first->objects[number_x], *y = &c->second->objects[number_y];
    if (x->type != y->type || x->length != y->length || strcmp(x->name, y->name))
        return false;
    if (x->type == IRT_cell)
        return same_lists(c, x, y, 1, true);
    if (x->type == IRT_func)
        return same_lists(c, x, y, x->length, true);
    if (x->type != IRT_arr)
        return true;
    const MockObject *bx = &c->first->objects[x->buffer], *by = &c->second->objects[y->buffer];
    return bx->kind == by->kind && bx->shared == by->shared && same_lists(c, bx, by, x->length, bx->kind == MOCK_VALUE);
}

static bool is_object_tag(uint64_t tag)
{
    return tag >= tags[IRT_vstr] && tag <= tags[IRT_vcell] && tag != tags[IRT_vunbound];
}

static bool same_words(Comparison *c, IrWord x, IrWord y)
{
    if (x.tag != y.tag)
        return false;
    if (is_object_tag(x.tag))
        return same_objects(c, (uint32_t)x.bits - 1, (uint32_t)y.bits - 1);
    bool are_nans = x.tag == tags[IRT_vfloat] && isnan(to_double(x)) && isnan(to_double(y));
    return x.bits == y.bits || are_nans || x.tag == tags[IRT_vnull];
}

static bool same_memory(Comparison *c, char reason[160])
{
    for (int i = 0; i < MOCK_GLOBALS; i++)
        if (!same_words(c, c->first->globals[i], c->second->globals[i]))
            return snprintf(reason, 160, "global %d differs", i), false;
    if (c->first->log_count != c->second->log_count)
        return snprintf(reason, 160, "%u against %u things written", c->first->log_count, c->second->log_count), false;
    for (uint32_t i = 0; i < c->first->log_count; i++)
        if (!same_words(c, c->first->log[i], c->second->log[i]))
            return snprintf(reason, 160, "thing %u written differs", i), false;
    for (uint32_t i = 0; i < c->first->object_count; i++) {
        const char *name = c->first->objects[i].name;
        int other = find_object(c->second, name, strlen(name));
        if (name[0] && other >= 0 && !same_objects(c, i, (uint32_t)other))
            return snprintf(reason, 160, "object %s differs", name), false;
    }
    return true;
}

static bool same_frames(const Trace *first, const Snapshot *x, const Trace *second, const Snapshot *y)
{
    if (x->frame_count != y->frame_count)
        return false;
    for (uint32_t i = 0; i < x->frame_count; i++) {
        SnapFrame fx = first->snap_frames.items[x->first_frame + i], fy = second->snap_frames.items[y->first_frame + i];
        if (fx.pc != fy.pc || fx.base != fy.base ||
            strcmp(first->objects.items[fx.code].text, second->objects.items[fy.code].text))
            return false;
    }
    return true;
}

/* Leaving at entry is the same as not having entered. */
static bool is_untouched(const char *inputs, MockHost *mock, char reason[160])
{
    Comparison c = {.first = mock_new(inputs, reason), .second = mock};
    bool is = same_memory(&c, reason);
    mock_free(c.first);
    return is;
}

bool mock_same(const char *inputs, MockHost *first, const Trace *first_trace, const MockOutcome *first_outcome,
               MockHost *second, const Trace *second_trace, const MockOutcome *second_outcome, char reason[160])
{
    EvalExit x = first_outcome->exit, y = second_outcome->exit;
    bool left_at_entry = y.snap != IR_NOSNAP && y.snap == second_trace->entry_snap;
    if (left_at_entry && x.snap != IR_NOSNAP && x.iterations == 0)
        return is_untouched(inputs, second, reason);
    if (x.iterations != y.iterations || (x.snap == IR_NOSNAP) != (y.snap == IR_NOSNAP))
        return snprintf(reason, 160, "%llu against %llu iterations", (unsigned long long)x.iterations,
                        (unsigned long long)y.iterations), false;
    Comparison c = {.first = first, .second = second};
    if (!same_memory(&c, reason))
        return false;
    if (x.snap == IR_NOSNAP)
        return true;
    if (!same_frames(first_trace, &first_trace->snaps.items[x.snap], second_trace, &second_trace->snaps.items[y.snap]))
        return snprintf(reason, 160, "left in v%u and v%u for different places", x.guard, y.guard), false;
    for (int i = 0; i < MOCK_SLOTS; i++)
        if (!same_words(&c, first_outcome->slots[i], second_outcome->slots[i]))
            return snprintf(reason, 160, "slot #%d differs at the exit", i), false;
    return true;
}
