/* A source text, its places, and the errors found in it. */
#ifndef MK_SYNTAX_SOURCE_H
#define MK_SYNTAX_SOURCE_H

#include "ast.h"

#include <stdio.h>

typedef struct {
    char *name;  /* as given: a path, "-", "<command>"; "<prelude:map>" */
    char *bytes; /* owned, NUL-terminated behind `length` */
    size_t length;
    uint32_t *lines; /* offset of each line's first byte, made at the first question */
    uint32_t line_count;
} Source;

typedef struct {
    uint32_t line, column; /* from 1; columns in bytes */
} SourcePlace;

/* Copies name and bytes. Files are under 4 GiB. */
Source *source_new(const char *name, const char *bytes, size_t length);
void source_free(Source *source);
SourcePlace source_place(Source *source, SourcePos pos);

/* Syntax and compile errors of one source, kept in source order, 20 at most. */
#define MAX_DIAGNOSTICS 20
typedef struct {
    struct Diagnostic {
        SourcePos pos;
        char *message;
    } items[MAX_DIAGNOSTICS];
    int count;
} Diagnostics;

void diagnostics_fini(Diagnostics *list);
/* printf-like; sorted by place on insertion, a second one at the same place is dropped, as are those past the 20th
 * place. */
void diagnostics_add(Diagnostics *list, SourcePos pos, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* Each as `FILE:LINE:COL: syntax error: MESSAGE`, the source line, and a caret under the column. */
void diagnostics_print(const Diagnostics *list, Source *source, FILE *out);

#endif
