/* From source text to syntax tree. */
#ifndef MK_SYNTAX_PARSER_H
#define MK_SYNTAX_PARSER_H

#include "ast.h"
#include "source.h"

/* Parses a whole file. Errors go to `errors`; it recovers and goes on to report
 * up to 20. Always gives a tree (with the parts that could be parsed); whoever
 * runs it checks errors->count first. The caller frees it with tree_free. */
Tree *parse(Source *source, Diagnostics *errors);

#endif
