/* Reads the text form. Labels may be any numbers that ascend as they are
 * defined; references to instructions are noted while reading and resolved at
 * the end, because snapshots and phis mention what is defined below them. */
#include "text.h"
#include "memory.h"
#include "tables.h"
#include "text_lexer.h"

#include <float.h>
#include <stdlib.h>
#include <string.h>

/* Labels in the order of their definitions, ascending; `index` is what they name. */
typedef struct {
    uint32_t label, index;
} Label;
typedef IR_LIST(Label) LabelList;

/* A mention of an instruction; until all are read, a reference is an index of these. */
typedef struct {
    uint32_t label;
    int line, column;
} Mention;

typedef struct {
    TextLexer lexer;
    Trace *trace;
    LabelList insts, snaps, objects;
    IR_LIST(Mention) mentions;
} Parser;

/* -- small things ------------------------------------------------------------ */

static void next(Parser *parser)
{
    text_lexer_next(&parser->lexer);
}

static void expect_mark(Parser *parser, char mark, const char *what)
{
    if (text_is_mark(&parser->lexer, mark))
        next(parser);
    else
        text_fail_expected(&parser->lexer, what);
}

static bool accept_word(Parser *parser, const char *word)
{
    bool is = text_is_word(&parser->lexer, word);
    if (is)
        next(parser);
    return is;
}

static void expect_word(Parser *parser, const char *word)
{
    if (!accept_word(parser, word))
        text_fail_expected(&parser->lexer, word);
}

