/* Reads the words, numbers, constants and references of the text form. */
#include "memory.h"
#include "tables.h"
#include "text_parser.h"

#include <float.h>
#include <stdlib.h>
#include <string.h>

/* -- words and labels ------------------------------------------------------------ */

void text_next(TextParser *parser)
{
    text_lexer_next(&parser->lexer);
}

void text_expect_mark(TextParser *parser, char mark, const char *what)
{
    if (text_is_mark(&parser->lexer, mark))
        text_next(parser);
    else
        text_fail_expected(&parser->lexer, what);
}

bool text_accept_word(TextParser *parser, const char *word)
{
    bool is = text_is_word(&parser->lexer, word);
    if (is)
        text_next(parser);
    return is;
}

void text_expect_word(TextParser *parser, const char *word)
{
    if (!text_accept_word(parser, word))
        text_fail_expected(&parser->lexer, word);
}

void text_expect_line(TextParser *parser)
{
    if (parser->lexer.token.kind == TEXT_LINE)
        text_next(parser);
    else if (parser->lexer.token.kind != TEXT_END)
        text_fail_expected(&parser->lexer, "the line's end");
}

/* The number that `length` digits make; false if it is none or over 32 bits. */
static bool digits_u32(const char *digits, int length, uint32_t *number)
{
    uint64_t sum = 0;
    for (int i = 0; i < length; i++) {
        if (digits[i] < '0' || digits[i] > '9')
            return false;
        sum = sum * 10 + (uint64_t)(digits[i] - '0');
        if (sum > UINT32_MAX)
            return false;
    }
    *number = (uint32_t)sum;
    return length > 0;
}

uint32_t text_parse_u32(TextParser *parser, const char *what)
{
    uint32_t number = 0;
    const TextToken *token = &parser->lexer.token;
    if (token->kind == TEXT_NUMBER && digits_u32(token->start, token->length, &number))
        text_next(parser);
    else
        text_fail_expected(&parser->lexer, what);
    return number;
}

bool text_is_label(const TextParser *parser, char letter, uint32_t *number)
{
    const TextToken *token = &parser->lexer.token;
    return token->kind == TEXT_WORD && *token->start == letter &&
           digits_u32(token->start + 1, token->length - 1, number);
}

void text_define(TextParser *parser, TextLabels *list, uint32_t label, uint32_t index)
{
    if (list->count && list->items[list->count - 1].label >= label)
        text_fail(&parser->lexer, "labels must ascend in the order of their definitions");
    TextLabel definition = {label, index};
    ir_list_push(list, definition);
}

static int compare_labels(const void *a, const void *b)
{
    uint32_t left = ((const TextLabel *)a)->label, right = ((const TextLabel *)b)->label;
    return left < right ? -1 : left > right;
}

const TextLabel *text_find(const TextLabels *list, uint32_t label)
{
    TextLabel key = {label, 0};
    return list->count ? bsearch(&key, list->items, list->count, sizeof key, compare_labels) : NULL;
}

/* -- strings and numbers -------------------------------------------------------- */

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

/* The byte the escape at `at` (behind its backslash) stands for, 0 if it is none; `used` bytes long. */
static char escaped_byte(const char *at, const char *end, int *used)
{
    *used = 1;
    if (*at == 'n')
        return '\n';
    if (*at == '"' || *at == '\\')
        return *at;
    if (*at != 'x' || end - at < 3 || hex_digit(at[1]) < 0 || hex_digit(at[2]) < 0)
        return 0;
    *used = 3;
    return (char)(hex_digit(at[1]) * 16 + hex_digit(at[2]));
}

/* The string token's content; the caller frees it. */
char *text_parse_string(TextParser *parser)
{
    const TextToken *token = &parser->lexer.token;
    if (token->kind != TEXT_STRING) {
        text_fail_expected(&parser->lexer, "a string");
        return ir_copy_string("");
    }
    const char *at = token->start + 1, *end = token->start + token->length - 1;
    char *text = ir_alloc((size_t)token->length);
    for (int count = 0; at < end; count++) {
        int used = 1;
        text[count] = *at == '\\' ? escaped_byte(++at, end, &used) : *at;
        if (text[count] == 0)
            text_fail_at(&parser->lexer, token->line, token->column, "a bad escape or a NUL in a string");
        at += used;
    }
    text_next(parser);
    return text;
}

static bool is_float_text(const TextToken *token)
{
    for (int i = 0; i < token->length; i++)
        if (strchr(".en", token->start[i]) != NULL)
            return true;
    return false;
}

static double parse_float(TextParser *parser)
{
    const TextToken *token = &parser->lexer.token;
    if (text_is_word(&parser->lexer, "nan")) {
        text_next(parser);
        return strtod("nan", NULL);
    }
    char digits[400] = "", *end;
    if (token->length < (int)sizeof digits)
        memcpy(digits, token->start, (size_t)token->length);
    double f = strtod(digits, &end);
    bool is_infinite = strcmp(digits, "inf") == 0 || strcmp(digits, "-inf") == 0;
    bool is_decimal = digits[strspn(digits, "0123456789.e+-")] == 0 && f >= -DBL_MAX && f <= DBL_MAX;
    if (end == digits || *end || !(is_infinite || is_decimal))
        text_fail_expected(&parser->lexer, "a float");
    else
        text_next(parser);
    return f;
}

