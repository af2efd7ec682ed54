/* The JIT's parameters: one table, params.def. */
#ifndef MK_TRACE_PARAMS_H
#define MK_TRACE_PARAMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
#define PARAM(name, initial, minimum, maximum, meaning) int32_t name;
#include "params.def"
#undef PARAM
} JitParams;

JitParams params_default(void);
/* Sets those named in "NAME=V,…"; false and a message for an unknown name or a value out of range. */
bool params_parse(JitParams *params, const char *text, char *message, size_t size);
/* One row of the table, for --help; false past the last. */
bool params_row(int index, const char **name, int32_t *initial, const char **meaning);

#endif
