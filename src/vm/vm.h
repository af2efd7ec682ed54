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

typedef enum {
    RECORD_GOES_ON, /* execute the instruction, ask again at the next */
    RECORD_OVER,    /* execute it; nothing is recorded any more */
    RECORD_CALLED,  /* it was a call, and has been executed: vm->frame->pc stands behind it */
    RECORD_RAISED,  /* the same, but an error was raised */
} RecordOutcome;

typedef enum {
    ENTER_GOES_ON,  /* the frames are those to go on with, at vm->frame->pc, whose
                     * instruction is to be executed in its plain form first */
    ENTER_RETURNED, /* the frame that entered, which is vm->frame, returns *result */
    ENTER_RAISED,   /* an error was raised */
} EnterOutcome;

/* What a JIT gives the interpreter; src/trace/ fills it in. */
typedef struct {
    /* The counter of the loop or function at `pc` ran out. May start a recording. */
    void (*hot)(VM *vm, Insn *pc);
    /* While recording: called before each instruction, VM memory current, vm->frame->pc at it. */
    RecordOutcome (*record)(VM *vm);
    /* The T form at vm->frame->pc: run its trace. */
    EnterOutcome (*enter)(VM *vm, Value *result);
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
    /* What compiled functions ask for when they are called: the native stack may not grow
     * below this. Out of reach, too, when there is attention. */
    volatile uintptr_t native_limit;
    size_t native_room;  /* bytes of native stack for that, from vm_run on */
    Frame *exit_frame;   /* of a function trace that is being left: its root frame, which is not filled in yet */
    Frame *raised_frame; /* where an error was raised below native calls */
    StepCount steps;
    bool counts_executed; /* in each Proto's `executed` */
    uint64_t exit_buffer[IR_MAX_EXIT_WORDS];
};

typedef struct {
    int max_depth;      /* 100,000 unless told */
    uint64_t max_steps; /* 0: any number; else the VM runs without a JIT */
    bool count_executed;
    size_t
        native_room; /* bytes of native stack below the caller of vm_run that compiled functions may take; 0: one MiB */
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

/* Asks a running machine for the interpreter's attention. Async-signal-safe. */
static inline void vm_attend(VM *vm, Attention reason)
{
    vm->attention = reason;
    vm->native_limit = UINTPTR_MAX;
}

/* Whether native calls may go deeper; nested interpreters, collector and helpers have their own room below. */
static inline bool vm_has_native_room(const VM *vm) { return (uintptr_t)__builtin_frame_address(0) > vm->native_limit; }

/* Calls allowed above the innermost frame before `stack overflow`. */
static inline int vm_depth_left(const VM *vm) { return (int)(vm->frame_limit - vm->frame) - 1; }

#endif
