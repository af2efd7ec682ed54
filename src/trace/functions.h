/* Versions of functions, each for arguments of certain types: what traces call. */
#ifndef MK_TRACE_FUNCTIONS_H
#define MK_TRACE_FUNCTIONS_H

#include "ir/backend.h"
#include "vm/vm.h"

typedef struct {
    const Proto *proto;
    uint32_t next;  /* the function's next version, 0 if there is none */
    uint32_t trace; /* the number of its trace, 0 while it has none */
    bool is_called; /* it is recursive, as some trace has shown: not to be inlined */
} FunctionVersion;

typedef struct {
    FunctionTarget *targets;   /* by number; compiled code holds addresses into it */
    FunctionVersion *versions; /* likewise; 0 is none */
    uint32_t count;
} Functions;

Functions *functions_new(void);
void functions_free(Functions *functions);

/* The version of the function for these arguments, slots[0] the first, of a closure of it;
 * made if there is none. 0 if there would be too many, of it or at all. */
uint32_t functions_make(Functions *functions, const Proto *proto, const Value *slots, uint32_t most);
/* Of the versions from `first` on the one for these arguments, 0 if there is none. */
uint32_t functions_find(const Functions *functions, uint32_t first, const Value *slots);
uint32_t functions_first(const Functions *functions, const Proto *proto); /* 0 if there is none */

/* Whether a call of it is better left a call: it has loops of its own. */
bool proto_has_loops(const Proto *proto);
/* Whether it calls nothing: such a function is inlined, but where calls are nested too deeply. */
bool proto_is_leaf(const Proto *proto);

#endif
