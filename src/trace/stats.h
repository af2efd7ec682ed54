/* Statistics of a run: counted from the log's events, and a clock that knows
 * what the machine is doing. Where they are not wanted there is no JitStats, and
 * nothing is counted or timed. */
#ifndef MK_TRACE_STATS_H
#define MK_TRACE_STATS_H

#include "events.h"
#include "vm/vm.h"

typedef enum {
#define PHASE(name, meaning) PHASE_##name,
#define STAT(name, value, meaning)
#define TIMES(name, meaning)
#include "stats.def"
#undef PHASE
#undef STAT
#undef TIMES
    PHASE_COUNT
} Phase;

typedef struct JitStats {
    Phase phase; /* now */
    double phase_began, microseconds_in[PHASE_COUNT];
    uint64_t trees, segments, compiles, versions, aborts, blacklisted, entries, exits, code_bytes;
    uint64_t aborts_by[ABORT_COUNT];
#define PHASE(name, meaning)
#define STAT(name, value, meaning)
#define TIMES(name, meaning) double name;
#include "stats.def"
#undef PHASE
#undef STAT
#undef TIMES
} JitStats;

/* The clock starts, with the interpreter. */
void stats_begin(JitStats *stats);
/* What the machine does from now on; gives what it did. `stats` may be NULL. */
Phase stats_phase(JitStats *stats, Phase next);
/* log_event calls it with each event. */
void stats_count(JitStats *stats, const Event *event);
/* At the end: a table as text, or, where the log is JSON, events. */
void stats_report(JitStats *stats, const VM *vm, const EventLog *log, FILE *out);

#endif
