/* The section `inputs` of the text form, both ways: what slots, globals and the
 * objects reachable from them held when the trace was recorded.
 *
 *     inputs
 *       #1 = vint(5)
 *       global #0 = varr(@1)
 *       @1 shared ints {1 2 3} of 9000
 *       @2 bytes "text"
 *       @3 entries {vstr(@2) vint(1)}
 *       @4 captures @0 {vcell(@5)}
 *       @5 holds {null} */
#include "memory.h"
#include "tables.h"
#include "text_parser.h"
#include "text_printer.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* What an array's elements are called, by the type they have in the text. */
static const struct {
    IrType type;
    const char *word;
} elements[] = {{IRT_int, "ints"}, {IRT_float, "floats"}, {IRT_value, "values"}};
enum { ELEMENTS = sizeof elements / sizeof *elements };

/* What the contents of the other types of objects are called; "": nothing is told of them. */
static const char *content_word(IrType type)
{
    if (type == IRT_str)
        return "bytes";
    if (type == IRT_hash)
        return "entries";
    if (type == IRT_func)
        return "captures";
    return type == IRT_cell ? "holds" : "";
}

/* -- printing ---------------------------------------------------------------------- */

static void print_values(const TraceInputs *inputs, const InputContent *content, FILE *out)
{
    fputc('{', out);
    for (uint32_t i = 0; i < content->count; i++) {
        if (i)
            fputc(' ', out);
        text_print_const(&inputs->values.items[content->first + i], out);
    }
    fputc('}', out);
}

static void print_content(const Trace *trace, const InputContent *content, FILE *out)
{
    const TraceInputs *inputs = &trace->inputs;
    IrType type = trace->objects.items[content->object].type;
    fprintf(out, "  @%" PRIu32 " ", content->object);
    if (type == IRT_arr) {
        fputs(content->shared ? "shared " : "", out);
        for (int i = 0; i < ELEMENTS; i++)
            if (elements[i].type == content->element)
                fprintf(out, "%s ", elements[i].word);
    } else {
        fprintf(out, "%s ", content_word(type));
    }
    if (type == IRT_func)
        fprintf(out, "@%" PRIu32 " ", content->code);
    if (type == IRT_str)
        text_print_bytes(inputs->bytes.items + content->first, content->count, out);
    else
        print_values(inputs, content, out);
    if (content->whole > content->count)
        fprintf(out, " of %" PRIu32, content->whole);
    fputc('\n', out);
}

void text_print_inputs(const Trace *trace, FILE *out)
{
    if (!trace_has_inputs(trace))
        return;
    fputs("inputs\n", out);
    for (uint32_t i = 0; i < trace->inputs.places.count; i++) {
        const InputPlace *place = &trace->inputs.places.items[i];
        fprintf(out, "  %s#%" PRIu32 " = ", place->is_global ? "global " : "", place->number);
        text_print_const(&place->value, out);
        fputc('\n', out);
    }
    for (uint32_t i = 0; i < trace->inputs.contents.count; i++)
        print_content(trace, &trace->inputs.contents.items[i], out);
}

/* -- parsing ------------------------------------------------------------------------ */

static IrConst parse_value(TextParser *parser, IrType wanted)
{
    TextToken token = parser->lexer.token;
    IrConst constant = text_parse_const(parser);
    if (!parser->lexer.failed && !ir_type_is(constant.type, wanted))
        text_fail_at(&parser->lexer, token.line, token.column,
                     wanted == IRT_value ? "a boxed value belongs here" : "the element is of another type");
    return constant;
}

static void parse_place(TextParser *parser)
{
    InputPlace place = {.is_global = text_accept_word(parser, "global")};
    text_expect_mark(parser, '#', "#");
    place.number = text_parse_u32(parser, "a number");
    text_expect_mark(parser, '=', "=");
    place.value = parse_value(parser, IRT_value);
    ir_list_push(&parser->trace->inputs.places, place);
}

static void parse_values(TextParser *parser, InputContent *content)
{
    TraceInputs *inputs = &parser->trace->inputs;
    content->first = inputs->values.count;
    text_expect_mark(parser, '{', "{");
    for (; !parser->lexer.failed && !text_is_mark(&parser->lexer, '}'); content->count++) {
        IrConst value = parse_value(parser, content->element);
        ir_list_push(&inputs->values, value);
    }
    text_expect_mark(parser, '}', "}");
}

static void parse_string_content(TextParser *parser, InputContent *content)
{
    TraceInputs *inputs = &parser->trace->inputs;
    content->first = inputs->bytes.count;
    char *bytes = text_parse_bytes(parser, &content->count);
    for (uint32_t i = 0; i < content->count; i++)
        ir_list_push(&inputs->bytes, bytes[i]);
    free(bytes);
}

static void parse_element_type(TextParser *parser, InputContent *content)
{
    content->shared = text_accept_word(parser, "shared");
    for (int i = 0; i < ELEMENTS; i++)
        if (text_accept_word(parser, elements[i].word)) {
            content->element = elements[i].type;
            return;
        }
    text_fail_expected(&parser->lexer, "ints, floats or values");
}

static void parse_what(TextParser *parser, InputContent *content, IrType type)
{
    content->element = IRT_value;
    if (type == IRT_arr)
        parse_element_type(parser, content);
    else if (*content_word(type))
        text_expect_word(parser, content_word(type));
    else
        text_fail(&parser->lexer, "nothing can be told of an object of this type");
    if (type == IRT_func)
        content->code = text_parse_object(parser);
}

static void parse_content(TextParser *parser)
{
    InputContent content = {.object = text_parse_object(parser)};
    IrType type = parser->lexer.failed ? IRT_none : parser->trace->objects.items[content.object].type;
    parse_what(parser, &content, type);
    if (type == IRT_str)
        parse_string_content(parser, &content);
    else
        parse_values(parser, &content);
    content.whole = content.count;
    if (text_accept_word(parser, "of"))
        content.whole = text_parse_u32(parser, "how many there were");
    if (!parser->lexer.failed)
        ir_list_push(&parser->trace->inputs.contents, content);
}

void text_parse_inputs(TextParser *parser)
{
    if (!text_accept_word(parser, "inputs"))
        return;
    text_expect_line(parser);
    const TextLexer *lexer = &parser->lexer;
    for (;;) {
        if (text_is_mark(lexer, '#') || text_is_word(lexer, "global"))
            parse_place(parser);
        else if (text_is_mark(lexer, '@'))
            parse_content(parser);
        else
            return;
        text_expect_line(parser);
    }
}
