#include "lexer.h"
#include "escape.h"
#include "memory.h"
#include "number.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

void lexer_init(Lexer *lexer, const Source *source, Arena *arena, Diagnostics *errors)
{
    *lexer = (Lexer){.bytes = source->bytes, .length = (uint32_t)source->length, .arena = arena, .errors = errors};
    if (lexer->length >= 2 && memcmp(lexer->bytes, "#!", 2) == 0) {
        const char *newline = memchr(lexer->bytes, '\n', lexer->length);
        lexer->at = newline ? (uint32_t)(newline - lexer->bytes) : lexer->length;
    }
}

void lexer_fini(Lexer *lexer) { free(lexer->templates); }

void lexer_stop(Lexer *lexer)
{
    lexer->at = lexer->length;
    lexer->template_count = 0;
    lexer->is_cut_off = true;
}

static void cut_off(Lexer *lexer, SourcePos start, const char *what)
{
    diagnostics_add(lexer->errors, start, "unterminated %s", what);
    lexer_stop(lexer);
}

/* The NUL behind the end makes looking one or two bytes ahead safe. */
static bool is_at(const Lexer *lexer, const char *text)
{
    size_t length = strlen(text);
    return lexer->length - lexer->at >= length && memcmp(lexer->bytes + lexer->at, text, length) == 0;
}

static void skip_line_comment(Lexer *lexer)
{
    const char *from = lexer->bytes + lexer->at;
    const char *newline = memchr(from, '\n', lexer->length - lexer->at);
    lexer->at = newline ? (uint32_t)(newline - lexer->bytes) : lexer->length;
}

/* Returns whether it spans lines. */
static bool skip_block_comment(Lexer *lexer)
{
    SourcePos start = lexer->at;
    const char *from = lexer->bytes + start + 2;
    const char *end = memmem(from, lexer->length - start - 2, "*/", 2);
    if (!end) {
        cut_off(lexer, start, "comment");
        return false;
    }
    lexer->at = (uint32_t)(end + 2 - lexer->bytes);
    return memchr(from, '\n', (size_t)(end - from)) != NULL;
}

/* Returns whether the next token is the first of its line. */
static bool skip_blanks(Lexer *lexer)
{
    bool begins_line = lexer->at == 0;
    for (;;) {
        char c = lexer->bytes[lexer->at];
        if (c == '\n')
            begins_line = true;
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
            lexer->at++;
        else if (is_at(lexer, "//"))
            skip_line_comment(lexer);
        else if (is_at(lexer, "/*"))
            begins_line |= skip_block_comment(lexer);
        else
            return begins_line;
    }
}

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static Text copy_text(Lexer *lexer, SourcePos from, SourcePos to)
{
    char *bytes = arena_alloc(lexer->arena, to - from);
    memcpy(bytes, lexer->bytes + from, to - from);
    return (Text){bytes, to - from};
}

static TokenKind read_word(Lexer *lexer, Token *token)
{
    while (is_letter(lexer->bytes[lexer->at]) || is_digit(lexer->bytes[lexer->at]))
        lexer->at++;
    TokenKind kind = token_keyword(lexer->bytes + token->pos, lexer->at - token->pos);
    if (kind == TOK_NAME)
        token->as.text = copy_text(lexer, token->pos, lexer->at);
    else
        token->as.text = (Text){token_text(kind), lexer->at - token->pos};
    return kind;
}

/* A malformed number is reported and stands for 0: the parser goes on as if it were well. */
static TokenKind read_number(Lexer *lexer, Token *token)
{
    Number number = number_scan(lexer->bytes + lexer->at, lexer->length - lexer->at);
    int shown = number.length < 40 ? (int)number.length : 40;
    lexer->at += (uint32_t)number.length;
    switch (number.kind) {
    case NUMBER_INT: token->as.integer = number.integer; return TOK_INT;
    case NUMBER_FLOAT: token->as.number = number.number; return TOK_FLOAT;
    case NUMBER_TOO_LARGE: diagnostics_add(lexer->errors, token->pos, "integer literal out of range"); break;
    case NUMBER_MALFORMED:
        diagnostics_add(lexer->errors, token->pos, "malformed number '%.*s'", shown, lexer->bytes + token->pos);
        break;
    }
    token->as.integer = 0;
    return TOK_INT;
}

