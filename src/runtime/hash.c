#include "hash.h"

#include "array.h"
#include "strings.h"

#include <stddef.h>
#include <string.h>

#define SMALL_HASH 8 /* entries up to which keys are compared one after the other */

/* -- keys --------------------------------------------------------------------------- */

/* The key under which `key` is stored: an integral FLOAT's is the INTEGER. False if there is none. */
static bool normal_key(Value key, Value *normal)
{
    *normal = key;
    if (key.tag == TAG_INT || key.tag == TAG_BOOL || key.tag == TAG_STRING)
        return true;
    int64_t i;
    if (key.tag != TAG_FLOAT || !float_to_int(key.as.f, &i) || (double)i != key.as.f)
        return false;
    *normal = value_int(i);
    return true;
}

bool hash_key_check(Runtime *rt, Value key)
{
    Value normal;
    return normal_key(key, &normal) || runtime_fail(rt, "unusable as hash key: %s", tag_name(key.tag));
}

static bool key_of(Runtime *rt, Value key, Value *normal)
{
    return normal_key(key, normal) || runtime_fail(rt, "unusable as hash key: %s", tag_name(key.tag));
}

static uint64_t key_hash(Value key)
{
    if (key.tag == TAG_STRING)
        return string_hash(key.as.string);
    uint64_t x = key.as.bits + key.tag * 0x9e3779b97f4a7c15;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9;
    x = (x ^ x >> 27) * 0x94d049bb133111eb;
    return x ^ x >> 31;
}

static bool same_key(Value a, Value b)
{
    if (a.tag != b.tag)
        return false;
    return a.tag == TAG_STRING ? string_equal(a.as.string, b.as.string) : a.as.bits == b.as.bits;
}

/* -- the index ------------------------------------------------------------------------ */

static uint32_t *index_slots(const Buffer *index) { return (uint32_t *)(void *)index->as.bytes; }
static uint64_t index_mask(const Buffer *index) { return (uint64_t)index->used / sizeof(uint32_t) - 1; }

static void index_add(Buffer *index, Value key, int64_t entry)
{
    uint32_t *slots = index_slots(index);
    uint64_t mask = index_mask(index), at = key_hash(key) & mask;
    while (slots[at])
        at = (at + 1) & mask;
    slots[at] = (uint32_t)entry + 1;
}

/* For entries up to `capacity`, at most half full. */
static Buffer *index_new(Runtime *rt, int64_t capacity)
{
    int64_t slots = 4 * SMALL_HASH;
    while (slots < capacity * 2)
        slots *= 2;
    Buffer *index = buffer_new(rt, KIND_BYTES, slots * (int64_t)sizeof(uint32_t));
    if (index) {
        index->used = slots * (int64_t)sizeof(uint32_t);
        memset(index->as.bytes, 0, (size_t)index->used);
    }
    return index;
}

static int64_t entry_count(const Hash *hash) { return hash->entries->used / 2; }

/* The key's entry, or -1. */
static int64_t find(const Hash *hash, Value key)
{
    const Value *entries = hash->entries->as.values;
    if (!hash->index) {
        for (int64_t i = 0; i < entry_count(hash); i++)
            if (same_key(entries[2 * i], key))
                return i;
        return -1;
    }
    const uint32_t *slots = index_slots(hash->index);
    uint64_t mask = index_mask(hash->index);
    for (uint64_t at = key_hash(key) & mask; slots[at]; at = (at + 1) & mask)
        if (same_key(entries[2 * (int64_t)(slots[at] - 1)], key))
            return slots[at] - 1;
    return -1;
}

/* -- storing ----------------------------------------------------------------------------- */

bool hash_new(Runtime *rt, Value *result)
{
    Hash *hash = runtime_allocate(rt, OBJ_HASH, sizeof *hash);
    if (!hash)
        return false;
    hash->count = 0;
    hash->entries = (Buffer *)&empty_buffer;
    hash->index = NULL;
    *result = value_hash(hash);
    return true;
}