static void expect_line(Parser *parser)
{
    if (parser->lexer.token.kind == TEXT_LINE)
        next(parser);
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

static uint32_t parse_u32(Parser *parser, const char *what)
{
    uint32_t number = 0;
    const TextToken *token = &parser->lexer.token;
    if (token->kind == TEXT_NUMBER && digits_u32(token->start, token->length, &number))
        next(parser);
    else
        text_fail_expected(&parser->lexer, what);
    return number;
}

/* v12 or s3: a letter and a number. */
static bool is_label(const Parser *parser, char letter, uint32_t *number)
{
    const TextToken *token = &parser->lexer.token;
    return token->kind == TEXT_WORD && *token->start == letter &&
           digits_u32(token->start + 1, token->length - 1, number);
}

static void define_label(Parser *parser, LabelList *list, uint32_t label, uint32_t index)
{
    if (list->count && list->items[list->count - 1].label >= label)
        text_fail(&parser->lexer, "labels must ascend in the order of their definitions");
    Label definition = {label, index};
    ir_list_push(list, definition);
}

static int compare_labels(const void *a, const void *b)
{
    uint32_t left = ((const Label *)a)->label, right = ((const Label *)b)->label;
    return left < right ? -1 : left > right;
}

static const Label *find_label(const LabelList *list, uint32_t label)
{
    Label key = {label, 0};
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
static char *parse_string(Parser *parser)
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
    next(parser);
    return text;
}

static bool is_float_text(const TextToken *token)
{
    for (int i = 0; i < token->length; i++)
        if (strchr(".en", token->start[i]) != NULL)
            return true;
    return false;
}

static double parse_float(Parser *parser)
{
    const TextToken *token = &parser->lexer.token;
    if (text_is_word(&parser->lexer, "nan")) {
        next(parser);
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
        next(parser);
    return f;
}

static int64_t parse_int(Parser *parser)
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
    next(parser);
    return (int64_t)(negative ? -sum : sum);
}

static bool parse_bool(Parser *parser)
{
    bool is_true = accept_word(parser, "true");
    if (!is_true && !accept_word(parser, "false"))
        text_fail_expected(&parser->lexer, "true or false");
    return is_true;
}

/* -- references ------------------------------------------------------------------- */

/* @N, an index into objects. */
static uint32_t parse_object(Parser *parser)
{
    expect_mark(parser, '@', "an object");
    TextToken token = parser->lexer.token;
    uint32_t number = parse_u32(parser, "an object's number");
    const Label *label = find_label(&parser->objects, number);
    if (label == NULL)
        text_fail_at(&parser->lexer, token.line, token.column, "no such object");
    return label ? label->index : 0;
}

static uint16_t parse_snap(Parser *parser)
{
    uint32_t number;
    if (!is_label(parser, 's', &number)) {
        text_fail_expected(&parser->lexer, "a snapshot");
        return IR_NOSNAP;
    }
    const Label *label = find_label(&parser->snaps, number);
    if (label == NULL)
        text_fail(&parser->lexer, "no such snapshot");
    next(parser);
    return label ? (uint16_t)label->index : IR_NOSNAP;
}

/* A constant of an object itself (`type` IRT_none) or of its boxed type. Interned
 * by index: two objects of one description stay two. */
static IrRef parse_object_const(Parser *parser, IrType type)
{
    TextToken token = parser->lexer.token;
    uint32_t index = parse_object(parser);
    IrType object_type = parser->lexer.failed ? IRT_none : parser->trace->objects.items[index].type;
    if (type != IRT_none && ir_type_boxed(object_type) != type)
        text_fail_at(&parser->lexer, token.line, token.column, "the object is of another type");
    if (parser->lexer.failed)
        return IR_NOREF;
    return trace_const_of_object(parser->trace, type == IRT_none ? object_type : type, index);
}

static IrRef parse_number_const(Parser *parser)
{
    if (is_float_text(&parser->lexer.token))
        return trace_const_float(parser->trace, parse_float(parser));
    return trace_const_int(parser->trace, parse_int(parser));
}

/* TYPE(literal), a value of known tag. */
static IrRef parse_boxed_const(Parser *parser, IrType type)
{
    next(parser);
    expect_mark(parser, '(', "(");
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
    expect_mark(parser, ')', ")");
    return ref;
}

static IrRef parse_word_const(Parser *parser)
{
    Trace *trace = parser->trace;
    const TextToken *token = &parser->lexer.token;
    if (text_is_word(&parser->lexer, "true") || text_is_word(&parser->lexer, "false"))
        return trace_const_bool(trace, parse_bool(parser));
    if (text_is_word(&parser->lexer, "inf") || text_is_word(&parser->lexer, "nan"))
        return trace_const_float(trace, parse_float(parser));
    if (accept_word(parser, "null"))
        return trace_const_value(trace, IRT_vnull, 0);
    if (accept_word(parser, "unbound"))
        return trace_const_value(trace, IRT_vunbound, 0);
    IrType type = ir_type_find(token->start, token->length);
    if (type != IRT_COUNT && ir_type_unboxed(type) != IRT_none)
        return parse_boxed_const(parser, type);
    text_fail_expected(&parser->lexer, "an operand");
    return IR_NOREF;
}

/* vN, noted to be resolved later. */
static IrRef mention(Parser *parser, uint32_t label)
{
    Mention noted = {label, parser->lexer.token.line, parser->lexer.token.column};
    ir_list_push(&parser->mentions, noted);
    next(parser);
    return parser->mentions.count - 1;
}

static IrRef parse_ref(Parser *parser)
{
    uint32_t label;
    if (is_label(parser, 'v', &label))
        return mention(parser, label);
    if (parser->lexer.token.kind == TEXT_NUMBER)
        return parse_number_const(parser);
    if (parser->lexer.token.kind == TEXT_WORD)
        return parse_word_const(parser);
    if (text_is_mark(&parser->lexer, '@'))
        return parse_object_const(parser, IRT_none);
    text_fail_expected(&parser->lexer, "an operand");
    return IR_NOREF;
}

/* -- instructions ---------------------------------------------------------------- */

static uint32_t parse_call_name(Parser *parser)
{
    const TextToken *token = &parser->lexer.token;
    IrCall call = token->kind == TEXT_WORD ? ir_call_find(token->start, token->length) : IR_CALL_COUNT;
    if (call == IR_CALL_COUNT)
        text_fail_expected(&parser->lexer, "a runtime helper");
    next(parser);
    return call == IR_CALL_COUNT ? 0 : call;
}

static uint32_t parse_math_name(Parser *parser)
{
    const TextToken *token = &parser->lexer.token;
    IrMath math = token->kind == TEXT_WORD ? ir_math_find(token->start, token->length) : IR_MATH_COUNT;
    if (math == IR_MATH_COUNT)
        text_fail_expected(&parser->lexer, "a maths function");
    next(parser);
    return math == IR_MATH_COUNT ? 0 : math;
}

static uint32_t parse_immediate(Parser *parser, IrOp op)
{
    if (op == IR_call)
        return parse_call_name(parser);
    if (op == IR_fcall1 || op == IR_fcall2)
        return parse_math_name(parser);
    expect_mark(parser, '#', "#");
    return parse_u32(parser, "a number");
}

static bool is_at_operands_end(const Parser *parser)
{
    TextTokenKind kind = parser->lexer.token.kind;
    return kind == TEXT_END || kind == TEXT_LINE || kind == TEXT_ARROW || text_is_mark(&parser->lexer, '|');
}

static void parse_list(Parser *parser, IrInst *inst)
{
    inst->b = parser->trace->args.count;
    for (inst->c = 0; !is_at_operands_end(parser); inst->c++) {
        if (inst->c == IR_MAX_OPERANDS)
            text_fail(&parser->lexer, "too many arguments");
        IrRef ref = parse_ref(parser);
        ir_list_push(&parser->trace->args, ref);
    }
}

static void parse_operands(Parser *parser, IrInst *inst)
{
    const IrOperands *operands = ir_op_operand_kinds((IrOp)inst->op);
    uint32_t *fields[IR_FIXED_OPERANDS] = {&inst->a, &inst->b, &inst->c};
    for (int i = 0; i < operands->count; i++) {
        if (operands->kinds[i] == IR_OPERAND_LIST)
            parse_list(parser, inst);
        else if (operands->kinds[i] == IR_OPERAND_NUMBER)
            *fields[i] = parse_immediate(parser, (IrOp)inst->op);
        else
            *fields[i] = parse_ref(parser);
    }
}

/* `-> TYPE`, which must be there for a phi and may be for the others. */
static IrType parse_result(Parser *parser, IrOp op)
{
    const TextToken *token = &parser->lexer.token;
    if (token->kind != TEXT_ARROW) {
        if (op == IR_phi)
            text_fail_expected(&parser->lexer, "->");
        return ir_op_result(op);
    }
    next(parser);
    IrType type = token->kind == TEXT_WORD ? ir_type_find(token->start, token->length) : IRT_COUNT;
    if (type == IRT_COUNT || type == IRT_none) {
        text_fail_expected(&parser->lexer, "a type");
        return IRT_none;
    }
    if (op != IR_phi && op != IR_call && type != ir_op_result(op))
        text_fail(&parser->lexer, "the operation gives another type");
    next(parser);
    return type;
}

static void parse_inst(Parser *parser)
{
    uint32_t label;
    if (is_label(parser, 'v', &label)) {
        define_label(parser, &parser->insts, label, parser->trace->insts.count);
        next(parser);
        expect_mark(parser, '=', "=");
    }
    const TextToken *token = &parser->lexer.token;
    IrOp op = token->kind == TEXT_WORD ? ir_op_find(token->start, token->length) : IR_OP_COUNT;
    if (op == IR_OP_COUNT) {
        text_fail_expected(&parser->lexer, "an operation");
        return;
    }
    next(parser);
    IrInst inst = {.op = (uint8_t)op, .snap = IR_NOSNAP};
    parse_operands(parser, &inst);
    inst.type = (uint8_t)parse_result(parser, op);
    if (text_is_mark(&parser->lexer, '|')) {
        next(parser);
        inst.snap = parse_snap(parser);
    }
    expect_line(parser);
    trace_emit_typed(parser->trace, op, (IrType)inst.type, inst.a, inst.b, inst.c, inst.snap);
}

/* -- sections ----------------------------------------------------------------------- */

static void parse_object_line(Parser *parser)
{
    expect_mark(parser, '@', "@");
    uint32_t label = parse_u32(parser, "an object's number");
    const TextToken *token = &parser->lexer.token;
    IrType type = token->kind == TEXT_WORD ? ir_type_find(token->start, token->length) : IRT_COUNT;
    if (type == IRT_COUNT || !ir_type_is_object(type))
        text_fail_expected(&parser->lexer, "an object's type");
    define_label(parser, &parser->objects, label, parser->trace->objects.count);
    next(parser);
    IrObject object = {type, 0, parse_string(parser)};
    ir_list_push(&parser->trace->objects, object);
    expect_line(parser);
}

static void parse_objects(Parser *parser)
{
    if (!accept_word(parser, "objects"))
        return;
    expect_line(parser);
    while (text_is_mark(&parser->lexer, '@'))
        parse_object_line(parser);
}

static void parse_frames(Parser *parser, Snapshot *snap)
{
    for (; text_is_mark(&parser->lexer, '@'); snap->frame_count++) {
        SnapFrame frame = {.code = parse_object(parser)};
        expect_mark(parser, ':', ":");
        frame.pc = parse_u32(parser, "a pc");
        expect_mark(parser, '+', "+");
        frame.base = parse_u32(parser, "a base");
        ir_list_push(&parser->trace->snap_frames, frame);
    }
}

static void parse_entries(Parser *parser, Snapshot *snap)
{
    expect_mark(parser, '{', "{");
    for (; text_is_mark(&parser->lexer, '#'); snap->entry_count++) {
        next(parser);
        SnapEntry entry = {.slot = parse_u32(parser, "a slot")};
        expect_mark(parser, '=', "=");
        entry.value = parse_ref(parser);
        ir_list_push(&parser->trace->snap_entries, entry);
    }
    expect_mark(parser, '}', "}");
}

static void parse_snapshots(Parser *parser)
{
    Trace *trace = parser->trace;
    while (accept_word(parser, "snap")) {
        uint32_t label = 0;
        if (trace->snaps.count == IR_NOSNAP)
            text_fail(&parser->lexer, "too many snapshots");
        if (!is_label(parser, 's', &label))
            text_fail_expected(&parser->lexer, "a snapshot");
        define_label(parser, &parser->snaps, label, trace->snaps.count);
        next(parser);
        Snapshot snap = {.first_frame = trace->snap_frames.count, .first_entry = trace->snap_entries.count};
        parse_frames(parser, &snap);
        parse_entries(parser, &snap);
        ir_list_push(&trace->snaps, snap);
        expect_line(parser);
    }
    if (accept_word(parser, "entry")) {
        trace->entry_snap = parse_snap(parser);
        expect_line(parser);
    }
}

static void parse_segment_end(Parser *parser, Segment *segment)
{
    expect_word(parser, "end");
    if (accept_word(parser, "exit")) {
        segment->end = IR_END_EXIT;
        segment->end_snap = parse_snap(parser);
    } else {
        expect_word(parser, "loop");
        segment->end = IR_END_LOOP;
    }
    expect_line(parser);
}

/* The guard a segment begins at; none of the root. */
static IrRef parse_parent(Parser *parser, uint32_t segment)
{
    uint32_t label;
    if (segment == 0)
        return IR_NOREF;
    expect_word(parser, "at");
    if (is_label(parser, 'v', &label))
        return mention(parser, label);
    text_fail_expected(&parser->lexer, "the guard the segment begins at");
    return IR_NOREF;
}

static void parse_segment(Parser *parser, uint32_t segment)
{
    Trace *trace = parser->trace;
    expect_word(parser, "segment");
    TextToken token = parser->lexer.token;
    if (parse_u32(parser, "a segment's number") != segment)
        text_fail_at(&parser->lexer, token.line, token.column, "segments are numbered from 0 on");
    IrRef parent = parse_parent(parser, segment);
    if (segment > 0)
        trace_add_segment(trace, parent);
    expect_line(parser);
    while (parser->lexer.token.kind != TEXT_END && !text_is_word(&parser->lexer, "end"))
        parse_inst(parser);
    parse_segment_end(parser, &trace->segments.items[segment]);
}

static void parse_header(Parser *parser)
{
    expect_word(parser, "trace");
    parser->trace->number = parse_u32(parser, "the trace's number");
    char *name = parse_string(parser);
    free(parser->trace->name);
    parser->trace->name = name;
    expect_line(parser);
}

/* -- resolution ------------------------------------------------------------------------ */

/* The instruction that a mention names, IR_NOREF and a failure if there is none. */
static IrRef find_mentioned(Parser *parser, IrRef mentioned)
{
    const Mention *noted = &parser->mentions.items[mentioned];
    const Label *label = find_label(&parser->insts, noted->label);
    if (label == NULL)
        text_fail_at(&parser->lexer, noted->line, noted->column, "no instruction has this label");
    return label == NULL ? IR_NOREF : label->index;
}

static void resolve_use(IrRef *use, void *context)
{
    Parser *parser = context;
    if (ir_ref_is_const(*use) || parser->lexer.failed)
        return;
    const Mention *noted = &parser->mentions.items[*use];
    *use = find_mentioned(parser, *use);
    if (*use != IR_NOREF && trace_type(parser->trace, *use) == IRT_none)
        text_fail_at(&parser->lexer, noted->line, noted->column, "this instruction has no result");
}

static void resolve_all(Parser *parser)
{
    trace_each_use(parser->trace, resolve_use, parser);
    for (uint32_t i = 1; i < parser->trace->segments.count; i++) {
        IrRef *guard = &parser->trace->segments.items[i].parent_guard;
        *guard = find_mentioned(parser, *guard);
    }
}

static void parse_all(Parser *parser)
{
    parse_header(parser);
    parse_objects(parser);
    parse_snapshots(parser);
    uint32_t segments = 0;
    do
        parse_segment(parser, segments++);
    while (parser->lexer.token.kind != TEXT_END);
    if (!parser->lexer.failed)
        resolve_all(parser);
}

Trace *trace_parse(const char *text, size_t length, IrTextError *error)
{
    *error = (IrTextError){0};
    Parser parser = {.trace = trace_new("", 0)};
    text_lexer_init(&parser.lexer, text, length, error);
    if (length >= INT32_MAX) // token lengths, lines and references are 31 bits
        text_fail_at(&parser.lexer, 1, 1, "the text is too long");
    parse_all(&parser);
    free(parser.insts.items);
    free(parser.snaps.items);
    free(parser.objects.items);
    free(parser.mentions.items);
    if (!parser.lexer.failed)
        return parser.trace;
    trace_free(parser.trace);
    return NULL;
}
