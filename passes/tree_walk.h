/* One walk through a tree for passes that go forward: the instructions of the root in
 * order, and, at the first guard that leads to a child, the child first. Facts put
 * down in a child are forgotten behind it; so at each instruction those are known that
 * hold there, and each is visited once.
 *
 * A child is visited before the guard: it knows what holds at the first guard that
 * leads there, and nothing of what any of these guards would have shown. */
#ifndef MK_PASSES_TREE_WALK_H
#define MK_PASSES_TREE_WALK_H

#include "scratch.h"

typedef enum {
    TREE_INST, /* `ref` is the next instruction */
    TREE_END,  /* of the segment, with all that is known there still known */
    TREE_DONE,
} TreeStep;

typedef struct {
    uint32_t mark;
    MemoryVersions versions;
} TreeMark;

typedef struct {
    IrRef ref;        /* the instruction, at TREE_INST */
    uint32_t segment; /* the one it stands in, or that ends */

    const Trace *trace;
    FactTable *facts;         /* the pass's, NULL if it has none; so are `versions` */
    MemoryVersions *versions; /* of memory */
    IrRef *parents;
    uint32_t *child_at;   /* per instruction: the segment whose first guard it is, 0 if none */
    TreeMark *marks;      /* per segment: what was known where it began */
    IrRef next, limit;    /* what the pass makes meanwhile, behind the limit, is not visited */
    bool has_ended;       /* the step before was a TREE_END */
    bool is_behind_child; /* `next` is a guard whose child has been visited */
} TreeWalk;

void tree_walk_init(TreeWalk *walk, const Trace *trace, FactTable *facts, MemoryVersions *versions);
void tree_walk_fini(TreeWalk *walk);
TreeStep tree_walk_next(TreeWalk *walk);

#endif
