/* Functions and their variables, as the resolver finds them. */
#ifndef MK_BYTECODE_SCOPE_H
#define MK_BYTECODE_SCOPE_H

#include "syntax/ast.h"

typedef struct Scope Scope;
typedef struct Variable Variable;

typedef enum {
    VARIABLE_SLOT,   /* in a slot of its function's frame; functions within copy it into their closures */
    VARIABLE_CELL,   /* in a cell that its function's slot and the closures share */
    VARIABLE_GLOBAL, /* of the file, and mentioned by functions */
} VariableKind;

struct Variable {
    Text name;
    Scope *scope;
    uint32_t number;   /* in its scope, parameters first */
    uint32_t bindings; /* places that bind it: let, const, for-in, being a parameter */
    bool is_const;
    bool is_assigned;         /* by anything but its bindings */
    bool is_rebound;          /* a binding of it stands in a loop, or is a for-in's */
    bool is_captured;         /* a function within mentions it */
    bool may_capture_unbound; /* a closure that mentions it may be made before it is bound */
    bool is_checked;          /* some read of it has to check that it is bound */
    VariableKind kind;
    uint16_t index; /* its slot, or the global's number */
};

/* One function, or the file. */
struct Scope {
    Scope *parent; /* NULL: the file's */
    FunctionNode *function;
    Variable **variables;
    uint32_t variable_count, variable_capacity;
    uint32_t *buckets; /* open addressing by name: number of the variable + 1, or 0 */
    uint32_t bucket_count;
    /* What its closures carry, in order: variables of functions around this one. */
    Variable **captures;
    uint32_t capture_count, capture_capacity;
    uint32_t slot_count;  /* slots its variables take */
    uint32_t clear_count; /* of them, those behind the parameters that are to be unbound at entry */
};

Scope *scope_new(Scope *parent, FunctionNode *function);
void scope_free(Scope *scope);

static inline bool scope_is_file(const Scope *scope) { return !scope->parent; }
Variable *scope_find(const Scope *scope, Text name); /* in this one alone; NULL */
Variable *scope_add(Scope *scope, Text name);        /* which has none of that name */
/* The number of the capture, added if it is new. */
uint32_t scope_capture(Scope *scope, Variable *variable);

#endif
