/* The JIT's log as data: an event is a row of events.def with its fields filled in. */
#ifndef MK_TRACE_EVENTS_H
#define MK_TRACE_EVENTS_H

#include "bytecode/proto.h"
#include "recorder.h"

#include <stdio.h>

enum { EVENTS_VERSION = 1 }; /* of the schema, see the field `version` */

typedef enum {
#define FIELD(name, kind, meaning)
#define EVENT(name, text, more, meaning) EVENT_##name,
#include "events.def"
#undef FIELD
#undef EVENT
    EVENT_COUNT
} EventId;

/* Where an instruction stands in the source. */
typedef struct {
    const char *file; /* NULL: nowhere */
    uint32_t line, function, pc;
} LogPlace;

typedef uint64_t EventNumber;
typedef double EventTime;
typedef const char *EventText;
typedef AbortReason EventReason;
typedef LogPlace EventPlace;
#define EVENT_TYPE_NUMBER EventNumber
#define EVENT_TYPE_TIME   EventTime
#define EVENT_TYPE_TEXT   EventText
#define EVENT_TYPE_REASON EventReason
#define EVENT_TYPE_PLACE  EventPlace

/* Only the fields that the event's row names count. */
typedef struct {
    EventId id;
#define EVENT(name, text, more, meaning)
#define FIELD(name, kind, meaning) EVENT_TYPE_##kind name;
#include "events.def"
#undef FIELD
#undef EVENT
} Event;

typedef enum { LOG_TEXT, LOG_JSON } LogForm;

/* Where events go. */
typedef struct {
    FILE *out; /* NULL: nowhere */
    LogForm form;
    struct JitStats *stats; /* what counts them; NULL: nothing */
} EventLog;

LogPlace log_place(const Proto *proto, uint32_t pc);
/* Writes the event as a line; of those without a text form nothing in the text form. */
void log_event(const EventLog *log, const Event *event);
#define LOG_EVENT(log, name, ...) log_event((log), &(Event){.id = EVENT_##name, __VA_ARGS__})

#endif