static int64_t parse_int(TextParser *parser)
{
    const TextToken *token = &parser->lexer.token;
    bool negative = token->kind == TEXT_NUMBER && *token->start == '-';
    uint64_t limit = (uint64_t)INT64_MAX + negative, sum = 0;
    int i = negative;
    bool valid = token->kind == TEXT_NUMBER && token->length > i;
    for (; valid && i < token->length; i++) {
        uint64_t digit = (uint64_t)(token->start[i] - '0');
        valid = token->start[i] >= '0' && digit <= 9 && sum <= (limit - digit) / 10;
        sum = sum * 10 + digit;
    }
    if (!valid) {
        text_fail_expected(&parser->lexer, "an integer of 64 bits");
        return 0;
    }
    text_next(parser);
    return (int64_t)(negative ? -sum : sum);
}

static bool parse_bool(TextParser *parser)
{
    bool is_true = text_accept_word(parser, "true");
    if (!is_true && !text_accept_word(parser, "false"))
        text_fail_expected(&parser->lexer, "true or false");
    return is_true;
}

/* -- references ------------------------------------------------------------------- */

uint32_t text_parse_object(TextParser *parser)
{
    text_expect_mark(parser, '@', "an object");
    TextToken token = parser->lexer.token;
    uint32_t number = text_parse_u32(parser, "an object's number");
    const TextLabel *label = text_find(&parser->objects, number);
    if (label == NULL)
        text_fail_at(&parser->lexer, token.line, token.column, "no such object");
    return label ? label->index : 0;
}

uint16_t text_parse_snap(TextParser *parser)
{
    uint32_t number;
    if (!text_is_label(parser, 's', &number)) {
        text_fail_expected(&parser->lexer, "a snapshot");
        return IR_NOSNAP;
    }
    const TextLabel *label = text_find(&parser->snaps, number);
    if (label == NULL)
        text_fail(&parser->lexer, "no such snapshot");
    text_next(parser);
    return label ? (uint16_t)label->index : IR_NOSNAP;
}

/* A constant of an object itself (`type` IRT_none) or of its boxed type. Interned
 * by index: two objects of one description stay two. */
static IrRef parse_object_const(TextParser *parser, IrType type)
{
    TextToken token = parser->lexer.token;
    uint32_t index = text_parse_object(parser);
    IrType object_type = parser->lexer.failed ? IRT_none : parser->trace->objects.items[index].type;
    if (type != IRT_none && ir_type_boxed(object_type) != type)
        text_fail_at(&parser->lexer, token.line, token.column, "the object is of another type");
    if (parser->lexer.failed)
        return IR_NOREF;
    return trace_const_of_object(parser->trace, type == IRT_none ? object_type : type, index);
}

static IrRef parse_number_const(TextParser *parser)
{
    if (is_float_text(&parser->lexer.token))
        return trace_const_float(parser->trace, parse_float(parser));
    return trace_const_int(parser->trace, parse_int(parser));
}

/* TYPE(literal), a value of known tag. */
static IrRef parse_boxed_const(TextParser *parser, IrType type)
{
    text_next(parser);
    text_expect_mark(parser, '(', "(");
    IrRef ref;
    if (type == IRT_vint) {
        ref = trace_const_value(parser->trace, type, (uint64_t)parse_int(parser));
    } else if (type == IRT_vfloat) {
        double f = parse_float(parser);
        uint64_t bits;
        memcpy(&bits, &f, sizeof bits);
        ref = trace_const_value(parser->trace, type, bits);
    } else if (type == IRT_vbool) {
        ref = trace_const_value(parser->trace, type, parse_bool(parser));
    } else {
        ref = parse_object_const(parser, type);
    }
    text_expect_mark(parser, ')', ")");
    return ref;
}

static IrRef parse_word_const(TextParser *parser)
{
    Trace *trace = parser->trace;
    const TextToken *token = &parser->lexer.token;
    if (text_is_word(&parser->lexer, "true") || text_is_word(&parser->lexer, "false"))
        return trace_const_bool(trace, parse_bool(parser));
    if (text_is_word(&parser->lexer, "inf") || text_is_word(&parser->lexer, "nan"))
        return trace_const_float(trace, parse_float(parser));
    if (text_accept_word(parser, "null"))
        return trace_const_value(trace, IRT_vnull, 0);
    if (text_accept_word(parser, "unbound"))
        return trace_const_value(trace, IRT_vunbound, 0);
    IrType type = ir_type_find(token->start, token->length);
    if (type != IRT_COUNT && ir_type_unboxed(type) != IRT_none)
        return parse_boxed_const(parser, type);
    text_fail_expected(&parser->lexer, "an operand");
    return IR_NOREF;
}

IrRef text_parse_mention(TextParser *parser, uint32_t label)
{
    TextMention noted = {label, parser->lexer.token.line, parser->lexer.token.column};
    ir_list_push(&parser->mentions, noted);
    text_next(parser);
    return parser->mentions.count - 1;
}

IrRef text_parse_ref(TextParser *parser)
{
    uint32_t label;
    if (text_is_label(parser, 'v', &label))
        return text_parse_mention(parser, label);
    if (parser->lexer.token.kind == TEXT_NUMBER)
        return parse_number_const(parser);
    if (parser->lexer.token.kind == TEXT_WORD)
        return parse_word_const(parser);
    if (text_is_mark(&parser->lexer, '@'))
        return parse_object_const(parser, IRT_none);
    text_fail_expected(&parser->lexer, "an operand");
    return IR_NOREF;
}
