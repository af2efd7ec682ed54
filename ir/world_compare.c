/* Whether two worlds, in which two traces have run, can be told apart. */
#include "memory.h"
#include "world.h"
#include "world_parts.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Which object of the second world each of the first has been found to be: number + 1. */
typedef struct {
    World *first, *second;
    uint32_t *counterpart;
} Comparison;

static bool same_words(Comparison *c, IrWord x, IrWord y);

static bool same_lists(Comparison *c, const WorldObject *x, const WorldObject *y, uint32_t count, bool are_values)
{
    for (uint32_t i = 0; i < count; i++)
        if (are_values ? !same_words(c, x->elements[i], y->elements[i]) : x->elements[i].bits != y->elements[i].bits)
            return false;
    return true;
}

static bool same_objects(Comparison *c, uint32_t number_x, uint32_t number_y)
{
    if (c->counterpart[number_x])
        return c->counterpart[number_x] == number_y + 1;
    c->counterpart[number_x] = number_y + 1;
    const WorldObject *x = c->first->objects[number_x], *y = c->second->objects[number_y];
    if (x->type != y->type || x->length != y->length || strcmp(x->name, y->name))
        return false;
    if (x->type == IRT_cell)
        return same_lists(c, x, y, 1, true);
    if (x->type == IRT_func)
        return same_lists(c, x, y, x->length, true);
    if (x->type != IRT_arr)
        return true;
    const WorldObject *bx = c->first->objects[x->buffer], *by = c->second->objects[y->buffer];
    return bx->kind == by->kind && bx->shared == by->shared &&
           same_lists(c, bx, by, x->length, bx->kind == WORLD_VALUE);
}

static bool is_object_tag(uint64_t tag)
{
    return tag >= world_tags[IRT_vstr] && tag <= world_tags[IRT_vcell] && tag != world_tags[IRT_vunbound];
}

static bool same_words(Comparison *c, IrWord x, IrWord y)
{
    if (x.tag != y.tag)
        return false;
    if (is_object_tag(x.tag))
        return same_objects(c, (uint32_t)x.bits - 1, (uint32_t)y.bits - 1);
    bool are_nans = x.tag == world_tags[IRT_vfloat] && isnan(word_float(x)) && isnan(word_float(y));
    return x.bits == y.bits || are_nans || x.tag == world_tags[IRT_vnull];
}

static bool same_places(Comparison *c, WorldPlaces *x, WorldPlaces *y, const char *what, char reason[160])
{
    for (uint32_t i = 0; i < x->count || i < y->count; i++)
        if (!same_words(c, *world_place(x, i), *world_place(y, i)))
            return snprintf(reason, 160, "%s #%u differs", what, i), false;
    return true;
}

static bool same_memory(Comparison *c, char reason[160])
{
    if (!same_places(c, &c->first->globals, &c->second->globals, "global", reason))
        return false;
    if (c->first->log_count != c->second->log_count)
        return snprintf(reason, 160, "%u against %u things written", c->first->log_count, c->second->log_count), false;
    for (uint32_t i = 0; i < c->first->log_count; i++)
        if (!same_words(c, c->first->log[i], c->second->log[i]))
            return snprintf(reason, 160, "thing %u written differs", i), false;
    for (uint32_t i = 0; i < c->first->object_count; i++) {
        const char *name = c->first->objects[i]->name;
        int other = world_find(c->second, name, strlen(name));
        if (name[0] && other >= 0 && !same_objects(c, i, (uint32_t)other))
            return snprintf(reason, 160, "object %s differs", name), false;
    }
    return true;
}

static bool same_frames(const Trace *first, const Snapshot *x, const Trace *second, const Snapshot *y)
{
    if (x->frame_count != y->frame_count)
        return false;
    for (uint32_t i = 0; i < x->frame_count; i++) {
        SnapFrame fx = first->snap_frames.items[x->first_frame + i], fy = second->snap_frames.items[y->first_frame + i];
        if (fx.pc != fy.pc || fx.base != fy.base ||
            strcmp(first->objects.items[fx.code].text, second->objects.items[fy.code].text))
            return false;
    }
    return true;
}

static Comparison begin(World *first, World *second)
{
    return (Comparison){first, second, ir_alloc((first->object_count + 1) * sizeof(uint32_t))};
}

static bool same_ends(Comparison *c, const Trace *first_trace, EvalExit x, const Trace *second_trace, EvalExit y,
                      char reason[160])
{
    if (!same_memory(c, reason))
        return false;
    if (x.link != y.link)
        return snprintf(reason, 160, "links to %u and %u", x.link, y.link), false;
    if (x.snap != IR_NOSNAP &&
        !same_frames(first_trace, &first_trace->snaps.items[x.snap], second_trace, &second_trace->snaps.items[y.snap]))
        return snprintf(reason, 160, "left in v%u and v%u for different places", x.guard, y.guard), false;
    return same_places(c, &c->first->left, &c->second->left, "at the end, slot", reason);
}

/* Whether guards in front of the loop speak of more than the first iteration. */
static bool asks_for_all_iterations(const Trace *trace)
{
    for (uint32_t i = 0; i < trace->insts.count; i++)
        if (trace_inst(trace, i)->op == IR_assume_bounds)
            return true;
    return false;
}

/* Leaving at entry is allowed where the first trace left before it came round again, where
 * guards ask of iterations to come, and where the guard asked in front of the loop need not
 * be come to in it. */
static bool may_leave_at_entry(const Trace *first_trace, EvalExit x, const Trace *second_trace, EvalExit y)
{
    bool leaves_here = x.snap != IR_NOSNAP && x.iterations == y.iterations;
    return leaves_here || first_trace->segments.count > 1 || asks_for_all_iterations(second_trace);
}

/* Behind an exit at entry the interpreter begins anew, and does what the first trace does. */
static EvalExit go_on(World *world, Trace *first_trace, EvalExit left)
{
    WorldPlaces slots = world->slots;
    world->slots = world->left;
    world->left = slots;
    if (world->max_iterations)
        world->max_iterations -= left.iterations;
    EvalExit exit = world_run(world, first_trace).exit;
    exit.iterations += left.iterations;
    return exit;
}

bool world_same(World *first, Trace *first_trace, const WorldOutcome *first_outcome, World *second,
                const Trace *second_trace, const WorldOutcome *second_outcome, char reason[160])
{
    EvalExit x = first_outcome->exit, y = second_outcome->exit;
    bool left_at_entry = y.snap != IR_NOSNAP && y.snap == second_trace->entry_snap;
    bool so_did_first = x.snap != IR_NOSNAP && x.snap == first_trace->entry_snap && x.iterations == y.iterations;
    if (left_at_entry && !so_did_first && may_leave_at_entry(first_trace, x, second_trace, y)) {
        y = go_on(second, first_trace, y);
        second_trace = first_trace;
    }
    if (first->error[0] || second->error[0])
        return snprintf(reason, 160, "%.150s", first->error[0] ? first->error : second->error), false;
    if (x.iterations != y.iterations || (x.snap == IR_NOSNAP) != (y.snap == IR_NOSNAP))
        return snprintf(reason, 160, "%llu against %llu iterations", (unsigned long long)x.iterations,
                        (unsigned long long)y.iterations),
               false;
    Comparison c = begin(first, second);
    bool same = same_ends(&c, first_trace, x, second_trace, y, reason);
    free(c.counterpart);
    return same;
}
