/* Reads the text form. Labels may be any numbers that ascend as they are
 * defined; references to instructions are noted while reading and resolved at
 * the end, because snapshots and phis mention what is defined below them. */
#include "text.h"
#include "memory.h"
#include "tables.h"
#include "text_parser.h"

#include <stdlib.h>

/* -- instructions ---------------------------------------------------------------- */

static uint32_t parse_call_name(TextParser *parser)
{
    const TextToken *token = &parser->lexer.token;
    IrCall call = token->kind == TEXT_WORD ? ir_call_find(token->start, token->length) : IR_CALL_COUNT;
    if (call == IR_CALL_COUNT)
        text_fail_expected(&parser->lexer, "a runtime helper");
    text_next(parser);
    return call == IR_CALL_COUNT ? 0 : call;
}

static uint32_t parse_math_name(TextParser *parser)
{
    const TextToken *token = &parser->lexer.token;
    IrMath math = token->kind == TEXT_WORD ? ir_math_find(token->start, token->length) : IR_MATH_COUNT;
    if (math == IR_MATH_COUNT)
        text_fail_expected(&parser->lexer, "a maths function");
    text_next(parser);
    return math == IR_MATH_COUNT ? 0 : math;
}

static uint32_t parse_immediate(TextParser *parser, IrOp op)
{
    if (op == IR_call)
        return parse_call_name(parser);
    if (op == IR_fcall1 || op == IR_fcall2)
        return parse_math_name(parser);
    text_expect_mark(parser, '#', "#");
    return text_parse_u32(parser, "a number");
}

static bool is_at_operands_end(const TextParser *parser)
{
    TextTokenKind kind = parser->lexer.token.kind;
    return kind == TEXT_END || kind == TEXT_LINE || kind == TEXT_ARROW || text_is_mark(&parser->lexer, '|');
}

static void parse_list(TextParser *parser, IrInst *inst)
{
    inst->b = parser->trace->args.count;
    for (inst->c = 0; !is_at_operands_end(parser); inst->c++) {
        if (inst->c == IR_MAX_OPERANDS)
            text_fail(&parser->lexer, "too many arguments");
        IrRef ref = text_parse_ref(parser);
        ir_list_push(&parser->trace->args, ref);
    }
}

static void parse_operands(TextParser *parser, IrInst *inst)
{
    const IrOperands *operands = ir_op_operand_kinds((IrOp)inst->op);
    uint32_t *fields[IR_FIXED_OPERANDS] = {&inst->a, &inst->b, &inst->c};
    for (int i = 0; i < operands->count; i++) {
        if (operands->kinds[i] == IR_OPERAND_LIST)
            parse_list(parser, inst);
        else if (operands->kinds[i] == IR_OPERAND_NUMBER)
            *fields[i] = parse_immediate(parser, (IrOp)inst->op);
        else
            *fields[i] = text_parse_ref(parser);
    }
}

/* `-> TYPE`, which must be there for a phi and may be for the others. */
static IrType parse_result(TextParser *parser, IrOp op)
{
    const TextToken *token = &parser->lexer.token;
    if (token->kind != TEXT_ARROW) {
        if (op == IR_phi)
            text_fail_expected(&parser->lexer, "->");
        return ir_op_result(op);
    }
    text_next(parser);
    IrType type = token->kind == TEXT_WORD ? ir_type_find(token->start, token->length) : IRT_COUNT;
    if (type == IRT_COUNT || type == IRT_none) {
        text_fail_expected(&parser->lexer, "a type");
        return IRT_none;
    }
    if (op != IR_phi && op != IR_call && type != ir_op_result(op))
        text_fail(&parser->lexer, "the operation gives another type");
    text_next(parser);
    return type;
}

static void parse_inst(TextParser *parser)
{
    uint32_t label;
    if (text_is_label(parser, 'v', &label)) {
        text_define(parser, &parser->insts, label, parser->trace->insts.count);
        text_next(parser);
        text_expect_mark(parser, '=', "=");
    }
    const TextToken *token = &parser->lexer.token;
    IrOp op = token->kind == TEXT_WORD ? ir_op_find(token->start, token->length) : IR_OP_COUNT;
    if (op == IR_OP_COUNT) {
        text_fail_expected(&parser->lexer, "an operation");
        return;
    }
    text_next(parser);
    IrInst inst = {.op = (uint8_t)op, .snap = IR_NOSNAP};
    parse_operands(parser, &inst);
    inst.type = (uint8_t)parse_result(parser, op);
    if (text_is_mark(&parser->lexer, '|')) {
        text_next(parser);
        inst.snap = text_parse_snap(parser);
    }
    text_expect_line(parser);
    trace_emit_typed(parser->trace, op, (IrType)inst.type, inst.a, inst.b, inst.c, inst.snap);
}

