/* The escapes of strings and templates. */
#ifndef MK_SYNTAX_ESCAPE_H
#define MK_SYNTAX_ESCAPE_H

#include "arena.h"
#include "source.h"

/* What source[from..to) stands for. A bad escape is a syntax error at its
 * backslash and is left out. A template has two escapes more. */
Text escape_decode(Arena *arena, const char *source, SourcePos from, SourcePos to, bool is_template,
                   Diagnostics *errors);

#endif
