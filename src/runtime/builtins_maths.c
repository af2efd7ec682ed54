#include "builtins.h"
#include "maths.h"

#include <math.h>

static bool numbers_check(Runtime *rt, const char *name, const Value *args, int count)
{
    for (int i = 0; i < count; i++)
        if (!value_is_number(args[i]))
            return argument_error(rt, name, args, i, "a number");
    return true;
}

#define FUNCTION_1(name, function)                                                                                     \
    bool fn_##name(Runtime *rt, const Value *args, int count, Value *result)                                           \
    {                                                                                                                  \
        return numbers_check(rt, #name, args, count) && give(result, value_float(function(number_of(args[0]))));       \
    }
#define FUNCTION_2(name, function)                                                                                     \
    bool fn_##name(Runtime *rt, const Value *args, int count, Value *result)                                           \
    {                                                                                                                  \
        return numbers_check(rt, #name, args, count) &&                                                                \
               give(result, value_float(function(number_of(args[0]), number_of(args[1]))));                            \
    }

FUNCTION_1(sqrt, sqrt)
FUNCTION_1(sin, mk_sin)
FUNCTION_1(cos, mk_cos)
FUNCTION_1(tan, mk_tan)
FUNCTION_1(asin, mk_asin)
FUNCTION_1(acos, mk_acos)
FUNCTION_1(atan, mk_atan)
FUNCTION_2(atan2, mk_atan2)
FUNCTION_1(sinh, mk_sinh)
FUNCTION_1(cosh, mk_cosh)
FUNCTION_1(tanh, mk_tanh)
FUNCTION_1(exp, mk_exp)
FUNCTION_1(log, mk_log)
FUNCTION_1(log2, mk_log2)
FUNCTION_1(log10, mk_log10)
FUNCTION_2(pow, mk_pow)
FUNCTION_2(hypot, mk_hypot)
FUNCTION_1(floor, floor)
FUNCTION_1(ceil, ceil)
FUNCTION_1(round, mk_round)
FUNCTION_1(trunc, trunc)

bool fn_abs(Runtime *rt, const Value *args, int count, Value *result)
{
    if (!numbers_check(rt, "abs", args, count))
        return false;
    if (args[0].tag == TAG_FLOAT)
        return give(result, value_float(fabs(args[0].as.f)));
    int64_t i = args[0].as.i;
    return give(result, value_int(i < 0 ? (int64_t)(0 - (uint64_t)i) : i));
}

static bool all_ints(const Value *args, int count)
{
    for (int i = 0; i < count; i++)
        if (args[i].tag != TAG_INT)
            return false;
    return true;
}

/* `direction` 1: the greatest, -1: the least. */
static bool extreme(const Value *args, int count, int direction, Value *result)
{
    if (all_ints(args, count)) {
        int64_t best = args[0].as.i;
        for (int i = 1; i < count; i++)
            if (direction > 0 ? args[i].as.i > best : args[i].as.i < best)
                best = args[i].as.i;
        return give(result, value_int(best));
    }
    double best = number_of(args[0]);
    for (int i = 1; i < count; i++) {
        double f = number_of(args[i]);
        if (isnan(f) || (direction > 0 ? f > best : f < best)) /* false once best is NaN */
            best = f;
    }
    return give(result, value_float(best));
}

bool fn_min(Runtime *rt, const Value *args, int count, Value *result)
{
    return numbers_check(rt, "min", args, count) && extreme(args, count, -1, result);
}

bool fn_max(Runtime *rt, const Value *args, int count, Value *result)
{
    return numbers_check(rt, "max", args, count) && extreme(args, count, 1, result);
}

bool fn_sign(Runtime *rt, const Value *args, int count, Value *result)
{
    if (!numbers_check(rt, "sign", args, count))
        return false;
    if (args[0].tag == TAG_INT)
        return give(result, value_int((args[0].as.i > 0) - (args[0].as.i < 0)));
    double f = args[0].as.f;
    return give(result, value_float(f > 0 ? 1.0 : f < 0 ? -1.0 : f));
}

static bool bounds_check(Runtime *rt, bool crossed)
{
    return !crossed || runtime_fail(rt, "clamp: lo must not exceed hi");
}

bool fn_clamp(Runtime *rt, const Value *args, int count, Value *result)
{
    if (!numbers_check(rt, "clamp", args, count))
        return false;
    if (all_ints(args, count)) {
        int64_t i = args[0].as.i, low = args[1].as.i, high = args[2].as.i;
        return bounds_check(rt, low > high) && give(result, value_int(i < low ? low : i > high ? high : i));
    }
    double f = number_of(args[0]), low = number_of(args[1]), high = number_of(args[2]);
    if (isnan(f) || isnan(low) || isnan(high))
        return give(result, value_float(NAN));
    return bounds_check(rt, low > high) && give(result, value_float(f < low ? low : f > high ? high : f));
}

bool fn_random(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)args;
    (void)count;
    return give(result, value_float(random_next(rt)));
}

bool fn_random_seed(Runtime *rt, const Value *args, int count, Value *result)
{
    (void)count;
    if (!argument_check(rt, "random_seed", args, 0, TAG_INT))
        return false;
    random_start(rt, (uint64_t)args[0].as.i);
    return give(result, value_null());
}
