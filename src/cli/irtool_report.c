#include "irtool_report.h"

#include "ir/memory.h"

#include <stdlib.h>

/* -- counts ------------------------------------------------------------------------ */

enum { PART_PREAMBLE, PART_LOOP, PART_SIDE, PARTS };
static const char *const part_names[PARTS] = {"preamble", "loop", "side"};

static void count_parts(const Trace *trace, TraceCounts counts[PARTS])
{
    const Segment *root = &trace->segments.items[0];
    IrRef loop = trace_loop(trace);
    uint32_t preamble = loop == IR_NOREF ? root->count : loop - root->first;
    counts[PART_PREAMBLE] = trace_count_part(trace, root->first, preamble);
    counts[PART_LOOP] = trace_count_part(trace, root->first + preamble, root->count - preamble);
    counts[PART_SIDE] = trace_count_part(trace, root->count, trace->insts.count - root->count);
}

void report_counts(const Trace *before, const Trace *after, FILE *out)
{
    TraceCounts x[PARTS], y[PARTS];
    count_parts(before, x);
    count_parts(after, y);
    fprintf(out, "%-9s %14s %11s %11s %11s %11s %11s\n", "", "instructions", "guards", "loads", "stores", "boxes",
            "phis");
    for (int part = 0; part < PARTS; part++)
        fprintf(out, "%-9s %6u ->%5u %4u ->%4u %4u ->%4u %4u ->%4u %4u ->%4u %4u ->%4u\n", part_names[part],
                x[part].instructions, y[part].instructions, x[part].guards, y[part].guards, x[part].loads,
                y[part].loads, x[part].stores, y[part].stores, x[part].boxes, y[part].boxes, x[part].phis,
                y[part].phis);
}

/* -- times -------------------------------------------------------------------------- */

static int compare(const void *left, const void *right)
{
    double x = *(const double *)left, y = *(const double *)right;
    return x < y ? -1 : x > y;
}

static double median(double *values, uint32_t count)
{
    qsort(values, count, sizeof *values, compare);
    return values[count / 2];
}

void report_times(const Trace *trace, const PassList *list, uint32_t runs, FILE *out)
{
    double *times = ir_alloc((size_t)PASS_COUNT * runs * sizeof *times);
    PipelineStats stats;
    char message[256];
    for (uint32_t run = 0; run < runs; run++) {
        Trace *copy = trace_copy(trace);
        PipelineOptions options = {.count = true};
        pipeline_run(copy, list, &options, &stats, message, sizeof message);
        trace_free(copy);
        for (int pass = 0; pass < PASS_COUNT; pass++)
            times[(size_t)pass * runs + run] = stats.of[pass].microseconds * 1e3;
    }
    fprintf(out, "%-12s %13s %12s %8s\n", "pass", "instructions", "ns", "ns each");
    for (int pass = 0; pass < PASS_COUNT; pass++) {
        uint32_t insts = stats.of[pass].before.instructions;
        double time = median(times + (size_t)pass * runs, runs);
        if (stats.of[pass].runs)
            fprintf(out, "%-12s %13u %12.0f %8.1f\n", pass_name((PassId)pass), insts, time, insts ? time / insts : 0);
    }
    free(times);
}
