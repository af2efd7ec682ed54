/* The back end that makes machine code with LLVM's ORC. The only folder that
 * sees LLVM, and it sees nothing of the host but ir/ and the Layout in each job. */
#ifndef MK_LLVM_BACKEND_H
#define MK_LLVM_BACKEND_H

#include "ir/backend.h"

/* How hard code generation tries. */
typedef enum {
#define LLVM_CODEGEN(name, meaning) LLVM_CODEGEN_##name,
#include "codegen.def"
#undef LLVM_CODEGEN
    LLVM_CODEGEN_COUNT
} LlvmCodegen;

typedef struct {
    const char *pipeline; /* in the syntax of `opt -passes`; "" runs nothing. Outlives the back end */
    LlvmCodegen codegen;
    const char *cpu; /* by LLVM's name; "native": this machine's, "generic": the architecture's base line. Outlives the
                        back end */
    bool gdb;        /* debuggers see the code by name, and unwind it */
    bool perf_map;   /* /tmp/perf-PID.map tells perf which code is whose */
    bool fast_math;  /* floats may be reassociated and contracted: their last digits differ */
} LlvmOptions;

/* The peak pipeline, default code generation, this machine's CPU. */
LlvmOptions llvm_options_default(void);
/* Sets the pipeline by a name of pipelines.def, or else to the text itself, which must outlive the options. */
void llvm_options_set_pipeline(LlvmOptions *options, const char *text);
/* Sets the level of code generation by its name in codegen.def; false if there is none of this name. */
bool llvm_options_set_codegen(LlvmOptions *options, const char *name);
/* The rows of pipelines.def and codegen.def for help texts; NULL behind the last. */
const char *llvm_pipeline_name(int index, const char **meaning);
const char *llvm_codegen_name(int index, const char **meaning);
/* Whether LLVM understands the pipeline, and knows the CPU; false and a message if
 * it doesn't. Both initialise LLVM; the latter for one thread alone. */
bool llvm_options_check_pipeline(const LlvmOptions *options, char message[160]);
bool llvm_options_check_cpu(const LlvmOptions *options, char message[160]);

/* A new back end, freed by its own `free`. LLVM is initialised at the first
 * compile. A back end belongs to one thread at a time; its code to all. */
Backend *llvm_backend_new(const LlvmOptions *options);

#endif
