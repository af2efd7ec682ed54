/* A trace that was read from text gets a machine of its own: a heap, globals,
 * slots, and the objects its inputs tell of. They stay where they are, for
 * compiled code holds their addresses; what they hold is set anew before each run. */
#include "irtool_run.h"

#include "ir/memory.h"
#include "runtime/hash.h"
#include "trace/eval_backend.h"
#include "trace/layout.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Functions and traces that a trace calls or goes on in are not part of its text. */
static bool is_complete(const Trace *trace, bool needs_links, char message[160])
{
    for (uint32_t i = 0; i < trace->insts.count; i++)
        if (trace_inst(trace, i)->op == IR_invoke || trace_inst(trace, i)->op == IR_callable)
            return snprintf(message, 160, "it calls function traces, which are not here"), false;
    for (uint32_t i = 0; needs_links && i < trace->segments.count; i++)
        if (trace->segments.items[i].end == IR_END_LINK)
            return snprintf(message, 160, "it goes on in trace %u, which is not here", trace->segments.items[i].link),
                   false;
    return true;
}

/* -- lowering ----------------------------------------------------------------------- */

/* Where objects, globals and exits would be: made up, the same each time, never touched. */
enum { FAKE_OBJECTS = 0x10000000, FAKE_GLOBALS = 0x20000000, FAKE_TARGETS = 0x30000000 };

bool run_lowering(Trace *trace, const ToolOptions *options, FILE *out, char message[160])
{
    if (!is_complete(trace, false, message))
        return false;
    VM vm = {.globals = (Value *)(uintptr_t)FAKE_GLOBALS};
    Layout layout = layout_of(&vm);
    for (uint32_t i = 0; i < trace->objects.count; i++)
        trace->objects.items[i].handle = FAKE_OBJECTS + 0x100 * (uint64_t)i;
    CompileJob job = {.trace = trace,
                      .layout = &layout,
                      .exit_targets = (TraceEntry *)(uintptr_t)FAKE_TARGETS,
                      .exit_base = (uint64_t)trace->number << 16,
                      .dump = out,
                      .dump_input = options->llvm,
                      .dump_output = options->assembly};
    Backend *backend = llvm_backend_new(&options->codegen);
    CompiledCode code;
    bool good = backend->compile(backend, &job, &code, message);
    if (good)
        backend->free_code(backend, &code);
    backend->free(backend);
    return good;
}

/* -- the machine ---------------------------------------------------------------------- */

typedef struct {
    Trace *trace;
    const TraceInputs *inputs;
    Runtime rt;
    VM *vm;
    Program program;
    Proto *protos; /* one for each of the trace's objects, of which those of codes are used */
    Proto **proto_list;
    GlobalInfo *globals;
    Value *objects; /* of each of the trace's; null of codes */
} Machine;

static void report_objects(Heap *heap, void *context)
{
    const Machine *m = context;
    for (uint32_t i = 0; i < m->trace->objects.count; i++)
        heap_mark_value(heap, m->objects[i]);
}

static Value to_value(const Machine *m, const IrConst *constant, const Layout *layout)
{
    IrType type = ir_type_boxed(constant->type);
    if ((type >= IRT_vstr && type <= IRT_vbuiltin) || type == IRT_vcell)
        return m->objects[constant->as.object];
    return (Value){layout->tags[type], {.bits = constant->as.bits}};
}

static const InputContent *find_content(const Machine *m, uint32_t object)
{
    for (uint32_t i = 0; i < m->inputs->contents.count; i++)
        if (m->inputs->contents.items[i].object == object)
            return &m->inputs->contents.items[i];
    return NULL;
}

static bool make_string(Machine *m, const InputContent *content, const char *text, Value *value)
{
    const char *bytes = content ? m->inputs->bytes.items + content->first : text;
    String *string = string_new(&m->rt, bytes, content ? content->count : (int64_t)strlen(text));
    if (string)
        *value = value_string(string);
    return string;
}

