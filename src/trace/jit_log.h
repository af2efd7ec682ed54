/* The JIT's log: what each event says is gathered here, how it looks is events.c's. `log` may be NULL. */
#ifndef MK_TRACE_JIT_LOG_H
#define MK_TRACE_JIT_LOG_H

#include "events.h"
#include "loop_trace.h"
#include "passes/pipeline.h"

/* Before everything else. */
void log_begin(const EventLog *log, const char *backend);
void log_hot(const EventLog *log, const char *what, const Proto *proto, uint32_t pc);
void log_start(const EventLog *log, uint32_t number, const Proto *proto, uint32_t pc);
void log_side(const EventLog *log, uint32_t number, uint16_t snap, const Proto *proto, uint32_t pc);
void log_abort(const EventLog *log, uint32_t number, AbortReason reason, const char *detail, const Proto *proto,
               uint32_t pc);
void log_stop(const EventLog *log, const Trace *recorded, uint32_t number);
void log_pass(const EventLog *log, uint32_t number, PassId pass, uint32_t rewrites, double microseconds);
void log_compile(const EventLog *log, const LoopTrace *trace, const PipelineStats *stats);
void log_blacklist(const EventLog *log, const LoopState *loop);
void log_version(const EventLog *log, uint32_t number, const LoopState *loop);
void log_flush(const EventLog *log, uint32_t traces);
void log_hot_exit(const EventLog *log, const LoopTrace *trace, uint16_t snap);
/* At the end: how often each exit was taken, and, when exits were stressed, the guards that never failed. */
void log_exits(const EventLog *log, const LoopTrace *trace);

/* -- what is no event ------------------------------------------------------------------- */
/* One table at the end: what each pass did to all traces together. */
void log_pass_stats(FILE *log, const PipelineStats *stats);
/* The rewrite behind which nothing is optimised any more; at the end, how many there were in all. */
void log_bisect_stop(FILE *log, uint64_t rewrite, PassId pass, const Trace *trace);
void log_bisect_end(FILE *log, uint64_t rewrites);

/* -- dumps ------------------------------------------------------------------------------- */
/* A dump is written to `out` as it comes, or, beside a log in JSON, becomes an event of it. */
typedef struct {
    FILE *stream;
    char *text;
    size_t size;
} Dump;
/* Gives the stream to write to until dump_end. */
FILE *dump_begin(Dump *dump, const EventLog *log, FILE *out);
void dump_end(Dump *dump, const EventLog *log, uint32_t trace, const char *stage);

#endif
