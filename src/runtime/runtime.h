/* What every operation on values needs: the heap, the streams, and where an
 * error's message goes. A failing operation has changed nothing; it leaves the
 * message here and gives false, and the interpreter adds place and traceback. */
#ifndef MK_RUNTIME_RUNTIME_H
#define MK_RUNTIME_RUNTIME_H

#include "heap.h"
#include "syntax/operators.h"
#include "value.h"

#include <stdio.h>

typedef struct Runtime {
    Heap *heap;
    FILE *out, *err;   /* the script's; fully buffered out, flushed before anything goes to err and at the end */
    char message[512]; /* of the error that stopped an operation; longer ones are cut */
    char **arguments;  /* for args(); not owned */
    int argument_count;
    uint64_t random[4];  /* xoshiro256** */
    bool exit_requested; /* exit(n) was called, or output is closed: the operation failed only to stop the script */
    int exit_status;
} Runtime;

void runtime_init(Runtime *rt, Heap *heap);
/* Writes out what rt->out holds. False if that fails (a closed pipe: exit_requested, status 0). */
bool runtime_flush(Runtime *rt);
/* Formats the message; always gives false. */
bool runtime_fail(Runtime *rt, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* -- operators (operators.c) ------------------------------------------------ */
bool value_binary(Runtime *rt, BinaryOp op, Value left, Value right, Value *result);
bool value_unary(Runtime *rt, UnaryOp op, Value operand, Value *result);
bool value_equal(Value left, Value right);    /* `==` */
int64_t int_div(int64_t left, int64_t right); /* right is not 0; wraps */
int64_t int_mod(int64_t left, int64_t right);
bool float_to_int(double f, int64_t *i); /* truncates; false for NaN and what is outside 64 bits */

/* -- containers --------------------------------------------------------------- */
bool value_index(Runtime *rt, Value container, Value index, Value *result);
bool value_set_index(Runtime *rt, Value container, Value index, Value value);
bool value_slice(Runtime *rt, Value container, Value low, Value high, Value *result); /* UNBOUND for a missing bound */
/* For `for (x in …)`: false with `not iterable: TYPE`. A HASH becomes an ARRAY of its keys. */
bool value_iterable(Runtime *rt, Value *sequence);
/* Element `index` of what value_iterable gave; false at the end (no error). */
bool value_iterate(Runtime *rt, Value sequence, int64_t index, Value *element);
bool range_array(Runtime *rt, Value low, Value high, Value *result);

Array *array_new(Runtime *rt, BufferKind kind, int64_t capacity); /* length 0; NULL: out of memory, message set */
bool array_of(Runtime *rt, const Value *values, int64_t count, Value *result);
Value array_get(const Array *array, int64_t index);                     /* 0 <= index < length */
bool array_append(Runtime *rt, Array *array, Value value);              /* in place */
bool array_push(Runtime *rt, Array *array, Value value, Value *result); /* a new array that shares the buffer */
/* If the buffer is mixed but homogeneous, gives the array a narrow one; backs off. Never fails. */
void array_try_narrow(Runtime *rt, Array *array);

String *string_new(Runtime *rt, const char *bytes, int64_t length); /* copies; NULL: out of memory, message set */
static inline const char *string_bytes(const String *s) { return s->buffer->as.bytes; }
bool string_concat(Runtime *rt, const String *left, const String *right, Value *result);

Cell *cell_new(Runtime *rt, Value value);
Closure *closure_new(Runtime *rt, const struct Proto *proto, int64_t capture_count); /* captures: UNBOUND */

bool hash_new(Runtime *rt, Value *result);
bool hash_key_check(Runtime *rt, Value key);                            /* `unusable as hash key: TYPE` */
bool hash_get(Runtime *rt, const Hash *hash, Value key, Value *result); /* null if missing */
bool hash_put(Runtime *rt, Hash *hash, Value key, Value value);

/* -- text ------------------------------------------------------------------- */
/* Growing bytes outside the heap. */
typedef struct {
    char *bytes;
    size_t length, capacity;
    size_t limit; /* of length; 0: none but the machine's */
    bool failed;  /* there was no memory for all of it, or it passed the limit */
} TextBuffer;
void text_append(TextBuffer *text, const char *bytes, size_t length);
void text_fini(TextBuffer *text);
/* LANGUAGE.md's "Printing". Deep nesting uses no native recursion. */
void value_text(TextBuffer *text, Value value);
void float_text(TextBuffer *text, double f);
/* How the text of a function is found: `fn(a, b)`. Whoever knows what a Proto is sets it, once per process. */
extern void (*function_text)(TextBuffer *text, const struct Proto *proto);
bool value_to_string(Runtime *rt, Value value, Value *result);                      /* str() */
bool values_concat(Runtime *rt, const Value *values, int64_t count, Value *result); /* templates */

/* -- native functions ----------------------------------------------------------- */
typedef bool (*BuiltinFunction)(Runtime *rt, const Value *args, int count, Value *result);

/* What a native function touches, the recorder's key to its IR (ir/calls.def). */
typedef enum { EFFECT_PURE, EFFECT_READ, EFFECT_WRITE, EFFECT_IO } BuiltinEffect;

struct Builtin {
    const char *name;
    int min_args, max_args; /* max_args -1: any number */
    BuiltinEffect effect;
    BuiltinFunction function;
};

/* In builtins.def's order; the bytecode names them by number. */
extern const Builtin builtins[];
extern const int builtin_count;
int builtin_find(const char *name, size_t length); /* -1 if there is none */
/* Native functions that only the prelude can name; NULL if there is none of that name. */
const Builtin *native_find(const char *name, size_t length);
/* Whether its error is about an argument of the prelude function that calls it. */
bool native_checks_argument(const Builtin *native);
/* Checks the number of arguments (`wrong number of arguments: want=…`), then calls. */
bool builtin_call(Runtime *rt, const Builtin *builtin, const Value *args, int count, Value *result);
/* PI, E, INF, NAN: names with a value. False if `name` is none. */
bool builtin_constant(const char *name, size_t length, Value *value);

#endif
