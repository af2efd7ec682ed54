/* irtool: reads traces, runs passes over them, and shows what came of it.
 * docs/irtool.md is its manual. */
#include "irtool_file.h"
#include "irtool_options.h"
#include "irtool_report.h"
#include "irtool_run.h"

#include "ir/text.h"

enum { STATUS_UNUSABLE = 2 };

static void print_after(void *context, PassId pass, const Trace *trace, uint32_t rewrites, double microseconds)
{
    (void)context;
    (void)microseconds;
    printf("; after %s: %u rewrites\n", pass_name(pass), rewrites);
    trace_print(trace, stdout);
}

static bool complain(const TraceFile *file, const FileTrace *trace, const char *what)
{
    fflush(stdout);
    fprintf(stderr, "%s:%d:1: error: trace %u: %s\n", file->path, trace->line, trace->trace->number, what);
    return false;
}

static bool optimize(Trace *trace, const ToolOptions *options, uint64_t *rewrites_left, char *message, size_t size)
{
    PipelineOptions pipeline = {.after_pass = options->print_after ? print_after : NULL,
                                .verify = true,
                                .rewrites_left = options->limits ? rewrites_left : NULL};
    PipelineStats stats;
    bool good = pipeline_run(trace, &options->passes, &pipeline, &stats, message, size);
    if (good && stats.stopped != PASS_COUNT)
        printf("; rewrite %lu is of %s in trace %u\n", (unsigned long)options->opt_bisect, pass_name(stats.stopped),
               trace->number);
    return good;
}

static bool run_worlds(const TraceFile *file, const FileTrace *from, Trace *trace)
{
    char message[160];
    bool good = true;
    for (int i = 0; i < from->run_count; i++)
        good &= run_in_world(trace, from->runs[i], stdout, message) || complain(file, from, message);
    if (from->run_count)
        return good;
    if (!trace_has_inputs(trace))
        return complain(file, from, "it has neither inputs nor `; run:` lines");
    return run_in_world(trace, NULL, stdout, message) || complain(file, from, message);
}

static bool show(const TraceFile *file, const FileTrace *from, Trace *result, const ToolOptions *options)
{
    char message[160];
    bool good = true;
    if (options->print)
        trace_print(result, stdout);
    if (options->diff)
        report_diff(from->trace, result, stdout);
    if (options->count)
        report_counts(from->trace, result, stdout);
    if (options->time_runs) {
        PassList all = pass_list_default();
        report_times(from->trace, options->passes.count ? &options->passes : &all, options->time_runs, stdout);
    }
    if (options->run)
        good &= run_worlds(file, from, result);
    if (options->llvm || options->assembly)
        good &= run_lowering(result, options, stdout, message) || complain(file, from, message);
    if (options->replays)
        good &= run_replay(result, options, stdout, message) || complain(file, from, message);
    return good;
}

static bool do_trace(const TraceFile *file, const FileTrace *from, const ToolOptions *options, uint64_t *rewrites_left)
{
    char message[256];
    if (!options->print && (file->count > 1 || options->file_count > 1))
        printf("; trace %u: %s\n", from->trace->number, from->trace->name);
    Trace *result = trace_copy(from->trace);
    bool good = optimize(result, options, rewrites_left, message, sizeof message) ? show(file, from, result, options)
                                                                                  : complain(file, from, message);
    trace_free(result);
    return good;
}

static bool do_file(const char *path, const ToolOptions *options, uint64_t *rewrites_left)
{
    TraceFile file;
    fflush(stdout); /* so that a complaint stands where it belongs */
    bool good = trace_file_read(&file, path, stderr);
    for (uint32_t i = 0, count = good ? file.count : 0; i < count; i++)
        good &= do_trace(&file, &file.traces[i], options, rewrites_left);
    trace_file_free(&file);
    return good;
}

int main(int argc, char **argv)
{
    ToolOptions options;
    char message[256];
    bool good = tool_options_parse(&options, argc, argv, message, sizeof message);
    bool compiles = options.llvm || options.assembly || (options.replays && !options.use_eval);
    if (good && compiles)
        good = llvm_options_check_pipeline(&options.codegen, message);
    if (!good) {
        fprintf(stderr, "irtool: %s\n", message);
        return STATUS_UNUSABLE;
    }
    if (options.help) {
        tool_options_help(stdout);
        return 0;
    }
    uint64_t rewrites_left = options.opt_bisect;
    for (int i = 0; i < options.file_count; i++)
        good &= do_file(options.files[i], &options, &rewrites_left);
    return good ? 0 : 1;
}

#ifdef MK_CHECKED
/* The collector finds references in the frames of the native stack: they must be there. */
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "detect_stack_use_after_return=0"; }
#endif
