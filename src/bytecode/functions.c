/* Functions, closures, and the whole: from a resolved tree to a program. */
#include "codegen.h"

#include "memory.h"
#include "program.h"

#include <stdlib.h>

static void name_slots(Proto *proto, const Scope *scope)
{
    for (uint32_t i = 0; i < scope->variable_count; i++)
        if (scope->variables[i]->kind != VARIABLE_GLOBAL)
            proto->slot_names[scope->variables[i]->index] = scope->variables[i]->name;
}

static void describe(Proto *proto, const Scope *scope)
{
    NameList parameters = scope->function->parameters;
    proto->name = scope->function->name;
    proto->is_file = scope_is_file(scope);
    proto->parameter_count = (uint8_t)parameters.count;
    proto->parameter_names = memory_new(parameters.count, sizeof(Text));
    for (uint32_t i = 0; i < parameters.count; i++)
        proto->parameter_names[i] = parameters.items[i].name;
    name_slots(proto, scope);
}

/* The enclosing function's slot, or its own capture of the same variable. */
static void list_captures(Proto *proto, Scope *scope)
{
    proto->captures = memory_new(scope->capture_count, sizeof *proto->captures);
    proto->capture_count = scope->capture_count;
    for (uint32_t i = 0; i < scope->capture_count; i++) {
        Variable *v = scope->captures[i];
        bool from_slot = v->scope == scope->parent;
        proto->captures[i] = (CaptureInfo){
            .from_slot = from_slot,
            .is_cell = v->kind == VARIABLE_CELL,
            .index = (uint8_t)(from_slot ? v->index : scope_capture(scope->parent, v)),
            .name = v->name,
        };
    }
}

Proto *function_compile(Compiler *compiler, FunctionNode *function, SourcePos pos)
{
    Emitter e;
    Scope *scope = function->scope;
    emitter_init(&e, compiler, scope);
    describe(e.proto, scope);
    list_captures(e.proto, scope);
    if (!scope_is_file(scope)) {
        emit_abc(&e, OP_FUNCTION, 0, 0, 0, pos);
        emit_extra(&e, compiler->options->hot_function, pos);
    }
    variables_prepare(&e, pos);
    if (scope_is_file(scope)) {
        block_effect(&e, function->body);
        emit_abc(&e, OP_RETNULL, 0, 0, 0, function->body->pos);
    } else {
        block_return(&e, function->body);
    }
    emitter_fini(&e);
    return e.proto;
}

void closure_to(Emitter *e, Node *node, unsigned dest)
{
    Proto *proto = e->proto;
    if (proto->proto_count > UINT16_MAX) {
        diagnostics_add(e->compiler->errors, node->pos, "too many functions");
        return;
    }
    uint32_t index = proto->proto_count;
    proto->protos = memory_grow(proto->protos, index, &e->proto_capacity, sizeof(Proto *));
    proto->protos[proto->proto_count++] = NULL;
    proto->protos[index] = function_compile(e->compiler, node->as.function, node->pos);
    emit_abx(e, OP_CLOSURE, dest, index, node->pos);
}

static void list_globals(Program *program, const Resolution *resolution)
{
    program->global_count = resolution->global_count;
    program->globals = memory_new(program->global_count, sizeof *program->globals);
    for (uint32_t i = 0; i < program->global_count; i++) {
        const Variable *v = resolution->globals[i];
        program->globals[i].name = v->name;
        program->globals[i].is_constant = v->bindings == 1 && !v->is_assigned && !v->is_rebound;
    }
}

/* The collector may run at each of them: all are unbound first. */
static void make_strings(const Compiler *compiler, Runtime *rt)
{
    for (uint32_t i = 0; i < compiler->string_count; i++)
        compiler->strings[i].proto->constants[compiler->strings[i].index] = value_unbound();
    program_register(compiler->program, rt);
    for (uint32_t i = 0; i < compiler->string_count; i++) {
        const struct PendingString *pending = &compiler->strings[i];
        String *string = string_new(rt, pending->text.bytes, pending->text.length);
        pending->proto->constants[pending->index] = string ? value_string(string) : value_null();
    }
}

Program *compile(Tree *tree, Source *source, Runtime *rt, const CompileOptions *options, Diagnostics *errors)
{
    Program *program = memory_new(1, sizeof *program);
    Compiler compiler = {.program = program, .options = options, .errors = errors};
    Resolution resolution;
    program->tree = tree;
    program->source = source;
    resolve(tree, false, &resolution, errors);
    if (!errors->count) {
        list_globals(program, &resolution);
        function_compile(&compiler, tree->file, tree->file->body->pos);
    }
    resolution_fini(&resolution);
    if (!errors->count) {
        make_strings(&compiler, rt);
    } else {
        program->source = NULL;
        program_free(program);
        program = NULL;
    }
    free(compiler.strings);
    return program;
}
