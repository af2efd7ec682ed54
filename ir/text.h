/* The text form of traces, both ways: docs/ir.md specifies it.
 * print(parse(print(t))) == print(t) for every trace. */
#ifndef MK_IR_TEXT_H
#define MK_IR_TEXT_H

#include "trace.h"

#include <stdio.h>

/* Where and why a text is no trace: line and column count from 1. */
typedef struct {
    int line, column;
    char message[160];
} IrTextError;

void trace_print(const Trace *trace, FILE *out);
/* The same as a string; the caller frees it. */
char *trace_print_string(const Trace *trace);
/* Parses one trace out of `length` bytes; NULL and *error if it is none. The
 * result is well-formed text, not yet verified. The caller frees it. */
Trace *trace_parse(const char *text, size_t length, IrTextError *error);

#endif
