#include "functions.h"

#include "bytecode/opcodes.h"
#include "ir/memory.h"
#include "recorder_state.h"

#include <stdlib.h>

enum { MAX_FUNCTIONS = 4096, MAX_PARAMS = 12 };

Functions *functions_new(void)
{
    Functions *functions = ir_alloc(sizeof *functions);
    /* They never move: address space that is used as far as there are functions. */
    functions->targets = ir_alloc(MAX_FUNCTIONS * sizeof *functions->targets);
    functions->versions = ir_alloc(MAX_FUNCTIONS * sizeof *functions->versions);
    functions->count = 1;
    return functions;
}

void functions_free(Functions *functions)
{
    for (uint32_t i = 1; i < functions->count; i++)
        free((void *)functions->targets[i].params);
    free(functions->targets);
    free(functions->versions);
    free(functions);
}

/* A closure that captures nothing tells no more than its code: it is not handed over. */
static bool takes_closure(const Proto *proto) { return proto->capture_count > 0; }

static bool fits(const FunctionTarget *target, const Value *slots)
{
    for (uint32_t i = 0; i < target->param_count; i++)
        if (tag_type(slots[(int)target->params[i].slot - 1].tag) != target->params[i].type)
            return false;
    return true;
}

uint32_t functions_find(const Functions *functions, uint32_t first, const Value *slots)
{
    while (first && !fits(&functions->targets[first], slots))
        first = functions->versions[first].next;
    return first;
}

uint32_t functions_first(const Functions *functions, const Proto *proto)
{
    for (uint32_t i = 1; i < functions->count; i++)
        if (functions->versions[i].proto == proto)
            return i;
    return 0;
}

static uint32_t count_versions(const Functions *functions, uint32_t first, uint32_t *last)
{
    uint32_t count = 0;
    for (; first; first = functions->versions[first].next) {
        *last = first;
        count++;
    }
    return count;
}

static FunctionTarget make_target(const Proto *proto, const Value *slots)
{
    TraceParam *params = ir_alloc((proto->parameter_count + 1u) * sizeof *params);
    FunctionTarget target = {.params = params};
    for (uint32_t slot = !takes_closure(proto); slot <= proto->parameter_count; slot++)
        params[target.param_count++] = (TraceParam){slot, tag_type(slots[(int)slot - 1].tag)};
    return target;
}

uint32_t functions_make(Functions *functions, const Proto *proto, const Value *slots, uint32_t most)
{
    uint32_t first = functions_first(functions, proto), last = 0;
    uint32_t found = functions_find(functions, first, slots);
    if (found)
        return found;
    if (count_versions(functions, first, &last) >= most || functions->count == MAX_FUNCTIONS ||
        proto->parameter_count > MAX_PARAMS)
        return 0;
    uint32_t number = functions->count++;
    functions->targets[number] = make_target(proto, slots);
    functions->versions[number] = (FunctionVersion){.proto = proto};
    if (last)
        functions->versions[last].next = number;
    return number;
}

static bool has_either(const Proto *proto, Opcode one, Opcode other)
{
    for (uint32_t pc = 0; pc < proto->code_count; pc += (uint32_t)opcode_length(insn_op(proto->code[pc]))) {
        Opcode op = opcode_plain(insn_op(proto->code[pc]));
        if (op == one || op == other)
            return true;
    }
    return false;
}

bool proto_has_loops(const Proto *proto) { return has_either(proto, OP_LOOP, OP_FORRANGE); }
bool proto_is_leaf(const Proto *proto) { return !proto_has_loops(proto) && !has_either(proto, OP_CALL, OP_CALL); }