/* Goes to the `quote` (or, in templates, the `${`) that ends the text, past escapes; false at the end of the file. */
static bool find_text_end(Lexer *lexer, char quote)
{
    for (; lexer->at < lexer->length; lexer->at++) {
        char c = lexer->bytes[lexer->at];
        if (c == quote || (quote == '`' && is_at(lexer, "${")))
            return true;
        if (c == '\\')
            lexer->at++;
    }
    return false;
}

static TokenKind read_string(Lexer *lexer, Token *token)
{
    SourcePos from = ++lexer->at;
    if (find_text_end(lexer, '"')) {
        token->as.text = escape_decode(lexer->arena, lexer->bytes, from, lexer->at, false, lexer->errors);
        lexer->at++;
    } else {
        cut_off(lexer, token->pos, "string");
        token->as.text = (Text){"", 0};
    }
    return TOK_STRING;
}

static void open_template(Lexer *lexer, SourcePos start)
{
    if (lexer->template_count == lexer->template_capacity) {
        lexer->template_capacity = lexer->template_capacity ? lexer->template_capacity * 2 : 8;
        lexer->templates = memory_resize(lexer->templates, lexer->template_capacity * sizeof *lexer->templates);
    }
    lexer->templates[lexer->template_count++] = (struct OpenTemplate){start, 0};
}

/* A piece of the innermost open template, up to its end or its next expression.
 * The result is `to_expression` or `to_end`. */
static TokenKind read_template(Lexer *lexer, Token *token, TokenKind to_expression, TokenKind to_end)
{
    SourcePos from = ++lexer->at;
    if (!find_text_end(lexer, '`')) {
        cut_off(lexer, lexer->templates[lexer->template_count - 1].start, "template");
        token->as.text = (Text){"", 0};
        return to_end;
    }
    token->as.text = escape_decode(lexer->arena, lexer->bytes, from, lexer->at, true, lexer->errors);
    if (lexer->bytes[lexer->at] == '$') {
        lexer->at += 2;
        return to_expression;
    }
    lexer->at++;
    lexer->template_count--;
    return to_end;
}

static TokenKind read_open_brace(Lexer *lexer)
{
    lexer->at++;
    if (lexer->template_count)
        lexer->templates[lexer->template_count - 1].braces++;
    return TOK_LBRACE;
}

static TokenKind read_close_brace(Lexer *lexer, Token *token)
{
    if (lexer->template_count) {
        if (lexer->templates[lexer->template_count - 1].braces == 0)
            return read_template(lexer, token, TOK_TEMPLATE_MIDDLE, TOK_TEMPLATE_TAIL);
        lexer->templates[lexer->template_count - 1].braces--;
    }
    lexer->at++;
    return TOK_RBRACE;
}

static TokenKind take(Lexer *lexer, TokenKind kind)
{
    lexer->at += (uint32_t)strlen(token_text(kind));
    return kind;
}

static TokenKind or_assign(Lexer *lexer, TokenKind plain, TokenKind assignment)
{
    return take(lexer, is_at(lexer, token_text(assignment)) ? assignment : plain);
}

static TokenKind read_angle(Lexer *lexer)
{
    if (is_at(lexer, ">>>"))
        return or_assign(lexer, TOK_SHR, TOK_ASSIGN_SHR);
    if (is_at(lexer, ">>"))
        return or_assign(lexer, TOK_SAR, TOK_ASSIGN_SAR);
    return or_assign(lexer, TOK_GT, TOK_GE);
}

