/* Finds out what each name of a tree means, before any code is made. */
#ifndef MK_BYTECODE_RESOLVER_H
#define MK_BYTECODE_RESOLVER_H

#include "scope.h"
#include "syntax/source.h"

/* Variables beyond these don't fit a frame's 256 slots beside its operands. */
#define MAX_FUNCTION_VARIABLES 200
#define MAX_FILE_SLOTS         150 /* the others become globals */
#define MAX_CAPTURES           256
#define MAX_GLOBALS            65536

typedef struct {
    Scope **scopes; /* [0] is the file's */
    uint32_t scope_count, scope_capacity;
    Variable **globals; /* by number */
    uint32_t global_count, global_capacity;
} Resolution;

/* `in_prelude`: the tree is the prelude's, which has native functions of its own. Sets `variable` and `may_be_unbound`
 * of each Name (no variable: a builtin) and `scope` of each function. Reports names bound nowhere, assignments to
 * constants, stray `break` and `continue`, and what is too big for a frame. */
void resolve(Tree *tree, bool in_prelude, Resolution *resolution, Diagnostics *errors);
void resolution_fini(Resolution *resolution);

#endif
