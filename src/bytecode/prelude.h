/* The prelude: functions written in Monkey that every script may use. What a
 * script does not mention is not even parsed. */
#ifndef MK_BYTECODE_PRELUDE_H
#define MK_BYTECODE_PRELUDE_H

#include "emit.h"

typedef struct Prelude Prelude;

/* Whether a name that the file binds nowhere means something all the same: a
 * builtin, a constant; to scripts a function of the prelude, to the prelude its natives. */
bool predefined_has(Text name, bool in_prelude);
/* The number of the prelude's function of that name; -1 if there is none. */
int prelude_find(Text name);
/* The function as a value: always the same one. */
Value prelude_function(Compiler *compiler, int number);
/* For a call of its own: a copy that nobody can tell from the function, whose
 * loops see this call's callback and elements alone, and get traces for them. */
Value prelude_copy(Compiler *compiler, int number);

void prelude_free(Prelude *prelude); /* or NULL */

#endif
