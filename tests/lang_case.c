#include "lang_case.h"

#include <errno.h>
#include <libgen.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define DIFF_LINES 4 /* shown of each side, from the first line that differs */
#define DIFF_WIDTH 160

void bytes_add(Bytes *bytes, const char *data, size_t length)
{
    if (bytes->length + length + 1 > bytes->capacity) {
        bytes->capacity = (bytes->length + length + 1) * 2;
        bytes->data = realloc(bytes->data, bytes->capacity);
        if (bytes->data == NULL)
            abort();
    }
    memcpy(bytes->data + bytes->length, data, length);
    bytes->length += length;
    bytes->data[bytes->length] = '\0';
}

void bytes_fini(Bytes *bytes)
{
    free(bytes->data);
    *bytes = (Bytes){0};
}

/* -- reading -------------------------------------------------------------------- */

static bool read_whole(const char *path, Bytes *bytes)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    char chunk[4096];
    for (size_t n; (n = fread(chunk, 1, sizeof chunk, file)) > 0;)
        bytes_add(bytes, chunk, n);
    bool ok = !ferror(file);
    fclose(file);
    return ok;
}

/* If the line starts with `mark`, gives what follows it (and one space). */
static bool line_has(const char *line, size_t length, const char *mark, const char **rest, size_t *rest_length)
{
    size_t n = strlen(mark);
    if (length < n || memcmp(line, mark, n) != 0)
        return false;
    if (length > n && line[n] == ' ')
        n++;
    *rest = line + n;
    *rest_length = length - n;
    return true;
}

static void add_line(Bytes *bytes, const char *line, size_t length)
{
    bytes_add(bytes, line, length);
    bytes_add(bytes, "\n", 1);
}

static void split_args(LangCase *c, const char *text, size_t length)
{
    char *copy = strndup(text, length);
    for (char *word = strtok(copy, " "); word != NULL && c->arg_count < CASE_MAX_ARGS; word = strtok(NULL, " "))
        c->args[c->arg_count++] = strdup(word);
    free(copy);
}

static void read_line(LangCase *c, const char *line, size_t length, bool *no_newline)
{
    const char *rest;
    size_t n;
    if (line_has(line, length, "//>", &rest, &n))
        add_line(&c->out, rest, n);
    else if (line_has(line, length, "//!", &rest, &n))
        add_line(&c->err, rest, n);
    else if (line_has(line, length, "//=", &rest, &n))
        c->status = atoi(rest);
    else if (line_has(line, length, "//args:", &rest, &n))
        split_args(c, rest, n);
    else if (line_has(line, length, "//stdin:", &rest, &n))
        add_line(&c->input, rest, n);
    else if (line_has(line, length, "//no-newline", &rest, &n))
        *no_newline = true;
}

static void read_expectations(LangCase *c, const Bytes *text)
{
    bool no_newline = false;
    const char *end = text->data + text->length;
    for (const char *line = text->data; line < end;) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        if (stop == NULL)
            stop = end;
        read_line(c, line, (size_t)(stop - line), &no_newline);
        line = stop + 1;
    }
    if (no_newline && c->out.length > 0)
        c->out.data[--c->out.length] = '\0';
}

bool lang_case_read(LangCase *c, const char *root, const char *path)
{
    *c = (LangCase){0};
    Bytes text = {0};
    if (!read_whole(path, &text)) {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
        bytes_fini(&text);
        return false;
    }
    char *folder = strdup(path), *file = strdup(path);
    c->folder = strdup(dirname(folder));
    c->file = strdup(basename(file));
    free(folder);
    free(file);
    const char *below = path + strlen(root) + (path[strlen(root)] == '/');
    c->title = strndup(below, strlen(below) - strlen(".monkey"));
    bytes_add(&c->out, "", 0);
    bytes_add(&c->err, "", 0);
    if (text.length > 0)
        read_expectations(c, &text);
    bytes_fini(&text);
    return true;
}

void lang_case_fini(LangCase *c)
{
    free(c->folder);
    free(c->file);
    free(c->title);
    bytes_fini(&c->out);
    bytes_fini(&c->err);
    bytes_fini(&c->input);
    for (int i = 0; i < c->arg_count; i++)
        free(c->args[i]);
}

/* -- comparing ------------------------------------------------------------------ */

typedef struct {
    const char *at;
    size_t length; /* without the newline */
} Line;

