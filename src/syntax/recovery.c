/* Where to go on after a syntax error, so that one mistake gives one message.
 *
 * The construct in which the error stands looks for its own end first: a list for
 * its bracket, a loop's header for its `)` or the `{` of its body, a template for
 * its next piece. Braces are trusted most: what stands between a pair of them is
 * skipped as a whole, and nothing searches past the `}` of the block it is in.
 * Whatever finds no end leaves the search to the statement around it. */
#include "grammar.h"

/* Brackets opened since the search began; parentheses only count outside of braces. */
typedef struct {
    uint32_t parens, braces;
} Nesting;

static bool is_opening_brace(TokenKind kind) { return kind == TOK_LBRACE || kind == TOK_TEMPLATE_HEAD; }
static bool is_closing_brace(TokenKind kind) { return kind == TOK_RBRACE || kind == TOK_TEMPLATE_TAIL; }

static void skip_token(Parser *p, Nesting *nesting)
{
    TokenKind kind = p->token.kind;
    if (is_opening_brace(kind))
        nesting->braces++;
    else if (is_closing_brace(kind) && nesting->braces)
        nesting->braces--;
    else if (nesting->braces == 0 && (kind == TOK_LPAREN || kind == TOK_LBRACKET))
        nesting->parens++;
    else if (nesting->braces == 0 && nesting->parens && (kind == TOK_RPAREN || kind == TOK_RBRACKET))
        nesting->parens--;
    parser_advance(p);
}

static bool is_outermost(const Nesting *nesting) { return nesting->braces == 0 && nesting->parens == 0; }

/* The end of the block or expression in which the search began, or of the file. */
static bool is_at_end(const Parser *p, const Nesting *nesting)
{
    TokenKind kind = p->token.kind;
    return kind == TOK_END || (nesting->braces == 0 && (is_closing_brace(kind) || kind == TOK_TEMPLATE_MIDDLE));
}

bool token_begins_statement(const Token *token)
{
    switch (token->kind) {
    case TOK_LET:
    case TOK_CONST:
    case TOK_IF:
    case TOK_RETURN:
    case TOK_WHILE:
    case TOK_FOR:
    case TOK_BREAK:
    case TOK_CONTINUE: return true;
    default: return false;
    }
}

static bool is_at_new_statement(const Parser *p, const Nesting *nesting)
{
    return nesting->braces == 0 && p->token.begins_line && token_begins_statement(&p->token);
}

static void found(Parser *p, bool consume)
{
    p->panicking = false;
    if (consume)
        parser_advance(p);
}

void recover_bracket(Parser *p, TokenKind closer)
{
    Nesting nesting = {0};
    while (!is_at_end(p, &nesting) && !is_at_new_statement(p, &nesting)) {
        if (nesting.braces == 0 && p->token.kind == TOK_SEMICOLON)
            return;
        if (is_outermost(&nesting) && p->token.kind == closer) {
            found(p, true);
            return;
        }
        skip_token(p, &nesting);
    }
}

/* A `;` where the error is means that the brace was left open; further on it is that of a
 * block, written where only a hash can stand, and no `;` will follow. */
void recover_brace(Parser *p)
{
    Nesting nesting = {0};
    if (p->token.kind == TOK_SEMICOLON)
        return;
    while (!is_at_end(p, &nesting))
        skip_token(p, &nesting);
    if (p->token.kind == TOK_RBRACE)
        found(p, true);
    if (p->token.begins_line)
        p->panicking = true;
}

void recover_header(Parser *p, bool has_semicolons)
{
    Nesting nesting = {0};
    while (!is_at_end(p, &nesting) && !is_at_new_statement(p, &nesting)) {
        if (!has_semicolons && nesting.braces == 0 && p->token.kind == TOK_SEMICOLON)
            return;
        if (is_outermost(&nesting) && (p->token.kind == TOK_RPAREN || p->token.kind == TOK_LBRACE)) {
            found(p, p->token.kind == TOK_RPAREN);
            return;
        }
        skip_token(p, &nesting);
    }
}

void recover_template(Parser *p)
{
    Nesting nesting = {0};
    while (!is_at_end(p, &nesting))
        skip_token(p, &nesting);
    if (p->token.kind == TOK_TEMPLATE_MIDDLE || p->token.kind == TOK_TEMPLATE_TAIL)
        found(p, false);
}

/* To behind the `;`, to the block's `}`, to a keyword that begins a line and a
 * statement, or to the line after a `}`. Always ends the panic. */
void recover_statement(Parser *p)
{
    Nesting nesting = {0};
    bool after_brace = false;
    while (!is_at_end(p, &nesting) && !is_at_new_statement(p, &nesting)) {
        if (nesting.braces == 0 && p->token.kind == TOK_SEMICOLON) {
            found(p, true);
            return;
        }
        if (after_brace && is_outermost(&nesting) && p->token.begins_line)
            break;
        after_brace = is_closing_brace(p->token.kind);
        skip_token(p, &nesting);
    }
    found(p, false);
}
