/* Trace IR to LLVM IR: the state of one lowering, and what its files share.
 *
 * Values: ints are i64, booleans i1, floats double, references and buffers ptr.
 * A value of a PAIR type is two SSA values, tag and payload (i64 each); where
 * the type tells the tag, it is a constant. */
#ifndef MK_LLVM_LOWER_H
#define MK_LLVM_LOWER_H

#include "fatal.h"
#include "llvm_backend.h"
#include "tbaa.h"

#include <llvm-c/Core.h>

/* Of a function's name, the longest of which is that of a body. */
enum { SYMBOL_SIZE = 128 };

typedef struct {
    LLVMValueRef word; /* the value; of a PAIR its payload */
    LLVMValueRef tag;  /* of a PAIR only */
} Lowered;

/* One slot of the trace's image of its frames: allocas, NULL if the trace never loads it. */
typedef struct {
    LLVMValueRef tag, payload;
    bool from_memory; /* read before it is written: holds at entry what the VM's memory does */
} SlotImage;

typedef struct {
    const CompileJob *job;
    const Trace *trace;
    const Layout *layout;

    LLVMContextRef context;
    LLVMModuleRef module;
    LLVMBuilderRef builder;
    LLVMValueRef function;
    LLVMTypeRef i1, i8, i64, real, ptr, none;
    LLVMTypeRef result_type; /* tag and payload, as IrWord has them */
    LLVMTypeRef entry_type;  /* of traces, exit targets and the deopt handler */
    LLVMValueRef vm, base;   /* context and address of slot 0, in whatever function */
    LLVMValueRef frame;      /* of a function trace's body; else NULL */
    IrRef merged_check;      /* lower_functions.c: the tag guard that looks for a raised error too */
    AliasInfo alias;
    const LlvmOptions *options;

    Lowered *values; /* of each instruction so far */
    SlotImage *slots;
    uint32_t slot_count;
    bool has_slots;
    LLVMValueRef call_args, call_result; /* allocas for arguments and results of helpers */
    uint32_t *last_uses;                 /* calls.c: where each instruction is used last; NULL if nothing collects */

    LLVMBasicBlockRef start;             /* where the slots' images are filled: an `entry` end leads here */
    LLVMBasicBlockRef before_loop, loop; /* NULL if there is no loop */
    IrRef stretch_guard; /* polls.c: the guard that ends a stretch without polls, IR_NOREF if none does */
    LLVMValueRef stretch_end;
    LLVMBasicBlockRef *segments; /* where each begins; NULL until a guard that leads to it has been lowered */
    LLVMBasicBlockRef leaving;   /* exits.c: where all stubs end; NULL until one does */
    LLVMValueRef leaving_by;     /* its phi: the number of the exit */
    LLVMBasicBlockRef *stubs;    /* of each snapshot; NULL where nothing leaves by it */
} Lowering;

/* Builds the function `symbol` in a module, whose data layout is set; of a function
 * trace also its body, named by lower_body_name. `*has_slots`
 * tells whether slots are memory in it. False and a message if the trace can't be compiled. */
bool lower_trace(const CompileJob *job, const LlvmOptions *options, LLVMModuleRef module, const char *symbol,
                 bool *has_slots, char message[LLVM_MESSAGE_SIZE]);

/* -- lower.c: operands --------------------------------------------------------- */
Lowered lower_ref(Lowering *l, IrRef ref);
/* The value of a reference, of a PAIR its payload. */
LLVMValueRef lower_word(Lowering *l, IrRef ref);
LLVMTypeRef lower_type(const Lowering *l, IrType type); /* of a value's word */
LLVMValueRef lower_int(const Lowering *l, uint64_t value);
LLVMValueRef lower_address(const Lowering *l, const void *address); /* a constant ptr */
/* The 64-bit word a value of `type` is boxed to, and back. */
LLVMValueRef lower_to_bits(Lowering *l, IrType type, LLVMValueRef word);
LLVMValueRef lower_from_bits(Lowering *l, IrType type, LLVMValueRef bits);
/* A PAIR of `type`, whose tag is `tag` unless the type tells it. */
Lowered lower_pair(const Lowering *l, IrType type, LLVMValueRef tag, LLVMValueRef payload);
/* Allows LLVM to change the last digits of a float operation's result, if the options do. */
LLVMValueRef lower_inexact(const Lowering *l, LLVMValueRef operation);
LLVMValueRef lower_call_intrinsic(Lowering *l, const char *name, LLVMValueRef *args, unsigned count);

/* -- lower_arith.c ---------------------------------------------------------------- */
LLVMValueRef lower_div(Lowering *l, IrRef dividend, IrRef divisor);
LLVMValueRef lower_mod(Lowering *l, IrRef dividend, IrRef divisor);
LLVMValueRef lower_shift(Lowering *l, LLVMOpcode opcode, IrRef value, IrRef count);
LLVMValueRef lower_abs(Lowering *l, IrRef value);
LLVMValueRef lower_extreme(Lowering *l, const IrInst *inst, LLVMIntPredicate takes_second);
LLVMValueRef lower_float_extreme(Lowering *l, const IrInst *inst, LLVMRealPredicate takes_second);
LLVMValueRef lower_float_to_int(Lowering *l, IrRef value);
LLVMValueRef lower_unary_math(Lowering *l, const char *intrinsic, IrRef value);
LLVMValueRef lower_same(Lowering *l, IrRef a, IrRef b);
LLVMValueRef lower_in_bounds(Lowering *l, IrRef index, IrRef length);

