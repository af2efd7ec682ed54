#include "llvm_backend.h"

#include "fatal.h"
#include "lower.h"
#include "orc.h"
#include "pipeline.h"
#include "ir/memory.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

typedef struct {
    Backend base;
    LlvmOptions options;
    LLVMTargetMachineRef target; /* NULL until the first compile */
    LLVMTargetDataRef data;
    char *triple;
    Orc *orc;
    uint64_t compiled; /* so that each function has a name of its own */
} LlvmBackend;

/* -- options -------------------------------------------------------------------- */

static const struct {
    const char *name, *passes, *meaning;
} pipelines[] = {
#define LLVM_PIPELINE(name, passes, meaning) {name, passes, meaning},
#include "pipelines.def"
#undef LLVM_PIPELINE
};
enum { PIPELINE_COUNT = sizeof pipelines / sizeof *pipelines };

static const struct {
    const char *name, *meaning;
} codegens[] = {
#define LLVM_CODEGEN(name, meaning) {#name, meaning},
#include "codegen.def"
#undef LLVM_CODEGEN
};

void llvm_options_set_pipeline(LlvmOptions *options, const char *text)
{
    options->pipeline = text;
    for (int i = 0; i < PIPELINE_COUNT; i++)
        if (!strcmp(text, pipelines[i].name))
            options->pipeline = pipelines[i].passes;
}

bool llvm_options_set_codegen(LlvmOptions *options, const char *name)
{
    for (int i = 0; i < LLVM_CODEGEN_COUNT; i++) {
        if (strcmp(name, codegens[i].name))
            continue;
        options->codegen = (LlvmCodegen)i;
        return true;
    }
    return false;
}

LlvmOptions llvm_options_default(void)
{
    LlvmOptions options = {.codegen = LLVM_CODEGEN_default, .cpu = "native"};
    llvm_options_set_pipeline(&options, "peak");
    return options;
}

const char *llvm_pipeline_name(int index, const char **meaning)
{
    if (index < 0 || index >= PIPELINE_COUNT)
        return NULL;
    *meaning = pipelines[index].meaning;
    return pipelines[index].name;
}

const char *llvm_codegen_name(int index, const char **meaning)
{
    if (index < 0 || index >= LLVM_CODEGEN_COUNT)
        return NULL;
    *meaning = codegens[index].meaning;
    return codegens[index].name;
}

bool llvm_options_check_pipeline(const LlvmOptions *options, char message[160])
{
    fatal_install();
    fatal_stage(NULL, "checking the pipeline");
    LLVMTargetMachineRef target = pipeline_target(options, message);
    if (!target)
        return false;
    LLVMContextRef context = LLVMContextCreate();
    LLVMModuleRef module = LLVMModuleCreateWithNameInContext("check", context);
    bool good = pipeline_optimize(module, target, options->pipeline, false, message);
    LLVMDisposeModule(module);
    LLVMContextDispose(context);
    LLVMDisposeTargetMachine(target);
    return good;
}

/* LLVM goes on without a CPU that it does not know, and says so on standard error alone: what it says is the answer. */
bool llvm_options_check_cpu(const LlvmOptions *options, char message[160])
{
    fatal_install();
    fflush(stderr);
    int real = dup(STDERR_FILENO), said = memfd_create("stderr", MFD_CLOEXEC);
    if (real < 0 || said < 0 || dup2(said, STDERR_FILENO) < 0) {
        snprintf(message, LLVM_MESSAGE_SIZE, "standard error can't be turned aside: %s", strerror(errno));
        return false;
    }
    *message = '\0';
    LLVMTargetMachineRef target = pipeline_target(options, message);
    bool known = target && lseek(STDERR_FILENO, 0, SEEK_END) == 0;
    dup2(real, STDERR_FILENO);
    close(real);
    close(said);
    if (target)
        LLVMDisposeTargetMachine(target);
    if (!known && !*message)
        snprintf(message, LLVM_MESSAGE_SIZE, "LLVM knows no CPU `%.60s` here", options->cpu);
    return known;
}

/* -- one compilation --------------------------------------------------------------- */

