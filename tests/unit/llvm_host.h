/* A host made up for tests of back ends: objects of its own layout, and an
 * evaluator host over the same memory, so that machine code and the evaluator
 * can be run on equal worlds and compared. */
#ifndef MK_TESTS_LLVM_HOST_H
#define MK_TESTS_LLVM_HOST_H

#include "ir/text.h"
#include "ir/verify.h"
#include "llvm-backend/llvm_backend.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Payload before tag, and tags from 100 on: nothing may rely on the usual ones. */
typedef struct {
    uint64_t payload, tag;
} FakeValue;

enum { FAKE_KIND_INT = 7, FAKE_KIND_FLOAT, FAKE_KIND_VALUE, FAKE_ELEMENTS = 40, FAKE_SLOTS = 24, FAKE_GLOBALS = 8 };

typedef struct {
    uint8_t kind, shared;
    int64_t spare;
    union {
        int64_t ints[FAKE_ELEMENTS];
        double floats[FAKE_ELEMENTS];
        FakeValue values[FAKE_ELEMENTS];
    } as;
} FakeBuffer;

typedef struct {
    int64_t spare, length;
    FakeBuffer *buffer;
} FakeArray;

typedef struct {
    char spare[24];
    int64_t length;
} FakeString;

typedef struct {
    int64_t spare;
    FakeValue value;
} FakeCell;

typedef struct {
    void *code;
    FakeValue captures[3];
} FakeClosure;

/* All the memory a trace may change. */
typedef struct {
    uint64_t exit_buffer[IR_MAX_EXIT_WORDS];
    FakeValue slots[FAKE_SLOTS], globals[FAKE_GLOBALS];
    FakeArray arrays[3]; /* of int, float, mixed elements */
    FakeBuffer buffers[3];
    FakeString string;
    FakeCell cell;
    FakeClosure closure;
    uint64_t calls; /* what helpers saw: a checksum */
} FakeWorld;

static FakeWorld fake_world;
static TraceHelper fake_helpers[IR_CALL_COUNT];

static inline uint64_t fake_tag(IrType type) { return 100 + (uint64_t)type; }
static inline FakeValue fake_value(IrType type, uint64_t payload) { return (FakeValue){payload, fake_tag(type)}; }
static inline FakeValue fake_pointer(IrType type, const void *pointer) { return fake_value(type, (uintptr_t)pointer); }
static inline FakeValue fake_int(int64_t i) { return fake_value(IRT_vint, (uint64_t)i); }
static inline uint64_t fake_bits(double f)
{
    uint64_t bits;
    memcpy(&bits, &f, sizeof bits);
    return bits;
}
static inline FakeValue fake_float(double f) { return fake_value(IRT_vfloat, fake_bits(f)); }

/* Three arrays of twenty elements, a string, a cell, a closure; slots hold nulls. */
static void fake_world_reset(void)
{
    FakeWorld *w = &fake_world;
    memset(w, 0, sizeof *w);
    for (int i = 0; i < FAKE_SLOTS; i++)
        w->slots[i] = fake_value(IRT_vnull, 0);
    for (int i = 0; i < FAKE_GLOBALS; i++)
        w->globals[i] = fake_int(1000 + i);
    for (int i = 0; i < 3; i++) {
        w->arrays[i] = (FakeArray){.length = 20, .buffer = &w->buffers[i]};
        w->buffers[i].kind = (uint8_t)(FAKE_KIND_INT + i);
    }
    for (int i = 0; i < 20; i++) {
        w->buffers[0].as.ints[i] = i * i - 50;
        w->buffers[1].as.floats[i] = i / 8.0;
        w->buffers[2].as.values[i] = i % 2 ? fake_float(i) : fake_int(i);
    }
    w->string.length = 11;
    w->cell.value = fake_int(77);
    w->closure.code = &w->closure;
    w->closure.captures[1] = fake_float(2.5);
    w->closure.captures[2] = fake_pointer(IRT_vcell, &w->cell);
}

/* The helper `binary` adds two ints and fails on anything else; all others fail. */
static inline uint64_t fake_binary(void *context, const IrWord *args, uint64_t count, IrWord *result)
{
    ck_assert_ptr_eq(context, &fake_world);
    ck_assert_uint_eq(count, 3);
    fake_world.calls = fake_world.calls * 31 + args[0].bits + 7 * args[1].bits + 11 * args[2].bits;
    if (args[1].tag != fake_tag(IRT_vint) || args[2].tag != fake_tag(IRT_vint))
        return 1;
    *result = (IrWord){fake_tag(IRT_vint), args[1].bits + args[2].bits};
    return 0;
}

