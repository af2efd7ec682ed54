#include "eval_backend.h"

#include "ir/memory.h"
#include "layout.h"
#include "runtime/strings.h"
#include "vm/vm.h"

#include <stdlib.h>

/* What compiled code is here: the trace and where its exits go. */
typedef struct {
    const Trace *trace;
    const Layout *layout;
    TraceEntry *exit_targets;
    uint64_t exit_base;
    const LinkTarget *entry_exit, *link_targets;
    const FunctionTarget *functions;
    GuardStress *stress;
} EvalCode;

static IrWord eval_enter(void *context, void *base, uint64_t cookie);

/* One run of one trace. */
typedef struct {
    EvalHost host;
    const EvalCode *code;
    VM *vm;
    Value *base;
} EvalRun;

static Value to_value(IrWord word) { return (Value){word.tag, {.bits = word.bits}}; }
static IrWord to_word(Value value) { return (IrWord){value.tag, value.as.bits}; }
static IrWord payload_word(uint64_t bits) { return (IrWord){0, bits}; }
static double as_double(IrWord word) { return to_value(word).as.f; }
static void *as_pointer(IrWord word) { return (void *)(uintptr_t)word.bits; }

static IrWord run_slot(EvalHost *host, uint32_t slot)
{
    const EvalRun *run = (const EvalRun *)host;
    return to_word(run->base[slot]);
}

static void run_write_slot(EvalHost *host, uint32_t slot, IrWord word)
{
    const EvalRun *run = (const EvalRun *)host;
    run->base[slot] = to_value(word);
}

static bool run_force_exit(EvalHost *host, const Trace *trace, IrRef guard)
{
    (void)trace;
    GuardStress *stress = &((const EvalRun *)host)->code->stress[guard];
    return ++stress->executed == stress->next;
}

static IrWord call_math(const Layout *layout, const IrInst *inst, const IrWord *operands)
{
    double result = inst->op == IR_fcall1 ? layout->maths1[inst->a](as_double(operands[0]))
                                          : layout->maths2[inst->a](as_double(operands[0]), as_double(operands[1]));
    return to_word(value_float(result));
}

static bool is_kind(IrWord buffer, BufferKind kind)
{
    const Buffer *b = as_pointer(buffer);
    return b->head.kind == kind;
}

/* As machine code asks: enough frames for its calls, enough native stack, and no attention. */
static bool has_room(const VM *vm, uint32_t frames)
{
    return vm_has_native_room(vm) && vm->frame + frames < vm->frame_limit;
}

/* Calls a function trace, by recursion: callee and arguments in VM memory, its frame the innermost meanwhile. */
static bool invoke(EvalRun *run, const Trace *trace, const IrInst *inst, const IrWord *operands, int count,
                   IrWord *result)
{
    VM *vm = run->vm;
    const Snapshot *snap = &trace->snaps.items[inst->snap];
    const SnapFrame *callee = &trace->snap_frames.items[snap->first_frame + snap->frame_count - 1];
    const Proto *proto = (const Proto *)(uintptr_t)trace->objects.items[callee->code].handle;
    Value *slots = run->base + callee->base;
    for (int i = 0; i < count; i++)
        slots[i - 1] = to_value(operands[i]);
    Frame *caller = vm->frame;
    vm->frame += snap->frame_count - 1;
    *vm->frame = (Frame){proto, slots, proto->code};
    *result = eval_enter(vm, slots - 1, (uintptr_t)run->code->functions[inst->a].body);
    vm->frame = caller;
    return result->tag != RESULT_RAISED;
}