static bool make_object(Machine *m, uint32_t number, char message[160])
{
    const IrObject *object = &m->trace->objects.items[number];
    const InputContent *content = find_content(m, number);
    Value *value = &m->objects[number];
    int builtin = object->type == IRT_builtin ? builtin_find(object->text, strlen(object->text)) : -1;
    if (object->type == IRT_str)
        return make_string(m, content, object->text, value);
    if (object->type == IRT_hash)
        return hash_new(&m->rt, value);
    if (object->type == IRT_arr)
        *value = value_array(array_new(&m->rt, KIND_EMPTY, 0));
    else if (object->type == IRT_cell)
        *value = value_cell(cell_new(&m->rt, value_null()));
    else if (object->type == IRT_func)
        *value = value_closure(
            closure_new(&m->rt, &m->protos[content ? content->code : number], content ? content->count : 0));
    else if (object->type == IRT_builtin && builtin >= 0)
        *value = value_builtin(&builtins[builtin]);
    else if (object->type == IRT_builtin)
        return snprintf(message, 160, "there is no native function `%.40s`", object->text), false;
    return object->type == IRT_code || value->as.bits;
}

/* -- what the objects hold, before each run ----------------------------------------------- */

static bool fill_array(Machine *m, const InputContent *content, Array *array, const Layout *layout)
{
    BufferKind kind = content->element == IRT_int ? KIND_INT : content->element == IRT_float ? KIND_FLOAT : KIND_VALUE;
    Array *fresh = content->count ? array_new(&m->rt, kind, content->count) : array_new(&m->rt, KIND_EMPTY, 0);
    for (uint32_t i = 0; fresh && i < content->count; i++)
        if (!array_append(&m->rt, fresh, to_value(m, &m->inputs->values.items[content->first + i], layout)))
            return false;
    if (!fresh)
        return false;
    array->length = fresh->length;
    array->buffer = fresh->buffer;
    if (content->count)
        array->buffer->head.shared = content->shared;
    return true;
}

static bool fill_hash(Machine *m, const InputContent *content, Hash *hash, const Layout *layout)
{
    Value fresh;
    if (!hash_new(&m->rt, &fresh))
        return false;
    for (uint32_t i = 0; i + 1 < content->count; i += 2) {
        const IrConst *key = &m->inputs->values.items[content->first + i];
        if (!hash_put(&m->rt, fresh.as.hash, to_value(m, key, layout), to_value(m, key + 1, layout)))
            return false;
    }
    hash->count = fresh.as.hash->count;
    hash->entries = fresh.as.hash->entries;
    hash->index = fresh.as.hash->index;
    return true;
}

static bool fill_object(Machine *m, const InputContent *content, const Layout *layout)
{
    Value object = m->objects[content->object];
    const IrConst *values = m->inputs->values.items + content->first;
    if (object.tag == TAG_ARRAY)
        return fill_array(m, content, object.as.array, layout);
    if (object.tag == TAG_HASH)
        return fill_hash(m, content, object.as.hash, layout);
    if (object.tag == TAG_CELL)
        object.as.cell->value = to_value(m, values, layout);
    for (uint32_t i = 0; object.tag == TAG_FUNCTION && i < content->count; i++)
        object.as.closure->captures[i] = to_value(m, &values[i], layout);
    return true;
}

static bool reset(Machine *m, const Layout *layout)
{
    for (uint32_t i = 0; i < m->inputs->contents.count; i++)
        if (!fill_object(m, &m->inputs->contents.items[i], layout))
            return false;
    for (uint32_t i = 0; i < m->program.global_count; i++)
        m->vm->globals[i] = value_null();
    for (uint32_t i = 0; i <= m->protos[0].slot_count; i++)
        m->vm->stack[i] = value_null();
    for (uint32_t i = 0; i < m->inputs->places.count; i++) {
        const InputPlace *place = &m->inputs->places.items[i];
        *(place->is_global ? &m->vm->globals[place->number] : &m->vm->stack[place->number]) =
            to_value(m, &place->value, layout);
    }
    return true;
}

/* -- life ---------------------------------------------------------------------------------- */