static inline const Layout *fake_layout(void)
{
    static Layout layout;
    layout = (Layout){
        .value_tag = offsetof(FakeValue, tag),
        .value_payload = offsetof(FakeValue, payload),
        .value_size = sizeof(FakeValue),
        .context_exit_buffer = offsetof(FakeWorld, exit_buffer),
        .string_length = offsetof(FakeString, length),
        .array_length = offsetof(FakeArray, length),
        .array_buffer = offsetof(FakeArray, buffer),
        .buffer_kind = offsetof(FakeBuffer, kind),
        .buffer_shared = offsetof(FakeBuffer, shared),
        .buffer_data = offsetof(FakeBuffer, as),
        .kind_int = FAKE_KIND_INT,
        .kind_float = FAKE_KIND_FLOAT,
        .kind_value = FAKE_KIND_VALUE,
        .cell_value = offsetof(FakeCell, value),
        .closure_code = offsetof(FakeClosure, code),
        .closure_captures = offsetof(FakeClosure, captures),
        .globals = fake_world.globals,
    };
    for (int type = 0; type < IRT_COUNT; type++)
        layout.tags[type] = fake_tag((IrType)type);
    for (int call = 0; call < IR_CALL_COUNT; call++)
        layout.calls[call] = fake_helpers[call] ? fake_helpers[call] : fake_binary;
#define IR_MATH(name, arity)   IR_MATH_LAYOUT_##arity(name)
#define IR_MATH_LAYOUT_1(name) layout.maths1[IR_MATH_##name] = name;
#define IR_MATH_LAYOUT_2(name) layout.maths2[IR_MATH_##name] = name;
#include "ir/maths.def"
#undef IR_MATH
    return &layout;
}

/* -- the evaluator's host over the same memory --------------------------------- */

static inline IrWord fake_word(FakeValue value) { return (IrWord){value.tag, value.payload}; }
static inline FakeValue fake_unword(IrWord word) { return (FakeValue){word.bits, word.tag}; }

static inline IrWord fake_slot(EvalHost *host, uint32_t slot)
{
    (void)host;
    return fake_word(fake_world.slots[slot]);
}

static inline double fake_real(uint64_t bits)
{
    double f;
    memcpy(&f, &bits, sizeof f);
    return f;
}

static inline bool fake_perform(EvalHost *host, const Trace *trace, const IrInst *inst, const IrWord *x, int count,
                                IrWord *result)
{
    (void)host, (void)trace;
    const Layout *layout = fake_layout();
    const uint64_t a = count > 0 ? x[0].bits : 0, b = count > 1 ? x[1].bits : 0;
    FakeBuffer *buffer = (FakeBuffer *)a;
    FakeArray *array = (FakeArray *)a;
    FakeClosure *closure = (FakeClosure *)a;
    result->tag = 0;
    if (inst->op == IR_gload)
        *result = fake_word(fake_world.globals[inst->a]);
    else if (inst->op == IR_gstore)
        fake_world.globals[inst->a] = fake_unword(x[0]);
    else if (inst->op == IR_cload)
        *result = fake_word(((FakeCell *)a)->value);
    else if (inst->op == IR_cstore)
        ((FakeCell *)a)->value = fake_unword(x[1]);
    else if (inst->op == IR_capture)
        *result = fake_word(closure->captures[inst->b]);
    else if (inst->op == IR_slen)
        result->bits = (uint64_t)((FakeString *)a)->length;
    else if (inst->op == IR_alen)
        result->bits = (uint64_t)array->length;
    else if (inst->op == IR_abuf)
        result->bits = (uintptr_t)array->buffer;
    else if (inst->op == IR_bshared)
        result->bits = buffer->shared != 0;
    else if (inst->op == IR_aload_int || inst->op == IR_aload_float)
        result->bits = (uint64_t)buffer->as.ints[b];
    else if (inst->op == IR_aload_value)
        *result = fake_word(buffer->as.values[b]);
    else if (inst->op == IR_astore_int || inst->op == IR_astore_float)
        buffer->as.ints[b] = (int64_t)x[2].bits;
    else if (inst->op == IR_astore_value)
        buffer->as.values[b] = fake_unword(x[2]);
    else if (inst->op == IR_fcall1)
        result->bits = fake_bits(layout->maths1[inst->a](fake_real(a)));
    else if (inst->op == IR_fcall2)
        result->bits = fake_bits(layout->maths2[inst->a](fake_real(a), fake_real(b)));
    else if (inst->op == IR_call)
        return layout->calls[inst->a](&fake_world, x, (uint64_t)count, result) == 0;
    else {
        *result = x[0];
        return inst->op == IR_guard_code   ? (uintptr_t)closure->code == b
               : inst->op == IR_guard_ibuf ? buffer->kind == FAKE_KIND_INT
               : inst->op == IR_guard_fbuf ? buffer->kind == FAKE_KIND_FLOAT
                                           : buffer->kind == FAKE_KIND_VALUE;
    }
    return true;
}

