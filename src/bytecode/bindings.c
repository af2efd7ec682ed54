#include "bindings.h"

typedef struct {
    Scope *scope;
    Diagnostics *errors;
    int loop_depth;
} Collector;

static void collect(Collector *c, const Node *node);

static void bind(Collector *c, const Name *name, bool is_const, bool is_rebound)
{
    Variable *variable = scope_find(c->scope, name->name);
    if (!variable)
        variable = scope_add(c->scope, name->name);
    else if (variable->is_const || is_const)
        diagnostics_add(c->errors, name->pos, "cannot assign to const %.*s", (int)name->name.length, name->name.bytes);
    variable->bindings++;
    variable->is_const |= is_const;
    variable->is_rebound |= is_rebound || c->loop_depth > 0;
}

static void collect_list(Collector *c, NodeList list)
{
    for (uint32_t i = 0; i < list.count; i++)
        collect(c, list.items[i]);
}

static void collect_loop(Collector *c, const Node *node)
{
    collect(c, node->as.loop.init);
    c->loop_depth++;
    collect(c, node->as.loop.condition);
    collect(c, node->as.loop.step);
    collect(c, node->as.loop.body);
    c->loop_depth--;
}

static void collect_for_in(Collector *c, const Node *node)
{
    bind(c, &node->as.for_in.name, false, true);
    collect(c, node->as.for_in.sequence);
    c->loop_depth++;
    collect(c, node->as.for_in.body);
    c->loop_depth--;
}

/* Names may be bound anywhere, since an `if` with its blocks is an expression. */
static void collect(Collector *c, const Node *node)
{
    if (!node)
        return;
    switch ((NodeKind)node->kind) {
    case NODE_NULL:
    case NODE_BOOL:
    case NODE_INT:
    case NODE_FLOAT:
    case NODE_STRING:
    case NODE_NAME:
    case NODE_FUNCTION:
    case NODE_BREAK:
    case NODE_CONTINUE: break;
    case NODE_TEMPLATE:
    case NODE_ARRAY:
    case NODE_HASH:
    case NODE_BLOCK: collect_list(c, node->as.list); break;
    case NODE_UNARY: collect(c, node->as.unary.operand); break;
    case NODE_BINARY:
    case NODE_RANGE:
        collect(c, node->as.binary.left);
        collect(c, node->as.binary.right);
        break;
    case NODE_LOGIC:
        collect(c, node->as.logic.left);
        collect(c, node->as.logic.right);
        break;
    case NODE_TERNARY:
    case NODE_IF:
        collect(c, node->as.branch.condition);
        collect(c, node->as.branch.then);
        collect(c, node->as.branch.other);
        break;
    case NODE_ASSIGN:
        collect(c, node->as.assign.target);
        collect(c, node->as.assign.value);
        break;
    case NODE_CALL:
        collect(c, node->as.call.callee);
        collect_list(c, node->as.call.arguments);
        break;
    case NODE_INDEX:
        collect(c, node->as.index.container);
        collect(c, node->as.index.index);
        break;
    case NODE_SLICE:
        collect(c, node->as.slice.container);
        collect(c, node->as.slice.low);
        collect(c, node->as.slice.high);
        break;
    case NODE_EXPRESSION:
    case NODE_RETURN: collect(c, node->as.operand); break;
    case NODE_LET:
        bind(c, &node->as.let.name, node->as.let.is_const, false);
        collect(c, node->as.let.value);
        break;
    case NODE_WHILE:
    case NODE_FOR: collect_loop(c, node); break;
    case NODE_FOR_IN: collect_for_in(c, node); break;
    }
}

void bindings_collect(Scope *scope, Diagnostics *errors)
{
    Collector c = {.scope = scope, .errors = errors};
    NameList parameters = scope->function->parameters;
    for (uint32_t i = 0; i < parameters.count; i++)
        bind(&c, &parameters.items[i], false, false);
    collect(&c, scope->function->body);
}
