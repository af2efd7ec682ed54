/* Traces at random: random_traces [FIRST_SEED [COUNT]]
 *                   random_traces --print FIRST_SEED COUNT
 *
 * Each seed makes a trace as a naive recorder would (loads, guards, unboxes, the
 * operation, boxes, stores; a snapshot before each bytecode), over slots that hold
 * ints, floats, cells and arrays, two of which are one in every second trace. Then every pass alone,
 * the whole pipeline and lists of passes in random order, some with a limit on their
 * rewrites, make traces of it, which must verify and, run from several beginnings, end as the
 * first one does: exit, slots, memory, output. Of a failure the passes that it takes and a
 * trace as small as shows it are printed and written to random_trace_SEED.irt, for irtool.
 * --print only writes the traces down, with inputs, for other tools to run. */
#include "ir/text.h"
#include "ir/verify.h"
#include "ir/world.h"
#include "passes/pipeline.h"
#include "random_maker.h"
#include "random_text.h"
#include "trace_shrink.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* -- checking ------------------------------------------------------------------------- */

/* A trace, and how it ended from each beginning. */
typedef struct {
    uint64_t seed;
    Trace *trace;
    World *hosts[INPUT_COUNT];
    WorldOutcome outcomes[INPUT_COUNT];
} Original;

enum { MAX_REASON = 300 };

static Original original_new(uint64_t seed, Trace *trace)
{
    char error[160];
    Original original = {.seed = seed, .trace = trace};
    for (int i = 0; i < INPUT_COUNT; i++) {
        original.hosts[i] = world_new(random_input(seed, i), error);
        original.outcomes[i] = world_run(original.hosts[i], trace);
    }
    return original;
}

static void original_fini(Original *original)
{
    for (int i = 0; i < INPUT_COUNT; i++)
        world_free(original->hosts[i]);
}

/* Whether the passes' trace ends as the first; a reason if it doesn't. */
static bool ends_alike(Original *original, Trace *result, char reason[MAX_REASON])
{
    bool good = true;
    char why[160];
    for (int i = 0; good && i < INPUT_COUNT; i++) {
        World *host = world_new(random_input(original->seed, i), why);
        WorldOutcome outcome = world_run(host, result);
        good = world_same(original->hosts[i], original->trace, &original->outcomes[i], host, result, &outcome, why);
        if (!good)
            snprintf(reason, MAX_REASON, "%s, from beginning %d", why, i);
        world_free(host);
    }
    return good;
}

/* Whatever `limit` on rewrites stops the passes: what they have done by then must hold by itself. */
static bool passes_keep(Original *original, const PassList *list, uint64_t limit, char reason[MAX_REASON])
{
    Trace *result = trace_copy(original->trace);
    PipelineOptions options = {.verify = true, .rewrites_left = &limit};
    bool good = pipeline_run(result, list, &options, NULL, reason, MAX_REASON) && ends_alike(original, result, reason);
    trace_free(result);
    return good;
}

/* -- what is told of a failure ------------------------------------------------------------ */

typedef struct {
    uint64_t seed, limit;
    PassList list;
} Failure;

static bool shows_failure(void *context, const Trace *trace)
{
    Failure *failure = context;
    char reason[MAX_REASON];
    Trace *copy = trace_copy(trace);
    Original original = original_new(failure->seed, copy);
    bool shows = !passes_keep(&original, &failure->list, failure->limit, reason);
    original_fini(&original);
    trace_free(copy);
    return shows;
}

static void drop_passes(Failure *failure, const Trace *trace)
{
    for (int i = failure->list.count; i-- > 0;) {
        PassList list = failure->list;
        memmove(&list.order[i], &list.order[i + 1], (size_t)(list.count - i - 1) * sizeof *list.order);
        list.count--;
        Failure smaller = {failure->seed, failure->limit, list};
        if (shows_failure(&smaller, trace))
            *failure = smaller;
    }
}

