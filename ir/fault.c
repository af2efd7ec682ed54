#include "fault.h"

#include <stdatomic.h>
#include <stddef.h>

static atomic_uint_fast64_t points_left; /* 0: no point fails, or it has */
static const char *_Atomic injected;

void fault_inject(uint64_t nth) { atomic_store(&points_left, nth); }

bool fault_is_due(const char *what)
{
    if (!atomic_load_explicit(&points_left, memory_order_relaxed) || atomic_fetch_sub(&points_left, 1) != 1)
        return false;
    atomic_store(&injected, what);
    return true;
}

const char *fault_injected(void) { return atomic_load(&injected); }
