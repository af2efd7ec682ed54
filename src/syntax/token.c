#include "token.h"

#include <string.h>

const char *token_text(TokenKind kind)
{
    static const char *const texts[] = {
#define TOKEN(name, text) [TOK_##name] = text,
#include "tokens.def"
    };
    return texts[kind];
}

static const struct Keyword {
    TokenKind kind;
    uint8_t length;
    char text[9];
} keywords[] = {
#define TOKEN(name, text)
#define KEYWORD(name, text) {TOK_##name, sizeof text - 1, text},
#include "tokens.def"
};

enum { KEYWORD_COUNT = sizeof keywords / sizeof keywords[0] };
_Static_assert(KEYWORD_COUNT == TOK_COUNT - TOK_FN, "keywords are the last tokens");

bool token_is_keyword(TokenKind kind) { return kind >= TOK_FN && kind < TOK_COUNT; }

TokenKind token_keyword(const char *word, size_t length)
{
    for (int i = 0; i < KEYWORD_COUNT; i++)
        if (keywords[i].length == length && memcmp(keywords[i].text, word, length) == 0)
            return keywords[i].kind;
    return TOK_NAME;
}
