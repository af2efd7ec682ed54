/* Traces follow one another in a file: each begins at the line `trace …`, the
 * comments above it are its. Log lines may stand between them, and dashes, as
 * between the two halves of a golden file, of which the second has the runs of the first. */
#include "irtool_file.h"

#include "ir/memory.h"
#include "ir/text.h"
#include "ir/verify.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* The text of one trace, to be. */
typedef struct {
    char *start, *end;
    int line;       /* of `start` */
    int trace_line; /* of the word `trace`, or of what stands there instead */
} Part;

static char *read_all(const char *path)
{
    FILE *in = strcmp(path, "-") ? fopen(path, "rb") : stdin;
    if (!in)
        return NULL;
    char *text = NULL;
    uint32_t capacity = 0;
    size_t length = 0, got;
    do {
        text = ir_list_room(text, &capacity, (uint32_t)length + (1 << 16) + 1, 1);
        length += got = fread(text + length, 1, 1 << 16, in);
    } while (got && length < INT32_MAX);
    text[length] = '\0';
    int error = ferror(in) ? EIO : 0;
    if (in != stdin)
        fclose(in);
    if (error) {
        free(text);
        errno = error;
        return NULL;
    }
    return text;
}

static bool begins_with(const char *line, const char *word)
{
    line += strspn(line, " \t");
    size_t length = strlen(word);
    return !strncmp(line, word, length) && !strchr("abcdefghijklmnopqrstuvwxyz_", line[length]);
}

static bool is_blank_or_comment(const char *line)
{
    line += strspn(line, " \t\r");
    return *line == ';' || *line == '\n' || *line == '\0';
}

/* What is no part of a trace becomes a comment, so that lines keep their numbers. */
static bool blank_out(char *line)
{
    if (*line != '[' && strncmp(line, "----", 4))
        return false;
    *line = ';';
    return true;
}

/* The part that begins at `at`: up to where the next one's comments begin. */
static bool next_part(char **at, int *line, Part *part)
{
    *part = (Part){.start = *at, .end = *at, .line = *line};
    char *behind = *at; /* the last line that says something */
    int behind_line = *line, number = *line;
    for (char *here = *at; *here;) {
        char *newline = strchr(here, '\n'), *next = newline ? newline + 1 : here + strlen(here);
        bool says_nothing = blank_out(here) || is_blank_or_comment(here);
        if (!says_nothing && part->trace_line && begins_with(here, "trace"))
            break;
        number++;
        if (!says_nothing) {
            part->trace_line = part->trace_line ? part->trace_line : number - 1;
            behind = next;
            behind_line = number;
        }
        here = next;
    }
    *at = part->end = behind;
    *line = behind_line;
    return part->trace_line != 0;
}

static void add_runs(FileTrace *trace, const Part *part)
{
    static const char mark[] = "; run:";
    for (char *line = part->start; line && line < part->end; line = strchr(line, '\n'), line = line ? line + 1 : NULL) {
        if (strncmp(line, mark, strlen(mark)))
            continue;
        char *text = line + strlen(mark) + strspn(line + strlen(mark), " ");
        char *run = ir_copy(text, strcspn(text, "\n") + 1);
        run[strcspn(text, "\n")] = '\0';
        trace->runs = ir_own(realloc(trace->runs, ((size_t)trace->run_count + 1) * sizeof *trace->runs));
        trace->runs[trace->run_count++] = run;
    }
}

static void inherit_runs(FileTrace *trace, const FileTrace *from)
{
    trace->runs = ir_alloc(((size_t)from->run_count + 1) * sizeof *trace->runs);
    for (; trace->run_count < from->run_count; trace->run_count++)
        trace->runs[trace->run_count] = ir_copy_string(from->runs[trace->run_count]);
}

static bool is_second_half(const TraceFile *file, const Part *part)
{
    const char *dashes = strstr(part->start, ";---");
    return file->count && dashes && dashes < part->end;
}

static bool add_trace(TraceFile *file, const Part *part, FILE *errors)
{
    IrTextError error;
    char message[256];
    FileTrace trace = {.line = part->trace_line};
    trace.trace = trace_parse(part->start, (size_t)(part->end - part->start), &error);
    if (!trace.trace) {
        fprintf(errors, "%s:%d:%d: error: %s\n", file->path, part->line + error.line - 1, error.column, error.message);
        return false;
    }
    add_runs(&trace, part);
    if (!trace.run_count && is_second_half(file, part))
        inherit_runs(&trace, &file->traces[file->count - 1]);
    file->traces = ir_list_room(file->traces, &file->capacity, file->count + 1, sizeof *file->traces);
    file->traces[file->count++] = trace;
    if (trace_verify(trace.trace, message, sizeof message))
        return true;
    fprintf(errors, "%s:%d:1: error: trace %u: %s\n", file->path, trace.line, trace.trace->number, message);
    return false;
}

bool trace_file_read(TraceFile *file, const char *path, FILE *errors)
{
    *file = (TraceFile){.path = path, .text = read_all(path)};
    if (!file->text) {
        fprintf(errors, "irtool: %s: %s\n", path, strerror(errno));
        return false;
    }
    char *at = file->text;
    int line = 1;
    Part part;
    while (next_part(&at, &line, &part))
        if (!add_trace(file, &part, errors))
            return false;
    if (!file->count)
        fprintf(errors, "%s:1:1: error: there is no trace in it\n", path);
    return file->count > 0;
}

void trace_file_free(TraceFile *file)
{
    for (uint32_t i = 0; i < file->count; i++) {
        FileTrace *trace = &file->traces[i];
        for (int k = 0; k < trace->run_count; k++)
            free(trace->runs[k]);
        free(trace->runs);
        trace_free(trace->trace);
    }
    free(file->traces);
    free(file->text);
}
