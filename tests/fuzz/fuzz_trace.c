/* Any bytes as a trace's text: what parses reads back as printed, and what the
 * verifier lets through the passes take, alone and together. */
#include "fuzz_target.h"

#include "ir/text.h"
#include "ir/verify.h"
#include "passes/pipeline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void complain(const char *what, const char *detail)
{
    fprintf(stderr, "%s: %s\n", what, detail);
    abort();
}

static Trace *parse_again(const char *text)
{
    IrTextError error;
    Trace *trace = trace_parse(text, strlen(text), &error);
    if (!trace) {
        fprintf(stderr, "%d:%d in\n%s", error.line, error.column, text);
        complain("what was printed does not parse", error.message);
    }
    return trace;
}

/* The text of a trace, having checked that it stands for the trace. The caller frees it. */
static char *check_text(const Trace *trace)
{
    char *text = trace_print_string(trace);
    Trace *same = parse_again(text);
    char *again = trace_print_string(same);
    if (strcmp(text, again) != 0) {
        fprintf(stderr, "%s-- again --\n%s", text, again);
        complain("text", "printed differently when parsed again");
    }
    free(again);
    trace_free(same);
    return text;
}

static void optimize(const char *text, const PassList *list)
{
    Trace *trace = parse_again(text);
    char message[256];
    if (!pipeline_run(trace, list, &(PipelineOptions){.verify = true}, NULL, message, sizeof message)) {
        fprintf(stderr, "%s", text);
        complain("passes", message);
    }
    free(check_text(trace));
    trace_free(trace);
}

static void optimize_variously(const char *text)
{
    PassList all = pass_list_default();
    optimize(text, &all);
    for (PassId pass = 0; pass < PASS_COUNT; pass++) {
        PassList one = all;
        one.order[0] = pass;
        one.count = 1;
        optimize(text, &one);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    IrTextError error;
    Trace *trace = trace_parse((const char *)data, size, &error);
    if (!trace)
        return 0;
    char *text = check_text(trace);
    char message[256];
    if (trace_verify(trace, message, sizeof message))
        optimize_variously(text);
    free(text);
    trace_free(trace);
    return 0;
}
