/* From bytes to tokens, one at a time. */
#ifndef MK_SYNTAX_LEXER_H
#define MK_SYNTAX_LEXER_H

#include "arena.h"
#include "source.h"
#include "token.h"

typedef struct {
    const char *bytes; /* NUL-terminated behind `length` */
    uint32_t length, at;
    Arena *arena; /* owns the texts of tokens */
    Diagnostics *errors;
    /* The templates whose expression is being read, innermost last: a `}` that
     * closes no brace of its own goes on with the template. */
    struct OpenTemplate {
        SourcePos start;
        uint32_t braces;
    } *templates;
    uint32_t template_count, template_capacity;
    /* The file ended inside a token: that has been reported, and all that is therefore missing at the end is not. */
    bool is_cut_off;
} Lexer;

void lexer_init(Lexer *lexer, const Source *source, Arena *arena, Diagnostics *errors);
void lexer_fini(Lexer *lexer);
Token lexer_next(Lexer *lexer); /* at the end TOK_END, again and again */
void lexer_stop(Lexer *lexer);  /* goes to the end as if cut off */

#endif
