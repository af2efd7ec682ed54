/* Runs golden files: golden_runner [--rewrite] FOLDER…
 *
 * Each FOLDER is named for a pass (or `pipeline`: all, as by default), each .irt
 * file in it holds
 *
 *     ; PASS: the rule that it shows
 *     ; run: inputs, as ir/world.h has them     (any number of these)
 *     ; legal: s/OLD/NEW/                       (where the pass leaves something alone: any number)
 *     the trace before
 *     ----
 *     the trace after
 *
 * The pass must make the second of the first, both must verify, and every run must
 * end alike on both. With OLD replaced by NEW in the trace before, where it stands
 * first, the pass must make more rewrites: it was that which held it back. Traces are compared as text, nops and unused
 * snapshots taken out. --rewrite puts what the pass made behind the line; look at it. */
#include "ir/text.h"
#include "ir/verify.h"
#include "ir/world.h"
#include "passes/pipeline.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const char *path;
    char *text;
    size_t before_length; /* up to the dashes */
    const char *after;
} Golden;

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text = calloc(1, 1 << 16);
    if (!file || !text || fread(text, 1, (1 << 16) - 1, file) == 0) {
        fprintf(stderr, "%s: cannot be read\n", path);
        exit(1);
    }
    fclose(file);
    return text;
}

static bool complain(const Golden *golden, const char *what, const char *detail)
{
    printf("%s: %s%s%s\n", golden->path, what, *detail ? ": " : "", detail);
    return false;
}

static Trace *parse(const Golden *golden, const char *which, const char *text, size_t length)
{
    IrTextError error;
    Trace *trace = trace_parse(text, length, &error);
    char detail[256];
    if (!trace) {
        snprintf(detail, sizeof detail, "line %d, column %d: %s", error.line, error.column, error.message);
    } else if (trace_verify(trace, detail, sizeof detail)) {
        return trace;
    } else {
        trace_free(trace);
    }
    complain(golden, which, detail);
    return NULL;
}

/* -- runs ------------------------------------------------------------------------- */

static bool run_on_both(const Golden *golden, const char *inputs, Trace *before, Trace *after)
{
    char reason[160] = "";
    World *first = world_new(inputs, reason), *second = world_new(inputs, reason);
    if (!first || !second)
        return complain(golden, inputs, reason);
    WorldOutcome outcome_before = world_run(first, before), outcome_after = world_run(second, after);
    bool same = world_same(inputs, first, before, &outcome_before, second, after, &outcome_after, reason);
    world_free(first);
    world_free(second);
    return same || complain(golden, inputs, reason);
}

static bool do_runs(const Golden *golden, Trace *before, Trace *after)
{
    static const char mark[] = "; run:";
    int runs = 0;
    bool good = true;
    for (const char *line = golden->text; line && line < golden->text + golden->before_length;) {
        if (!strncmp(line, mark, strlen(mark))) {
            char inputs[1024];
            snprintf(inputs, sizeof inputs, "%.*s", (int)strcspn(line + strlen(mark), "\n"), line + strlen(mark));
            good &= run_on_both(golden, inputs, before, after);
            runs++;
        }
        line = strchr(line, '\n');
        line = line ? line + 1 : NULL;
    }
    return good && (runs || complain(golden, "no `; run:` line", ""));
}

/* -- what holds the pass back ------------------------------------------------------- */

/* Runs the pass; UINT32_MAX, and a complaint, if the verifier objects. */
static uint32_t count_rewrites(const Golden *golden, const PassList *list, Trace *trace)
{
    PipelineOptions options = {.verify = true};
    PipelineStats stats = {0};
    char message[300];
    uint32_t rewrites = 0;
    if (!pipeline_run(trace, list, &options, &stats, message, sizeof message)) {
        complain(golden, message, "");
        return UINT32_MAX;
    }
    for (int i = 0; i < PASS_COUNT; i++)
        rewrites += stats.of[i].rewrites;
    return rewrites;
}

/* The trace before with the change made; NULL if it is none or makes no trace. */
static Trace *parse_changed(const Golden *golden, const char *change)
{
    char old[128], new[128], text[1 << 14];
    int wanted = sscanf(change, " s/%127[^/\n]/%127[^/\n]/", old, new);
    const char *trace = strncmp(golden->text, "trace", 5) ? strstr(golden->text, "\ntrace") : golden->text;
    const char *at = wanted == 2 && trace ? strstr(trace, old) : NULL;
    if (!at || at >= golden->text + golden->before_length) {
        complain(golden, "no such change", change);
        return NULL;
    }
    int length = snprintf(text, sizeof text, "%.*s%s%.*s", (int)(at - golden->text), golden->text, new,
                          (int)(golden->text + golden->before_length - at - strlen(old)), at + strlen(old));
    return parse(golden, "changed", text, (size_t)length);
}