/* The line at *cursor, which moves behind it; false at the end. */
static bool next_line(const char **cursor, const char *end, Line *line)
{
    if (*cursor >= end)
        return false;
    const char *stop = memchr(*cursor, '\n', (size_t)(end - *cursor));
    *line = (Line){*cursor, (size_t)((stop == NULL ? end : stop) - *cursor)};
    *cursor = stop == NULL ? end : stop + 1;
    return true;
}

static bool line_matches(Line pattern, Line line)
{
    bool open = pattern.length > 3 && memcmp(pattern.at + pattern.length - 3, "...", 3) == 0;
    if (open)
        return line.length >= pattern.length - 3 && memcmp(pattern.at, line.at, pattern.length - 3) == 0;
    return line.length == pattern.length && memcmp(pattern.at, line.at, line.length) == 0;
}

/* Wildcards make the first difference a matter of search: `far` is the furthest place reached in `text`. */
static bool lines_match(const char *pattern, const char *pattern_end, const char *text, const char *text_end,
                        const char **far, const char **far_pattern)
{
    if (text >= *far) {
        *far = text;
        *far_pattern = pattern;
    }
    Line want, got;
    const char *after = pattern;
    if (!next_line(&after, pattern_end, &want))
        return text >= text_end;
    bool any = want.length == 3 && memcmp(want.at, "...", 3) == 0;
    if (any && lines_match(after, pattern_end, text, text_end, far, far_pattern))
        return true;
    if (!next_line(&text, text_end, &got))
        return false;
    if (any)
        return lines_match(pattern, pattern_end, text, text_end, far, far_pattern);
    return line_matches(want, got) && lines_match(after, pattern_end, text, text_end, far, far_pattern);
}

static int line_number(const char *start, const char *at)
{
    int number = 1;
    for (; start < at; start++)
        number += *start == '\n';
    return number;
}

static void show_lines(FILE *report, char mark, const char *at, const char *end)
{
    Line line;
    int shown = 0;
    for (; shown < DIFF_LINES && next_line(&at, end, &line); shown++)
        fprintf(report, "      %c %.*s%s\n", mark, (int)(line.length > DIFF_WIDTH ? DIFF_WIDTH : line.length), line.at,
                line.at + line.length == end ? " (no newline)" : "");
    if (at < end)
        fprintf(report, "      %c (more)\n", mark);
    else if (shown == 0)
        fprintf(report, "      %c (nothing)\n", mark);
}

static void show_difference(FILE *report, const char *stream, const Bytes *want, const Bytes *got, const char *want_at,
                            const char *got_at)
{
    fprintf(report, "    %s, line %d (- expected, + got):\n", stream, line_number(got->data, got_at));
    show_lines(report, '-', want_at, want->data + want->length);
    show_lines(report, '+', got_at, got->data + got->length);
}

static bool check_out(const LangCase *c, const LangResult *r, FILE *report)
{
    if (c->out.length == r->out.length && memcmp(c->out.data, r->out.data, r->out.length) == 0)
        return true;
    /* From the start of the first line that differs. */
    size_t same = 0, line = 0;
    for (; same < c->out.length && same < r->out.length && c->out.data[same] == r->out.data[same]; same++)
        if (c->out.data[same] == '\n')
            line = same + 1;
    show_difference(report, "stdout", &c->out, &r->out, c->out.data + line, r->out.data + line);
    return false;
}

static bool check_err(const LangCase *c, const LangResult *r, FILE *report)
{
    const char *far = r->err.data, *far_pattern = c->err.data;
    if (lines_match(c->err.data, c->err.data + c->err.length, r->err.data, r->err.data + r->err.length, &far,
                    &far_pattern))
        return true;
    show_difference(report, "stderr", &c->err, &r->err, far_pattern, far);
    return false;
}

bool lang_case_check(const LangCase *c, const LangResult *r, FILE *report)
{
    bool ok = check_out(c, r, report);
    ok &= check_err(c, r, report);
    if (r->timed_out) {
        fprintf(report, "    timed out\n");
        return false;
    }
    if (r->status < 0)
        fprintf(report, "    killed by signal %d (%s)\n", -r->status, strsignal(-r->status));
    else if (r->status != c->status)
        fprintf(report, "    exit status %d, expected %d\n", r->status, c->status);
    return ok && r->status == c->status;
}
