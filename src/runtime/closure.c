/* Closures and the cells of variables that they share. */
#include "array.h"

Cell *cell_new(Runtime *rt, Value value)
{
    Cell *cell = runtime_allocate(rt, OBJ_CELL, sizeof *cell);
    if (cell)
        cell->value = value;
    return cell;
}

Closure *closure_new(Runtime *rt, const struct Proto *proto, int64_t capture_count)
{
    Closure *closure = runtime_allocate(rt, OBJ_CLOSURE, sizeof *closure + (size_t)capture_count * sizeof(Value));
    if (!closure)
        return NULL;
    closure->proto = proto;
    closure->capture_count = capture_count;
    for (int64_t i = 0; i < capture_count; i++)
        closure->captures[i] = value_unbound();
    return closure;
}