static struct timespec now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time;
}

static uint32_t microseconds_since(struct timespec start)
{
    struct timespec end = now();
    return (uint32_t)((end.tv_sec - start.tv_sec) * INT64_C(1000000) + (end.tv_nsec - start.tv_nsec) / 1000);
}

static void dump_module(const CompileJob *job, const char *when, LLVMModuleRef module)
{
    if (!job->dump || !job->dump_input)
        return;
    char *text = LLVMPrintModuleToString(module);
    fprintf(job->dump, "; LLVM IR %s\n%s\n", when, text);
    LLVMDisposeMessage(text);
}

/* Code generation changes the module, so the assembly is made from a copy. */
static void dump_assembly(const LlvmBackend *self, const CompileJob *job, LLVMModuleRef module)
{
    if (!job->dump || !job->dump_output)
        return;
    char message[LLVM_MESSAGE_SIZE];
    LLVMModuleRef copy = LLVMCloneModule(module);
    LLVMMemoryBufferRef text = pipeline_emit(copy, self->target, LLVMAssemblyFile, message);
    if (text) {
        fputs("; assembly\n", job->dump);
        fwrite(LLVMGetBufferStart(text), 1, LLVMGetBufferSize(text), job->dump);
        LLVMDisposeMemoryBuffer(text);
    } else {
        fprintf(job->dump, "; no assembly: %s\n", message);
    }
    LLVMDisposeModule(copy);
}

static bool start(LlvmBackend *self, const CompileJob *job, char message[LLVM_MESSAGE_SIZE])
{
    if (!self->target) {
        fatal_install();
        fatal_stage(job->trace->name, "starting LLVM");
        if (!(self->target = pipeline_target(&self->options, message)))
            return false;
        self->data = LLVMCreateTargetDataLayout(self->target);
        self->triple = LLVMGetTargetMachineTriple(self->target);
    }
    if (!self->orc && !(self->orc = orc_new(job->layout, self->options.gdb, message)))
        return false;
    if (!orc_serves(self->orc, job->layout)) {
        snprintf(message, LLVM_MESSAGE_SIZE, "the layout's helpers are not those of the first compilation");
        return false;
    }
    return true;
}

static bool build(const LlvmBackend *self, const CompileJob *job, LLVMModuleRef module, const char *symbol,
                  bool *has_slots, CompiledCode *code, char message[LLVM_MESSAGE_SIZE])
{
    struct timespec clock = now();
    fatal_stage(job->trace->name, "building LLVM IR");
    LLVMSetModuleDataLayout(module, self->data);
    LLVMSetTarget(module, self->triple);
    bool good = lower_trace(job, &self->options, module, symbol, has_slots, message);
    code->build_us = microseconds_since(clock);
    if (good)
        dump_module(job, "before optimisation", module);
    return good;
}

static bool optimize(const LlvmBackend *self, const CompileJob *job, LLVMModuleRef module, bool has_slots,
                     CompiledCode *code, char message[LLVM_MESSAGE_SIZE])
{
    struct timespec clock = now();
    fatal_stage(job->trace->name, "optimising");
    bool good = pipeline_optimize(module, self->target, self->options.pipeline, has_slots, message);
    code->optimize_us = microseconds_since(clock);
    if (good) {
        dump_module(job, "after optimisation", module);
        dump_assembly(self, job, module);
    }
    return good;
}

/* An object file from an optimised module; NULL if code generation reported an error. */
static LLVMMemoryBufferRef emit(const LlvmBackend *self, LLVMModuleRef module, const Diagnostics *diagnostics,
                                char message[LLVM_MESSAGE_SIZE])
{
    LLVMMemoryBufferRef object = pipeline_emit(module, self->target, LLVMObjectFile, message);
    if (!*diagnostics->message)
        return object;
    snprintf(message, LLVM_MESSAGE_SIZE, "%s", diagnostics->message);
    if (object)
        LLVMDisposeMemoryBuffer(object);
    return NULL;
}

