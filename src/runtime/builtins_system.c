/* Output, input, files, the clock, and the ways to stop. */
#include "array.h"
#include "builtins.h"
#include "strings.h"
#include "text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* -- output --------------------------------------------------------------------------- */

static bool write_bytes(FILE *file, const char *bytes, size_t length)
{
    return fwrite_unlocked(bytes, 1, length, file) == length;
}

/* Containers are the only values whose text needs memory. */
static bool write_container(Runtime *rt, FILE *file, const char *name, Value value)
{
    TextBuffer text = text_for(rt);
    value_text(&text, value);
    bool good = text.failed ? runtime_fail(rt, "out of memory")
                            : write_bytes(file, text.bytes, text.length) || output_failed(rt, name);
    text_fini(&text);
    return good;
}

static bool write_value(Runtime *rt, FILE *file, const char *name, Value value)
{
    char digits[FLOAT_TEXT_MAX];
    const char *bytes = digits;
    size_t length;
    if (value.tag == TAG_INT) {
        length = int_digits(digits, value.as.i);
    } else if (value.tag == TAG_FLOAT) {
        length = float_digits(digits, value.as.f);
    } else if (value.tag == TAG_STRING) {
        bytes = string_bytes(value.as.string);
        length = (size_t)value.as.string->length;
    } else {
        return write_container(rt, file, name, value);
    }
    return write_bytes(file, bytes, length) || output_failed(rt, name);
}

static bool write_line(Runtime *rt, FILE *file, const char *name, Value value)
{
    return write_value(rt, file, name, value) && (putc_unlocked('\n', file) != EOF || output_failed(rt, name));
}

static bool write_lines(Runtime *rt, FILE *file, const char *name, const Value *args, int count)
{
    for (int i = 0; i < count; i++)
        if (!write_line(rt, file, name, args[i]))
            return false;
    return count > 0 || putc_unlocked('\n', file) != EOF || output_failed(rt, name);
}

bool fn_puts(Runtime *rt, const Value *args, int count, Value *result)
{
    return write_lines(rt, rt->out, "puts", args, count) && give(result, value_null());
}

bool fn_print(Runtime *rt, const Value *args, int count, Value *result)
{
    for (int i = 0; i < count; i++)
        if (!write_value(rt, rt->out, "print", args[i]))
            return false;
    return give(result, value_null());
}

bool fn_eputs(Runtime *rt, const Value *args, int count, Value *result)
{
    return runtime_flush(rt) && write_lines(rt, rt->err, "eputs", args, count) && give(result, value_null());
}

/* -- files and input --------------------------------------------------------------------- */

/* A path as C wants it; NULL, and errno set, if there can be no such file. */
static char *path_of(const String *string)
{
    if (memchr(string_bytes(string), '\0', (size_t)string->length)) {
        errno = EINVAL;
        return NULL;
    }
    char *path = malloc((size_t)string->length + 1);
    if (path) {
        memcpy(path, string_bytes(string), (size_t)string->length);
        path[string->length] = '\0';
    }
    return path;
}

static FILE *file_open(const String *name, const char *mode)
{
    char *path = path_of(name);
    if (!path)
        return NULL;
    FILE *file = fopen(path, mode);
    int error = errno;
    free(path);
    errno = error;
    return file;
}

static bool file_error(Runtime *rt, const char *name, const String *path)
{
    int error = errno;
    return runtime_fail(rt, "%s: %.*s: %s", name, (int)(path->length > 400 ? 400 : path->length), string_bytes(path),
                        strerror(error));
}

/* All that is left in the file; false, and errno set, if reading fails. */
static bool read_all(FILE *file, TextBuffer *text)
{
    enum { STEP = 1 << 16 };
    size_t got;
    do {
        char *to = text_reserve(text, STEP);
        if (!to)
            return true; /* text->failed tells */
        got = fread(to, 1, STEP, file);
        text->length += got;
    } while (got);
    return !ferror(file);
}

bool fn_read_file(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (!argument_check(rt, "read_file", args, 0, TAG_STRING))
        return false;
    FILE *file = file_open(args[0].as.string, "rb");
    if (!file)
        return file_error(rt, "read_file", args[0].as.string);
    TextBuffer text = text_for(rt);
    bool good =
        read_all(file, &text) ? text_to_string(rt, &text, result) : file_error(rt, "read_file", args[0].as.string);
    fclose(file);
    text_fini(&text);
    return good;
}

bool fn_write_file(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (!argument_check(rt, "write_file", args, 0, TAG_STRING) ||
        !argument_check(rt, "write_file", args, 1, TAG_STRING))
        return false;
    FILE *file = file_open(args[0].as.string, "wb");
    if (!file)
        return file_error(rt, "write_file", args[0].as.string);
    const String *content = args[1].as.string;
    bool good = write_bytes(file, string_bytes(content), (size_t)content->length);
    int error = errno;
    bool closed = fclose(file) == 0;
    if (!good)
        errno = error;
    if (!good || !closed)
        return file_error(rt, "write_file", args[0].as.string);
    return give(result, value_null());
}

bool fn_read_line(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)args;
    (void)count;
    if (!runtime_flush(rt)) /* a prompt is to be seen before its answer */
        return false;
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length = getline(&line, &capacity, stdin);
    bool good = true;
    if (length < 0) {
        *result = value_null();
    } else {
        if (line[length - 1] == '\n')
            length--;
        String *string = string_new(rt, line, length);
        good = string && give(result, value_string(string));
    }
    free(line);
    return good;
}

/* -- the rest --------------------------------------------------------------------------------- */

bool fn_clock(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)rt;
    (void)args;
    (void)count;
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return give(result, value_float((double)t.tv_sec + (double)t.tv_nsec * 1e-9));
}

bool fn_args(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)args;
    (void)count;
    Array *array = array_new(rt, KIND_VALUE, rt->argument_count);
    if (!array)
        return false;
    for (int i = 0; i < rt->argument_count; i++) {
        String *string = string_new(rt, rt->arguments[i], (int64_t)strlen(rt->arguments[i]));
        if (!string || !array_append(rt, array, value_string(string)))
            return false;
    }
    return give(result, value_array(array));
}

bool fn_exit(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    (void)result;
    if (!argument_check(rt, "exit", args, 0, TAG_INT))
        return false;
    rt->exit_requested = true;
    rt->exit_status = (int)(args[0].as.i & 0xff); /* what the system keeps of it */
    return false;
}

/* An error of `prefix` and the value's text. */
static bool fail_with_text(Runtime *rt, const char *prefix, Value value)
{
    TextBuffer text = text_for(rt);
    value_text(&text, value);
    if (text.failed) {
        text_fini(&text);
        return runtime_fail(rt, "out of memory");
    }
    runtime_fail(rt, "%s%.*s", prefix, (int)(text.length < sizeof rt->message ? text.length : sizeof rt->message),
                 text.bytes ? text.bytes : "");
    text_fini(&text);
    return false;
}

bool fn_assert(Runtime *rt, const Value *args, int count, Value *result)
{
    if (value_is_truthy(args[0]))
        return give(result, value_null());
    return count > 1 ? fail_with_text(rt, "assertion failed: ", args[1]) : runtime_fail(rt, "assertion failed");
}

bool fn_error(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    (void)result;
    return fail_with_text(rt, "", args[0]);
}
