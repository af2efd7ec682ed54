#include "source.h"
#include "memory.h"

#include <stdlib.h>
#include <string.h>

Source *source_new(const char *name, const char *bytes, size_t length)
{
    Source *source = memory_alloc(sizeof *source);
    size_t name_size = strlen(name) + 1;
    *source = (Source){.name = memory_alloc(name_size), .bytes = memory_alloc(length + 1), .length = length};
    memcpy(source->name, name, name_size);
    if (length)
        memcpy(source->bytes, bytes, length);
    source->bytes[length] = 0;
    return source;
}

void source_free(Source *source)
{
    if (!source)
        return;
    free(source->name);
    free(source->bytes);
    free(source->lines);
    free(source);
}

static void find_lines(Source *source)
{
    uint32_t count = 1;
    for (size_t i = 0; i < source->length; i++)
        count += source->bytes[i] == '\n';
    source->lines = memory_alloc(count * sizeof *source->lines);
    source->lines[0] = 0;
    source->line_count = 1;
    for (size_t i = 0; i < source->length; i++)
        if (source->bytes[i] == '\n')
            source->lines[source->line_count++] = (uint32_t)i + 1;
}

SourcePlace source_place(Source *source, SourcePos pos)
{
    if (!source->lines)
        find_lines(source);
    uint32_t low = 0, high = source->line_count; /* lines[low] <= pos < lines[high] */
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (source->lines[middle] <= pos)
            low = middle;
        else
            high = middle;
    }
    return (SourcePlace){low + 1, pos - source->lines[low] + 1};
}