/* perf reads the map of the process it samples when it reports. What can't be written is only missed there. */
static void tell_perf(const CompileJob *job, const CompiledCode *code)
{
    char path[64];
    snprintf(path, sizeof path, "/tmp/perf-%ld.map", (long)getpid());
    FILE *map = fopen(path, "a");
    if (!map)
        return;
    fprintf(map, "%lx %x trace %u %s\n", (unsigned long)(uintptr_t)code->entry, code->code_size, job->trace->number,
            job->trace->name);
    fclose(map);
}

static bool find_body(const LlvmBackend *self, const char *symbol, CompiledCode *code, char message[LLVM_MESSAGE_SIZE])
{
    char name[SYMBOL_SIZE];
    lower_body_name(name, symbol);
    return orc_find(self->orc, name, &code->body, message);
}

/* Machine code from an optimised module, and its place in memory. */
static bool generate(LlvmBackend *self, const CompileJob *job, LLVMModuleRef module, const char *symbol,
                     const Diagnostics *diagnostics, CompiledCode *code, char message[LLVM_MESSAGE_SIZE])
{
    struct timespec clock = now();
    fatal_stage(job->trace->name, "generating code");
    LLVMMemoryBufferRef object = emit(self, module, diagnostics, message);
    if (!object)
        return false;
    fatal_stage(job->trace->name, "linking");
    code->code_size = pipeline_code_size(object);
    void *address;
    LLVMOrcResourceTrackerRef tracker;
    if (!orc_add(self->orc, object, symbol, &address, &tracker, message))
        return false;
    code->entry = (TraceEntry)(uintptr_t)address;
    if (job->trace->is_function && !find_body(self, symbol, code, message)) {
        orc_remove(self->orc, tracker);
        return false;
    }
    code->handle = tracker;
    code->codegen_us = microseconds_since(clock);
    if (self->options.perf_map)
        tell_perf(job, code);
    return true;
}

/* A name of its own for each function, which debuggers show: trace_NUMBER_FILE:LINE_COUNT. */
static void name_function(LlvmBackend *self, const Trace *trace, char *symbol, size_t size)
{
    const char *folder = strrchr(trace->name, '/');
    snprintf(symbol, size, "trace_%u_%.60s_%llu", trace->number, folder ? folder + 1 : trace->name,
             (unsigned long long)self->compiled++);
}

static bool compile(Backend *base, const CompileJob *job, CompiledCode *code, char message[160])
{
    LlvmBackend *self = (LlvmBackend *)base;
    memset(code, 0, sizeof *code);
    if (!start(self, job, message))
        return false;
    char symbol[SYMBOL_SIZE];
    name_function(self, job->trace, symbol, sizeof symbol);
    /* A context of its own for each trace: it would keep every constant it ever saw. */
    LLVMContextRef context = LLVMContextCreate();
    Diagnostics diagnostics;
    diagnostics_collect(&diagnostics, context);
    LLVMModuleRef module = LLVMModuleCreateWithNameInContext(symbol, context);
    bool has_slots;
    bool good = build(self, job, module, symbol, &has_slots, code, message) &&
                optimize(self, job, module, has_slots, code, message) &&
                generate(self, job, module, symbol, &diagnostics, code, message);
    LLVMDisposeModule(module);
    LLVMContextDispose(context);
    fatal_stage(NULL, NULL);
    return good;
}

static void free_code(Backend *base, CompiledCode *code)
{
    LlvmBackend *self = (LlvmBackend *)base;
    if (code->handle)
        orc_remove(self->orc, code->handle);
    memset(code, 0, sizeof *code);
}

static void free_backend(Backend *base)
{
    LlvmBackend *self = (LlvmBackend *)base;
    if (self->orc)
        orc_free(self->orc);
    if (self->target) {
        LLVMDisposeMessage(self->triple);
        LLVMDisposeTargetData(self->data);
        LLVMDisposeTargetMachine(self->target);
    }
    free(self);
}

Backend *llvm_backend_new(const LlvmOptions *options)
{
    LlvmBackend *self = ir_alloc(sizeof *self);
    self->base = (Backend){.name = "llvm", .compile = compile, .free_code = free_code, .free = free_backend};
    self->options = *options;
    return &self->base;
}