/* -- running ------------------------------------------------------------------------ */

enum { FAKE_EXIT_BASE = 5000, FAKE_MAX_SNAPS = 64 };
static TraceEntry fake_targets[FAKE_MAX_SNAPS];
static LinkTarget fake_links[4];

/* The deopt handler of these tests: gives the exit's number back. */
static inline IrWord fake_handler(void *context, void *base, uint64_t word)
{
    ck_assert_ptr_eq(context, &fake_world);
    ck_assert_ptr_eq(base, fake_world.slots);
    return (IrWord){.bits = word};
}

static inline Trace *fake_parse(const char *text)
{
    IrTextError error;
    Trace *trace = trace_parse(text, strlen(text), &error);
    ck_assert_msg(trace != NULL, "%d:%d: %s", error.line, error.column, trace ? "" : error.message);
    char message[200];
    ck_assert_msg(trace_verify(trace, message, sizeof message), "%s", message);
    return trace;
}

static inline CompiledCode fake_compile(Backend *backend, const Trace *trace, GuardStress *stress)
{
    for (int i = 0; i < FAKE_MAX_SNAPS; i++)
        fake_targets[i] = fake_handler;
    CompileJob job = {.trace = trace,
                      .layout = fake_layout(),
                      .exit_targets = fake_targets,
                      .link_targets = fake_links,
                      .exit_base = FAKE_EXIT_BASE,
                      .stress = stress};
    CompiledCode code;
    char message[160];
    ck_assert_msg(backend->compile(backend, &job, &code, message), "%s", message);
    return code;
}

/* Runs code on the world as it is; gives the snapshot it left by. */
static inline unsigned fake_enter(const CompiledCode *code)
{
    return (unsigned)(code->entry(&fake_world, fake_world.slots, code->cookie).bits - FAKE_EXIT_BASE);
}

/* Runs a trace by the evaluator and by `backend` on equal worlds, and demands
 * that they leave by the same exit with the same words and the same memory. Gives the exit. */
static inline unsigned fake_run_both(Backend *backend, const Trace *trace)
{
    static FakeWorld before, expected;
    Layout layout = *fake_layout();
    EvalHost host = {.tags = layout.tags, .slot = fake_slot, .perform = fake_perform};
    before = fake_world;
    EvalExit exit = trace_evaluate(trace, &host, 0, fake_world.exit_buffer);
    expected = fake_world;
    fake_world = before;
    CompiledCode code = fake_compile(backend, trace, NULL);
    ck_assert_uint_eq(fake_enter(&code), exit.snap);
    backend->free_code(backend, &code);
    ck_assert_mem_eq(&fake_world, &expected, sizeof expected);
    return exit.snap;
}

/* -- back ends to try ------------------------------------------------------------------ */

static const struct {
    const char *pipeline, *codegen;
} fake_ways[] = {{"O0", "none"}, {"fast", "less"}, {"peak", "default"}, {"O2", "default"}};
enum { FAKE_WAYS = sizeof fake_ways / sizeof *fake_ways };

static inline Backend *fake_backend(int way)
{
    LlvmOptions options = llvm_options_default();
    llvm_options_set_pipeline(&options, fake_ways[way].pipeline);
    ck_assert(llvm_options_set_codegen(&options, fake_ways[way].codegen));
    options.cpu = way & 1 ? "generic" : "native";
    return llvm_backend_new(&options);
}

#endif
