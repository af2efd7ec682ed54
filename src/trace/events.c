#include "events.h"

#include "stats.h"
#include "syntax/utf8.h"

#include <assert.h>
#include <string.h>

typedef enum { KIND_NUMBER, KIND_TIME, KIND_TEXT, KIND_REASON, KIND_PLACE } FieldKind;

static const struct FieldRow {
    const char *name;
    FieldKind kind;
    size_t offset;
} fields[] = {
#define EVENT(name, text, more, meaning)
#define FIELD(name, kind, meaning) {#name, KIND_##kind, offsetof(Event, name)},
#include "events.def"
#undef FIELD
#undef EVENT
};
enum { FIELD_COUNT = sizeof fields / sizeof fields[0] };

static const struct {
    const char *name, *text, *more;
} rows[] = {
#define FIELD(name, kind, meaning)
#define EVENT(name, text, more, meaning) {#name, text, more},
#include "events.def"
#undef FIELD
#undef EVENT
};

LogPlace log_place(const Proto *proto, uint32_t pc)
{
    return (LogPlace){proto->source->name, source_place(proto->source, proto->positions[pc]).line, proto->number, pc};
}

/* -- fields ---------------------------------------------------------------------------- */
static const struct FieldRow *get_field(const char *name, size_t length)
{
    for (int i = 0; i < FIELD_COUNT; i++)
        if (strlen(fields[i].name) == length && memcmp(fields[i].name, name, length) == 0)
            return &fields[i];
    assert(!"events.def names a field that it doesn't have");
    return NULL;
}

static const void *field_value(const Event *event, const struct FieldRow *field)
{
    return (const char *)event + field->offset;
}

static bool field_is_empty(const Event *event, const struct FieldRow *field)
{
    const void *value = field_value(event, field);
    switch (field->kind) {
    case KIND_NUMBER: return *(const EventNumber *)value == 0;
    case KIND_TIME: return *(const EventTime *)value == 0;
    case KIND_TEXT: return !*(const EventText *)value;
    case KIND_REASON: return *(const EventReason *)value == ABORT_NONE;
    case KIND_PLACE: return !((const EventPlace *)value)->file;
    }
    return true;
}

/* -- text ------------------------------------------------------------------------------ */
static void write_text_field(FILE *out, const Event *event, const struct FieldRow *field)
{
    const void *value = field_value(event, field);
    switch (field->kind) {
    case KIND_NUMBER: fprintf(out, "%lu", (unsigned long)*(const EventNumber *)value); break;
    case KIND_TIME: fprintf(out, "%.0f", *(const EventTime *)value); break;
    case KIND_TEXT: fputs(*(const EventText *)value, out); break;
    case KIND_REASON: fputs(abort_name(*(const EventReason *)value), out); break;
    case KIND_PLACE: fprintf(out, "%s:%u", ((const EventPlace *)value)->file, ((const EventPlace *)value)->line); break;
    }
}

/* The field named in braces at `at`; *at moves behind them. */
static const struct FieldRow *template_field(const char **at)
{
    size_t length = strcspn(*at + 1, "}");
    const struct FieldRow *field = get_field(*at + 1, length);
    *at += length + 2;
    return field;
}

/* Whether what stands between < (at `at`) and > is left out. */
static bool part_is_left_out(const char *at, const Event *event)
{
    const char *brace = strchr(at, '{');
    return field_is_empty(event, template_field(&brace));
}

static void write_text(FILE *out, const Event *event)
{
    const char *at = rows[event->id].text;
    if (!*at)
        return;
    while (*at) {
        if (*at == '{')
            write_text_field(out, event, template_field(&at));
        else if (*at == '<' && part_is_left_out(at, event))
            at = strchr(at, '>') + 1;
        else if (*at == '<' || *at == '>')
            at++;
        else
            putc(*at++, out);
    }
    putc('\n', out);
}

/* -- JSON ------------------------------------------------------------------------------ */
/* Bytes that are not UTF-8 become U+FFFD each. */
static void write_json_string(FILE *out, const char *text)
{
    size_t left = strlen(text);
    putc('"', out);
    while (left) {
        size_t length = utf8_character(text, left);
        unsigned char byte = (unsigned char)*text;
        if (length == 0)
            fputs("\\ufffd", out);
        else if (byte == '"' || byte == '\\')
            fprintf(out, "\\%c", byte);
        else if (byte == '\n')
            fputs("\\n", out);
        else if (byte < ' ')
            fprintf(out, "\\u%04x", byte);
        else
            fwrite(text, 1, length, out);
        length += !length;
        text += length;
        left -= length;
    }
    putc('"', out);
}

static void write_json_place(FILE *out, const EventPlace *place)
{
    fputs(",\"file\":", out);
    write_json_string(out, place->file);
    fprintf(out, ",\"line\":%u,\"function\":%u,\"pc\":%u", place->line, place->function, place->pc);
}

static void write_json_field(FILE *out, const Event *event, const struct FieldRow *field)
{
    const void *value = field_value(event, field);
    if (field->kind == KIND_PLACE) {
        write_json_place(out, value);
        return;
    }
    fprintf(out, ",\"%s\":", field->name);
    if (field->kind == KIND_TEXT)
        write_json_string(out, *(const EventText *)value);
    else if (field->kind == KIND_REASON)
        write_json_string(out, abort_name(*(const EventReason *)value));
    else if (field->kind == KIND_TIME)
        fprintf(out, "%.1f", *(const EventTime *)value);
    else
        write_text_field(out, event, field);
}

static void write_json(FILE *out, const Event *event)
{
    fprintf(out, "{\"event\":\"%s\"", rows[event->id].name);
    for (const char *at = strchr(rows[event->id].text, '{'); at; at = strchr(at, '{'))
        write_json_field(out, event, template_field(&at));
    for (const char *at = rows[event->id].more; *at;) {
        size_t length = strcspn(at, " ");
        write_json_field(out, event, get_field(at, length));
        at += length + (at[length] == ' ');
    }
    fputs("}\n", out);
}

void log_event(const EventLog *log, const Event *event)
{
    if (log && log->stats)
        stats_count(log->stats, event);
    if (!log || !log->out)
        return;
    switch (log->form) {
    case LOG_TEXT: write_text(log->out, event); break;
    case LOG_JSON: write_json(log->out, event); break;
    }
}
