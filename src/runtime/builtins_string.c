#include "array.h"
#include "builtins.h"
#include "strings.h"
#include "text.h"

#include <string.h>

static bool strings_check(Runtime *rt, const char *name, const Value *args, int count)
{
    for (int i = 0; i < count; i++)
        if (!argument_check(rt, name, args, i, TAG_STRING))
            return false;
    return true;
}

static bool append_cut(Runtime *rt, Array *parts, const String *string, int64_t start, int64_t count)
{
    Value part;
    return string_cut(rt, string, start, count, &part) && array_append(rt, parts, part);
}

static bool split_bytes(Runtime *rt, Array *parts, const String *string)
{
    for (int64_t i = 0; i < string->length; i++)
        if (!append_cut(rt, parts, string, i, 1))
            return false;
    return true;
}

static bool split_at(Runtime *rt, Array *parts, const String *string, const String *separator)
{
    int64_t start = 0, found;
    while ((found = string_find(string, separator, start)) >= 0) {
        if (!append_cut(rt, parts, string, start, found - start))
            return false;
        start = found + separator->length;
    }
    return append_cut(rt, parts, string, start, string->length - start);
}

bool fn_split(Runtime *rt, const Value *args, int count, Value *result)
{
    if (!strings_check(rt, "split", args, count))
        return false;
    Array *parts = array_new(rt, KIND_EMPTY, 0);
    if (!parts)
        return false;
    const String *string = args[0].as.string, *separator = args[1].as.string;
    bool good = separator->length ? split_at(rt, parts, string, separator) : split_bytes(rt, parts, string);
    return good && give(result, value_array(parts));
}

bool fn_join(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (!argument_check(rt, "join", args, 0, TAG_ARRAY) || !argument_check(rt, "join", args, 1, TAG_STRING))
        return false;
    const Array *array = args[0].as.array;
    const String *separator = args[1].as.string;
    TextBuffer text = text_for(rt);
    for (int64_t i = 0; i < array->length && !text.failed; i++) {
        if (i)
            text_append(&text, string_bytes(separator), (size_t)separator->length);
        value_text(&text, array_get(array, i));
    }
    bool good = text_to_string(rt, &text, result);
    text_fini(&text);
    return good;
}

static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool fn_trim(Runtime *rt, const Value *args, int count, Value *result)
{
    if (!strings_check(rt, "trim", args, count))
        return false;
    const char *bytes = string_bytes(args[0].as.string);
    int64_t start = 0, end = args[0].as.string->length;
    while (start < end && is_space(bytes[start]))
        start++;
    while (end > start && is_space(bytes[end - 1]))
        end--;
    return string_cut(rt, args[0].as.string, start, end - start, result);
}

/* Letters from `first` to `first` + 25 change case. */
static bool change_case(Runtime *rt, const String *string, char first, Value *result)
{
    if (string->length == 0)
        return give(result, value_string((String *)string));
    String *changed = string_blank(rt, string->length);
    if (!changed)
        return false;
    for (int64_t i = 0; i < string->length; i++) {
        char c = string_bytes(string)[i];
        changed->buffer->as.bytes[i] = c >= first && c < first + 26 ? (char)(c ^ 0x20) : c;
    }
    return give(result, value_string(changed));
}

bool fn_upper(Runtime *rt, const Value *args, int count, Value *result)
{
    return strings_check(rt, "upper", args, count) && change_case(rt, args[0].as.string, 'a', result);
}

bool fn_lower(Runtime *rt, const Value *args, int count, Value *result)
{
    return strings_check(rt, "lower", args, count) && change_case(rt, args[0].as.string, 'A', result);
}

static void append_range(TextBuffer *text, const String *string, int64_t from, int64_t to)
{
    text_append(text, string_bytes(string) + from, (size_t)(to - from));
}

bool fn_replace(Runtime *rt, const Value *args, int count, Value *result)
{
    if (!strings_check(rt, "replace", args, count))
        return false;
    const String *string = args[0].as.string, *old = args[1].as.string, *new = args[2].as.string;
    int64_t start = 0, found = old->length ? string_find(string, old, 0) : -1;
    if (found < 0)
        return give(result, args[0]);
    TextBuffer text = text_for(rt);
    for (; found >= 0 && !text.failed; found = string_find(string, old, start)) {
        append_range(&text, string, start, found);
        append_range(&text, new, 0, new->length);
        start = found + old->length;
    }
    append_range(&text, string, start, string->length);
    bool good = text_to_string(rt, &text, result);
    text_fini(&text);
    return good;
}

static bool has_at(const String *string, const String *part, int64_t at)
{
    return at >= 0 && string->length - at >= part->length &&
           memcmp(string_bytes(string) + at, string_bytes(part), (size_t)part->length) == 0;
}

bool fn_starts_with(Runtime *rt, const Value *args, int count, Value *result)
{
    return strings_check(rt, "starts_with", args, count) &&
           give(result, value_bool(has_at(args[0].as.string, args[1].as.string, 0)));
}

bool fn_ends_with(Runtime *rt, const Value *args, int count, Value *result)
{
    if (!strings_check(rt, "ends_with", args, count))
        return false;
    const String *string = args[0].as.string, *part = args[1].as.string;
    return give(result, value_bool(has_at(string, part, string->length - part->length)));
}

bool fn_ord(Runtime *rt, const Value *args, int count, Value *result)
{
    if (!argument_check(rt, "ord", args, 0, TAG_STRING) || (count > 1 && !argument_check(rt, "ord", args, 1, TAG_INT)))
        return false;
    const String *string = args[0].as.string;
    int64_t i = count > 1 ? args[1].as.i : 0;
    if (i < 0)
        i += string->length;
    if (i < 0 || i >= string->length)
        return give(result, value_null());
    return give(result, value_int((unsigned char)string_bytes(string)[i]));
}

bool fn_char(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (!argument_check(rt, "char", args, 0, TAG_INT))
        return false;
    int64_t byte = args[0].as.i;
    if (byte < 0 || byte > 255)
        return runtime_fail(rt, "char: byte out of range: %lld", (long long)byte);
    return give(result, value_string(string_of_byte((unsigned char)byte)));
}
