/* Runs golden files: golden_runner [--rewrite] FOLDER…
 *
 * Each FOLDER is named for a pass (or `pipeline`: all, as by default), each .irt
 * file in it holds
 *
 *     ; PASS: the rule that it shows
 *     ; run: inputs, as ir/world.h has them     (any number of these)
 *     ; legal: s/OLD/NEW/ [gives TEXT]          (where the pass leaves something alone: any number)
 *     ; gone: WORD…                             (such operations must not be left in the loop)
 *     the trace before
 *     ----
 *     the trace after
 *
 * The pass must make the second of the first, both must verify, and every run must
 * end alike on both; of a loop, a run must go round it and one must leave it. Traces
 * are compared as text, nops and unused snapshots taken out.
 *
 * With OLD replaced by NEW in the trace before, where it stands first, the pass must
 * make more rewrites (or its result have TEXT in it, as it has not without the
 * change), and every run must end alike then too: it was OLD that held the pass back.
 * A file in which the pass does nothing must have such a line, so that a pass that
 * never does anything fails. A folder must hold FEWEST_FILES files, FEWEST_LEGAL of
 * them with such a line; that of the pipeline, which always finds something, need not.
 *
 * --rewrite puts what the pass made behind the dashes; look at it. */
#include "ir/text.h"
#include "ir/verify.h"
#include "ir/world.h"
#include "passes/pipeline.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FEWEST_FILES = 20, FEWEST_LEGAL = 8 };

