#include "params.h"

#include "ir/suggest.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    size_t offset;
    int32_t initial, minimum, maximum;
    const char *meaning;
} rows[] = {
#define PARAM(name, initial, minimum, maximum, meaning)                                                                \
    {#name, offsetof(JitParams, name), initial, minimum, maximum, meaning},
#include "params.def"
#undef PARAM
};
enum { ROW_COUNT = sizeof rows / sizeof rows[0] };

JitParams params_default(void)
{
    return (JitParams){
#define PARAM(name, initial, minimum, maximum, meaning) .name = (initial),
#include "params.def"
#undef PARAM
    };
}

static int find_row(const char *name, size_t length)
{
    for (int i = 0; i < ROW_COUNT; i++)
        if (strlen(rows[i].name) == length && memcmp(rows[i].name, name, length) == 0)
            return i;
    return -1;
}

static const char *row_name(int row) { return rows[row].name; }

static bool unknown_name(const char *name, size_t length, char *message, size_t size)
{
    int nearest = suggest_name(name, length, row_name, ROW_COUNT);
    if (nearest < 0)
        snprintf(message, size, "there is no JIT parameter `%.*s`", (int)length, name);
    else
        snprintf(message, size, "there is no JIT parameter `%.*s`; did you mean `%s`?", (int)length, name,
                 row_name(nearest));
    return false;
}

/* One `NAME=V` of `length` bytes. */
static bool parse_one(JitParams *params, const char *item, size_t length, char *message, size_t size)
{
    const char *equals = memchr(item, '=', length);
    size_t name_length = equals ? (size_t)(equals - item) : length;
    int row = find_row(item, name_length);
    if (row < 0)
        return unknown_name(item, name_length, message, size);
    if (!equals) {
        snprintf(message, size, "JIT parameter %s needs a value", rows[row].name);
        return false;
    }
    char *end;
    errno = 0;
    long value = strtol(equals + 1, &end, 10);
    if (end != item + length || end == equals + 1 || errno || value < rows[row].minimum || value > rows[row].maximum) {
        snprintf(message, size, "JIT parameter %s takes a number from %d to %d", rows[row].name, rows[row].minimum,
                 rows[row].maximum);
        return false;
    }
    memcpy((char *)params + rows[row].offset, &(int32_t){(int32_t)value}, sizeof(int32_t));
    return true;
}

bool params_parse(JitParams *params, const char *text, char *message, size_t size)
{
    for (;;) {
        size_t length = strcspn(text, ",");
        if (!parse_one(params, text, length, message, size))
            return false;
        if (text[length] == '\0')
            return true;
        text += length + 1;
    }
}

bool params_row(int index, const char **name, int32_t *initial, const char **meaning)
{
    if (index >= ROW_COUNT)
        return false;
    *name = rows[index].name;
    *initial = rows[index].initial;
    *meaning = rows[index].meaning;
    return true;
}
