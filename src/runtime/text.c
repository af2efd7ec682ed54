#include "text.h"

#include "hash.h"
#include "strings.h"

#include <stdlib.h>
#include <string.h>

void (*function_text)(TextBuffer *text, const struct Proto *proto);

/* -- growing bytes -------------------------------------------------------------------- */

char *text_reserve(TextBuffer *text, size_t length)
{
    if (text->failed || (text->limit && length > text->limit - text->length)) {
        text->failed = true;
        return NULL;
    }
    if (text->capacity - text->length < length) {
        size_t capacity = text->capacity ? text->capacity * 2 : 64;
        while (capacity - text->length < length)
            capacity *= 2;
        char *bytes = realloc(text->bytes, capacity);
        if (!bytes) {
            text->failed = true;
            return NULL;
        }
        text->bytes = bytes;
        text->capacity = capacity;
    }
    return text->bytes + text->length;
}

void text_append(TextBuffer *text, const char *bytes, size_t length)
{
    char *to = text_reserve(text, length);
    if (to && length) {
        memcpy(to, bytes, length);
        text->length += length;
    }
}

void text_append_byte(TextBuffer *text, char byte) { text_append(text, &byte, 1); }

void text_fini(TextBuffer *text)
{
    free(text->bytes);
    *text = (TextBuffer){0};
}

static void append_word(TextBuffer *text, const char *word) { text_append(text, word, strlen(word)); }

/* -- numbers ------------------------------------------------------------------------------ */

size_t int_digits(char *to, int64_t i)
{
    char digits[INT_TEXT_MAX], *at = digits + sizeof digits;
    uint64_t rest = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
    static const char pairs[] = "0001020304050607080910111213141516171819202122232425262728293031323334353637383940"
                                "4142434445464748495051525354555657585960616263646566676869707172737475767778798081"
                                "828384858687888990919293949596979899";
    for (; rest >= 100; rest /= 100) {
        at -= 2;
        memcpy(at, pairs + 2 * (rest % 100), 2);
    }
    if (rest >= 10) {
        at -= 2;
        memcpy(at, pairs + 2 * rest, 2);
    } else {
        *--at = (char)('0' + rest);
    }
    if (i < 0)
        *--at = '-';
    size_t length = (size_t)(digits + sizeof digits - at);
    memcpy(to, at, length);
    return length;
}

void float_text(TextBuffer *text, double f)
{
    char *to = text_reserve(text, FLOAT_TEXT_MAX);
    if (to)
        text->length += float_digits(to, f);
}

static void int_text(TextBuffer *text, int64_t i)
{
    char *to = text_reserve(text, INT_TEXT_MAX);
    if (to)
        text->length += int_digits(to, i);
}

/* -- containers: a list of the open ones in place of recursion ------------------------------ */

typedef struct {
    Value container;
    int64_t position; /* of the next element or entry */
    bool is_first;
} OpenContainer;

typedef struct {
    TextBuffer *text;
    OpenContainer *open;
    size_t count, capacity;
} Printer;

static bool printer_enter(Printer *printer, Value container)
{
    if (printer->count == printer->capacity) {
        size_t capacity = printer->capacity ? printer->capacity * 2 : 16;
        OpenContainer *open = realloc(printer->open, capacity * sizeof *open);
        if (!open) {
            printer->text->failed = true;
            return false;
        }
        printer->open = open;
        printer->capacity = capacity;
    }
    printer->open[printer->count++] = (OpenContainer){container, 0, true};
    container.as.object->visiting = 1;
    return true;
}

/* What needs no further steps is written whole; a container is opened. */
static void print_value(Printer *printer, Value value)
{
    TextBuffer *text = printer->text;
    switch ((Tag)value.tag) {
    case TAG_NULL: append_word(text, "null"); break;
    case TAG_BOOL: append_word(text, value.as.i ? "true" : "false"); break;
    case TAG_INT: int_text(text, value.as.i); break;
    case TAG_FLOAT: float_text(text, value.as.f); break;
    case TAG_STRING: text_append(text, string_bytes(value.as.string), (size_t)value.as.string->length); break;
    case TAG_ARRAY:
        if (value.as.object->visiting)
            append_word(text, "[...]");
        else if (printer_enter(printer, value))
            text_append_byte(text, '[');
        break;
    case TAG_HASH:
        if (value.as.object->visiting)
            append_word(text, "{...}");
        else if (printer_enter(printer, value))
            text_append_byte(text, '{');
        break;
    case TAG_FUNCTION:
        if (function_text)
            function_text(text, value.as.closure->proto);
        break;
    case TAG_BUILTIN:
        append_word(text, "builtin ");
        append_word(text, value.as.builtin->name);
        break;
    case TAG_UNBOUND:
    case TAG_CELL:
    case TAG_COUNT: break;
    }
}

static void print_separator(Printer *printer, OpenContainer *top)
{
    if (!top->is_first)
        append_word(printer->text, ", ");
    top->is_first = false;
}

/* The next element of an array, or entry of a hash; false when there is none left. */
static bool print_next(Printer *printer)
{
    OpenContainer *top = &printer->open[printer->count - 1];
    Value key, value;
    if (top->container.tag == TAG_ARRAY) {
        const Array *array = top->container.as.array;
        if (top->position >= array->length)
            return false;
        print_separator(printer, top);
        print_value(printer, array_get(array, top->position++));
        return true;
    }
    if (!hash_next(top->container.as.hash, &top->position, &key, &value))
        return false;
    print_separator(printer, top);
    print_value(printer, key); /* keys are no containers */
    append_word(printer->text, ": ");
    print_value(printer, value);
    return true;
}

static void printer_leave(Printer *printer)
{
    Value container = printer->open[--printer->count].container;
    container.as.object->visiting = 0;
    text_append_byte(printer->text, container.tag == TAG_ARRAY ? ']' : '}');
}

void value_text(TextBuffer *text, Value value)
{
    Printer printer = {.text = text};
    print_value(&printer, value);
    while (printer.count) {
        if (text->failed || !print_next(&printer))
            printer_leave(&printer);
    }
    free(printer.open);
}

/* -- strings of values ------------------------------------------------------------------------ */

bool text_to_string(Runtime *rt, const TextBuffer *text, Value *result)
{
    if (text->failed)
        return runtime_fail(rt, "out of memory");
    String *string = string_new(rt, text->bytes, (int64_t)text->length);
    if (!string)
        return false;
    *result = value_string(string);
    return true;
}

bool values_concat(Runtime *rt, const Value *values, int64_t count, Value *result)
{
    TextBuffer text = text_for(rt);
    for (int64_t i = 0; i < count && !text.failed; i++)
        value_text(&text, values[i]);
    bool good = text_to_string(rt, &text, result);
    text_fini(&text);
    return good;
}

bool value_to_string(Runtime *rt, Value value, Value *result)
{
    char digits[FLOAT_TEXT_MAX];
    size_t length;
    if (value.tag == TAG_STRING) {
        *result = value;
        return true;
    }
    if (value.tag == TAG_INT)
        length = int_digits(digits, value.as.i);
    else if (value.tag == TAG_FLOAT)
        length = float_digits(digits, value.as.f);
    else
        return values_concat(rt, &value, 1, result);
    String *string = string_new(rt, digits, (int64_t)length);
    if (!string)
        return false;
    *result = value_string(string);
    return true;
}
