#include "vm.h"

#include "errors.h"
#include "interp.h"

#include <assert.h>
#include <stdlib.h>
#include <sys/mman.h>

#define DEFAULT_MAX_DEPTH 100000
#define MAX_FRAME_SLOTS   256
#define NATIVE_ROOM       ((size_t)1 << 20) /* what any thread's stack has */

/* Address space alone: pages come when they are touched. */
static void *reserve(size_t size)
{
    void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory != MAP_FAILED)
        return memory;
    fputs("monkey: can't reserve memory for the stack\n", stderr);
    exit(1);
}

static size_t frames_size(const VM *vm) { return ((size_t)vm->max_depth + 2) * sizeof(Frame); }

/* The stack is marked conservatively: a slot the code has not written yet holds what an earlier call left. */
static void report_roots(Heap *heap, void *context)
{
    const VM *vm = context;
    if (vm->frame)
        heap_mark_range(heap, vm->stack, vm->frame->base + vm->frame->proto->slot_count);
    for (uint32_t i = 0; vm->program && i < vm->program->global_count; i++)
        heap_mark_value(heap, vm->globals[i]);
    heap_mark_range(heap, vm->exit_buffer, vm->exit_buffer + IR_MAX_EXIT_WORDS);
}

VM *vm_new(Runtime *rt, const VMOptions *options)
{
    VM *vm = calloc(1, sizeof *vm);
    assert(vm && "memory for the VM");
    vm->rt = rt;
    vm->max_depth = options && options->max_depth ? options->max_depth : DEFAULT_MAX_DEPTH;
    vm->steps.allowed = options ? options->max_steps : 0;
    vm->counts_executed = options && options->count_executed;
    vm->native_room = options && options->native_room ? options->native_room : NATIVE_ROOM;
    vm->stack_size = ((size_t)vm->max_depth + 2) * MAX_FRAME_SLOTS * sizeof(Value);
    vm->stack = reserve(vm->stack_size);
    vm->frames = reserve(frames_size(vm));
    vm->frame_limit = vm->frames + vm->max_depth + 1;
    heap_add_roots(rt->heap, report_roots, vm);
    return vm;
}

void vm_free(VM *vm)
{
    munmap(vm->stack, vm->stack_size);
    munmap(vm->frames, frames_size(vm));
    free(vm->globals);
    free(vm);
}

static void start(VM *vm, Program *program)
{
    free(vm->globals);
    vm->globals = calloc(program->global_count + 1, sizeof(Value));
    assert(vm->globals && "memory for the globals");
    for (uint32_t i = 0; i < program->global_count; i++)
        vm->globals[i] = value_unbound();
    vm->program = program;
    vm->stack[0] = value_null();
    vm->frames[0] = (Frame){.proto = program->protos[0], .base = vm->stack + 1, .pc = program->protos[0]->code};
    vm->frame = vm->frames;
}

/* The last of the output could not be written. A closed pipe ends a script quietly; a full disk doesn't. */
static int flush_failed(Runtime *rt)
{
    if (rt->exit_requested)
        return rt->exit_status;
    fprintf(rt->err, "error: %s\n", rt->message);
    return 1;
}

int vm_run(VM *vm, Program *program)
{
    Runtime *rt = vm->rt;
    Value result;
    rt->exit_requested = false;
    if (!vm->attention)
        vm->native_limit = (uintptr_t)__builtin_frame_address(0) - vm->native_room;
    start(vm, program);
    int status = 0;
    if (!interpret(vm, vm->frames, &result)) {
        status = rt->exit_requested ? rt->exit_status : vm->attention == ATTENTION_INTERRUPTED ? 130 : 1;
        if (!rt->exit_requested)
            error_print(vm);
    }
    vm->frame = NULL;
    vm->recording = false;
    return runtime_flush(rt) ? status : flush_failed(rt);
}

uint64_t vm_executed(const VM *vm)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; vm->program && i < vm->program->proto_count; i++) {
        const Proto *proto = vm->program->protos[i];
        for (uint32_t pc = 0; proto->executed && pc < proto->code_count; pc++)
            sum += proto->executed[pc];
    }
    return sum;
}
