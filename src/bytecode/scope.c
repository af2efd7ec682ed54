#include "scope.h"

#include "memory.h"

#include <stdlib.h>
#include <string.h>

Scope *scope_new(Scope *parent, FunctionNode *function)
{
    Scope *scope = memory_new(1, sizeof *scope);
    scope->parent = parent;
    scope->function = function;
    return scope;
}

void scope_free(Scope *scope)
{
    for (uint32_t i = 0; i < scope->variable_count; i++)
        free(scope->variables[i]);
    free(scope->variables);
    free(scope->buckets);
    free(scope->captures);
    free(scope);
}

static uint32_t text_hash(Text text)
{
    uint32_t hash = 2166136261u;
    for (uint32_t i = 0; i < text.length; i++)
        hash = (hash ^ (unsigned char)text.bytes[i]) * 16777619u;
    return hash;
}

/* The bucket that holds `name`, or the free one where it belongs. */
static uint32_t find_bucket(const Scope *scope, Text name)
{
    uint32_t mask = scope->bucket_count - 1;
    uint32_t i = text_hash(name) & mask;
    for (; scope->buckets[i]; i = (i + 1) & mask) {
        Text other = scope->variables[scope->buckets[i] - 1]->name;
        if (other.length == name.length && memcmp(other.bytes, name.bytes, name.length) == 0)
            break;
    }
    return i;
}

Variable *scope_find(const Scope *scope, Text name)
{
    if (!scope->bucket_count)
        return NULL;
    uint32_t found = scope->buckets[find_bucket(scope, name)];
    return found ? scope->variables[found - 1] : NULL;
}

static void rehash(Scope *scope)
{
    free(scope->buckets);
    scope->bucket_count = scope->bucket_count ? scope->bucket_count * 2 : 16;
    scope->buckets = memory_new(scope->bucket_count, sizeof *scope->buckets);
    for (uint32_t i = 0; i < scope->variable_count; i++)
        scope->buckets[find_bucket(scope, scope->variables[i]->name)] = i + 1;
}

Variable *scope_add(Scope *scope, Text name)
{
    if (scope->variable_count * 2 >= scope->bucket_count)
        rehash(scope);
    Variable *variable = memory_new(1, sizeof *variable);
    variable->name = name;
    variable->scope = scope;
    variable->number = scope->variable_count;
    uint32_t bucket = find_bucket(scope, name);
    scope->variables =
        memory_grow(scope->variables, scope->variable_count, &scope->variable_capacity, sizeof *scope->variables);
    scope->variables[scope->variable_count++] = variable;
    scope->buckets[bucket] = scope->variable_count;
    return variable;
}

uint32_t scope_capture(Scope *scope, Variable *variable)
{
    for (uint32_t i = 0; i < scope->capture_count; i++)
        if (scope->captures[i] == variable)
            return i;
    scope->captures =
        memory_grow(scope->captures, scope->capture_count, &scope->capture_capacity, sizeof *scope->captures);
    scope->captures[scope->capture_count] = variable;
    return scope->capture_count++;
}