/* One more than the highest slot or global that the trace or its inputs name. */
static uint32_t count_places(const Trace *trace, bool globals)
{
    uint32_t count = 1;
#define ROOM_FOR(number) count = (number) >= count ? (number) + 1 : count
    for (uint32_t i = 0; i < trace->insts.count; i++) {
        const IrInst *inst = trace_inst(trace, i);
        bool is_slot = inst->op == IR_sload || inst->op == IR_sstore;
        bool is_global = inst->op == IR_gload || inst->op == IR_gstore;
        if (globals ? is_global : is_slot)
            ROOM_FOR(inst->a);
    }
    for (uint32_t i = 0; i < trace->inputs.places.count; i++)
        if (trace->inputs.places.items[i].is_global == globals)
            ROOM_FOR(trace->inputs.places.items[i].number);
    for (uint32_t i = 0; !globals && i < trace->snap_entries.count; i++)
        ROOM_FOR(trace->snap_entries.items[i].slot);
#undef ROOM_FOR
    return count;
}

static void start_vm(Machine *m)
{
    uint32_t slots = count_places(m->trace, false), globals = count_places(m->trace, true);
    m->vm = vm_new(&m->rt, &(VMOptions){.max_depth = 1000});
    m->globals = ir_alloc(globals * sizeof *m->globals);
    m->program = (Program){.protos = m->proto_list, .proto_count = 1, .globals = m->globals, .global_count = globals};
    m->protos[0].slot_count = (uint16_t)slots;
    m->vm->program = &m->program;
    m->vm->globals = ir_alloc(globals * sizeof *m->vm->globals);
    m->vm->stack[0] = value_null();
    m->vm->frames[0] = (Frame){.proto = m->proto_list[0], .base = m->vm->stack + 1};
    m->vm->frame = m->vm->frames;
}

static bool start(Machine *m, Trace *trace, void *stack_base, char message[160])
{
    m->trace = trace;
    m->inputs = &trace->inputs;
    runtime_init(&m->rt, heap_new(&(HeapOptions){0}, stack_base));
    m->rt.out = fopen("/dev/null", "w"); /* what native functions write is not what is asked for */
    m->protos = ir_alloc((trace->objects.count + 1) * sizeof *m->protos);
    m->proto_list = ir_alloc(sizeof *m->proto_list);
    m->proto_list[0] = &m->protos[0];
    m->objects = ir_alloc((trace->objects.count + 1) * sizeof *m->objects);
    heap_add_roots(m->rt.heap, report_objects, m);
    start_vm(m);
    snprintf(message, 160, "there is no memory for its inputs");
    for (uint32_t i = 0; i < trace->objects.count; i++) {
        if (!make_object(m, i, message))
            return false;
        bool is_code = trace->objects.items[i].type == IRT_code;
        trace->objects.items[i].handle = is_code ? (uintptr_t)&m->protos[i] : m->objects[i].as.bits;
    }
    return true;
}

static void finish(Machine *m)
{
    m->vm->program = NULL;
    m->vm->frame = NULL;
    vm_free(m->vm);
    heap_free(m->rt.heap);
    fclose(m->rt.out);
    free(m->globals);
    free(m->objects);
    free(m->proto_list);
    free(m->protos);
}

/* -- runs ---------------------------------------------------------------------------------- */

/* The handler of all exits: gives the exit's number back. */
static IrWord leave(void *context, void *base, uint64_t word)
{
    (void)context;
    (void)base;
    return (IrWord){.bits = word};
}

static int compare(const void *left, const void *right)
{
    double x = *(const double *)left, y = *(const double *)right;
    return x < y ? -1 : x > y;
}

static double nanoseconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

static Value value_at_exit(const Machine *m, IrRef ref, const ExitWord *words, int count, const Layout *layout)
{
    if (ir_ref_is_const(ref))
        return to_value(m, trace_const(m->trace, ref), layout);
    Value value = {layout->tags[ir_type_boxed(trace_type(m->trace, ref))], {.bits = 0}};
    for (int i = 0; i < count; i++)
        if (words[i].ref == ref)
            *(words[i].is_tag ? &value.tag : &value.as.bits) = m->vm->exit_buffer[i];
    return value;
}

static void print_place(const char *kind, uint32_t number, Value value, FILE *out)
{
    TextBuffer text = {0};
    if (value.tag == TAG_CELL)
        value = value.as.cell->value;
    if (value.tag == TAG_UNBOUND || value.tag == TAG_CELL)
        text_append(&text, "(none)", 6);
    else
        value_text(&text, value);
    fprintf(out, "  %s#%u = %.*s%s\n", kind, number, text.length < 100 ? (int)text.length : 100, text.bytes,
            text.length < 100 ? "" : "…");
    text_fini(&text);
}

