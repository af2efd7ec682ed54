/* What the parts of the parser share: recursive descent, one function per rule,
 * one token of lookahead.
 *
 * After a syntax error the parser is panicking: parser_at() is then false for
 * every token, so that each rule returns at once (with a placeholder, never
 * NULL) until one that can find its end in the source clears it (recovery.c). */
#ifndef MK_SYNTAX_GRAMMAR_H
#define MK_SYNTAX_GRAMMAR_H

#include "ast.h"
#include "lexer.h"

enum { MAX_NESTING = 10000 };

typedef struct {
    Lexer lexer;
    Token token; /* the next, not consumed */
    Arena *arena;
    Diagnostics *errors;
    bool panicking;
    uint32_t depth; /* brackets, headers, blocks and operators that contain the token, up to MAX_NESTING */
    /* The lists that are being read, one upon the other. */
    Node **stack;
    size_t stack_count, stack_capacity;
} Parser;

/* parser.c: tokens and errors. */
bool parser_at(const Parser *p, TokenKind kind);
void parser_advance(Parser *p);
bool parser_accept(Parser *p, TokenKind kind);
/* `expected 'kind', got …` and panic if it is another token. */
bool parser_expect(Parser *p, TokenKind kind);
/* `expected WHAT, got …` at the token, and panic. */
void parser_unexpected(Parser *p, const char *what);
/* An error after which the rules can go on. */
void parser_report(Parser *p, SourcePos pos, const char *message);
/* Around whatever may nest without end, with its first token still the next one.
 * False, with the rest of the file given up, where that is too deep: then no leave. */
bool parser_enter(Parser *p);
void parser_leave(Parser *p);
/* A list in the making: note stack_count, push, then take all above that mark. */
void parser_push(Parser *p, Node *node);
NodeList parser_take_list(Parser *p, size_t mark);

/* node.c */
Node *node_new(Parser *p, NodeKind kind, SourcePos start, SourcePos pos);
Node *node_string(Parser *p, SourcePos pos, Text text);
/* Sets `assigns` once everything below is in place; returns the node. */
Node *node_finish(Node *node);

/* statements.c */
NodeList parse_statements(Parser *p); /* up to a `}` or the end */
Node *parse_block(Parser *p);
Node *parse_if(Parser *p);

/* expressions.c */
Node *parse_expression(Parser *p);
NodeList parse_expressions(Parser *p, TokenKind closer); /* from the opening bracket on */
Name parse_name(Parser *p);

/* literals.c: strings and brackets, with the token that opens them being the next. */
Node *parse_array(Parser *p);
Node *parse_hash(Parser *p);
Node *parse_template(Parser *p);
Node *parse_function(Parser *p);

/* recovery.c: each clears panicking if it finds its place. */
void recover_bracket(Parser *p, TokenKind closer);
void recover_brace(Parser *p);
void recover_header(Parser *p, bool has_semicolons);
void recover_template(Parser *p);
void recover_statement(Parser *p);
bool token_begins_statement(const Token *token);

#endif
