#include "source.h"
#include "memory.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void diagnostics_fini(Diagnostics *list)
{
    for (int i = 0; i < list->count; i++)
        free(list->items[i].message);
    list->count = 0;
}

static char *format_message(const char *format, va_list arguments)
{
    va_list copy;
    va_copy(copy, arguments);
    int length = vsnprintf(NULL, 0, format, copy);
    va_end(copy);
    char *message = memory_alloc((size_t)length + 1);
    vsnprintf(message, (size_t)length + 1, format, arguments);
    return message;
}

void diagnostics_add(Diagnostics *list, SourcePos pos, const char *format, ...)
{
    int at = list->count;
    while (at > 0 && list->items[at - 1].pos > pos)
        at--;
    if (at == MAX_DIAGNOSTICS || (at > 0 && list->items[at - 1].pos == pos))
        return;
    if (list->count == MAX_DIAGNOSTICS)
        free(list->items[--list->count].message);
    memmove(&list->items[at + 1], &list->items[at], (size_t)(list->count - at) * sizeof list->items[0]);
    list->count++;
    va_list arguments;
    va_start(arguments, format);
    list->items[at] = (struct Diagnostic){pos, format_message(format, arguments)};
    va_end(arguments);
}

/* Tabs are kept and the later bytes of a character take no room, so that the caret stands under the column. */
static void print_caret(const char *line, uint32_t column, FILE *out)
{
    for (uint32_t i = 0; i + 1 < column; i++)
        if (((unsigned char)line[i] & 0xC0) != 0x80)
            fputc(line[i] == '\t' ? '\t' : ' ', out);
    fputs("^\n", out);
}

void diagnostics_print(const Diagnostics *list, Source *source, FILE *out)
{
    for (int i = 0; i < list->count; i++) {
        const struct Diagnostic *item = &list->items[i];
        SourcePlace place = source_place(source, item->pos);
        const char *line = source->bytes + source->lines[place.line - 1];
        const char *newline = memchr(line, '\n', (size_t)(source->bytes + source->length - line));
        size_t length = (size_t)((newline ? newline : source->bytes + source->length) - line);
        if (length && line[length - 1] == '\r')
            length--;
        fprintf(out, "%s:%u:%u: syntax error: %s\n", source->name, place.line, place.column, item->message);
        fwrite(line, 1, length, out);
        fputc('\n', out);
        print_caret(line, place.column, out);
    }
}
