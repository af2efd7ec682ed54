#include "script.h"

#include "attention.h"
#include "bytecode/compiler.h"
#include "trace/eval_backend.h"
#include "vm/vm.h"

static JitOptions jit_options(const Options *options, FILE *log)
{
    JitOptions jit = options->jit;
    jit.log = options->jit_log ? log : NULL;
    jit.dump = log;
    return jit;
}

static int run_program(const Options *options, Runtime *rt, Program *program, FILE *log)
{
    VM *vm = vm_new(rt, &(VMOptions){.max_depth = options->max_depth, .max_steps = options->max_steps});
    Backend *backend = NULL;
    Jit *jit = NULL;
    if (options->jit_on && !options->max_steps) {
        JitOptions own = jit_options(options, log);
        backend = options->use_eval ? eval_backend_new() : llvm_backend_new(&options->llvm);
        jit = jit_new(vm, backend, &own);
    }
    attention_watch(vm, options->timeout);
    int status = vm_run(vm, program);
    attention_ignore();
    if (jit) {
        jit_free(jit);
        backend->free(backend);
    }
    vm_free(vm);
    return status;
}

static int compile_and_run(const Options *options, Runtime *rt, Source *source, FILE *log)
{
    Diagnostics errors = {0};
    Tree *tree = parse(source, &errors);
    CompileOptions compile_options = {(uint32_t)options->jit.params.hotloop, (uint32_t)options->jit.params.hotfunc};
    Program *program = NULL;
    if (errors.count == 0) {
        program = compile(tree, source, rt, &compile_options, &errors);
    } else {
        tree_free(tree);
    }
    int status = 2;
    if (errors.count > 0) {
        diagnostics_print(&errors, source, stderr);
    } else {
        if (options->dump_bytecode)
            program_disassemble(program, log);
        status = options->check ? 0 : run_program(options, rt, program, log);
    }
    diagnostics_fini(&errors);
    if (program)
        program_free(program);
    else
        source_free(source);
    return status;
}

int script_run(const Options *options, Source *source, FILE *log, void *stack_base)
{
    HeapOptions heap_options = {options->max_memory, options->gc_stress, options->gc_log ? log : NULL};
    Runtime rt;
    runtime_init(&rt, heap_new(&heap_options, stack_base));
    rt.arguments = options->arguments;
    rt.argument_count = options->argument_count;
    int status = compile_and_run(options, &rt, source, log);
    heap_free(rt.heap);
    return status;
}
