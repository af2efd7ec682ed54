/* What a pass works with while it runs: zeroed arrays, maps of references and a
 * hash table of facts. */
#ifndef MK_PASSES_SCRATCH_H
#define MK_PASSES_SCRATCH_H

#include "ir/trace.h"

/* `count` zeroed elements of `size` bytes. The caller frees it. */
void *scratch_new(size_t count, size_t size);

/* A map with an entry IR_NOREF for each instruction of the trace (and `extra` more), as trace_substitute takes it. */
IrRef *ref_map_new(const Trace *trace, uint32_t extra);
/* What stands for `ref` now: the end of its chain in `map`. */
IrRef ref_resolve(const IrRef *map, IrRef ref);

/* Puts what stands for them in the place of the operands of one instruction. */
void inst_resolve_operands(Trace *trace, IrInst *inst, const IrRef *map);

/* A fact's name: whatever four words a pass finds telling; a fact about memory
 * has the version of that memory as one of them, so that a write makes all facts
 * about it unfindable at no cost. */
typedef struct {
    uint32_t what, a, b, version;
} FactKey;

typedef struct {
    FactKey key;
    IrRef before;
} FactChange;

/* From names to references. Init and fini; grows; facts are overwritten, or forgotten all together
 * that were put down since a mark. */
typedef struct {
    FactKey *keys;
    IrRef *values; /* FACT_FREE: the place is free; IR_NOREF: what was there is forgotten */
    uint32_t mask, count;
    bool is_marked; /* from the first mark on changes are noted */
    FactChange *changes;
    uint32_t change_count, change_capacity;
} FactTable;

void facts_init(FactTable *table, uint32_t expected);
void facts_fini(FactTable *table);
IrRef facts_find(const FactTable *table, FactKey key); /* IR_NOREF if there is none */
void facts_put(FactTable *table, FactKey key, IrRef value);
uint32_t facts_mark(FactTable *table);
void facts_forget(FactTable *table, uint32_t mark); /* what was put since the mark; the latest mark first */

/* The version of each class of memory: how often it may have changed so far. */
typedef struct {
    uint32_t of[IR_EFFECT_COUNT];
} MemoryVersions;

/* One number for a set of classes, which changes whenever one of them does. */
uint32_t memory_version(const MemoryVersions *versions, IrEffects classes);
void memory_written(MemoryVersions *versions, IrEffects classes);

#endif
