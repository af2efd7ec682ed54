/* One walk over the tree in the order of evaluation. On entering a function its
 * variables are collected, so that a mention finds those bound further down.
 *
 * The walk carries the set of the function's variables that are surely bound.
 * Nothing unbinds a variable, so what holds before a loop holds at its head each
 * time round and no second visit is needed; what its body binds does not count
 * behind it. A read outside the set has to check, and is bound behind the check.
 *
 * The same set decides how a captured variable is kept: copied into the closure
 * if it has one binding, which has surely run and can't run again, and is never
 * assigned; in a cell otherwise. */
#include "resolver.h"

#include "bindings.h"
#include "boundset.h"
#include "prelude.h"

typedef struct {
    Resolution *resolution;
    Diagnostics *errors;
    bool in_prelude;
    Scope *scope;
    BoundSet bound; /* of the scope's variables */
    int loop_depth; /* in this function */
} Resolver;

static void walk(Resolver *r, Node *node);

static void walk_list(Resolver *r, NodeList list)
{
    for (uint32_t i = 0; i < list.count; i++)
        walk(r, list.items[i]);
}

static void report_unknown(Resolver *r, const Name *name)
{
    diagnostics_add(r->errors, name->pos, "identifier not found: %.*s", (int)name->name.length, name->name.bytes);
}

/* A function mentions a variable of another one around it: each closure in
 * between has to carry it. The file's are globals and need no carrying. */
static void capture(Resolver *r, Variable *variable)
{
    variable->is_captured = true;
    if (scope_is_file(variable->scope))
        return;
    for (Scope *scope = r->scope; scope != variable->scope; scope = scope->parent)
        scope_capture(scope, variable);
}

/* The variable `name` means here, or NULL. */
static Variable *look_up(Resolver *r, Name *name)
{
    Variable *variable = NULL;
    for (Scope *scope = r->scope; scope && !variable; scope = scope->parent)
        variable = scope_find(scope, name->name);
    if (variable && variable->scope != r->scope)
        capture(r, variable);
    name->variable = variable;
    return variable;
}

static void read_name(Resolver *r, Name *name)
{
    Variable *variable = look_up(r, name);
    if (!variable) {
        if (!predefined_has(name->name, r->in_prelude))
            report_unknown(r, name);
        return;
    }
    if (variable->scope == r->scope && !boundset_has(&r->bound, variable->number)) {
        name->may_be_unbound = true;
        variable->is_checked = true;
        boundset_add(&r->bound, variable->number);
    }
}

static void bind_name(Resolver *r, Name *name) { boundset_add(&r->bound, look_up(r, name)->number); }

static void assign_name(Resolver *r, Name *name)
{
    Variable *variable = look_up(r, name);
    if (!variable) {
        report_unknown(r, name);
        return;
    }
    if (variable->is_const)
        diagnostics_add(r->errors, name->pos, "cannot assign to const %.*s", (int)name->name.length, name->name.bytes);
    variable->is_assigned = true;
    if (variable->scope == r->scope)
        boundset_add(&r->bound, variable->number);
}

static void walk_assign(Resolver *r, Node *node)
{
    Node *target = node->as.assign.target;
    if (target->kind == NODE_NAME) {
        if (!node->as.assign.plain)
            read_name(r, &target->as.name);
        walk(r, node->as.assign.value);
        assign_name(r, &target->as.name);
    } else {
        walk(r, target);
        walk(r, node->as.assign.value);
    }
}

static void walk_branch(Resolver *r, Node *node)
{
    walk(r, node->as.branch.condition);
    BoundSet other = boundset_copy(&r->bound);
    walk(r, node->as.branch.then);
    BoundSet then = r->bound;
    r->bound = other;
    walk(r, node->as.branch.other);
    boundset_join(&r->bound, &then);
}

static void walk_logic(Resolver *r, Node *node)
{
    walk(r, node->as.logic.left);
    BoundSet saved = boundset_copy(&r->bound);
    walk(r, node->as.logic.right);
    boundset_restore(&r->bound, &saved);
}

static void walk_body(Resolver *r, Node *body)
{
    BoundSet saved = boundset_copy(&r->bound);
    r->loop_depth++;
    walk(r, body);
    r->loop_depth--;
    boundset_restore(&r->bound, &saved);
}

static void walk_loop(Resolver *r, Node *node)
{
    walk(r, node->as.loop.init);
    walk(r, node->as.loop.condition);
    walk_body(r, node->as.loop.body);
    /* The step runs behind a `continue` too. */
    BoundSet saved = boundset_copy(&r->bound);
    walk(r, node->as.loop.step);
    boundset_restore(&r->bound, &saved);
}

static void walk_for_in(Resolver *r, Node *node)
{
    walk(r, node->as.for_in.sequence);
    BoundSet saved = boundset_copy(&r->bound);
    bind_name(r, &node->as.for_in.name);
    walk_body(r, node->as.for_in.body);
    boundset_restore(&r->bound, &saved);
}

static void walk_jump(Resolver *r, const Node *node)
{
    if (!r->loop_depth)
        diagnostics_add(r->errors, node->pos, "%s outside a loop", node->kind == NODE_BREAK ? "break" : "continue");
    boundset_fill(&r->bound);
}

static bool is_copied(const Variable *v)
{
    return v->bindings == 1 && !v->is_assigned && !v->is_rebound && !v->may_capture_unbound;
}

static bool needs_clear(const Variable *v)
{
    return v->number >= v->scope->function->parameters.count && (v->kind == VARIABLE_CELL || v->is_checked);
}

static void make_global(Resolver *r, Variable *variable)
{
    Resolution *all = r->resolution;
    variable->kind = VARIABLE_GLOBAL;
    variable->index = (uint16_t)all->global_count;
    all->globals = memory_grow(all->globals, all->global_count, &all->global_capacity, sizeof(Variable *));
    all->globals[all->global_count++] = variable;
}

