/* Reading and writing variables, wherever the resolver put them. */
#include "codegen.h"

#include "prelude.h"

static bool is_own(const Emitter *e, const Variable *variable) { return variable->scope == e->scope; }

int variable_in_place(Emitter *e, const Name *name)
{
    const Variable *v = name->variable;
    if (!v || v->kind != VARIABLE_SLOT || !is_own(e, v))
        return -1;
    if (name->may_be_unbound)
        emit_abc(e, OP_CHECK, v->index, 0, 0, name->pos);
    return v->index;
}

static void read_builtin(Emitter *e, const Name *name, unsigned dest)
{
    Value constant;
    int builtin = builtin_find(name->name.bytes, name->name.length);
    if (builtin >= 0)
        emit_abx(e, OP_BUILTIN, dest, (unsigned)builtin, name->pos);
    else if (builtin_constant(name->name.bytes, name->name.length, &constant))
        emit_load(e, dest, constant, name->pos);
    else if (e->compiler->in_prelude)
        emit_load(e, dest, value_builtin(native_find(name->name.bytes, name->name.length)), name->pos);
    else
        emit_load(e, dest, prelude_function(e->compiler, prelude_find(name->name)), name->pos);
}

void callee_to(Emitter *e, Node *node, unsigned dest)
{
    bool is_predefined = node->kind == NODE_NAME && !node->as.name.variable && !e->compiler->in_prelude;
    int number = is_predefined ? prelude_find(node->as.name.name) : -1;
    if (number >= 0)
        emit_load(e, dest, prelude_copy(e->compiler, number), node->pos);
    else
        expression_to(e, node, dest);
}

static void read_captured(Emitter *e, const Name *name, unsigned dest)
{
    uint32_t index = scope_capture(e->scope, name->variable);
    emit_abc(e, name->variable->kind == VARIABLE_CELL ? OP_UPGET : OP_CAPGET, dest, index, 0, name->pos);
}

void variable_read(Emitter *e, const Name *name, unsigned dest)
{
    const Variable *v = name->variable;
    int slot = variable_in_place(e, name);
    if (slot >= 0)
        emit_move(e, dest, (unsigned)slot, name->pos);
    else if (!v)
        read_builtin(e, name, dest);
    else if (v->kind == VARIABLE_GLOBAL)
        emit_abx(e, OP_GGET, dest, v->index, name->pos);
    else if (is_own(e, v))
        emit_abc(e, OP_CELLGET, dest, v->index, 0, name->pos);
    else
        read_captured(e, name, dest);
}

int variable_target(const Emitter *e, const Name *name)
{
    const Variable *v = name->variable;
    return v->kind == VARIABLE_SLOT && is_own(e, v) ? v->index : -1;
}

void variable_write(Emitter *e, const Name *name, unsigned from, SourcePos pos)
{
    const Variable *v = name->variable;
    if (v->kind == VARIABLE_GLOBAL)
        emit_abx(e, OP_GSET, from, v->index, pos);
    else if (!is_own(e, v))
        emit_abc(e, OP_UPSET, scope_capture(e->scope, name->variable), from, 0, pos);
    else if (v->kind == VARIABLE_CELL)
        emit_abc(e, OP_CELLSET, v->index, from, 0, pos);
    else
        emit_move(e, v->index, from, pos);
}

void variables_prepare(Emitter *e, SourcePos pos)
{
    const Scope *scope = e->scope;
    if (scope->clear_count)
        emit_abc(e, OP_CLEAR, scope->function->parameters.count, scope->clear_count, 0, pos);
    for (uint32_t i = 0; i < scope->variable_count; i++)
        if (scope->variables[i]->kind == VARIABLE_CELL)
            emit_abc(e, OP_CELLNEW, scope->variables[i]->index, 0, 0, pos);
}
