/* The native functions that only the prelude can name. */
#include "array.h"
#include "builtins.h"
#include "sort.h"

#include <string.h>

/* `args`: the function that has the argument, the argument's number, the argument. */
static bool refuse(Runtime *rt, const Value *args, const char *expected)
{
    const String *name = args[0].as.string;
    return runtime_fail(rt, "%.*s: argument %d must be %s, got %s", (int)name->length, string_bytes(name),
                        (int)args[1].as.i, expected, tag_name(args[2].tag));
}

static bool need_array(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    return args[2].tag == TAG_ARRAY ? give(result, value_null()) : refuse(rt, args, "ARRAY");
}

static bool need_function(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    bool is_function = args[2].tag == TAG_FUNCTION || args[2].tag == TAG_BUILTIN;
    return is_function ? give(result, value_null()) : refuse(rt, args, "FUNCTION or BUILTIN");
}

/* What a compare function gave. */
static bool order(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (!value_is_number(args[0]))
        return runtime_fail(rt, "sort: compare function must return a number, got %s", tag_name(args[0].tag));
    return give(result, args[0]);
}

static bool sorted(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    return array_sorted(rt, args[0].as.array, result);
}

static const Builtin natives[] = {
    {"need_array", 3, 3, EFFECT_PURE, need_array},
    {"need_function", 3, 3, EFFECT_PURE, need_function},
    {"order", 1, 1, EFFECT_PURE, order},
    {"sorted", 1, 1, EFFECT_WRITE, sorted},
};

const Builtin *native_find(const char *name, size_t length)
{
    for (size_t i = 0; i < sizeof natives / sizeof *natives; i++)
        if (strlen(natives[i].name) == length && memcmp(natives[i].name, name, length) == 0)
            return &natives[i];
    return NULL;
}

bool native_checks_argument(const Builtin *native)
{
    return native->function == need_array || native->function == need_function;
}
