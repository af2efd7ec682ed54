/* The difference of two traces, line by line. Passes renumber: a line whose labels
 * alone have changed, each to what stands for it now, is the same line. So the
 * longest common subsequence is sought with labels left out, what the labels of
 * the pairs tell is noted, and the pairs that it contradicts fall apart again. */
#include "irtool_report.h"

#include "ir/memory.h"
#include "ir/text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char *text; /* of all lines, each ended by NUL */
    char **lines;
    char **shapes; /* without the numbers of labels */
    int count;
} Lines;

static bool is_label(const char *text, const char *at)
{
    bool begins_word = at == text || !(isalnum((unsigned char)at[-1]) || at[-1] == '_');
    return begins_word && (*at == 'v' || *at == 's') && isdigit((unsigned char)at[1]);
}

static char *shape_of(const char *line)
{
    char *shape = ir_copy_string(line), *to = shape;
    for (const char *at = line; *at;) {
        bool label = is_label(line, at);
        *to++ = *at++;
        while (label && isdigit((unsigned char)*at))
            at++;
    }
    *to = '\0';
    return shape;
}

static Lines split(const Trace *trace)
{
    Lines lines = {.text = trace_print_string(trace)};
    for (const char *at = lines.text; (at = strchr(at, '\n')); at++)
        lines.count++;
    lines.lines = ir_alloc(((size_t)lines.count + 1) * sizeof *lines.lines);
    lines.shapes = ir_alloc(((size_t)lines.count + 1) * sizeof *lines.shapes);
    char *at = lines.text;
    for (int i = 0; i < lines.count; i++) {
        lines.lines[i] = at;
        at = strchr(at, '\n');
        *at++ = '\0';
        lines.shapes[i] = shape_of(lines.lines[i]);
    }
    return lines;
}

static void free_lines(Lines *lines)
{
    for (int i = 0; i < lines->count; i++)
        free(lines->shapes[i]);
    free(lines->shapes);
    free(lines->lines);
    free(lines->text);
}

/* pairs[i]: the line of `y` that line i of `x` is, or -1. */
static int *match(const Lines *x, const Lines *y)
{
    size_t width = (size_t)y->count + 1;
    uint32_t *longest = ir_alloc(((size_t)x->count + 1) * width * sizeof *longest);
    int *pairs = ir_alloc(((size_t)x->count + 1) * sizeof *pairs);
#define LONGEST(i, k) longest[(size_t)(i) * width + (size_t)(k)]
    for (int i = x->count; i-- > 0;)
        for (int k = y->count; k-- > 0;) {
            uint32_t skip = LONGEST(i + 1, k) > LONGEST(i, k + 1) ? LONGEST(i + 1, k) : LONGEST(i, k + 1);
            LONGEST(i, k) = strcmp(x->shapes[i], y->shapes[k]) ? skip : LONGEST(i + 1, k + 1) + 1;
        }
    for (int i = 0, k = 0; i < x->count; i++) {
        pairs[i] = -1;
        while (k < y->count && LONGEST(i, k) == LONGEST(i, k + 1))
            k++;
        if (k < y->count && !strcmp(x->shapes[i], y->shapes[k]) && LONGEST(i, k) == LONGEST(i + 1, k + 1) + 1)
            pairs[i] = k++;
    }
#undef LONGEST
    free(longest);
    return pairs;
}

/* The label that a line defines, as `  v12 = …` and `snap s3 …` do; -1 if it defines none. */
static long defined(const char *line, char letter)
{
    if (letter == 's')
        return strncmp(line, "snap s", 6) ? -1 : strtol(line + 6, NULL, 10);
    return line[0] == ' ' && line[2] == 'v' && isdigit((unsigned char)line[3]) ? strtol(line + 3, NULL, 10) : -1;
}

/* What each label of one letter has become, 1 more, 0 if nobody knows. */
static long *find_names(const Lines *x, const Lines *y, const int *pairs, char letter)
{
    long *names = ir_alloc(((size_t)IR_NOSNAP + (size_t)x->count + 2) * sizeof *names);
    for (int i = 0; i < x->count; i++) {
        long label = defined(x->lines[i], letter);
        if (pairs[i] >= 0 && label >= 0 && label <= IR_NOSNAP + x->count)
            names[label] = defined(y->lines[pairs[i]], letter) + 1;
    }
    return names;
}

/* Names and strings are as they are, whatever they look like. */
static bool are_same(const char *x, const char *y, const long *values, long *snaps, long limit)
{
    if (strchr(x, '"'))
        return strcmp(x, y) == 0;
    const char *start = x;
    while (*x && *y) {
        if (!is_label(start, x)) {
            if (*x++ != *y++)
                return false;
            continue;
        }
        char *behind_x, *behind_y;
        long label = strtol(x + 1, &behind_x, 10);
        if (label > limit)
            return false;
        long name = strtol(y + 1, &behind_y, 10) + 1;
        if (*x == 's' && !snaps[label]) /* a snapshot that holds something else now is found by its first use */
            snaps[label] = name;
        if ((*x == 'v' ? values : snaps)[label] != name)
            return false;
        x = behind_x;
        y = behind_y;
    }
    return *x == *y;
}

static void show(const Lines *x, const Lines *y, const int *pairs, FILE *out)
{
    int k = 0;
    for (int i = 0; i <= x->count; i++) {
        int to = i == x->count ? y->count : pairs[i];
        if (to < 0) {
            fprintf(out, "-%s\n", x->lines[i]);
            continue;
        }
        for (; k < to; k++)
            fprintf(out, "+%s\n", y->lines[k]);
        if (i < x->count)
            fprintf(out, " %s\n", y->lines[k++]);
    }
}

void report_diff(const Trace *before, const Trace *after, FILE *out)
{
    Lines x = split(before), y = split(after);
    int *pairs = match(&x, &y);
    long *values = find_names(&x, &y, pairs, 'v'), *snaps = find_names(&x, &y, pairs, 's');
    for (int i = 0; i < x.count; i++)
        if (pairs[i] >= 0 && !are_same(x.lines[i], y.lines[pairs[i]], values, snaps, IR_NOSNAP + x.count))
            pairs[i] = -1;
    show(&x, &y, pairs, out);
    free(values);
    free(snaps);
    free(pairs);
    free_lines(&x);
    free_lines(&y);
}
