/* The table of native functions, and how they are called. */
#include "builtins.h"

#include <math.h>
#include <string.h>

const Builtin builtins[] = {
#define BUILTIN(name, min, max, effect, parameters, meaning) {#name, min, max, EFFECT_##effect, fn_##name},
#include "builtins.def"
#undef BUILTIN
};
const int builtin_count = (int)(sizeof builtins / sizeof *builtins);

const char *builtin_parameters(int number)
{
    static const char *const texts[] = {
#define BUILTIN(name, min, max, effect, parameters, meaning) parameters,
#include "builtins.def"
#undef BUILTIN
    };
    return texts[number];
}

const char *builtin_meaning(int number)
{
    static const char *const texts[] = {
#define BUILTIN(name, min, max, effect, parameters, meaning) meaning,
#include "builtins.def"
#undef BUILTIN
    };
    return texts[number];
}

static bool is_name(const char *name, const char *text, size_t length)
{
    return strlen(name) == length && memcmp(name, text, length) == 0;
}

int builtin_find(const char *name, size_t length)
{
    for (int i = 0; i < builtin_count; i++)
        if (is_name(builtins[i].name, name, length))
            return i;
    return -1;
}

bool builtin_constant(const char *name, size_t length, Value *value)
{
    static const struct {
        const char *name;
        double f;
    } constants[] = {{"PI", M_PI}, {"E", M_E}, {"INF", INFINITY}, {"NAN", NAN}};
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++)
        if (is_name(constants[i].name, name, length))
            return give(value, value_float(constants[i].f));
    return false;
}

static bool wrong_count(Runtime *rt, const Builtin *builtin, int count)
{
    if (builtin->max_args < 0)
        return runtime_fail(rt, "wrong number of arguments: want=%d+, got=%d", builtin->min_args, count);
    if (builtin->min_args == builtin->max_args)
        return runtime_fail(rt, "wrong number of arguments: want=%d, got=%d", builtin->min_args, count);
    return runtime_fail(rt, "wrong number of arguments: want=%d..%d, got=%d", builtin->min_args, builtin->max_args,
                        count);
}

bool builtin_call(Runtime *rt, const Builtin *builtin, const Value *args, int count, Value *result)
{
    if (count < builtin->min_args || (count > builtin->max_args && builtin->max_args >= 0))
        return wrong_count(rt, builtin, count);
    return builtin->function(rt, args, count, result);
}

bool argument_error(Runtime *rt, const char *name, const Value *args, int n, const char *expected)
{
    return runtime_fail(rt, "%s: argument %d must be %s, got %s", name, n + 1, expected, tag_name(args[n].tag));
}

bool argument_check(Runtime *rt, const char *name, const Value *args, int n, Tag tag)
{
    return args[n].tag == tag || argument_error(rt, name, args, n, tag_name(tag));
}
