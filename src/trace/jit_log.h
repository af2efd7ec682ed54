/* The JIT's log: one line per event. Every function does nothing if log is NULL. */
#ifndef MK_TRACE_JIT_LOG_H
#define MK_TRACE_JIT_LOG_H

#include "loop_trace.h"
#include "passes/pipeline.h"
#include "recorder.h"

void log_start(FILE *log, uint32_t number, const Proto *proto, uint32_t pc);
void log_abort(FILE *log, uint32_t number, AbortReason reason, const char *detail, const Proto *proto, uint32_t pc);
void log_stop(FILE *log, const Trace *recorded, uint32_t number);
void log_compile(FILE *log, const LoopTrace *trace, const PipelineStats *stats);
/* One table at the end: what each pass did to all traces together. */
void log_pass_stats(FILE *log, const PipelineStats *stats);
/* The rewrite behind which nothing is optimised any more; at the end, how many there were in all. */
void log_bisect_stop(FILE *log, uint64_t rewrite, PassId pass, const Trace *trace);
void log_bisect_end(FILE *log, uint64_t rewrites);
void log_blacklist(FILE *log, const LoopState *loop);
void log_retire(FILE *log, const LoopTrace *trace);
void log_flush(FILE *log, uint32_t traces);
void log_hot_exit(FILE *log, const LoopTrace *trace, uint16_t snap);
void log_hot_function(FILE *log, const Proto *proto);
/* At the end: how often each exit was taken, and, when exits were stressed, the guards that never failed. */
void log_exits(FILE *log, const LoopTrace *trace);

#endif
