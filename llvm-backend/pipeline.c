#include "pipeline.h"

#include "orc.h"
#include "ir/fault.h"

#include <llvm-c/Analysis.h>
#include <llvm-c/Core.h>
#include <llvm-c/Error.h>
#include <llvm-c/Object.h>
#include <llvm-c/Target.h>
#include <llvm-c/Transforms/PassBuilder.h>
#include <stdio.h>
#include <string.h>

static LLVMCodeGenOptLevel codegen_level(LlvmCodegen codegen)
{
    switch (codegen) {
    case LLVM_CODEGEN_none: return LLVMCodeGenLevelNone;
    case LLVM_CODEGEN_less: return LLVMCodeGenLevelLess;
    case LLVM_CODEGEN_default: return LLVMCodeGenLevelDefault;
    case LLVM_CODEGEN_aggressive: return LLVMCodeGenLevelAggressive;
    case LLVM_CODEGEN_COUNT: break;
    }
    return LLVMCodeGenLevelDefault;
}

/* Position-independent with the small code model is what ORC's linker reaches
 * helpers from at any distance, through stubs beside the code. */
static LLVMTargetMachineRef make_target(LLVMTargetRef target, const char *triple, const LlvmOptions *options)
{
    bool native = !strcmp(options->cpu, "native");
    /* LLVM's own "generic" is not every architecture's base line: no name is. */
    const char *name = strcmp(options->cpu, "generic") ? options->cpu : "";
    char *cpu = native ? LLVMGetHostCPUName() : LLVMCreateMessage(name);
    char *features = native ? LLVMGetHostCPUFeatures() : LLVMCreateMessage("");
    LLVMTargetMachineRef machine = LLVMCreateTargetMachine(
        target, triple, cpu, features, codegen_level(options->codegen), LLVMRelocPIC, LLVMCodeModelSmall);
    LLVMDisposeMessage(features);
    LLVMDisposeMessage(cpu);
    if (machine) {
        /* AArch64 takes GlobalISel without optimisation, which compiles slower than FastISel and is less tried. */
        LLVMSetTargetMachineGlobalISel(machine, 0);
        LLVMSetTargetMachineFastISel(machine, options->codegen <= LLVM_CODEGEN_less);
    }
    return machine;
}

LLVMTargetMachineRef pipeline_target(const LlvmOptions *options, char message[LLVM_MESSAGE_SIZE])
{
    if (LLVMInitializeNativeTarget() || LLVMInitializeNativeAsmPrinter() || fault_is_due("initialising")) {
        snprintf(message, LLVM_MESSAGE_SIZE, "LLVM was built without this machine's target");
        return NULL;
    }
    char *triple = LLVMGetDefaultTargetTriple(), *error = NULL;
    LLVMTargetRef target;
    LLVMTargetMachineRef machine = NULL;
    if (LLVMGetTargetFromTriple(triple, &target, &error)) {
        snprintf(message, LLVM_MESSAGE_SIZE, "%s", error);
        LLVMDisposeMessage(error);
    } else if (fault_is_due("target machine") || !(machine = make_target(target, triple, options))) {
        snprintf(message, LLVM_MESSAGE_SIZE, "no target machine for %s", triple);
    }
    LLVMDisposeMessage(triple);
    return machine;
}

static bool run_passes(LLVMModuleRef module, LLVMTargetMachineRef target, const char *passes,
                       char message[LLVM_MESSAGE_SIZE])
{
    LLVMPassBuilderOptionsRef options = LLVMCreatePassBuilderOptions();
#ifdef MK_CHECKED
    LLVMPassBuilderOptionsSetVerifyEach(options, 1);
#endif
    LLVMErrorRef error = LLVMRunPasses(module, passes, target, options);
    if (!error && fault_is_due("running passes"))
        error = LLVMCreateStringError("injected fault");
    LLVMDisposePassBuilderOptions(options);
    if (error)
        orc_take_error(error, "optimising", message);
    return !error;
}

bool pipeline_optimize(LLVMModuleRef module, LLVMTargetMachineRef target, const char *passes, bool has_slots,
                       char message[LLVM_MESSAGE_SIZE])
{
    /* Slots that no trace pass removed are no fair burden on LLVM's: whatever
     * follows starts from SSA form. A run of its own, since a pipeline text does
     * not tell whether it is one of modules, functions or loops. */
    if (has_slots && !run_passes(module, target, "function(sroa)", message))
        return false;
    return !*passes || run_passes(module, target, passes, message);
}

LLVMMemoryBufferRef pipeline_emit(LLVMModuleRef module, LLVMTargetMachineRef target, LLVMCodeGenFileType form,
                                  char message[LLVM_MESSAGE_SIZE])
{
    LLVMMemoryBufferRef buffer = NULL;
    char *error = NULL;
    if (fault_is_due("emitting")) {
        snprintf(message, LLVM_MESSAGE_SIZE, "code generation: injected fault");
        return NULL;
    }
    if (LLVMTargetMachineEmitToMemoryBuffer(target, module, form, &error, &buffer)) {
        snprintf(message, LLVM_MESSAGE_SIZE, "code generation: %s", error);
        LLVMDisposeMessage(error);
        return NULL;
    }
    return buffer;
}

uint32_t pipeline_code_size(LLVMMemoryBufferRef object)
{
    char *error = NULL;
    LLVMBinaryRef binary = LLVMCreateBinary(object, NULL, &error);
    if (!binary) {
        LLVMDisposeMessage(error);
        return 0;
    }
    uint64_t size = 0;
    LLVMSectionIteratorRef section = LLVMObjectFileCopySectionIterator(binary);
    for (; !LLVMObjectFileIsSectionIteratorAtEnd(binary, section); LLVMMoveToNextSection(section)) {
        const char *name = LLVMGetSectionName(section);
        if (name && !strncmp(name, ".text", 5))
            size += LLVMGetSectionSize(section);
    }
    LLVMDisposeSectionIterator(section);
    LLVMDisposeBinary(binary);
    return (uint32_t)size;
}
