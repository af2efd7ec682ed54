#include "limits.h"

/* Iterations begin where a loop's own instruction goes on into the body, and
 * where a jump leads back; but a loop over a sequence jumps back to the
 * instruction that then goes on into the body. */
static bool begins_iteration(const Insn *from, const Insn *to)
{
    Opcode op = opcode_plain(insn_op(*from));
    if (op == OP_FORPREP || op == OP_ITERNEXT)
        return to == from + opcode_length(op);
    bool goes_back = to <= from;
    bool is_at_loop = opcode_plain(insn_op(*to)) == OP_LOOP;
    return goes_back && !(is_at_loop && insn_op(to[opcode_length(OP_LOOP)]) == OP_ITERNEXT);
}

bool limit_steps(VM *vm, const Frame *frame, const Insn *pc)
{
    StepCount *steps = &vm->steps;
    bool is_step = insn_op(*pc) == OP_FUNCTION || (steps->frame == frame && begins_iteration(steps->pc, pc));
    steps->frame = frame;
    steps->pc = pc;
    if (is_step && ++steps->taken > steps->allowed)
        return runtime_fail(vm->rt, "step limit reached");
    return true;
}

bool attention_raise(VM *vm)
{
    bool is_interrupt = vm->attention == ATTENTION_INTERRUPTED;
    return runtime_fail(vm->rt, is_interrupt ? "interrupted" : "time limit reached");
}
