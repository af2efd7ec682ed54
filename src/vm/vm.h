/* The virtual machine: stack, frames, globals, the interpreter, its errors. */
#ifndef MK_VM_VM_H
#define MK_VM_VM_H

#include "bytecode/proto.h"
#include "ir/trace.h"
#include "runtime/runtime.h"

#include <signal.h>

/* An active call. `pc` of a frame that is calling stands behind its CALL; of the
 * innermost frame it is set where something outside the interpreter looks at it. */
typedef struct {
    const Proto *proto;
    Value *base; /* slot 0; the callee is at base[-1] */
    const Insn *pc;
} Frame;

typedef struct VM VM;

/* What a JIT gives the interpreter; src/trace/ fills it in. */
typedef struct {
    /* The counter of the loop or function at `pc` ran out. May start a recording. */
    void (*hot)(VM *vm, Insn *pc);
    /* While recording: called before each instruction, VM memory current,
     * vm->frame->pc at it. False when the recording is over. */
    bool (*record)(VM *vm);
    /* The T form at vm->frame->pc: run its trace. On return the frames are those
     * to go on with, at vm->frame->pc, whose instruction is to be executed in its
     * plain form first. False if an error was raised. */
    bool (*enter)(VM *vm);
} JitHooks;

/* Why a running script is to stop. */
typedef enum { ATTENTION_NONE, ATTENTION_INTERRUPTED, ATTENTION_TIME } Attention;

/* Counting steps, where they are limited. */
typedef struct {
    uint64_t allowed, taken; /* allowed 0: any number, and none is counted */
    const Frame *frame;      /* the instruction before */
    const Insn *pc;
} StepCount;

struct VM {
    Runtime *rt;
    Program *program;
    Value *stack;       /* one reserved range that never moves */
    size_t stack_size;  /* in bytes */
    Frame *frames;      /* frames[0] is the file's; reserved range of max_depth + 2 */
    Frame *frame;       /* innermost */
    Frame *frame_limit; /* a call that would make this the innermost overflows */
    int max_depth;
    Value *globals;
    const JitHooks *hooks; /* NULL: no JIT */
    void *jit;             /* the hooks' own */
    bool recording;
    /* Not 0 when the interpreter is to stop at the next back edge or call: an
     * Attention, set by a signal handler. Compiled loops look at it too. */
    volatile sig_atomic_t attention;
    StepCount steps;
    bool counts_executed; /* in each Proto's `executed` */
    uint64_t exit_buffer[IR_MAX_EXIT_WORDS];
};

typedef struct {
    int max_depth;      /* 100,000 unless told */
    uint64_t max_steps; /* 0: any number; else the VM runs without a JIT */
    bool count_executed;
} VMOptions;

/* Registers its roots with the heap: no collection may follow vm_free. */
VM *vm_new(Runtime *rt, const VMOptions *options);
void vm_free(VM *vm);

/* Runs a program from its start. Gives the exit status: 0, 1 after a runtime
 * error (printed with its traceback to rt->err, output flushed before),
 * 130 when interrupted, or exit()'s. */
int vm_run(VM *vm, Program *program);

/* Instructions that the interpreter has executed, where it counts them: those of compiled code are not among them. */
uint64_t vm_executed(const VM *vm);

/* Calls allowed above the innermost frame before `stack overflow`. */
static inline int vm_depth_left(const VM *vm) { return (int)(vm->frame_limit - vm->frame) - 1; }

#endif
