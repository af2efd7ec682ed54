#include "jit_log.h"

static void log_loop_place(FILE *log, const Proto *proto, uint32_t pc)
{
    LogPlace place = log_place(proto, pc);
    fprintf(log, "%s:%u", place.file, place.line);
}

void log_start(FILE *log, uint32_t number, const Proto *proto, uint32_t pc)
{
    if (!log)
        return;
    fprintf(log, "[trace %u start ", number);
    log_loop_place(log, proto, pc);
    fputs("]\n", log);
}

void log_abort(FILE *log, uint32_t number, AbortReason reason, const char *detail, const Proto *proto, uint32_t pc)
{
    if (!log)
        return;
    fprintf(log, "[trace %u abort %s at ", number, abort_name(reason));
    log_loop_place(log, proto, pc);
    fprintf(log, ": %s]\n", detail ? detail : abort_meaning(reason));
}

static uint32_t guard_count(const Trace *trace)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < trace->insts.count; i++)
        count += inst_is_guard(&trace->insts.items[i]);
    return count;
}

void log_stop(FILE *log, const Trace *recorded, uint32_t number)
{
    if (log)
        fprintf(log, "[trace %u stop loop: %u instructions, %u guards, %u exits]\n", number, recorded->insts.count,
                guard_count(recorded), recorded->snaps.count);
}

void log_compile(FILE *log, const LoopTrace *trace, const PipelineStats *stats)
{
    if (!log)
        return;
    double passes = 0;
    for (int pass = 0; pass < PASS_COUNT; pass++)
        passes += stats->of[pass].microseconds;
    const CompiledCode *code = &trace->code;
    fprintf(log,
            "[trace %u compile: %u instructions, %u guards, %u exits, %u bytes; passes %.0f us, build %u us, "
            "optimize %u us, codegen %u us]\n",
            trace->number, trace->trace->insts.count, guard_count(trace->trace), trace->trace->snaps.count,
            code->code_size, passes, code->build_us, code->optimize_us, code->codegen_us);
}

void log_pass_stats(FILE *log, const PipelineStats *stats)
{
    if (!log)
        return;
    fprintf(log, "%-12s %6s %9s  %17s  %17s  %17s  %17s  %9s\n", "pass", "runs", "rewrites", "instructions", "guards",
            "loads", "stores", "us");
    for (int pass = 0; pass < PASS_COUNT; pass++) {
        const PassStats *of = &stats->of[pass];
        if (of->runs)
            fprintf(log, "%-12s %6u %9u  %8u ->%6u  %8u ->%6u  %8u ->%6u  %8u ->%6u  %9.0f\n", pass_name((PassId)pass),
                    of->runs, of->rewrites, of->before.instructions, of->after.instructions, of->before.guards,
                    of->after.guards, of->before.loads, of->after.loads, of->before.stores, of->after.stores,
                    of->microseconds);
    }
}

void log_bisect_stop(FILE *log, uint64_t rewrite, PassId pass, const Trace *trace)
{
    if (log)
        fprintf(log, "[opt-bisect: rewrite %lu is of %s in trace %u at %s]\n", (unsigned long)rewrite, pass_name(pass),
                trace->number, trace->name);
}

void log_bisect_end(FILE *log, uint64_t rewrites)
{
    if (log)
        fprintf(log, "[opt-bisect: %lu rewrites]\n", (unsigned long)rewrites);
}

void log_blacklist(FILE *log, const LoopState *loop)
{
    if (!log)
        return;
    fputs("[blacklist ", log);
    log_loop_place(log, loop->proto, (uint32_t)(loop->anchor - loop->proto->code));
    fprintf(log, " after %u aborts, %u versions]\n", loop->aborts, loop->versions);
}

void log_retire(FILE *log, const LoopTrace *trace)
{
    if (log)
        fprintf(log, "[trace %u retire: %u entries in a row found other types]\n", trace->number,
                trace->entry_failures);
}

/* The exit's place: that of the innermost frame of its snapshot. */
static void log_exit_place(FILE *log, const Trace *trace, uint16_t snap)
{
    const Snapshot *snapshot = &trace->snaps.items[snap];
    const SnapFrame *frame = &trace->snap_frames.items[snapshot->first_frame + snapshot->frame_count - 1];
    log_loop_place(log, (const Proto *)(uintptr_t)trace->objects.items[frame->code].handle, frame->pc);
}

void log_flush(FILE *log, uint32_t traces)
{
    if (log)
        fprintf(log, "[flush of %u traces]\n", traces);
}

void log_hot_exit(FILE *log, const LoopTrace *trace, uint16_t snap)
{
    if (!log)
        return;
    fprintf(log, "[trace %u exit %u hot at ", trace->number, snap);
    log_exit_place(log, trace->trace, snap);
    fputs("]\n", log);
}

void log_hot_function(FILE *log, const Proto *proto)
{
    if (!log)
        return;
    fputs("[function hot ", log);
    log_loop_place(log, proto, 0);
    fputs("]\n", log);
}

void log_exits(FILE *log, const LoopTrace *trace)
{
    if (!log || !trace->trace)
        return;
    fprintf(log, "[trace %u entered %lu times]\n", trace->number, (unsigned long)trace->entries);
    for (uint32_t snap = 0; snap < trace->trace->snaps.count; snap++)
        if (trace->exits[snap].taken) {
            fprintf(log, "[trace %u exit %u taken %lu times", trace->number, snap,
                    (unsigned long)trace->exits[snap].taken);
            if (trace->exits[snap].forced)
                fprintf(log, ", %lu forced", (unsigned long)trace->exits[snap].forced);
            fputs(", at ", log);
            log_exit_place(log, trace->trace, (uint16_t)snap);
            fputs("]\n", log);
        }
    for (uint32_t i = 0; trace->stress && i < trace->trace->insts.count; i++) {
        const IrInst *inst = &trace->trace->insts.items[i];
        if (inst_is_guard(inst) && !trace->exits[inst->snap].taken)
            fprintf(log, "[trace %u guard v%u %s never failed]\n", trace->number, i, ir_op_name((IrOp)inst->op));
    }
}