/* TOK_ERROR if no operator or mark begins here. */
static TokenKind read_mark(Lexer *lexer)
{
    /* clang-format off */
    switch (lexer->bytes[lexer->at]) {
    case '(': return take(lexer, TOK_LPAREN);
    case ')': return take(lexer, TOK_RPAREN);
    case '[': return take(lexer, TOK_LBRACKET);
    case ']': return take(lexer, TOK_RBRACKET);
    case ',': return take(lexer, TOK_COMMA);
    case ';': return take(lexer, TOK_SEMICOLON);
    case ':': return take(lexer, TOK_COLON);
    case '?': return take(lexer, TOK_QUESTION);
    case '~': return take(lexer, TOK_TILDE);
    case '.': return take(lexer, is_at(lexer, "..") ? TOK_RANGE : TOK_DOT);
    case '=': return take(lexer, is_at(lexer, "==") ? TOK_EQ : TOK_ASSIGN);
    case '!': return take(lexer, is_at(lexer, "!=") ? TOK_NE : TOK_NOT);
    case '+': return is_at(lexer, "++") ? take(lexer, TOK_INCREMENT) : or_assign(lexer, TOK_PLUS, TOK_ASSIGN_ADD);
    case '-': return is_at(lexer, "--") ? take(lexer, TOK_DECREMENT) : or_assign(lexer, TOK_MINUS, TOK_ASSIGN_SUB);
    case '*': return or_assign(lexer, TOK_STAR, TOK_ASSIGN_MUL);
    case '/': return or_assign(lexer, TOK_SLASH, TOK_ASSIGN_DIV);
    case '%': return or_assign(lexer, TOK_PERCENT, TOK_ASSIGN_MOD);
    case '^': return or_assign(lexer, TOK_XOR, TOK_ASSIGN_XOR);
    case '&': return is_at(lexer, "&&") ? take(lexer, TOK_AND_AND) : or_assign(lexer, TOK_AND, TOK_ASSIGN_AND);
    case '|': return is_at(lexer, "||") ? take(lexer, TOK_OR_OR) : or_assign(lexer, TOK_OR, TOK_ASSIGN_OR);
    case '<': return is_at(lexer, "<<") ? or_assign(lexer, TOK_SHL, TOK_ASSIGN_SHL) : or_assign(lexer, TOK_LT, TOK_LE);
    case '>': return read_angle(lexer);
    default: return TOK_ERROR;
    }
    /* clang-format on */
}

/* One error for a whole run of bytes that are not ASCII text, one per stray ASCII character. */
static TokenKind read_stray(Lexer *lexer)
{
    const char *at = lexer->bytes + lexer->at;
    size_t left = lexer->length - lexer->at, length = utf8_character(at, left);
    unsigned char first = (unsigned char)at[0];
    if (length == 0 || first < ' ' || first == 0x7F)
        diagnostics_add(lexer->errors, lexer->at, "unexpected byte 0x%02x", first);
    else
        diagnostics_add(lexer->errors, lexer->at, "unexpected character '%.*s'", (int)length, at);
    do
        lexer->at++;
    while (first >= 0x80 && lexer->at < lexer->length && (unsigned char)lexer->bytes[lexer->at] >= 0x80);
    return TOK_ERROR;
}

static TokenKind read_end(Lexer *lexer)
{
    if (lexer->template_count)
        cut_off(lexer, lexer->templates[lexer->template_count - 1].start, "template");
    return TOK_END;
}

static TokenKind read_token(Lexer *lexer, Token *token)
{
    char c = lexer->bytes[lexer->at];
    if (lexer->at == lexer->length)
        return read_end(lexer);
    if (is_letter(c))
        return read_word(lexer, token);
    if (is_digit(c))
        return read_number(lexer, token);
    switch (c) {
    case '"': return read_string(lexer, token);
    case '`': open_template(lexer, lexer->at); return read_template(lexer, token, TOK_TEMPLATE_HEAD, TOK_TEMPLATE);
    case '{': return read_open_brace(lexer);
    case '}': return read_close_brace(lexer, token);
    default: break;
    }
    TokenKind kind = read_mark(lexer);
    return kind == TOK_ERROR ? read_stray(lexer) : kind;
}

Token lexer_next(Lexer *lexer)
{
    Token token = {.begins_line = skip_blanks(lexer)};
    token.pos = lexer->at;
    token.kind = (uint8_t)read_token(lexer, &token);
    token.end = lexer->at;
    return token;
}