typedef struct {
    const char *path;
    char *text;
    size_t before_length; /* up to the dashes */
    const char *after;
    int legal; /* how many such lines */
    bool has_gone_round, has_left;
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

/* -- lines of the head ---------------------------------------------------------------- */

/* Calls visit with what stands behind the mark in each line that begins with it; gives how many there are. */
static int each_line(const Golden *golden, const char *mark, bool (*visit)(void *context, const char *rest),
                     void *context, bool *good)
{
    int count = 0;
    for (const char *line = golden->text; line && line < golden->text + golden->before_length;) {
        if (!strncmp(line, mark, strlen(mark))) {
            char rest[1024];
            snprintf(rest, sizeof rest, "%.*s", (int)strcspn(line + strlen(mark), "\n"), line + strlen(mark));
            *good &= visit(context, rest);
            count++;
        }
        line = strchr(line, '\n');
        line = line ? line + 1 : NULL;
    }
    return count;
}

/* -- runs ------------------------------------------------------------------------- */

typedef struct {
    Golden *golden;
    Trace *before, *after;
} Pair;

static bool run_on_both(void *context, const char *inputs)
{
    Pair *pair = context;
    char reason[160] = "";
    World *first = world_new(inputs, reason), *second = world_new(inputs, reason);
    if (!first || !second)
        return complain(pair->golden, inputs, reason);
    WorldOutcome before = world_run(first, pair->before), after = world_run(second, pair->after);
    bool same = world_same(first, pair->before, &before, second, pair->after, &after, reason);
    bool has_left = before.exit.snap != IR_NOSNAP;
    pair->golden->has_gone_round |= before.exit.iterations >= (has_left ? 1 : 2);
    pair->golden->has_left |= has_left;
    world_free(first);
    world_free(second);
    return same || complain(pair->golden, inputs, reason);
}

static bool do_runs(Golden *golden, Trace *before, Trace *after)
{
    bool good = true;
    int runs = each_line(golden, "; run:", run_on_both, &(Pair){golden, before, after}, &good);
    return good && (runs || complain(golden, "no `; run:` line", ""));
}

static bool is_driven(const Golden *golden, const Trace *before)
{
    if (trace_loop(before) == IR_NOREF || before->segments.items[0].end != IR_END_LOOP)
        return true;
    if (!golden->has_gone_round)
        return complain(golden, "no run goes round the loop", "");
    return golden->has_left || complain(golden, "no run leaves the loop", "");
}

/* -- what holds the pass back ------------------------------------------------------- */

/* What the pass makes of a trace. */
typedef struct {
    uint32_t rewrites;
    char *text; /* NULL if the verifier objects */
} Made;

static Made run_pass(const Golden *golden, const PassList *list, Trace *trace)
{
    PipelineOptions options = {.verify = true};
    PipelineStats stats = {0};
    char message[300];
    if (!pipeline_run(trace, list, &options, &stats, message, sizeof message)) {
        complain(golden, message, "");
        return (Made){0, NULL};
    }
    trace_compact(trace);
    Made made = {0, trace_print_string(trace)};
    for (int i = 0; i < PASS_COUNT; i++)
        made.rewrites += stats.of[i].rewrites;
    return made;
}

static bool is_more(const Made *more, const Made *made, const char *change)
{
    const char *gives = strstr(change, "/ gives ");
    if (!gives)
        return more->rewrites > made->rewrites;
    gives += strlen("/ gives ");
    return strstr(more->text, gives) && !strstr(made->text, gives);
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

typedef struct {
    Golden *golden;
    const PassList *list;
    Made made; /* without the change */
} Changing;

static bool do_change(void *context, const char *change)
{
    Changing *changing = context;
    Trace *before = parse_changed(changing->golden, change);
    if (!before)
        return false;
    Trace *after = trace_copy(before);
    Made more = run_pass(changing->golden, changing->list, after);
    bool good =
        more.text && do_runs(changing->golden, before, after) &&
        (is_more(&more, &changing->made, change) || complain(changing->golden, "changes nothing that matters", change));
    free(more.text);
    trace_free(before);
    trace_free(after);
    return good;
}

static bool do_changes(Golden *golden, const PassList *list, const Trace *before)
{
    Trace *unchanged = trace_copy(before);
    Changing changing = {golden, list, run_pass(golden, list, unchanged)};
    bool good = changing.made.text != NULL;
    golden->legal = good ? each_line(golden, "; legal:", do_change, &changing, &good) : 0;
    if (good && changing.made.rewrites == 0 && golden->legal == 0)
        good = complain(golden, "nothing is done, and no `; legal:` line says what would be", "");
    free(changing.made.text);
    trace_free(unchanged);
    return good;
}

/* -- what must not be left in the loop ------------------------------------------------ */

typedef struct {
    const Golden *golden;
    const char *loop; /* the text behind it */
} Left;

/* Whether an operation whose name begins with the word stands in the loop. */
static bool is_left(const Left *left, const char *word)
{
    char named[80], unnamed[80];
    snprintf(named, sizeof named, " = %s", word);
    snprintf(unnamed, sizeof unnamed, "\n  %s", word);
    return strstr(left->loop, named) || strstr(left->loop, unnamed);
}

static bool is_gone(void *context, const char *words)
{
    const Left *left = context;
    char word[64];
    for (int length; sscanf(words, "%63s%n", word, &length) == 1; words += length)
        if (is_left(left, word))
            return complain(left->golden, "is left in the loop", word);
    return true;
}

static bool check_gone(const Golden *golden, const char *result)
{
    const char *loop = strstr(result, "\n  loop\n");
    bool good = true;
    if (loop)
        each_line(golden, "; gone:", is_gone, &(Left){golden, loop}, &good);
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

static bool compare(Golden *golden, Trace *before, Trace *result)
{
    Trace *after = parse(golden, "after", golden->after, strlen(golden->after));
    if (!after)
        return false;
    trace_compact(after);
    trace_compact(result);
    char *wanted = trace_print_string(after), *got = trace_print_string(result);
    bool good = !strcmp(wanted, got) || complain(golden, "the pass gives", got);
    good &= check_gone(golden, got) && do_runs(golden, before, after);
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
        good = compare(golden, before, result) && do_changes(golden, &list, before) && is_driven(golden, before);
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

/* Gives how many files are bad. */
static int run_file(const char *path, const char *pass, bool rewriting, int *legal)
{
    Golden golden = {.path = path, .text = read_file(path)};
    bool good = check(&golden, pass, rewriting);
    *legal += golden.legal > 0;
    free(golden.text);
    return !good;
}

static bool is_enough(const char *folder, const char *what, int count, int fewest)
{
    if (count < fewest)
        printf("%s: %d %s; at least %d are asked for\n", folder, count, what, fewest);
    return count >= fewest;
}

static int run_folder(const char *folder, bool rewriting)
{
    const char *slash = strrchr(folder, '/'), *pass = slash ? slash + 1 : folder;
    struct dirent **entries;
    int count = scandir(folder, &entries, is_golden, alphasort), bad = 0, legal = 0;
    if (count <= 0) {
        fprintf(stderr, "%s: no golden files\n", folder);
        return 1;
    }
    for (int i = 0; i < count; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
        bad += run_file(path, pass, rewriting, &legal);
        free(entries[i]);
    }
    free(entries);
    printf("%s: %d of %d good\n", folder, count - bad, count);
    if (!rewriting && strcmp(pass, "pipeline")) {
        bad += !is_enough(folder, "files", count, FEWEST_FILES);
        bad += !is_enough(folder, "files with a `; legal:` line", legal, FEWEST_LEGAL);
    }
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
