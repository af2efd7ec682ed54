#include "stats.h"

#include <sys/resource.h>
#include <time.h>

static double microseconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

void stats_begin(JitStats *stats) { *stats = (JitStats){.phase_began = microseconds_now()}; }

Phase stats_phase(JitStats *stats, Phase next)
{
    if (!stats)
        return next;
    double now = microseconds_now();
    Phase before = stats->phase;
    stats->microseconds_in[before] += now - stats->phase_began;
    stats->phase_began = now;
    stats->phase = next;
    return before;
}

static void count_compile(JitStats *stats, const Event *event)
{
    stats->compiles++;
    stats->trees += event->segments == 1; /* not yet those that join it */
    stats->code_bytes += event->bytes;
#define PHASE(name, meaning)
#define STAT(name, value, meaning)
#define TIMES(name, meaning) stats->name += event->name;
#include "stats.def"
#undef PHASE
#undef STAT
#undef TIMES
}

void stats_count(JitStats *stats, const Event *event)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wswitch-enum" /* most events are no number here */
    switch (event->id) {
    case EVENT_stop: stats->segments++; break;
    case EVENT_compile: count_compile(stats, event); break;
    case EVENT_version: stats->versions++; break;
    case EVENT_blacklist: stats->blacklisted++; break;
    case EVENT_entered: stats->entries += event->entries; break;
    case EVENT_exit: stats->exits += event->taken; break;
    case EVENT_abort:
        stats->aborts++;
        stats->aborts_by[event->reason]++;
        break;
    default: break;
    }
#pragma GCC diagnostic pop
}

/* -- the report ------------------------------------------------------------------------ */
static double total_time(const JitStats *stats)
{
    double sum = 0;
    for (int phase = 0; phase < PHASE_COUNT; phase++)
        sum += stats->microseconds_in[phase];
    return sum;
}

static uint64_t per_second(const JitStats *stats, uint64_t count)
{
    return (uint64_t)((double)count * 1e6 / total_time(stats));
}

static uint64_t peak_memory(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (uint64_t)usage.ru_maxrss * 1024;
}

typedef struct {
    const EventLog *log;
    FILE *out;
} Report;

static void write_stat(const Report *report, const char *name, uint64_t value, const char *meaning)
{
    if (report->log->out && report->log->form == LOG_JSON)
        LOG_EVENT(report->log, stat, .name = name, .value = value);
    else
        fprintf(report->out, "%-28s %14lu  %s\n", name, (unsigned long)value, meaning);
}

static void write_aborts(const Report *report, const JitStats *stats)
{
    for (int reason = ABORT_NONE + 1; reason < ABORT_COUNT; reason++)
        if (stats->aborts_by[reason]) {
            char name[64];
            snprintf(name, sizeof name, "aborts.%s", abort_name((AbortReason)reason));
            write_stat(report, name, stats->aborts_by[reason], abort_meaning((AbortReason)reason));
        }
}

/* What the interpreter did, instruction by instruction. */
static void log_executed(const EventLog *log, const Program *program)
{
    for (uint32_t i = 0; program && i < program->proto_count; i++) {
        const Proto *proto = program->protos[i];
        for (uint32_t pc = 0; proto->executed && pc < proto->code_count; pc++)
            if (proto->executed[pc])
                LOG_EVENT(log, executed, .place = log_place(proto, pc), .times = proto->executed[pc]);
    }
}

void stats_report(JitStats *s, const VM *vm, const EventLog *log, FILE *out)
{
    stats_phase(s, s->phase); /* what it does now counts too */
    log_executed(log, vm->program);
    Report report = {log, out};
#define PHASE(name, meaning)                                                                                           \
    write_stat(&report, "time." #name "_us", (uint64_t)s->microseconds_in[PHASE_##name], meaning);
#define STAT(name, value, meaning) write_stat(&report, #name, value, meaning);
#define TIMES(name, meaning)       write_stat(&report, "compile." #name, (uint64_t)s->name, meaning);
#include "stats.def"
#undef PHASE
#undef STAT
#undef TIMES
    write_aborts(&report, s);
}
