/* What the lexer hands to the parser. */
#ifndef MK_SYNTAX_TOKEN_H
#define MK_SYNTAX_TOKEN_H

#include "ast.h"

typedef enum {
#define TOKEN(name, text) TOK_##name,
#include "tokens.def"
    TOK_COUNT
} TokenKind;

typedef struct {
    uint8_t kind;     /* TokenKind */
    bool begins_line; /* no other token before it on its line */
    SourcePos pos, end;
    union {
        Text text;        /* of a name or keyword: as written; of strings and parts of templates: what they stand for */
        uint64_t integer; /* up to 2^63: the parser allows that one behind a minus sign only */
        double number;
    } as;
} Token;

const char *token_text(TokenKind kind);
bool token_is_keyword(TokenKind kind);
TokenKind token_keyword(const char *word, size_t length); /* TOK_NAME if it is none */

#endif
