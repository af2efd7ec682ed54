/* What a trace sees at its entry, as the `inputs` of its text form. */
#ifndef MK_TRACE_INPUTS_H
#define MK_TRACE_INPUTS_H

#include "vm/vm.h"

enum { INPUT_OBJECTS = 64, INPUT_ELEMENTS = 4096 }; /* what is beyond is cut off, with a note */

/* A copy of a trace just recorded, with what its slots, globals and the objects
 * reachable from them hold now: vm is at the trace's header, about to enter it.
 * The copy's objects are not roots: it is to be printed and freed. */
Trace *trace_with_inputs(const Trace *recorded, const VM *vm);

#endif
