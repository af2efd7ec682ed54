#include "jit_log.h"

#include "ir/memory.h"

#include <stdlib.h>

void log_begin(const EventLog *log, const char *backend)
{
    LOG_EVENT(log, log, .version = EVENTS_VERSION, .backend = backend);
}

void log_hot(const EventLog *log, const char *what, const Proto *proto, uint32_t pc)
{
    LOG_EVENT(log, hot, .what = what, .place = log_place(proto, pc));
}

void log_start(const EventLog *log, uint32_t number, const Proto *proto, uint32_t pc)
{
    LOG_EVENT(log, start, .trace = number, .place = log_place(proto, pc));
}

void log_side(const EventLog *log, uint32_t number, uint16_t snap, const Proto *proto, uint32_t pc)
{
    LOG_EVENT(log, side, .trace = number, .exit = snap, .place = log_place(proto, pc));
}

void log_abort(const EventLog *log, uint32_t number, AbortReason reason, const char *detail, const Proto *proto,
               uint32_t pc)
{
    LOG_EVENT(log, abort, .trace = number, .reason = reason, .place = log_place(proto, pc),
              .detail = detail ? detail : abort_meaning(reason));
}

static uint32_t guard_count(const Trace *trace)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < trace->insts.count; i++)
        count += inst_is_guard(&trace->insts.items[i]);
    return count;
}

void log_stop(const EventLog *log, const Trace *recorded, uint32_t number)
{
    static const char *const ends[] = {[IR_END_LOOP] = "loop",
                                       [IR_END_ENTRY] = "entry",
                                       [IR_END_LINK] = "link",
                                       [IR_END_EXIT] = "exit",
                                       [IR_END_RETURN] = "return"};
    const char *end = ends[recorded->segments.items[recorded->segments.count - 1].end];
    LOG_EVENT(log, stop, .trace = number, .end = end, .instructions = recorded->insts.count,
              .guards = guard_count(recorded), .exits = recorded->snaps.count);
}

void log_pass(const EventLog *log, uint32_t number, PassId pass, uint32_t rewrites, double microseconds)
{
    LOG_EVENT(log, pass, .trace = number, .pass = pass_name(pass), .rewrites = rewrites, .pass_us = microseconds);
}

void log_compile(const EventLog *log, const LoopTrace *trace, const PipelineStats *stats)
{
    double passes = 0;
    for (int pass = 0; pass < PASS_COUNT; pass++)
        passes += stats->of[pass].microseconds;
    const CompiledCode *code = &trace->code;
    LOG_EVENT(log, compile, .trace = trace->number, .instructions = trace->trace->insts.count,
              .guards = guard_count(trace->trace), .exits = trace->trace->snaps.count,
              .segments = trace->trace->segments.count, .bytes = code->code_size, .passes_us = passes,
              .build_us = code->build_us, .optimize_us = code->optimize_us, .codegen_us = code->codegen_us);
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

void log_blacklist(const EventLog *log, const LoopState *loop)
{
    LOG_EVENT(log, blacklist, .place = log_place(loop->proto, (uint32_t)(loop->anchor - loop->proto->code)),
              .aborts = loop->aborts);
}

void log_version(const EventLog *log, uint32_t number, const LoopState *loop)
{
    LOG_EVENT(log, version, .trace = number, .versions = loop->versions,
              .place = log_place(loop->proto, (uint32_t)(loop->anchor - loop->proto->code)));
}

/* The exit's place: that of the innermost frame of its snapshot. */
static LogPlace exit_place(const Trace *trace, uint16_t snap)
{
    const Snapshot *snapshot = &trace->snaps.items[snap];
    const SnapFrame *frame = &trace->snap_frames.items[snapshot->first_frame + snapshot->frame_count - 1];
    return log_place((const Proto *)(uintptr_t)trace->objects.items[frame->code].handle, frame->pc);
}

void log_flush(const EventLog *log, uint32_t traces) { LOG_EVENT(log, flush, .traces = traces); }

void log_hot_exit(const EventLog *log, const LoopTrace *trace, uint16_t snap)
{
    LOG_EVENT(log, hot_exit, .trace = trace->number, .exit = snap, .place = exit_place(trace->trace, snap));
}

static void log_never_failed(const EventLog *log, const LoopTrace *trace)
{
    for (uint32_t i = 0; i < trace->trace->insts.count; i++) {
        const IrInst *inst = &trace->trace->insts.items[i];
        if (inst_is_guard(inst) && !trace->exits[inst->snap].taken)
            LOG_EVENT(log, never_failed, .trace = trace->number, .guard = i, .op = ir_op_name((IrOp)inst->op),
                      .held = trace->stress[i].executed, .place = exit_place(trace->trace, inst->snap));
    }
}

void log_exits(const EventLog *log, const LoopTrace *trace)
{
    if (!log || !trace->trace)
        return;
    LOG_EVENT(log, entered, .trace = trace->number, .entries = trace->entries);
    for (uint32_t snap = 0; snap < trace->trace->snaps.count; snap++)
        if (trace->exits[snap].taken)
            LOG_EVENT(log, exit, .trace = trace->number, .exit = snap, .taken = trace->exits[snap].taken,
                      .forced = trace->exits[snap].forced, .place = exit_place(trace->trace, (uint16_t)snap));
    if (trace->stress)
        log_never_failed(log, trace);
}

/* -- dumps --------------------------------------------------------------------------------- */
static bool log_takes_dumps(const EventLog *log) { return log && log->out && log->form == LOG_JSON; }

FILE *dump_begin(Dump *dump, const EventLog *log, FILE *out)
{
    *dump = (Dump){.stream = out};
    if (log_takes_dumps(log))
        dump->stream = ir_own(open_memstream(&dump->text, &dump->size));
    return dump->stream;
}

void dump_end(Dump *dump, const EventLog *log, uint32_t trace, const char *stage)
{
    if (!log_takes_dumps(log))
        return;
    fclose(dump->stream);
    LOG_EVENT(log, dump, .trace = trace, .stage = stage, .text = dump->text);
    free(dump->text);
}