/* What the snapshot holds, and the globals among the inputs. */
static void print_exit(const Machine *m, uint16_t snap, const Layout *layout, FILE *out)
{
    ExitWord words[IR_MAX_EXIT_WORDS];
    int count = snapshot_exit_words(m->trace, snap, words);
    const Snapshot *snapshot = &m->trace->snaps.items[snap];
    for (uint32_t i = 0; i < snapshot->entry_count; i++) {
        SnapEntry entry = m->trace->snap_entries.items[snapshot->first_entry + i];
        print_place("", entry.slot, value_at_exit(m, entry.value, words, count, layout), out);
    }
    for (uint32_t i = 0; i < m->inputs->places.count; i++) {
        const InputPlace *place = &m->inputs->places.items[i];
        if (place->is_global)
            print_place("global ", place->number, m->vm->globals[place->number], out);
    }
}

/* Each guard's turn, where there is to be one. */
static void reset_stress(const Machine *m, GuardStress *stress, uint32_t next)
{
    for (uint32_t i = 0; next && i < m->trace->insts.count; i++)
        stress[i] = (GuardStress){.next = next};
}

static bool time_runs(Machine *m, const CompiledCode *code, const Layout *layout, const ToolOptions *options,
                      GuardStress *stress, FILE *out)
{
    uint32_t runs = options->replays;
    double *times = ir_alloc(runs * sizeof *times);
    uint64_t exit = 0;
    bool good = true;
    for (uint32_t run = 0; run < runs && (good = reset(m, layout)); run++) {
        reset_stress(m, stress, options->stress_exits);
        double start_time = nanoseconds_now();
        exit = code->entry(m->vm, m->vm->stack, code->cookie).bits;
        times[run] = nanoseconds_now() - start_time;
    }
    if (good) {
        qsort(times, runs, sizeof *times, compare);
        fprintf(out, "replay: left by s%u; median of %u runs %.0f ns\n", (unsigned)exit, runs, times[runs / 2]);
        print_exit(m, (uint16_t)exit, layout, out);
    }
    free(times);
    return good;
}

/* The helper makes functions of a program that is not here. */
static bool makes_closures(const Trace *trace)
{
    for (uint32_t i = 0; i < trace->insts.count; i++)
        if (trace_inst(trace, i)->op == IR_call && trace_inst(trace, i)->a == IR_CALL_new_closure)
            return true;
    return false;
}

static bool replay(Machine *m, const ToolOptions *options, FILE *out, char message[160])
{
    Layout layout = layout_of(m->vm);
    TraceEntry *targets = ir_alloc((m->trace->snaps.count + 1) * sizeof *targets);
    for (uint32_t i = 0; i < m->trace->snaps.count; i++)
        targets[i] = leave;
    Backend *backend = options->use_eval ? eval_backend_new() : llvm_backend_new(&options->codegen);
    GuardStress *stress = options->stress_exits ? ir_alloc(m->trace->insts.count * sizeof *stress) : NULL;
    CompileJob job = {.trace = m->trace, .layout = &layout, .exit_targets = targets, .stress = stress};
    CompiledCode code;
    bool good = backend->compile(backend, &job, &code, message);
    if (good) {
        good = time_runs(m, &code, &layout, options, stress, out);
        backend->free_code(backend, &code);
    }
    backend->free(backend);
    free(stress);
    free(targets);
    return good;
}

bool run_replay(Trace *trace, const ToolOptions *options, FILE *out, char message[160])
{
    if (!trace_has_inputs(trace))
        return snprintf(message, 160, "it has no inputs to be replayed with"), false;
    if (makes_closures(trace))
        return snprintf(message, 160, "it makes closures of functions that are not here"), false;
    if (!is_complete(trace, true, message))
        return false;
    if (count_places(trace, true) > (1u << 20))
        return snprintf(message, 160, "it has too many globals"), false;
    Machine machine = {0};
    bool good = start(&machine, trace, __builtin_frame_address(0), message) && replay(&machine, options, out, message);
    finish(&machine);
    return good;
}
