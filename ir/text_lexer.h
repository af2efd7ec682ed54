/* The words of the text form. */
#ifndef MK_IR_TEXT_LEXER_H
#define MK_IR_TEXT_LEXER_H

#include "text.h"

typedef enum {
    TEXT_END,    /* of the text, and from the first error on */
    TEXT_LINE,   /* a line's end; empty lines and comments are skipped */
    TEXT_WORD,   /* letters, digits, underscores */
    TEXT_NUMBER, /* a digit, or a minus sign and more */
    TEXT_STRING, /* with its quotes */
    TEXT_ARROW,  /* -> */
    TEXT_MARK,   /* one of # @ = { } ( ) : + | */
} TextTokenKind;

typedef struct {
    TextTokenKind kind;
    const char *start;
    int length;
    int line, column;
} TextToken;

typedef struct {
    const char *at, *end, *line_start;
    int line;
    bool failed;
    IrTextError *error; /* of the first failure */
    TextToken token;    /* the one looked at */
} TextLexer;

void text_lexer_init(TextLexer *lexer, const char *text, size_t length, IrTextError *error);
void text_lexer_next(TextLexer *lexer);

bool text_is_mark(const TextLexer *lexer, char mark);
bool text_is_word(const TextLexer *lexer, const char *word);

/* Records the first failure, at a token; from then on there is only TEXT_END. */
void text_fail_at(TextLexer *lexer, int line, int column, const char *message);
void text_fail(TextLexer *lexer, const char *message);
/* «expected WHAT, found …» */
void text_fail_expected(TextLexer *lexer, const char *what);

#endif