static bool do_change(const Golden *golden, const PassList *list, const Trace *before, const char *change)
{
    Trace *changed = parse_changed(golden, change), *unchanged = trace_copy(before);
    bool good = changed != NULL;
    if (good) {
        uint32_t rewrites = count_rewrites(golden, list, unchanged), more = count_rewrites(golden, list, changed);
        good = rewrites < more && more != UINT32_MAX;
        if (!good)
            complain(golden, "changes nothing that matters", change);
        trace_free(changed);
    }
    trace_free(unchanged);
    return good;
}

static bool do_changes(const Golden *golden, const PassList *list, const Trace *before)
{
    static const char mark[] = "; legal:";
    bool good = true;
    for (const char *line = golden->text; line && line < golden->text + golden->before_length;) {
        if (!strncmp(line, mark, strlen(mark))) {
            char change[300];
            snprintf(change, sizeof change, "%.*s", (int)strcspn(line + strlen(mark), "\n"), line + strlen(mark));
            good &= do_change(golden, list, before, change);
        }
        line = strchr(line, '\n');
        line = line ? line + 1 : NULL;
    }
    return good;
}

/* -- one file ---------------------------------------------------------------------- */

static PassList list_of(const char *pass)
{
    PassList list;
    char error[160];
    if (!strcmp(pass, "pipeline"))
        return pass_list_default();
    if (!pass_list_parse(&list, pass, error, sizeof error)) {
        fprintf(stderr, "%s\n", error);
        exit(1);
    }
    return list;
}

static bool rewrite(const Golden *golden, const char *result)
{
    FILE *file = fopen(golden->path, "wb");
    if (!file)
        return complain(golden, "cannot be written", "");
    fwrite(golden->text, 1, golden->before_length, file);
    fprintf(file, "----\n%s", result);
    return fclose(file) == 0;
}

static bool compare(const Golden *golden, Trace *before, Trace *result)
{
    Trace *after = parse(golden, "after", golden->after, strlen(golden->after));
    if (!after)
        return false;
    trace_compact(after);
    trace_compact(result);
    char *wanted = trace_print_string(after), *got = trace_print_string(result);
    bool good = !strcmp(wanted, got) || complain(golden, "the pass gives", got);
    good &= do_runs(golden, before, after);
    free(wanted);
    free(got);
    trace_free(after);
    return good;
}

static bool check(Golden *golden, const char *pass, bool rewriting)
{
    const char *dashes = strstr(golden->text, "\n----\n");
    golden->before_length = dashes ? (size_t)(dashes + 1 - golden->text) : strlen(golden->text);
    golden->after = dashes ? dashes + strlen("\n----\n") : "";
    Trace *before = parse(golden, "before", golden->text, golden->before_length);
    if (!before)
        return false;
    Trace *result = trace_copy(before);
    PassList list = list_of(pass);
    PipelineOptions options = {.verify = true};
    char message[300];
    bool good = pipeline_run(result, &list, &options, NULL, message, sizeof message) || complain(golden, message, "");
    if (good && rewriting) {
        trace_compact(result);
        char *text = trace_print_string(result);
        good = rewrite(golden, text);
        free(text);
    } else if (good) {
        good = compare(golden, before, result) && do_changes(golden, &list, before);
    }
    trace_free(result);
    trace_free(before);
    return good;
}

/* -- folders ------------------------------------------------------------------------- */

static int is_golden(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);
    return length > 4 && !strcmp(entry->d_name + length - 4, ".irt");
}

static int run_folder(const char *folder, bool rewriting)
{
    const char *slash = strrchr(folder, '/');
    struct dirent **entries;
    int count = scandir(folder, &entries, is_golden, alphasort), bad = 0;
    if (count <= 0) {
        fprintf(stderr, "%s: no golden files\n", folder);
        return 1;
    }
    for (int i = 0; i < count; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
        Golden golden = {.path = path, .text = read_file(path)};
        bad += !check(&golden, slash ? slash + 1 : folder, rewriting);
        free(golden.text);
        free(entries[i]);
    }
    free(entries);
    printf("%s: %d of %d good\n", folder, count - bad, count);
    return bad;
}

int main(int argc, char **argv)
{
    bool rewriting = argc > 1 && !strcmp(argv[1], "--rewrite");
    int bad = 0;
    for (int i = 1 + rewriting; i < argc; i++)
        bad += run_folder(argv[i], rewriting);
    return bad ? 1 : 0;
}