/* -- sections ----------------------------------------------------------------------- */

static void parse_object_line(TextParser *parser)
{
    text_expect_mark(parser, '@', "@");
    uint32_t label = text_parse_u32(parser, "an object's number");
    const TextToken *token = &parser->lexer.token;
    IrType type = token->kind == TEXT_WORD ? ir_type_find(token->start, token->length) : IRT_COUNT;
    if (type == IRT_COUNT || !ir_type_is_object(type))
        text_fail_expected(&parser->lexer, "an object's type");
    text_define(parser, &parser->objects, label, parser->trace->objects.count);
    text_next(parser);
    IrObject object = {type, 0, text_parse_string(parser)};
    ir_list_push(&parser->trace->objects, object);
    text_expect_line(parser);
}

static void parse_objects(TextParser *parser)
{
    if (!text_accept_word(parser, "objects"))
        return;
    text_expect_line(parser);
    while (text_is_mark(&parser->lexer, '@'))
        parse_object_line(parser);
}

static void parse_frames(TextParser *parser, Snapshot *snap)
{
    for (; text_is_mark(&parser->lexer, '@'); snap->frame_count++) {
        SnapFrame frame = {.code = text_parse_object(parser)};
        text_expect_mark(parser, ':', ":");
        frame.pc = text_parse_u32(parser, "a pc");
        text_expect_mark(parser, '+', "+");
        frame.base = text_parse_u32(parser, "a base");
        ir_list_push(&parser->trace->snap_frames, frame);
    }
}

static void parse_entries(TextParser *parser, Snapshot *snap)
{
    text_expect_mark(parser, '{', "{");
    for (; text_is_mark(&parser->lexer, '#'); snap->entry_count++) {
        text_next(parser);
        SnapEntry entry = {.slot = text_parse_u32(parser, "a slot")};
        text_expect_mark(parser, '=', "=");
        entry.value = text_parse_ref(parser);
        ir_list_push(&parser->trace->snap_entries, entry);
    }
    text_expect_mark(parser, '}', "}");
}

static void parse_snapshots(TextParser *parser)
{
    Trace *trace = parser->trace;
    while (text_accept_word(parser, "snap")) {
        uint32_t label = 0;
        if (trace->snaps.count == IR_NOSNAP)
            text_fail(&parser->lexer, "too many snapshots");
        if (!text_is_label(parser, 's', &label))
            text_fail_expected(&parser->lexer, "a snapshot");
        text_define(parser, &parser->snaps, label, trace->snaps.count);
        text_next(parser);
        Snapshot snap = {.first_frame = trace->snap_frames.count,
                         .first_entry = trace->snap_entries.count,
                         .origin = trace->snaps.count};
        parse_frames(parser, &snap);
        parse_entries(parser, &snap);
        ir_list_push(&trace->snaps, snap);
        text_expect_line(parser);
    }
    if (text_accept_word(parser, "entry")) {
        trace->entry_snap = text_parse_snap(parser);
        text_expect_line(parser);
    }
}

static IrType parse_param_type(TextParser *parser)
{
    const TextToken *token = &parser->lexer.token;
    IrType type = token->kind == TEXT_WORD ? ir_type_find(token->start, token->length) : IRT_COUNT;
    if (type == IRT_COUNT || !ir_type_is(type, IRT_value)) {
        text_fail_expected(&parser->lexer, "a value's type");
        return IRT_value;
    }
    text_next(parser);
    return type;
}

static void parse_params(TextParser *parser)
{
    Trace *trace = parser->trace;
    trace->is_function = text_accept_word(parser, "takes");
    if (!trace->is_function)
        return;
    while (text_is_mark(&parser->lexer, '#')) {
        text_next(parser);
        TraceParam param = {.slot = text_parse_u32(parser, "a slot")};
        param.type = parse_param_type(parser);
        ir_list_push(&trace->params, param);
    }
    text_expect_line(parser);
}

