#include "script.h"

#include "attention.h"
#include "bytecode/compiler.h"
#include "ir/fault.h"
#include "trace/eval_backend.h"
#include "trace/jit_log.h"
#include "trace/stats.h"
#include "vm/vm.h"

/* What a run says besides the script's own output: all of it goes to `out`. */
typedef struct {
    FILE *out;
    EventLog events;
} Log;

static Log log_for(const Options *options, FILE *out, JitStats *stats)
{
    return (Log){out, {options->jit_log ? out : NULL, options->log_json ? LOG_JSON : LOG_TEXT, stats}};
}

static bool uses_jit(const Options *options) { return options->jit_on && !options->max_steps; }

/* Of the large stack that scripts run on, enough for 100,000 calls; the rest is for what those call. */
static const size_t native_room = (size_t)64 << 20;

static int run_program(const Options *options, Runtime *rt, Program *program, const Log *log)
{
    VMOptions limits = {options->max_depth, options->max_steps, options->jit_stats, native_room};
    VM *vm = vm_new(rt, &limits);
    Backend *backend = NULL;
    Jit *jit = NULL;
    if (uses_jit(options)) {
        fault_inject(options->inject_fault);
        JitOptions own = options->jit;
        own.log = &log->events;
        own.dump = log->out;
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
    if (options->inject_fault)
        fprintf(log->out, "[fault %lu: %s]\n", (unsigned long)options->inject_fault,
                fault_injected() ? fault_injected() : "none left");
    if (log->events.stats)
        stats_report(log->events.stats, vm, &log->events, log->out);
    vm_free(vm);
    return status;
}

static void dump_bytecode(const Program *program, const Log *log)
{
    Dump dump;
    program_disassemble(program, dump_begin(&dump, &log->events, log->out));
    dump_end(&dump, &log->events, 0, "bytecode");
}

static int compile_and_run(const Options *options, Runtime *rt, Source *source, const Log *log)
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
            dump_bytecode(program, log);
        status = options->check ? 0 : run_program(options, rt, program, log);
    }
    diagnostics_fini(&errors);
    if (program)
        program_free(program);
    else
        source_free(source);
    return status;
}

int script_run(const Options *options, Source *source, FILE *out, void *stack_base)
{
    JitStats stats;
    stats_begin(&stats);
    Log log = log_for(options, out, options->jit_stats ? &stats : NULL);
    log_begin(&log.events, !uses_jit(options) ? "none" : options->use_eval ? "eval" : "llvm");
    HeapOptions heap_options = {options->max_memory, options->gc_stress, options->gc_log ? out : NULL};
    Runtime rt;
    runtime_init(&rt, heap_new(&heap_options, stack_base));
    rt.arguments = options->arguments;
    rt.argument_count = options->argument_count;
    int status = compile_and_run(options, &rt, source, &log);
    heap_free(rt.heap);
    return status;
}
