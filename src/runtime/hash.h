/* HASH: entries in order of insertion, and an index over them. */
#ifndef MK_RUNTIME_HASH_H
#define MK_RUNTIME_HASH_H

#include "runtime.h"

/* Entry i is values 2i (key) and 2i+1 of `entries`, whose `used` counts both; a
 * deleted entry's key is UNBOUND. `index` is an open hash table of uint32_t,
 * capacity a power of two, 0 or 1 + an entry's number; it still leads to
 * deleted entries, which equal no key, until it is built anew. Small hashes have none. */
struct Hash {
    Object head;
    int64_t count;   /* live entries */
    Buffer *entries; /* KIND_VALUE, or the empty buffer */
    Buffer *index;   /* KIND_BYTES, or NULL */
};

uint64_t string_hash(String *string);
bool hash_delete(Runtime *rt, Hash *hash, Value key, bool *found);
bool hash_has(Runtime *rt, const Hash *hash, Value key, bool *found);
bool hash_keys(Runtime *rt, const Hash *hash, Value *result);
bool hash_values(Runtime *rt, const Hash *hash, Value *result);
/* A new hash: left's entries, then right's over them. */
bool hash_merge(Runtime *rt, const Hash *left, const Hash *right, Value *result);
/* Entry `*position` or the next live one; moves `*position` past it. False at the end. */
bool hash_next(const Hash *hash, int64_t *position, Value *key, Value *value);

#endif
