/* A file of traces, taken apart. */
#ifndef MK_CLI_IRTOOL_FILE_H
#define MK_CLI_IRTOOL_FILE_H

#include "ir/trace.h"

#include <stdio.h>

typedef struct {
    Trace *trace;
    int line;    /* of its first word */
    char **runs; /* what stands behind `; run:`, above it or in it */
    int run_count;
} FileTrace;

typedef struct {
    const char *path;
    char *text;
    FileTrace *traces;
    uint32_t count, capacity;
} TraceFile;

/* Reads, parses and verifies all of a file; a complaint with path, line and column goes to `errors`. */
bool trace_file_read(TraceFile *file, const char *path, FILE *errors);
void trace_file_free(TraceFile *file);

#endif
