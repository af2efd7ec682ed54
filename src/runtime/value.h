/* Values and the objects they refer to. A value is 16 bytes, tag and payload;
 * numbers never allocate. Compiled code reads these layouts by the offsets that
 * src/trace/layout.c collects. */
#ifndef MK_RUNTIME_VALUE_H
#define MK_RUNTIME_VALUE_H

#include <stdbool.h>
#include <stdint.h>

typedef enum {
#define TAG(name, text, ir) TAG_##name,
#include "tags.def"
#undef TAG
    TAG_COUNT
} Tag;

typedef struct Object Object;
typedef struct String String;
typedef struct Array Array;
typedef struct Hash Hash;
typedef struct Closure Closure;
typedef struct Builtin Builtin;
typedef struct Cell Cell;
typedef struct Buffer Buffer;
struct Proto; /* bytecode/proto.h */
struct Heap;  /* runtime/heap.h */

typedef struct {
    uint64_t tag; /* Tag, all 64 bits */
    union {
        int64_t i; /* INTEGER; BOOLEAN: 0 or 1; NULL and UNBOUND: 0 */
        double f;
        uint64_t bits;
        Object *object;
        String *string;
        Array *array;
        Hash *hash;
        Closure *closure;
        const Builtin *builtin;
        Cell *cell;
    } as;
} Value;
_Static_assert(sizeof(Value) == 16, "a value is two words");

/* The head of every block in the heap. The collector reads `type` to know what
 * the block refers to; the mark lives outside the block. */
typedef enum { OBJ_STRING, OBJ_ARRAY, OBJ_HASH, OBJ_CLOSURE, OBJ_CELL, OBJ_BUFFER } ObjectType;
struct Object {
    uint8_t type;     /* ObjectType */
    uint8_t kind;     /* of a buffer: BufferKind */
    uint8_t shared;   /* of a buffer: more than one array may see it; never cleared */
    uint8_t visiting; /* of a container: it is being printed; set only while value_text runs */
    uint8_t spare[4];
};

/* A block of elements or bytes. It has one kind for life; an array whose buffer
 * can't hold a value gets a new one. */
typedef enum { KIND_EMPTY, KIND_INT, KIND_FLOAT, KIND_VALUE, KIND_BYTES, KIND_OBJECTS } BufferKind;
struct Buffer {
    Object head;
    int64_t capacity; /* in elements */
    int64_t used;     /* elements somebody has written; the tail behind is free to the one whose length equals it */
    union {
        int64_t ints[1];
        double floats[1];
        Value values[1];
        char bytes[1];
    } as;
};

/* Immutable bytes: the first `length` of the buffer's. Strings that grow by
 * appending share one buffer. Bytes may be NUL; there is no terminator. */
struct String {
    Object head;
    int64_t length;
    Buffer *buffer; /* KIND_BYTES; never NULL */
    uint64_t hash;  /* 0: not computed yet */
};

struct Array {
    Object head;
    int64_t length;
    Buffer *buffer;       /* never NULL; an empty array has the heap's one buffer of KIND_EMPTY and capacity 0 */
    int32_t narrow_tries; /* how often narrowing a mixed buffer was tried in vain: back-off */
};

/* A captured variable that several closures share. */
struct Cell {
    Object head;
    Value value; /* UNBOUND until bound */
};

struct Closure {
    Object head;
    const struct Proto *proto;
    int64_t capture_count;
    Value captures[]; /* copied values, or CELLs */
};

static inline Value value_null(void) { return (Value){TAG_NULL, {.i = 0}}; }
static inline Value value_bool(bool b) { return (Value){TAG_BOOL, {.i = b}}; }
static inline Value value_int(int64_t i) { return (Value){TAG_INT, {.i = i}}; }
static inline Value value_float(double f) { return (Value){TAG_FLOAT, {.f = f}}; }
static inline Value value_string(String *s) { return (Value){TAG_STRING, {.string = s}}; }
static inline Value value_array(Array *a) { return (Value){TAG_ARRAY, {.array = a}}; }
static inline Value value_hash(Hash *h) { return (Value){TAG_HASH, {.hash = h}}; }
static inline Value value_closure(Closure *c) { return (Value){TAG_FUNCTION, {.closure = c}}; }
static inline Value value_builtin(const Builtin *b) { return (Value){TAG_BUILTIN, {.builtin = b}}; }
static inline Value value_cell(Cell *c) { return (Value){TAG_CELL, {.cell = c}}; }
static inline Value value_unbound(void) { return (Value){TAG_UNBOUND, {.i = 0}}; }

static inline bool value_is_falsy(Value v) { return v.tag <= TAG_BOOL && v.as.bits == 0; }
static inline bool value_is_truthy(Value v) { return !value_is_falsy(v); }
static inline bool value_is_number(Value v) { return v.tag == TAG_INT || v.tag == TAG_FLOAT; }
static inline bool value_is_heap(Value v)
{
    return (v.tag >= TAG_STRING && v.tag <= TAG_FUNCTION) || v.tag == TAG_CELL;
}

const char *tag_name(uint64_t tag); /* as type() gives it */

#endif
