/* Strings. They are immutable, so those that begin alike can share a buffer:
 * appending to the one that ends where the buffer's used part ends writes behind it. */
#include "strings.h"

#include "array.h"
#include "hash.h"

#include <string.h>

/* -- constants outside the heap: the empty string and the strings of one byte ------- */

static const Buffer no_bytes = {.head = {.type = OBJ_BUFFER, .kind = KIND_BYTES}};
static String empty_string = {.head = {.type = OBJ_STRING}, .buffer = (Buffer *)&no_bytes};

#define TIMES4(m, n)  m(n), m((n) + 1), m((n) + 2), m((n) + 3)
#define TIMES16(m, n) TIMES4(m, n), TIMES4(m, (n) + 4), TIMES4(m, (n) + 8), TIMES4(m, (n) + 12)
#define TIMES64(m, n) TIMES16(m, n), TIMES16(m, (n) + 16), TIMES16(m, (n) + 32), TIMES16(m, (n) + 48)
#define TIMES256(m)   TIMES64(m, 0), TIMES64(m, 64), TIMES64(m, 128), TIMES64(m, 192)
#define BYTE_BUFFER(n)                                                                                                 \
    {                                                                                                                  \
        .head = {.type = OBJ_BUFFER, .kind = KIND_BYTES}, .capacity = 1, .used = 1, .as.bytes = {(char)(n) }           \
    }
#define BYTE_STRING(n) {.head = {.type = OBJ_STRING}, .length = 1, .buffer = (Buffer *)&byte_buffers[n]}

static const Buffer byte_buffers[256] = {TIMES256(BYTE_BUFFER)};
static String byte_strings[256] = {TIMES256(BYTE_STRING)};

String *string_of_byte(unsigned char byte) { return &byte_strings[byte]; }

/* -- making strings ------------------------------------------------------------------- */

static String *string_on(Runtime *rt, Buffer *buffer, int64_t length)
{
    String *string = runtime_allocate(rt, OBJ_STRING, sizeof *string);
    if (string) {
        string->length = length;
        string->buffer = buffer;
        string->hash = 0;
    }
    return string;
}

/* With room for `capacity` bytes in all. */
static String *string_with_room(Runtime *rt, int64_t length, int64_t capacity)
{
    Buffer *buffer = buffer_new(rt, KIND_BYTES, capacity);
    if (!buffer)
        return NULL;
    buffer->used = length;
    return string_on(rt, buffer, length);
}

String *string_blank(Runtime *rt, int64_t length)
{
    return length ? string_with_room(rt, length, length) : &empty_string;
}

String *string_new(Runtime *rt, const char *bytes, int64_t length)
{
    if (length == 1)
        return string_of_byte((unsigned char)bytes[0]);
    String *string = string_blank(rt, length);
    if (string && length)
        memcpy(string->buffer->as.bytes, bytes, (size_t)length);
    return string;
}

static bool give(String *string, Value *result)
{
    if (!string)
        return false;
    *result = value_string(string);
    return true;
}

static String *append_in_tail(Runtime *rt, const String *left, const String *right)
{
    Buffer *buffer = left->buffer;
    String *string = string_on(rt, buffer, left->length + right->length);
    if (string) {
        memcpy(buffer->as.bytes + left->length, right->buffer->as.bytes, (size_t)right->length);
        buffer->used = string->length;
    }
    return string;
}

bool string_concat(Runtime *rt, const String *left, const String *right, Value *result)
{
    if (left->length == 0 || right->length == 0)
        return give((String *)(left->length ? left : right), result);
    int64_t length = left->length + right->length;
    if (left->length == left->buffer->used && length <= left->buffer->capacity)
        return give(append_in_tail(rt, left, right), result);
    /* Room to grow only where the left operand is much the longer: it will have been appended to before. */
    int64_t capacity = right->length <= left->length / 2 ? length * 2 : length;
    String *string = string_with_room(rt, length, capacity);
    if (!string)
        return false;
    memcpy(string->buffer->as.bytes, left->buffer->as.bytes, (size_t)left->length);
    memcpy(string->buffer->as.bytes + left->length, right->buffer->as.bytes, (size_t)right->length);
    return give(string, result);
}

bool string_repeat(Runtime *rt, const String *string, int64_t count, Value *result)
{
    int64_t length;
    if (__builtin_mul_overflow(string->length, count, &length))
        length = INT64_MAX; /* more than there is: string_blank says so */
    String *repeated = string_blank(rt, length);
    if (!repeated)
        return false;
    char *bytes = repeated->buffer->as.bytes;
    if (string->length == 1) {
        if (length)
            memset(bytes, string->buffer->as.bytes[0], (size_t)length);
    } else {
        for (int64_t at = 0; at < length; at += string->length)
            memcpy(bytes + at, string->buffer->as.bytes, (size_t)string->length);
    }
    return give(repeated, result);
}

bool string_cut(Runtime *rt, const String *string, int64_t start, int64_t count, Value *result)
{
    return give(string_new(rt, string_bytes(string) + start, count), result);
}

/* -- asking ------------------------------------------------------------------------------ */

int string_compare(const String *left, const String *right)
{
    int64_t common = left->length < right->length ? left->length : right->length;
    int order = memcmp(string_bytes(left), string_bytes(right), (size_t)common);
    return order ? order : (left->length > right->length) - (left->length < right->length);
}

bool string_equal(const String *left, const String *right)
{
    return left == right || (left->length == right->length &&
                             memcmp(string_bytes(left), string_bytes(right), (size_t)left->length) == 0);
}

int64_t string_find(const String *string, const String *part, int64_t from)
{
    if (part->length == 0)
        return from;
    if (string->length - from < part->length)
        return -1;
    const char *start = string_bytes(string);
    const char *found = memmem(start + from, (size_t)(string->length - from), string_bytes(part), (size_t)part->length);
    return found ? found - start : -1;
}

/* FNV-1a over 8 bytes at a time, mixed at the end; never 0. */
uint64_t string_hash(String *string)
{
    if (string->hash)
        return string->hash;
    const char *bytes = string_bytes(string);
    uint64_t hash = 0xcbf29ce484222325 ^ (uint64_t)string->length;
    int64_t i = 0;
    for (; i + 8 <= string->length; i += 8) {
        uint64_t word;
        memcpy(&word, bytes + i, 8);
        hash = (hash ^ word) * 0x9e3779b97f4a7c15;
        hash ^= hash >> 32;
    }
    for (; i < string->length; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 0x100000001b3;
    hash ^= hash >> 29;
    hash *= 0xbf58476d1ce4e5b9;
    hash ^= hash >> 32;
    return string->hash = hash ? hash : 1;
}
