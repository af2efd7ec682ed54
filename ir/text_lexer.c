#include "text_lexer.h"

#include <stdio.h>
#include <string.h>

void text_fail_at(TextLexer *lexer, int line, int column, const char *message)
{
    if (!lexer->failed) {
        lexer->error->line = line;
        lexer->error->column = column;
        snprintf(lexer->error->message, sizeof lexer->error->message, "%s", message);
    }
    lexer->failed = true;
    lexer->token.kind = TEXT_END;
}

void text_fail(TextLexer *lexer, const char *message)
{
    text_fail_at(lexer, lexer->token.line, lexer->token.column, message);
}

void text_fail_expected(TextLexer *lexer, const char *what)
{
    char message[160], found[44];
    const TextToken *token = &lexer->token;
    int length = token->length < 40 ? token->length : 40;
    if (token->kind == TEXT_END)
        snprintf(found, sizeof found, "the end");
    else if (token->kind == TEXT_LINE)
        snprintf(found, sizeof found, "the line's end");
    else
        snprintf(found, sizeof found, "'%.*s'", length, token->start);
    snprintf(message, sizeof message, "expected %s, found %s", what, found);
    text_fail(lexer, message);
}

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* The byte `offset` behind the current one, 0 at the text's end. */
static char peek(const TextLexer *lexer, int offset) { return lexer->end - lexer->at > offset ? lexer->at[offset] : 0; }

/* Blanks, and a comment up to its line's end. */
static void skip_blanks(TextLexer *lexer)
{
    while (peek(lexer, 0) == ' ' || peek(lexer, 0) == '\t' || peek(lexer, 0) == '\r')
        lexer->at++;
    if (peek(lexer, 0) == ';')
        while (lexer->at < lexer->end && *lexer->at != '\n')
            lexer->at++;
}

/* The lengths of the tokens that begin at `at`. */

static int word_length(const TextLexer *lexer)
{
    int length = 1;
    while (is_letter(peek(lexer, length)) || is_digit(peek(lexer, length)))
        length++;
    return length;
}

/* A sign belongs to a number only behind its exponent's e: 14+0 are two numbers. */
static int number_length(const TextLexer *lexer)
{
    int length = 1;
    for (char last = 0;; last = peek(lexer, length++)) {
        char c = peek(lexer, length);
        bool signed_exponent = (c == '-' || c == '+') && last == 'e';
        if (!is_letter(c) && !is_digit(c) && c != '.' && !signed_exponent)
            return length;
    }
}

/* 0 if the string does not end on its line. */
static int string_length(const TextLexer *lexer)
{
    int length = 1;
    while (peek(lexer, length) != '"') {
        char c = peek(lexer, length);
        if (lexer->at + length >= lexer->end || c == '\n')
            return 0;
        length += c == '\\' ? 2 : 1;
    }
    return length + 1;
}

static void end_line(TextLexer *lexer)
{
    while (lexer->at < lexer->end && *lexer->at == '\n') {
        lexer->line++;
        lexer->line_start = ++lexer->at;
        skip_blanks(lexer);
    }
}

static TextTokenKind classify(const TextLexer *lexer, int *length)
{
    char c = peek(lexer, 0);
    if (is_letter(c)) {
        *length = word_length(lexer);
        return TEXT_WORD;
    }
    if (c == '-' && peek(lexer, 1) == '>') {
        *length = 2;
        return TEXT_ARROW;
    }
    if (is_digit(c) || c == '-') {
        *length = number_length(lexer);
        return TEXT_NUMBER;
    }
    if (c == '"') {
        *length = string_length(lexer);
        return TEXT_STRING;
    }
    *length = c != 0 && strchr("#@={}():+|", c) != NULL;
    return TEXT_MARK;
}

void text_lexer_next(TextLexer *lexer)
{
    if (lexer->failed)
        return;
    skip_blanks(lexer);
    TextToken *token = &lexer->token;
    *token = (TextToken){TEXT_END, lexer->at, 0, lexer->line, (int)(lexer->at - lexer->line_start) + 1};
    if (lexer->at == lexer->end)
        return;
    if (*lexer->at == '\n') {
        token->kind = TEXT_LINE;
        end_line(lexer);
        return;
    }
    token->kind = classify(lexer, &token->length);
    if (token->length == 0)
        text_fail(lexer, token->kind == TEXT_STRING ? "the string does not end" : "a byte that no token begins with");
    lexer->at += token->length;
}

void text_lexer_init(TextLexer *lexer, const char *text, size_t length, IrTextError *error)
{
    *lexer = (TextLexer){.at = text, .end = text + length, .line_start = text, .line = 1, .error = error};
    skip_blanks(lexer);
    end_line(lexer);
    text_lexer_next(lexer);
}

bool text_is_mark(const TextLexer *lexer, char mark)
{
    return lexer->token.kind == TEXT_MARK && *lexer->token.start == mark;
}

bool text_is_word(const TextLexer *lexer, const char *word)
{
    const TextToken *token = &lexer->token;
    return token->kind == TEXT_WORD && strlen(word) == (size_t)token->length &&
           memcmp(word, token->start, (size_t)token->length) == 0;
}