static void write_failure(FILE *out, const Failure *failure, const Trace *trace, const char *reason)
{
    fprintf(out, "; random_traces %llu: %s\n; irtool --run --passes=", (unsigned long long)failure->seed, reason);
    for (int i = 0; i < failure->list.count; i++)
        fprintf(out, "%s%s", i ? "," : "", pass_name(failure->list.order[i]));
    if (failure->limit != UINT64_MAX)
        fprintf(out, " --opt-bisect=%llu", (unsigned long long)failure->limit);
    fputc('\n', out);
    for (int i = 0; i < INPUT_COUNT; i++)
        fprintf(out, "; run: %s\n", random_input(failure->seed, i));
    trace_print(trace, out);
}

/* As small a trace and list as show it, printed and in a file of their own. */
static bool report(Failure failure, const Trace *trace, const char *reason)
{
    drop_passes(&failure, trace);
    ShrinkQuestion question = {shows_failure, &failure};
    Trace *smaller = trace_shrink(trace, &question);
    char path[64];
    snprintf(path, sizeof path, "random_trace_%llu.irt", (unsigned long long)failure.seed);
    write_failure(stdout, &failure, smaller, reason);
    FILE *file = fopen(path, "w");
    if (file) {
        write_failure(file, &failure, smaller, reason);
        fclose(file);
        printf("; in %s\n", path);
    }
    trace_free(smaller);
    return false;
}

static bool check_list(Original *original, const PassList *list, uint64_t limit)
{
    char reason[MAX_REASON] = "";
    return passes_keep(original, list, limit, reason) ||
           report((Failure){original->seed, limit, *list}, original->trace, reason);
}

static PassList random_list(uint64_t *rng)
{
    PassList list = {.count = 2 + (int)random_below(rng, 12)};
    for (int i = 0; i < list.count; i++) {
        list.order[i] = (PassId)random_below(rng, PASS_COUNT);
        list.enabled[list.order[i]] = true;
    }
    return list;
}

static bool check_all_lists(Original *original)
{
    PassList all = pass_list_default();
    bool good = check_list(original, &all, UINT64_MAX);
    for (int pass = 0; good && pass < PASS_COUNT; pass++) {
        PassList one = {.count = 1, .order = {(PassId)pass}};
        one.enabled[pass] = true;
        good = check_list(original, &one, UINT64_MAX);
    }
    uint64_t rng = original->seed;
    for (int i = 0; good && i < 4; i++) {
        PassList list = random_list(&rng);
        good =
            check_list(original, &list, UINT64_MAX) && check_list(original, i ? &list : &all, random_below(&rng, 60));
    }
    return good;
}

static bool check_seed(uint64_t seed)
{
    Trace *trace = random_trace(seed, false);
    char message[MAX_REASON];
    bool good = trace_verify(trace, message, sizeof message);
    if (good) {
        Original original = original_new(seed, trace);
        good = check_all_lists(&original);
        original_fini(&original);
    } else {
        printf("seed %llu: the generator made what is no trace: %s\n", (unsigned long long)seed, message);
        trace_print(trace, stdout);
    }
    trace_free(trace);
    return good;
}

static void print_seed(uint64_t seed)
{
    Trace *trace = random_trace(seed, true);
    random_trace_print(trace, seed & 1, stdout);
    trace_free(trace);
}

enum { MAX_FAILURES = 5 };

int main(int argc, char **argv)
{
    if (argc == 4 && strcmp(argv[1], "--print") == 0) {
        uint64_t from = strtoull(argv[2], NULL, 10), to = from + strtoull(argv[3], NULL, 10);
        for (uint64_t seed = from; seed < to; seed++)
            print_seed(seed);
        return 0;
    }
    uint64_t first = argc > 1 ? strtoull(argv[1], NULL, 10) : 1;
    uint64_t count = argc > 2 ? strtoull(argv[2], NULL, 10) : argc > 1 ? 1 : 1000;
    int failures = 0;
    for (uint64_t seed = first; seed < first + count && failures < MAX_FAILURES; seed++)
        failures += !check_seed(seed);
    if (failures)
        return 1;
    printf("%llu traces\n", (unsigned long long)count);
    return 0;
}
