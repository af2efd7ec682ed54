#include "scratch.h"

#include "ir/memory.h"

#include <stdlib.h>

void *scratch_new(size_t count, size_t size) { return ir_alloc((count ? count : 1) * size); }

IrRef *ref_map_new(const Trace *trace, uint32_t extra)
{
    uint32_t count = trace->insts.count + extra;
    IrRef *map = scratch_new(count, sizeof *map);
    for (uint32_t i = 0; i < count; i++)
        map[i] = IR_NOREF;
    return map;
}

IrRef ref_resolve(const IrRef *map, IrRef ref)
{
    while (!ir_ref_is_const(ref) && map[ref] != IR_NOREF)
        ref = map[ref];
    return ref;
}

void inst_resolve_operands(Trace *trace, IrInst *inst, const IrRef *map)
{
    IrRef *refs[IR_MAX_OPERANDS];
    int count = inst_operands(trace, inst, refs);
    for (int i = 0; i < count; i++)
        *refs[i] = ref_resolve(map, *refs[i]);
}

#define FACT_FREE (IR_NOREF - 1)

static uint32_t hash_key(FactKey key)
{
    uint64_t h = (uint64_t)key.what << 32 | key.a;
    h = (h ^ h >> 29) * 0xbf58476d1ce4e5b9u;
    h ^= (uint64_t)key.b << 32 | key.version;
    h = (h ^ h >> 32) * 0x94d049bb133111ebu;
    return (uint32_t)(h ^ h >> 31);
}

static bool keys_equal(FactKey x, FactKey y)
{
    return x.what == y.what && x.a == y.a && x.b == y.b && x.version == y.version;
}

static void allocate(FactTable *table, uint32_t size)
{
    table->keys = scratch_new(size, sizeof *table->keys);
    table->values = scratch_new(size, sizeof *table->values);
    for (uint32_t i = 0; i < size; i++)
        table->values[i] = FACT_FREE;
    table->mask = size - 1;
    table->count = 0;
}

void facts_init(FactTable *table, uint32_t expected)
{
    uint32_t size = 16;
    while (size < 2 * expected)
        size *= 2;
    *table = (FactTable){.is_marked = false};
    allocate(table, size);
}

void facts_fini(FactTable *table)
{
    free(table->keys);
    free(table->values);
    free(table->changes);
}

/* The place of the key, or the free place where it belongs. */
static uint32_t place_of(const FactTable *table, FactKey key)
{
    uint32_t at = hash_key(key) & table->mask;
    while (table->values[at] != FACT_FREE && !keys_equal(table->keys[at], key))
        at = (at + 1) & table->mask;
    return at;
}

static void put(FactTable *table, FactKey key, IrRef value)
{
    uint32_t at = place_of(table, key);
    table->count += table->values[at] == FACT_FREE;
    table->keys[at] = key;
    table->values[at] = value;
}

static void grow(FactTable *table)
{
    FactTable old = *table;
    allocate(table, 2 * (old.mask + 1));
    for (uint32_t i = 0; i <= old.mask; i++)
        if (old.values[i] != FACT_FREE && old.values[i] != IR_NOREF)
            put(table, old.keys[i], old.values[i]);
    free(old.keys);
    free(old.values);
}

IrRef facts_find(const FactTable *table, FactKey key)
{
    IrRef value = table->values[place_of(table, key)];
    return value == FACT_FREE ? IR_NOREF : value;
}

void facts_put(FactTable *table, FactKey key, IrRef value)
{
    if (table->is_marked) {
        FactChange change = {key, facts_find(table, key)};
        table->changes = ir_list_room(table->changes, &table->change_capacity, table->change_count + 1, sizeof change);
        table->changes[table->change_count++] = change;
    }
    put(table, key, value);
    if (2 * table->count > table->mask + 1)
        grow(table);
}

uint32_t facts_mark(FactTable *table)
{
    table->is_marked = true;
    return table->change_count;
}

void facts_forget(FactTable *table, uint32_t mark)
{
    while (table->change_count > mark) {
        const FactChange *change = &table->changes[--table->change_count];
        put(table, change->key, change->before);
    }
}

uint32_t memory_version(const MemoryVersions *versions, IrEffects classes)
{
    uint32_t sum = 0;
    for (int i = 0; i < IR_EFFECT_COUNT; i++)
        if (classes >> i & 1)
            sum += versions->of[i];
    return sum;
}

void memory_written(MemoryVersions *versions, IrEffects classes)
{
    for (int i = 0; i < IR_EFFECT_COUNT; i++)
        if (classes >> i & 1)
            versions->of[i]++;
}