/* A case per op that touches memory: element accesses, headers, cells, globals, calls. */
static bool run_perform(EvalHost *host, const Trace *trace, const IrInst *inst, const IrWord *operands, int count,
                        IrWord *result)
{
    EvalRun *run = (EvalRun *)host;
    Value *globals = run->vm->globals;
    Buffer *buffer = as_pointer(operands[0]);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wswitch-enum" /* the evaluator itself does every op but these */
    switch ((IrOp)inst->op) {
    case IR_poll: return !run->vm->attention;
    case IR_room: return has_room(run->vm, inst->a);
    case IR_callable: return run->code->functions[inst->a].body != NULL;
    case IR_invoke: return invoke(run, trace, inst, operands, count, result);
    case IR_gload: *result = to_word(globals[inst->a]); return true;
    case IR_gstore: globals[inst->a] = to_value(operands[0]); return true;
    case IR_cload: *result = to_word(((Cell *)as_pointer(operands[0]))->value); return true;
    case IR_cstore: ((Cell *)as_pointer(operands[0]))->value = to_value(operands[1]); return true;
    case IR_capture: *result = to_word(((Closure *)as_pointer(operands[0]))->captures[inst->b]); return true;
    case IR_guard_code:
        *result = operands[0];
        return ((Closure *)as_pointer(operands[0]))->proto == as_pointer(operands[1]);
    case IR_guard_ibuf: *result = operands[0]; return is_kind(operands[0], KIND_INT);
    case IR_guard_fbuf: *result = operands[0]; return is_kind(operands[0], KIND_FLOAT);
    case IR_guard_vbuf: *result = operands[0]; return is_kind(operands[0], KIND_VALUE);
    case IR_slen: *result = payload_word((uint64_t)((String *)as_pointer(operands[0]))->length); return true;
    case IR_sbyte:
        *result = payload_word((uint8_t)string_bytes(as_pointer(operands[0]))[operands[1].bits]);
        return true;
    case IR_bytestr: *result = payload_word((uintptr_t)string_of_byte((uint8_t)operands[0].bits)); return true;
    case IR_seq: *result = payload_word(string_equal(as_pointer(operands[0]), as_pointer(operands[1]))); return true;
    case IR_alen: *result = payload_word((uint64_t)((Array *)as_pointer(operands[0]))->length); return true;
    case IR_abuf: *result = payload_word((uintptr_t)((Array *)as_pointer(operands[0]))->buffer); return true;
    case IR_bshared: *result = payload_word(buffer->head.shared); return true;
    case IR_aload_int: *result = payload_word((uint64_t)buffer->as.ints[operands[1].bits]); return true;
    case IR_aload_float: *result = to_word(value_float(buffer->as.floats[operands[1].bits])); return true;
    case IR_aload_value: *result = to_word(buffer->as.values[operands[1].bits]); return true;
    case IR_astore_int: buffer->as.ints[operands[1].bits] = (int64_t)operands[2].bits; return true;
    case IR_astore_float: buffer->as.floats[operands[1].bits] = as_double(operands[2]); return true;
    case IR_astore_value: buffer->as.values[operands[1].bits] = to_value(operands[2]); return true;
    case IR_fcall1:
    case IR_fcall2: *result = call_math(run->code->layout, inst, operands); return true;
    case IR_call: return !run->code->layout->calls[inst->a](run->vm, operands, (uint64_t)count, result);
    default: abort(); /* the evaluator's own */
    }
#pragma GCC diagnostic pop
}

static EvalExit run_code(const EvalCode *code, VM *vm, void *base)
{
    EvalRun run = {.host = {.tags = code->layout->tags,
                            .slot = run_slot,
                            .write_slot = run_write_slot,
                            .perform = run_perform,
                            .force_exit = code->stress ? run_force_exit : NULL},
                   .code = code,
                   .vm = vm,
                   .base = base};
    return trace_evaluate(code->trace, &run.host, 0, vm->exit_buffer);
}

static LinkTarget target_of(const EvalCode *code, const EvalExit *exit)
{
    if (exit->link)
        return code->link_targets[exit->link];
    if (code->entry_exit && exit->snap == code->trace->entry_snap)
        return *code->entry_exit;
    return (LinkTarget){code->exit_targets[exit->snap], code->exit_base + exit->snap};
}

/* Ways from trace to trace are followed in a loop: as calls they would eat the native stack. */
static IrWord eval_enter(void *context, void *base, uint64_t cookie)
{
    VM *vm = context;
    for (;;) {
        const EvalCode *code = (const EvalCode *)(uintptr_t)cookie;
        EvalExit exit = run_code(code, vm, base);
        if (exit.has_returned)
            return exit.value;
        vm->exit_frame = vm->frame;
        LinkTarget target = target_of(code, &exit);
        if (target.entry != eval_enter)
            return target.entry(context, base, target.cookie);
        cookie = target.cookie;
    }
}

static bool eval_compile(Backend *self, const CompileJob *job, CompiledCode *code, char message[160])
{
    (void)self;
    (void)message;
    EvalCode *own = ir_alloc(sizeof *own);
    *own = (EvalCode){job->trace,      job->layout,       job->exit_targets, job->exit_base,
                      job->entry_exit, job->link_targets, job->functions,    job->stress};
    *code = (CompiledCode){.entry = eval_enter, .cookie = (uintptr_t)own, .body = own, .handle = own};
    return true;
}

static void eval_free_code(Backend *self, CompiledCode *code)
{
    (void)self;
    free(code->handle);
    code->handle = NULL;
}

static void eval_free(Backend *self) { free(self); }

Backend *eval_backend_new(void)
{
    Backend *backend = ir_alloc(sizeof *backend);
    *backend = (Backend){"eval", eval_compile, eval_free_code, eval_free};
    return backend;
}
