/* Reads the words, numbers, constants and references of the text form. */
#include "memory.h"
#include "tables.h"
#include "text_parser.h"

#include <float.h>
#include <stdlib.h>
#include <string.h>

/* -- words and labels ------------------------------------------------------------ */

void text_next(TextParser *parser) { text_lexer_next(&parser->lexer); }

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

/* The string token's content and its length; the caller frees it. */
static char *parse_bytes(TextParser *parser, uint32_t *length, bool takes_nul)
{
    const TextToken *token = &parser->lexer.token;
    *length = 0;
    if (token->kind != TEXT_STRING) {
        text_fail_expected(&parser->lexer, "a string");
        return ir_copy_string("");
    }
    const char *at = token->start + 1, *end = token->start + token->length - 1;
    char *text = ir_alloc((size_t)token->length);
    for (; at < end; (*length)++) {
        int used = 1;
        bool is_nul = takes_nul && end - at >= 4 && memcmp(at, "\\x00", 4) == 0;
        text[*length] = *at == '\\' ? escaped_byte(++at, end, &used) : *at;
        if (text[*length] == 0 && !is_nul)
            text_fail_at(&parser->lexer, token->line, token->column, "a bad escape or a NUL in a string");
        at += used;
    }
    text_next(parser);
    return text;
}

char *text_parse_string(TextParser *parser)
{
    uint32_t length;
    return parse_bytes(parser, &length, false);
}

char *text_parse_bytes(TextParser *parser, uint32_t *length) { return parse_bytes(parser, length, true); }

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

static IrConst float_const(IrType type, double f)
{
    IrConst constant = {.type = type};
    constant.as.f = f;
    return constant;
}

/* A constant of an object itself (`type` IRT_none) or of its boxed type. By
 * index: two objects of one description stay two. */
static IrConst parse_object_const(TextParser *parser, IrType type)
{
    TextToken token = parser->lexer.token;
    uint32_t index = text_parse_object(parser);
    IrType object_type = parser->lexer.failed ? IRT_none : parser->trace->objects.items[index].type;
    if (type != IRT_none && ir_type_boxed(object_type) != type)
        text_fail_at(&parser->lexer, token.line, token.column, "the object is of another type");
    return (IrConst){.type = type == IRT_none ? object_type : type, .as.bits = index};
}

static IrConst parse_number_const(TextParser *parser)
{
    if (is_float_text(&parser->lexer.token))
        return float_const(IRT_float, parse_float(parser));
    return (IrConst){.type = IRT_int, .as.i = parse_int(parser)};
}

/* TYPE(literal), a value of known tag. */
static IrConst parse_boxed_const(TextParser *parser, IrType type)
{
    text_next(parser);
    text_expect_mark(parser, '(', "(");
    IrConst constant = {.type = type};
    if (type == IRT_vint)
        constant.as.i = parse_int(parser);
    else if (type == IRT_vfloat)
        constant = float_const(type, parse_float(parser));
    else if (type == IRT_vbool)
        constant.as.i = parse_bool(parser);
    else
        constant = parse_object_const(parser, type);
    text_expect_mark(parser, ')', ")");
    return constant;
}

static IrConst parse_word_const(TextParser *parser)
{
    const TextToken *token = &parser->lexer.token;
    if (text_is_word(&parser->lexer, "true") || text_is_word(&parser->lexer, "false"))
        return (IrConst){.type = IRT_bool, .as.i = parse_bool(parser)};
    if (text_is_word(&parser->lexer, "inf") || text_is_word(&parser->lexer, "nan"))
        return float_const(IRT_float, parse_float(parser));
    if (text_accept_word(parser, "null"))
        return (IrConst){.type = IRT_vnull};
    if (text_accept_word(parser, "unbound"))
        return (IrConst){.type = IRT_vunbound};
    IrType type = ir_type_find(token->start, token->length);
    if (type != IRT_COUNT && ir_type_unboxed(type) != IRT_none)
        return parse_boxed_const(parser, type);
    text_fail_expected(&parser->lexer, "an operand");
    return (IrConst){.type = IRT_none};
}

IrConst text_parse_const(TextParser *parser)
{
    if (parser->lexer.token.kind == TEXT_NUMBER)
        return parse_number_const(parser);
    if (parser->lexer.token.kind == TEXT_WORD)
        return parse_word_const(parser);
    if (text_is_mark(&parser->lexer, '@'))
        return parse_object_const(parser, IRT_none);
    text_fail_expected(&parser->lexer, "an operand");
    return (IrConst){.type = IRT_none};
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
    IrConst constant = text_parse_const(parser);
    return parser->lexer.failed ? IR_NOREF : trace_const_intern(parser->trace, constant);
}
