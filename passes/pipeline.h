/* The passes and what runs them: one table, one loop. */
#ifndef MK_PASSES_PIPELINE_H
#define MK_PASSES_PIPELINE_H

#include "ir/counts.h"
#include "ir/trace.h"

typedef enum {
#define PASS(name, what, why) PASS_##name,
#include "passes.def"
#undef PASS
    PASS_COUNT
} PassId;

/* Each rewrites the trace and gives how much it rewrote. */
#define PASS(name, what, why) uint32_t pass_##name(Trace *trace);
#include "passes.def"
#undef PASS

const char *pass_name(PassId pass);
const char *pass_what(PassId pass);
const char *pass_why(PassId pass);
PassId pass_find(const char *name, size_t length); /* PASS_COUNT if there is none */

/* Which passes run in which order; one may stand in it more than once. */
#define PASS_LIST_MAX 64
typedef struct {
    bool enabled[PASS_COUNT];
    PassId order[PASS_LIST_MAX];
    int count;
} PassList;

PassList pass_list_default(void); /* all, in the table's order */
/* Names with commas between, or `none`. False and a message (which proposes the name that may be meant) if one is no
 * pass. */
bool pass_list_parse(PassList *list, const char *names, char *error, size_t error_size);
/* Switches one pass off wherever it stands. */
bool pass_list_disable(PassList *list, const char *name, char *error, size_t error_size);

typedef struct {
    /* Called behind each pass; may be NULL. */
    void (*after_pass)(void *context, PassId pass, const Trace *trace, uint32_t rewrites, double microseconds);
    void *context;
    bool verify;             /* the trace, before the first pass and behind each */
    bool count;              /* what the trace consists of, before and behind each pass */
    uint64_t *rewrites_left; /* counted down by each rewrite; at 0 no pass rewrites any more. NULL: no limit */
} PipelineOptions;

/* Sums over all runs of one pass. */
typedef struct {
    uint32_t runs, rewrites;
    double microseconds;
    TraceCounts before, after; /* nothing unless counted */
} PassStats;

typedef struct {
    PassStats of[PASS_COUNT];
    PassId stopped; /* the pass that made the last rewrite allowed; PASS_COUNT: there are some left, or were none */
} PipelineStats;

void pipeline_stats_add(PipelineStats *sum, const PipelineStats *stats);

/* Runs the list over the trace. `options` and `stats` may be NULL. False, and a
 * message that names the pass, if the verifier objected: a bug of that pass; the
 * trace is to be thrown away. */
bool pipeline_run(Trace *trace, const PassList *list, const PipelineOptions *options, PipelineStats *stats,
                  char *message, size_t message_size);

#endif
