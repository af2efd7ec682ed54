#include "prelude.h"

#include "codegen.h"
#include "memory.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name, *default_argument, *source_name, *source;
} rows[] = {
#define PRELUDE(name, default_argument, ...)                                                                           \
    {#name, #default_argument, "<prelude:" #name ">", "let " #name " = " #__VA_ARGS__ ";"},
#include "prelude.def"
#undef PRELUDE
};
enum { FUNCTION_COUNT = sizeof rows / sizeof *rows };

/* A function that the script mentions. */
typedef struct {
    Source *source; /* NULL: not parsed yet */
    Tree *tree;
    Resolution resolution;
    Value shared; /* what prelude_function gives; UNBOUND until asked */
} Function;

struct Prelude {
    Function functions[FUNCTION_COUNT];
};

int prelude_find(Text name)
{
    for (int i = 0; i < FUNCTION_COUNT; i++)
        if (strlen(rows[i].name) == name.length && memcmp(rows[i].name, name.bytes, name.length) == 0)
            return i;
    return -1;
}

bool predefined_has(Text name, bool in_prelude)
{
    Value constant;
    if (builtin_find(name.bytes, name.length) >= 0 || builtin_constant(name.bytes, name.length, &constant))
        return true;
    return in_prelude ? native_find(name.bytes, name.length) != NULL : prelude_find(name) >= 0;
}

static void parse_function(Function *function, int number)
{
    Diagnostics errors = {0};
    function->source = source_new(rows[number].source_name, rows[number].source, strlen(rows[number].source));
    function->tree = parse(function->source, &errors);
    assert(errors.count == 0 && "the prelude's syntax");
    resolve(function->tree, true, &function->resolution, &errors);
    assert(errors.count == 0 && "the prelude's names");
    function->shared = value_unbound();
}

static Function *find_function(Compiler *compiler, int number)
{
    Program *program = compiler->program;
    if (!program->prelude)
        program->prelude = memory_new(1, sizeof *program->prelude);
    Function *function = &program->prelude->functions[number];
    if (!function->source)
        parse_function(function, number);
    return function;
}

/* It captures nothing, so that one closure does for good. It lives outside the heap, with its Proto. */
static Closure *closure_of(const Proto *proto)
{
    Closure *closure = memory_new(1, sizeof *closure);
    closure->head.type = OBJ_CLOSURE;
    closure->proto = proto;
    return closure;
}

static Value compile_function(Compiler *compiler, const Function *function, int number)
{
    const Node *let = function->tree->file->body->as.list.items[0];
    const char *default_argument = rows[number].default_argument;
    compiler->in_prelude = true;
    Proto *proto = function_compile(compiler, let->as.let.value->as.function, let->pos);
    compiler->in_prelude = false;
    proto->source = function->source;
    proto->default_argument = native_find(default_argument, strlen(default_argument));
    proto->closure = closure_of(proto);
    return value_closure(proto->closure);
}

Value prelude_copy(Compiler *compiler, int number)
{
    return compile_function(compiler, find_function(compiler, number), number);
}

Value prelude_function(Compiler *compiler, int number)
{
    Function *function = find_function(compiler, number);
    if (function->shared.tag == TAG_UNBOUND)
        function->shared = compile_function(compiler, function, number);
    return function->shared;
}

void prelude_free(Prelude *prelude)
{
    for (int i = 0; prelude && i < FUNCTION_COUNT; i++) {
        Function *function = &prelude->functions[i];
        if (!function->source)
            continue;
        resolution_fini(&function->resolution);
        tree_free(function->tree);
        source_free(function->source);
    }
    free(prelude);
}