/* -- lower_memory.c ---------------------------------------------------------------- */
void lower_find_slots(Lowering *l); /* which slots need an image */
void lower_make_slots(Lowering *l); /* at the function's entry */
void lower_fill_slots(Lowering *l); /* whenever the trace is entered */
/* Writes a snapshot's slots to the machine's memory. */
void lower_write_slots(Lowering *l, uint16_t snap);
Lowered lower_sload(Lowering *l, uint32_t slot);
void lower_sstore(Lowering *l, uint32_t slot, IrRef value);
Lowered lower_gload(Lowering *l, uint32_t global);
void lower_gstore(Lowering *l, uint32_t global, IrRef value);
Lowered lower_cload(Lowering *l, IrRef cell);
void lower_cstore(Lowering *l, IrRef cell, IrRef value);
Lowered lower_capture(Lowering *l, IrRef closure, uint32_t index);
LLVMValueRef lower_string_length(Lowering *l, IrRef string);
LLVMValueRef lower_string_byte(Lowering *l, IrRef string, IrRef index);
LLVMValueRef lower_byte_string(Lowering *l, IrRef byte);
LLVMValueRef lower_strings_equal(Lowering *l, IrRef a, IrRef b);
LLVMValueRef lower_array_length(Lowering *l, IrRef array);
LLVMValueRef lower_array_buffer(Lowering *l, IrRef array);
LLVMValueRef lower_context_place(Lowering *l, uint64_t offset);
LLVMValueRef lower_buffer_shared(Lowering *l, IrRef buffer);
LLVMValueRef lower_buffer_has_kind(Lowering *l, IrRef buffer, uint8_t kind);
LLVMValueRef lower_closure_has_code(Lowering *l, IrRef closure, IrRef code);
Lowered lower_element_load(Lowering *l, const IrInst *inst);
void lower_element_store(Lowering *l, const IrInst *inst);

/* -- lower_calls.c ------------------------------------------------------------------ */
void lower_prepare_calls(Lowering *l); /* at the function's entry */
/* Keeps every reference alive that is needed behind `call`, which may have run the collector. */
void lower_keep_references(Lowering *l, IrRef call);
Lowered lower_call(Lowering *l, IrRef ref, const IrInst *inst);
LLVMValueRef lower_math_call(Lowering *l, const IrInst *inst);

/* -- lower_functions.c --------------------------------------------------------------- */
/* The name of a function trace's body. */
void lower_body_name(char name[SYMBOL_SIZE], const char *symbol);
/* Declares a body whose params `params` tell. */
LLVMTypeRef lower_body_type(const Lowering *l, const TraceParam *params, uint32_t count);
/* The function `symbol` of the common signature, which calls the body with what VM memory holds. */
void lower_thunk(Lowering *l, const char *symbol, LLVMValueRef body);
/* What a slot is handed as, by a function trace's parameters; false if it isn't. */
bool lower_param(Lowering *l, uint32_t slot, Lowered *value);
void lower_room(Lowering *l, IrRef ref);
void lower_callable(Lowering *l, IrRef ref);
Lowered lower_invoke(Lowering *l, IrRef ref);
void lower_return(Lowering *l, uint16_t snap);
/* A result's guard that tells an error that was raised from another type. */
void lower_merged_check(Lowering *l, IrRef guard, LLVMValueRef holds);

/* -- polls.c ------------------------------------------------------------------------- */
void polls_prepare(Lowering *l); /* at the loop's entry, in front of it */
/* The condition of the guard_true at `at`. */
LLVMValueRef polls_guarded_condition(Lowering *l, IrRef at);
/* Where that guard, which ends a stretch too, goes when it fails: out if only the stretch ended, else to `on`. */
LLVMBasicBlockRef polls_failure(Lowering *l, IrRef at, LLVMBasicBlockRef on, LLVMBasicBlockRef out);
void lower_poll(Lowering *l, IrRef at);

/* -- exits.c ------------------------------------------------------------------------- */
/* Goes on where `holds`; where it doesn't, goes on in the segment that begins at
 * instruction `at`, or else leaves by its snapshot. Guards are stressed if the job says so. */
void exit_unless(Lowering *l, LLVMValueRef holds, IrRef at);
/* The same, but where it doesn't hold and `tag` says that an error was raised, leaves by `raised`. */
void exit_unless_raised(Lowering *l, LLVMValueRef holds, IrRef at, LLVMValueRef tag, uint16_t raised);
/* Leaves by `snap` here. */
void exit_always(Lowering *l, uint16_t snap);
/* Goes on in another trace, whose slots are written. */
void exit_to_link(Lowering *l, uint32_t number);
/* Writes the stubs behind all else; false and a message if one has too many live values. */
bool exits_finish(Lowering *l, char message[LLVM_MESSAGE_SIZE]);

#endif
