/* The variables of a function: what it binds, hoisted. */
#ifndef MK_BYTECODE_BINDINGS_H
#define MK_BYTECODE_BINDINGS_H

#include "scope.h"
#include "syntax/source.h"

/* Adds the parameters and every name that is bound in the function's body, but
 * not inside functions within it, and reports constants that are bound again. */
void bindings_collect(Scope *scope, Diagnostics *errors);

#endif
