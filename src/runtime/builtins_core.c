/* len, conversions, the books' array functions. */
#include "array.h"
#include "builtins.h"
#include "hash.h"
#include "strings.h"
#include "text.h"

#include <string.h>

bool fn_len(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (args[0].tag == TAG_ARRAY)
        return give(result, value_int(args[0].as.array->length));
    if (args[0].tag == TAG_STRING)
        return give(result, value_int(args[0].as.string->length));
    if (args[0].tag == TAG_HASH)
        return give(result, value_int(args[0].as.hash->count));
    return argument_error(rt, "len", args, 0, "STRING or ARRAY or HASH");
}

bool fn_type(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    const char *name = tag_name(args[0].tag);
    String *string = string_new(rt, name, (int64_t)strlen(name));
    return string && give(result, value_string(string));
}

bool fn_str(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    return value_to_string(rt, args[0], result);
}

static bool int_of_float(Runtime *rt, double f, Value *result)
{
    int64_t i;
    if (float_to_int(f, &i))
        return give(result, value_int(i));
    char digits[FLOAT_TEXT_MAX];
    int length = (int)float_digits(digits, f);
    return runtime_fail(rt, "int: cannot convert %.*s to INTEGER", length, digits);
}

bool fn_int(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    int64_t i;
    if (args[0].tag == TAG_INT)
        return give(result, args[0]);
    if (args[0].tag == TAG_FLOAT)
        return int_of_float(rt, args[0].as.f, result);
    if (args[0].tag == TAG_BOOL)
        return give(result, value_int(args[0].as.i));
    if (args[0].tag != TAG_STRING)
        return argument_error(rt, "int", args, 0, "a number or STRING or BOOLEAN");
    const String *s = args[0].as.string;
    return give(result, parse_int(string_bytes(s), (size_t)s->length, &i) ? value_int(i) : value_null());
}

bool fn_float(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    double f;
    if (value_is_number(args[0]))
        return give(result, value_float(number_of(args[0])));
    if (args[0].tag == TAG_BOOL)
        return give(result, value_float((double)args[0].as.i));
    if (args[0].tag != TAG_STRING)
        return argument_error(rt, "float", args, 0, "a number or STRING or BOOLEAN");
    const String *s = args[0].as.string;
    return give(result, parse_float(string_bytes(s), (size_t)s->length, &f) ? value_float(f) : value_null());
}

bool fn_first(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (!argument_check(rt, "first", args, 0, TAG_ARRAY))
        return false;
    const Array *array = args[0].as.array;
    return give(result, array->length ? array_get(array, 0) : value_null());
}

bool fn_last(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (!argument_check(rt, "last", args, 0, TAG_ARRAY))
        return false;
    const Array *array = args[0].as.array;
    return give(result, array->length ? array_get(array, array->length - 1) : value_null());
}

bool fn_rest(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (!argument_check(rt, "rest", args, 0, TAG_ARRAY))
        return false;
    const Array *array = args[0].as.array;
    if (array->length == 0)
        return give(result, value_null());
    return array_copy(rt, array, 1, array->length - 1, result);
}

bool fn_push(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    return argument_check(rt, "push", args, 0, TAG_ARRAY) && array_push(rt, args[0].as.array, args[1], result);
}
