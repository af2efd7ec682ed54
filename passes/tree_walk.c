#include "tree_walk.h"

#include "ir/tree.h"

#include <stdlib.h>

void tree_walk_init(TreeWalk *walk, const Trace *trace, FactTable *facts, MemoryVersions *versions)
{
    *walk = (TreeWalk){.trace = trace,
                       .facts = facts,
                       .versions = versions,
                       .limit = trace->insts.count,
                       .parents = tree_parents(trace),
                       .child_at = scratch_new(trace->insts.count, sizeof *walk->child_at),
                       .marks = scratch_new(trace->segments.count, sizeof *walk->marks)};
    for (uint32_t i = 1; i < trace->segments.count; i++)
        if (walk->parents[i] != IR_NOREF)
            walk->child_at[walk->parents[i]] = i;
}

void tree_walk_fini(TreeWalk *walk)
{
    free(walk->parents);
    free(walk->child_at);
    free(walk->marks);
}

static void enter_child(TreeWalk *walk, uint32_t child)
{
    TreeMark *mark = &walk->marks[child];
    if (walk->facts)
        mark->mark = facts_mark(walk->facts);
    if (walk->versions)
        mark->versions = *walk->versions;
    walk->segment = child;
    walk->next = walk->trace->segments.items[child].first;
}

static void leave_child(TreeWalk *walk)
{
    const TreeMark *mark = &walk->marks[walk->segment];
    if (walk->facts)
        facts_forget(walk->facts, mark->mark);
    if (walk->versions)
        *walk->versions = mark->versions;
    walk->next = walk->parents[walk->segment];
    walk->segment = tree_segment_of(walk->trace, walk->next);
    walk->is_behind_child = true;
}

TreeStep tree_walk_next(TreeWalk *walk)
{
    if (walk->has_ended) {
        if (walk->segment == 0)
            return TREE_DONE;
        leave_child(walk);
        walk->has_ended = false;
    }
    for (;;) {
        const Segment *segment = &walk->trace->segments.items[walk->segment];
        if (walk->next == segment->first + segment->count || walk->next == walk->limit) {
            walk->has_ended = true;
            return TREE_END;
        }
        uint32_t child = walk->is_behind_child ? 0 : walk->child_at[walk->next];
        walk->is_behind_child = false;
        if (!child)
            break;
        enter_child(walk, child);
    }
    walk->ref = walk->next++;
    return TREE_INST;
}
