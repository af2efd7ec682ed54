#include "program.h"

#include "prelude.h"

#include <stdlib.h>

static void report_roots(Heap *heap, void *context)
{
    const Program *program = context;
    for (uint32_t i = 0; i < program->proto_count; i++) {
        const Proto *proto = program->protos[i];
        for (uint32_t k = 0; k < proto->constant_count; k++)
            heap_mark_value(heap, proto->constants[k]);
    }
}

static void append_text(TextBuffer *text, Text part) { text_append(text, part.bytes, part.length); }

/* `fn(a, b)` */
static void print_function(TextBuffer *text, const Proto *proto)
{
    text_append(text, "fn(", 3);
    for (unsigned i = 0; i < proto->parameter_count; i++) {
        if (i)
            text_append(text, ", ", 2);
        append_text(text, proto->parameter_names[i]);
    }
    text_append(text, ")", 1);
}

void program_register(Program *program, Runtime *rt)
{
    function_text = print_function;
    heap_add_roots(rt->heap, report_roots, program);
}

static void proto_free(Proto *proto)
{
    free(proto->parameter_names);
    free(proto->code);
    free(proto->positions);
    free(proto->constants);
    free(proto->protos);
    free(proto->captures);
    free(proto->executed);
    free(proto->liveness);
    free(proto->closure);
    free(proto);
}

void program_free(Program *program)
{
    if (!program)
        return;
    for (uint32_t i = 0; i < program->proto_count; i++)
        proto_free(program->protos[i]);
    free(program->protos);
    free(program->globals);
    prelude_free(program->prelude);
    tree_free(program->tree);
    if (program->source)
        source_free(program->source);
    free(program);
}
