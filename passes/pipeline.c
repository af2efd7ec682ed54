#include "pipeline.h"

#include "ir/suggest.h"
#include "ir/verify.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

typedef struct {
    const char *name, *what, *why;
    uint32_t (*run)(Trace *trace);
} Pass;

static const Pass passes[PASS_COUNT] = {
#define PASS(name, what, why) {#name, what, why, pass_##name},
#include "passes.def"
#undef PASS
};

const char *pass_name(PassId pass) { return passes[pass].name; }
const char *pass_what(PassId pass) { return passes[pass].what; }
const char *pass_why(PassId pass) { return passes[pass].why; }

PassId pass_find(const char *name, size_t length)
{
    int pass = 0;
    while (pass < PASS_COUNT && (strlen(passes[pass].name) != length || memcmp(passes[pass].name, name, length)))
        pass++;
    return (PassId)pass;
}

PassList pass_list_default(void)
{
    PassList list = {.count = PASS_COUNT};
    _Static_assert(PASS_COUNT <= PASS_LIST_MAX, "the default list has each pass once");
    for (int i = 0; i < PASS_COUNT; i++) {
        list.enabled[i] = true;
        list.order[i] = (PassId)i;
    }
    return list;
}

static const char *name_by_index(int index) { return passes[index].name; }

static void complain(const char *name, size_t length, char *error, size_t error_size)
{
    int meant = suggest_name(name, length, name_by_index, PASS_COUNT);
    int shown = length > 40 ? 40 : (int)length;
    if (meant >= 0)
        snprintf(error, error_size, "there is no pass `%.*s`; did you mean `%s`?", shown, name, passes[meant].name);
    else
        snprintf(error, error_size, "there is no pass `%.*s`", shown, name);
}

bool pass_list_parse(PassList *list, const char *names, char *error, size_t error_size)
{
    *list = (PassList){0};
    if (!strcmp(names, "none"))
        return true;
    for (;;) {
        size_t length = strcspn(names, ",");
        PassId pass = pass_find(names, length);
        if (pass == PASS_COUNT) {
            complain(names, length, error, error_size);
            return false;
        }
        if (list->count == PASS_LIST_MAX) {
            snprintf(error, error_size, "a list of passes has at most %d names", PASS_LIST_MAX);
            return false;
        }
        list->enabled[pass] = true;
        list->order[list->count++] = pass;
        if (!names[length])
            return true;
        names += length + 1;
    }
}

bool pass_list_disable(PassList *list, const char *name, char *error, size_t error_size)
{
    PassId pass = pass_find(name, strlen(name));
    if (pass == PASS_COUNT) {
        complain(name, strlen(name), error, error_size);
        return false;
    }
    list->enabled[pass] = false;
    return true;
}

static double microseconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static bool verify_behind(const Trace *trace, const char *where, char *message, size_t message_size)
{
    char objection[256];
    if (trace_verify(trace, objection, sizeof objection))
        return true;
    snprintf(message, message_size, "%s: %s", where, objection);
    return false;
}

static void run_pass(Trace *trace, PassId pass, const PipelineOptions *options, PassStats *stats)
{
    if (options->count)
        counts_add(&stats->before, trace_count(trace));
    double start = microseconds_now();
    uint32_t rewrites = passes[pass].run(trace);
    double taken = microseconds_now() - start;
    if (options->count)
        counts_add(&stats->after, trace_count(trace));
    stats->runs++;
    stats->rewrites += rewrites;
    stats->microseconds += taken;
    if (options->after_pass)
        options->after_pass(options->context, pass, trace, rewrites, taken);
}

/* The same within a limit on rewrites: what is left of it goes on to the next pass and trace. */
static void run_limited(Trace *trace, PassId pass, const PipelineOptions *options, PipelineStats *stats)
{
    uint64_t before = *options->rewrites_left;
    trace->rewrites_left = before;
    run_pass(trace, pass, options, &stats->of[pass]);
    *options->rewrites_left = trace->rewrites_left;
    trace->rewrites_left = UINT64_MAX;
    if (before > 0 && *options->rewrites_left == 0)
        stats->stopped = pass;
}

void pipeline_stats_add(PipelineStats *sum, const PipelineStats *stats)
{
    for (int pass = 0; pass < PASS_COUNT; pass++) {
        PassStats *to = &sum->of[pass];
        const PassStats *from = &stats->of[pass];
        to->runs += from->runs;
        to->rewrites += from->rewrites;
        to->microseconds += from->microseconds;
        counts_add(&to->before, from->before);
        counts_add(&to->after, from->after);
    }
}

bool pipeline_run(Trace *trace, const PassList *list, const PipelineOptions *options, PipelineStats *stats,
                  char *message, size_t message_size)
{
    static const PipelineOptions plain;
    PipelineStats unwanted;
    options = options ? options : &plain;
    stats = stats ? stats : &unwanted;
    *stats = (PipelineStats){.stopped = PASS_COUNT};
    if (options->verify && !verify_behind(trace, "before the first pass", message, message_size))
        return false;
    for (int i = 0; i < list->count; i++) {
        PassId pass = list->order[i];
        if (!list->enabled[pass])
            continue;
        if (options->rewrites_left)
            run_limited(trace, pass, options, stats);
        else
            run_pass(trace, pass, options, &stats->of[pass]);
        if (options->verify && !verify_behind(trace, passes[pass].name, message, message_size))
            return false;
    }
    return true;
}