/* Which variables live where: known once all of the function has been walked. */
static void choose_kinds(Resolver *r, Scope *scope)
{
    uint32_t slots = 0;
    for (uint32_t i = 0; i < scope->variable_count; i++) {
        Variable *v = scope->variables[i];
        if (!scope_is_file(scope))
            v->kind = v->is_captured && !is_copied(v) ? VARIABLE_CELL : VARIABLE_SLOT;
        else if (v->is_captured || slots == MAX_FILE_SLOTS)
            make_global(r, v);
        else
            slots++;
    }
}

/* Parameters first, then the slots that are cleared at entry, side by side. */
static void choose_slots(Scope *scope)
{
    uint32_t parameters = scope->function->parameters.count;
    uint32_t next = parameters;
    for (int cleared = 1; cleared >= 0; cleared--) {
        for (uint32_t i = 0; i < scope->variable_count; i++) {
            Variable *v = scope->variables[i];
            if (v->kind == VARIABLE_GLOBAL)
                continue;
            if (i < parameters)
                v->index = (uint16_t)i;
            else if (needs_clear(v) == cleared)
                v->index = (uint16_t)next++;
        }
        if (cleared)
            scope->clear_count = next - parameters;
    }
    scope->slot_count = next;
}

static void check_size(Resolver *r, const Scope *scope, SourcePos pos)
{
    if (scope->slot_count > MAX_FUNCTION_VARIABLES || scope->capture_count > MAX_CAPTURES)
        diagnostics_add(r->errors, pos, "function needs too many variables");
    if (r->resolution->global_count > MAX_GLOBALS)
        diagnostics_add(r->errors, pos, "too many variables");
}

static Scope *enter_function(Resolver *r, FunctionNode *function)
{
    Resolution *all = r->resolution;
    Scope *scope = scope_new(r->scope, function);
    function->scope = scope;
    all->scopes = memory_grow(all->scopes, all->scope_count, &all->scope_capacity, sizeof(Scope *));
    all->scopes[all->scope_count++] = scope;
    bindings_collect(scope, r->errors);
    return scope;
}

static void resolve_function(Resolver *outer, FunctionNode *function, SourcePos pos)
{
    Resolver r = {.resolution = outer->resolution, .errors = outer->errors, .in_prelude = outer->in_prelude};
    r.scope = enter_function(outer, function);
    r.bound = boundset_new(r.scope->variable_count);
    for (uint32_t i = 0; i < function->parameters.count; i++)
        bind_name(&r, &function->parameters.items[i]);
    walk(&r, function->body);
    boundset_fini(&r.bound);
    choose_kinds(&r, r.scope);
    choose_slots(r.scope);
    check_size(&r, r.scope, pos);
}

static void walk_function(Resolver *r, Node *node)
{
    resolve_function(r, node->as.function, node->pos);
    const Scope *inner = node->as.function->scope;
    for (uint32_t i = 0; i < inner->capture_count; i++) {
        Variable *v = inner->captures[i];
        if (v->scope == r->scope && !boundset_has(&r->bound, v->number))
            v->may_capture_unbound = true;
    }
}

static void walk(Resolver *r, Node *node)
{
    if (!node)
        return;
    switch ((NodeKind)node->kind) {
    case NODE_NULL:
    case NODE_BOOL:
    case NODE_INT:
    case NODE_FLOAT:
    case NODE_STRING: break;
    case NODE_TEMPLATE:
    case NODE_ARRAY:
    case NODE_HASH:
    case NODE_BLOCK: walk_list(r, node->as.list); break;
    case NODE_NAME: read_name(r, &node->as.name); break;
    case NODE_FUNCTION: walk_function(r, node); break;
    case NODE_UNARY: walk(r, node->as.unary.operand); break;
    case NODE_BINARY:
    case NODE_RANGE:
        walk(r, node->as.binary.left);
        walk(r, node->as.binary.right);
        break;
    case NODE_LOGIC: walk_logic(r, node); break;
    case NODE_TERNARY:
    case NODE_IF: walk_branch(r, node); break;
    case NODE_ASSIGN: walk_assign(r, node); break;
    case NODE_CALL:
        walk(r, node->as.call.callee);
        walk_list(r, node->as.call.arguments);
        break;
    case NODE_INDEX:
        walk(r, node->as.index.container);
        walk(r, node->as.index.index);
        break;
    case NODE_SLICE:
        walk(r, node->as.slice.container);
        walk(r, node->as.slice.low);
        walk(r, node->as.slice.high);
        break;
    case NODE_EXPRESSION: walk(r, node->as.operand); break;
    case NODE_LET:
        walk(r, node->as.let.value);
        bind_name(r, &node->as.let.name);
        break;
    case NODE_WHILE:
    case NODE_FOR: walk_loop(r, node); break;
    case NODE_FOR_IN: walk_for_in(r, node); break;
    case NODE_RETURN:
        walk(r, node->as.operand);
        boundset_fill(&r->bound);
        break;
    case NODE_BREAK:
    case NODE_CONTINUE: walk_jump(r, node); break;
    }
}

void resolve(Tree *tree, bool in_prelude, Resolution *resolution, Diagnostics *errors)
{
    Resolver r = {.resolution = resolution, .errors = errors, .in_prelude = in_prelude};
    *resolution = (Resolution){0};
    resolve_function(&r, tree->file, tree->file->body->pos);
}

void resolution_fini(Resolution *resolution)
{
    for (uint32_t i = 0; i < resolution->scope_count; i++)
        scope_free(resolution->scopes[i]);
    free(resolution->scopes);
    free(resolution->globals);
}
