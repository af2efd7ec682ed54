/* The parser of the text form: its state, and the parts that the two files of it
 * share. text_operand.c reads words, numbers and operands, text_parse.c what
 * they make up. */
#ifndef MK_IR_TEXT_PARSER_H
#define MK_IR_TEXT_PARSER_H

#include "text_lexer.h"

/* Labels in the order of their definitions, ascending; `index` is what they name. */
typedef struct {
    uint32_t label, index;
} TextLabel;
typedef IR_LIST(TextLabel) TextLabels;

/* A mention of an instruction; until all are read, a reference is an index of these. */
typedef struct {
    uint32_t label;
    int line, column;
} TextMention;

typedef struct {
    TextLexer lexer;
    Trace *trace;
    TextLabels insts, snaps, objects;
    IR_LIST(TextMention) mentions;
} TextParser;

/* Each reads what it names, or fails and gives something harmless. */
void text_next(TextParser *parser);
void text_expect_mark(TextParser *parser, char mark, const char *what);
bool text_accept_word(TextParser *parser, const char *word);
void text_expect_word(TextParser *parser, const char *word);
void text_expect_line(TextParser *parser);
uint32_t text_parse_u32(TextParser *parser, const char *what);
char *text_parse_string(TextParser *parser);                  /* the caller frees it */
char *text_parse_bytes(TextParser *parser, uint32_t *length); /* likewise; NULs may be among them */
uint32_t text_parse_object(TextParser *parser);               /* @N, as an index into objects */
uint16_t text_parse_snap(TextParser *parser);
IrConst text_parse_const(TextParser *parser); /* an operand that is a constant; not interned */
IrRef text_parse_ref(TextParser *parser);

/* The section `inputs`, if it stands here: text_inputs.c. */
void text_parse_inputs(TextParser *parser);

/* Whether the token is a letter and a number: v12 or s3. */
bool text_is_label(const TextParser *parser, char letter, uint32_t *number);
void text_define(TextParser *parser, TextLabels *list, uint32_t label, uint32_t index);
const TextLabel *text_find(const TextLabels *list, uint32_t label);
/* Reads a mention of an instruction, noted to be resolved later. */
IrRef text_parse_mention(TextParser *parser, uint32_t label);

#endif
