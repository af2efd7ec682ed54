/* What a back end knows of the host's memory, collected in one place. */
#ifndef MK_TRACE_LAYOUT_H
#define MK_TRACE_LAYOUT_H

#include "ir/backend.h"
#include "vm/vm.h"

/* Offsets, tags, helper and maths addresses; globals are vm's. */
Layout layout_of(const VM *vm);

/* The runtime helper behind a row of calls.def. */
TraceHelper helper_for(IrCall call);

/* Tags that no value has, in what a trace gives back: an error was raised; the
 * interpreter that entered it is to go on. */
enum { RESULT_RAISED = TAG_COUNT, RESULT_GO_ON };

#endif