/* Moves the live entries to a buffer for `capacity` of them, and indexes them anew. */
static bool rebuild(Runtime *rt, Hash *hash, int64_t capacity)
{
    Buffer *index = NULL;
    if (capacity > SMALL_HASH && !(index = index_new(rt, capacity)))
        return false;
    Buffer *entries = buffer_new(rt, KIND_VALUE, capacity * 2);
    if (!entries)
        return false;
    Value key, value;
    for (int64_t position = 0; hash_next(hash, &position, &key, &value);) {
        if (index)
            index_add(index, key, entries->used / 2);
        entries->as.values[entries->used] = key;
        entries->as.values[entries->used + 1] = value;
        entries->used += 2;
    }
    /* Not all the room the heap has given: the index is meant for so many. */
    entries->capacity = capacity * 2;
    hash->entries = entries;
    hash->index = index;
    return true;
}

static bool add(Runtime *rt, Hash *hash, Value key, Value value)
{
    Buffer *entries = hash->entries;
    if (entries->used + 2 > entries->capacity) {
        if (!rebuild(rt, hash, hash->count < 2 ? 4 : hash->count * 2))
            return false;
        entries = hash->entries;
    }
    if (hash->index)
        index_add(hash->index, key, entries->used / 2);
    entries->as.values[entries->used] = key;
    entries->as.values[entries->used + 1] = value;
    entries->used += 2;
    hash->count++;
    return true;
}

bool hash_put(Runtime *rt, Hash *hash, Value key, Value value)
{
    if (!key_of(rt, key, &key))
        return false;
    int64_t entry = find(hash, key);
    if (entry < 0)
        return add(rt, hash, key, value);
    hash->entries->as.values[2 * entry + 1] = value;
    return true;
}

bool hash_get(Runtime *rt, const Hash *hash, Value key, Value *result)
{
    if (!key_of(rt, key, &key))
        return false;
    int64_t entry = find(hash, key);
    *result = entry < 0 ? value_null() : hash->entries->as.values[2 * entry + 1];
    return true;
}

bool hash_has(Runtime *rt, const Hash *hash, Value key, bool *found)
{
    if (!key_of(rt, key, &key))
        return false;
    *found = find(hash, key) >= 0;
    return true;
}

bool hash_delete(Runtime *rt, Hash *hash, Value key, bool *found)
{
    if (!key_of(rt, key, &key))
        return false;
    int64_t entry = find(hash, key);
    *found = entry >= 0;
    if (!*found)
        return true;
    hash->entries->as.values[2 * entry] = value_unbound();
    hash->entries->as.values[2 * entry + 1] = value_null();
    if (--hash->count == 0) { /* nothing but deleted entries: a queue that runs empty starts afresh */
        hash->entries = (Buffer *)&empty_buffer;
        hash->index = NULL;
    }
    return true;
}

/* -- going through -------------------------------------------------------------------------- */

bool hash_next(const Hash *hash, int64_t *position, Value *key, Value *value)
{
    const Value *entries = hash->entries->as.values;
    while (*position < entry_count(hash)) {
        int64_t i = (*position)++;
        if (entries[2 * i].tag != TAG_UNBOUND) {
            *key = entries[2 * i];
            *value = entries[2 * i + 1];
            return true;
        }
    }
    return false;
}

static bool collect_half(Runtime *rt, const Hash *hash, bool keys, Value *result)
{
    BufferKind kind = KIND_EMPTY;
    Value key, value;
    for (int64_t position = 0; kind != KIND_VALUE && hash_next(hash, &position, &key, &value);)
        kind = kind_join(kind, value_kind(keys ? key : value));
    Array *array = array_new(rt, kind, hash->count);
    if (!array)
        return false;
    for (int64_t position = 0; hash_next(hash, &position, &key, &value);) {
        buffer_put(array->buffer, array->length, keys ? key : value);
        array_extended(array, 1);
    }
    *result = value_array(array);
    return true;
}

bool hash_keys(Runtime *rt, const Hash *hash, Value *result) { return collect_half(rt, hash, true, result); }
bool hash_values(Runtime *rt, const Hash *hash, Value *result) { return collect_half(rt, hash, false, result); }

static bool put_all(Runtime *rt, Hash *to, const Hash *from)
{
    Value key, value;
    for (int64_t position = 0; hash_next(from, &position, &key, &value);)
        if (!hash_put(rt, to, key, value))
            return false;
    return true;
}

bool hash_merge(Runtime *rt, const Hash *left, const Hash *right, Value *result)
{
    Value merged;
    if (!hash_new(rt, &merged) || !put_all(rt, merged.as.hash, left) || !put_all(rt, merged.as.hash, right))
        return false;
    *result = merged;
    return true;
}
