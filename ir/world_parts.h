/* What the files of a world share. */
#ifndef MK_IR_WORLD_PARTS_H
#define MK_IR_WORLD_PARTS_H

#include "world.h"

#include <string.h>

extern uint64_t world_tags[IRT_COUNT];

World *world_empty(void);
/* Gives the object's number; `elements` of it may be written. */
uint32_t world_object_new(World *world, IrType type, const char *name, uint32_t elements);
uint32_t world_buffer_new(World *world, WorldKind kind, uint32_t capacity);
int world_find(const World *world, const char *name, size_t length); /* -1 if no object has the name */
IrWord world_object_word(const World *world, uint32_t number, bool boxed);
bool world_kind_fits(WorldKind kind, IrWord value);
WorldKind world_kind_of(const IrWord *values, uint32_t count); /* the narrowest that holds them all */

static inline IrWord box(IrType type, uint64_t bits) { return (IrWord){world_tags[type], bits}; }

static inline double word_float(IrWord word)
{
    double f;
    memcpy(&f, &word.bits, sizeof f);
    return f;
}

#endif
