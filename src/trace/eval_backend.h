/* The back end that interprets trace IR: slow, plain, needs no LLVM. The oracle. */
#ifndef MK_TRACE_EVAL_BACKEND_H
#define MK_TRACE_EVAL_BACKEND_H

#include "ir/backend.h"

Backend *eval_backend_new(void);

#endif