/* What each phi is: v5=v9 … */
static void parse_backs(TextParser *parser)
{
    uint32_t label;
    while (text_is_label(parser, 'v', &label)) {
        IrRef phi = text_parse_mention(parser, label);
        text_expect_mark(parser, '=', "=");
        trace_add_back(parser->trace, phi, text_parse_ref(parser));
    }
}

static void parse_segment_end(TextParser *parser, uint32_t number)
{
    text_expect_word(parser, "end");
    Segment *segment = &parser->trace->segments.items[number];
    if (text_accept_word(parser, "loop")) {
        parse_backs(parser);
    } else if (text_accept_word(parser, "entry")) {
        segment->end = IR_END_ENTRY;
        segment->end_snap = text_parse_snap(parser);
    } else if (text_accept_word(parser, "link")) {
        segment->end = IR_END_LINK;
        segment->link = text_parse_u32(parser, "a trace's number");
        segment->end_snap = text_parse_snap(parser);
    } else if (text_accept_word(parser, "exit")) {
        segment->end = IR_END_EXIT;
        segment->end_snap = text_parse_snap(parser);
    } else if (text_accept_word(parser, "return")) {
        segment->end = IR_END_RETURN;
        segment->end_snap = text_parse_snap(parser);
    } else {
        text_fail_expected(&parser->lexer, "loop, entry, link, exit or return");
    }
    text_expect_line(parser);
}

/* The snapshot a segment begins at; none of the root. */
static uint16_t parse_parent(TextParser *parser, uint32_t segment)
{
    if (segment == 0)
        return IR_NOSNAP;
    text_expect_word(parser, "at");
    return text_parse_snap(parser);
}

static void parse_segment(TextParser *parser, uint32_t segment)
{
    Trace *trace = parser->trace;
    text_expect_word(parser, "segment");
    TextToken token = parser->lexer.token;
    if (text_parse_u32(parser, "a segment's number") != segment)
        text_fail_at(&parser->lexer, token.line, token.column, "segments are numbered from 0 on");
    uint16_t parent = parse_parent(parser, segment);
    if (segment > 0)
        trace_add_segment(trace, parent);
    text_expect_line(parser);
    while (parser->lexer.token.kind != TEXT_END && !text_is_word(&parser->lexer, "end"))
        parse_inst(parser);
    parse_segment_end(parser, segment);
}

static void parse_header(TextParser *parser)
{
    text_expect_word(parser, "trace");
    parser->trace->number = text_parse_u32(parser, "the trace's number");
    char *name = text_parse_string(parser);
    free(parser->trace->name);
    parser->trace->name = name;
    text_expect_line(parser);
}

/* -- resolution ------------------------------------------------------------------------ */

/* The instruction that a mention names, IR_NOREF and a failure if there is none. */
static IrRef find_mentioned(TextParser *parser, IrRef mentioned)
{
    const TextMention *noted = &parser->mentions.items[mentioned];
    const TextLabel *label = text_find(&parser->insts, noted->label);
    if (label == NULL)
        text_fail_at(&parser->lexer, noted->line, noted->column, "no instruction has this label");
    return label == NULL ? IR_NOREF : label->index;
}

static void resolve_use(IrRef *use, void *context)
{
    TextParser *parser = context;
    if (ir_ref_is_const(*use) || parser->lexer.failed)
        return;
    const TextMention *noted = &parser->mentions.items[*use];
    *use = find_mentioned(parser, *use);
    if (*use != IR_NOREF && trace_type(parser->trace, *use) == IRT_none)
        text_fail_at(&parser->lexer, noted->line, noted->column, "this instruction has no result");
}

static void resolve_all(TextParser *parser)
{
    trace_each_use(parser->trace, resolve_use, parser);
    for (uint32_t i = 0; i < parser->trace->backs.count; i++)
        resolve_use(&parser->trace->backs.items[i].phi, parser);
}

static void parse_all(TextParser *parser)
{
    parse_header(parser);
    parse_objects(parser);
    text_parse_inputs(parser);
    parse_snapshots(parser);
    parse_params(parser);
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
    TextParser parser = {.trace = trace_new("", 0)};
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
