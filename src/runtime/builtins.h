/* What the native functions share. */
#ifndef MK_RUNTIME_BUILTINS_H
#define MK_RUNTIME_BUILTINS_H

#include "runtime.h"

#define BUILTIN(name, min, max, effect, parameters, meaning)                                                           \
    bool fn_##name(Runtime *rt, const Value *args, int count, Value *result);
#include "builtins.def"
#undef BUILTIN

/* For the manual. */
const char *builtin_parameters(int number);
const char *builtin_meaning(int number);

/* `NAME: argument N must be EXPECTED, got TYPE`; `n` counts from 0. */
bool argument_error(Runtime *rt, const char *name, const Value *args, int n, const char *expected);
bool argument_check(Runtime *rt, const char *name, const Value *args, int n, Tag tag);

/* random.c */
void random_start(Runtime *rt, uint64_t seed);
double random_next(Runtime *rt);

/* After a failed write: a message, or at a closed pipe the quiet end of the script. Always false. */
bool output_failed(Runtime *rt, const char *name);

static inline bool give(Value *result, Value value)
{
    *result = value;
    return true;
}
static inline double number_of(Value v) { return v.tag == TAG_INT ? (double)v.as.i : v.as.f; }

#endif
