/* LLVM IR to an object file. */
#ifndef MK_LLVM_PIPELINE_H
#define MK_LLVM_PIPELINE_H

#include "fatal.h"
#include "llvm_backend.h"

#include <llvm-c/TargetMachine.h>

/* The target machine the options ask for; NULL and a message if there is none. Initialises LLVM's target. */
LLVMTargetMachineRef pipeline_target(const LlvmOptions *options, char message[LLVM_MESSAGE_SIZE]);

/* Runs the passes over a module; `has_slots` says that slots are still memory. */
bool pipeline_optimize(LLVMModuleRef module, LLVMTargetMachineRef target, const char *passes, bool has_slots,
                       char message[LLVM_MESSAGE_SIZE]);

/* Emits the module as an object file or assembly; NULL and a message if it can't. */
LLVMMemoryBufferRef pipeline_emit(LLVMModuleRef module, LLVMTargetMachineRef target, LLVMCodeGenFileType form,
                                  char message[LLVM_MESSAGE_SIZE]);

/* The size of an object file's code in bytes. */
uint32_t pipeline_code_size(LLVMMemoryBufferRef object);

#endif
