/* Backward dataflow over the slots of a function. A slot that an instruction
 * writes on one of its two ways only (the variable of a loop that ends) is dead
 * before it on that way alone. */
#include "compiler.h"
#include "memory.h"
#include "opcodes.h"

#include <stdlib.h>

static void add(SlotSet *set, unsigned slot) { set->words[slot / 64] |= (uint64_t)1 << slot % 64; }

static void add_range(SlotSet *set, unsigned first, unsigned count)
{
    for (unsigned slot = first; slot < first + count && slot < 256; slot++)
        add(set, slot);
}

static void add_fields(SlotSet *set, const char *fields, Insn insn)
{
    for (; *fields; fields++) {
        if (*fields == 'a')
            add(set, insn_a(insn));
        else if (*fields == 'b')
            add(set, insn_b(insn));
        else if (*fields == 'c')
            add(set, insn_c(insn));
    }
}

static void add_captures(SlotSet *set, const Proto *closure)
{
    for (uint32_t i = 0; i < closure->capture_count; i++)
        if (closure->captures[i].from_slot)
            add(set, closure->captures[i].index);
}

/* What the table leaves open with "*". */
static void add_uses(SlotSet *uses, const Proto *proto, Insn insn)
{
    unsigned a = insn_a(insn), b = insn_b(insn), c = insn_c(insn);
    Opcode op = opcode_plain(insn_op(insn));
    if (op == OP_CLOSURE)
        add_captures(uses, proto->protos[insn_bx(insn)]);
    else if (op == OP_FORPREP || op == OP_FORRANGE || op == OP_ITERNEXT)
        add_range(uses, a, 2);
    else if (op == OP_CALL)
        add_range(uses, a, b + 1);
    else if (op == OP_NEWARRAY || op == OP_PUSHALL || op == OP_CONCAT)
        add_range(uses, b, c);
    if (op == OP_PUSHALL)
        add(uses, a);
    if (op == OP_SLICE) {
        add(uses, b);
        if (c & 1)
            add(uses, b + 1);
        if (c & 2)
            add(uses, b + 2);
    }
}

static void add_defs(SlotEffects *effects, Insn insn)
{
    unsigned a = insn_a(insn), b = insn_b(insn);
    Opcode op = opcode_plain(insn_op(insn));
    if (op == OP_CLEAR) {
        add_range(&effects->defs_next, a, b);
    } else if (op == OP_FORPREP) {
        add(&effects->defs_next, b);
    } else if (op == OP_FORRANGE) {
        add(&effects->defs_next, a);
        add(&effects->defs_jump, a);
        add(&effects->defs_jump, b);
    } else if (op == OP_ITERPREP) {
        add_range(&effects->defs_next, a, 2);
    } else if (op == OP_ITERNEXT) {
        add(&effects->defs_next, a + 1);
        add(&effects->defs_next, b);
    }
}

SlotEffects instruction_effects(const Proto *proto, uint32_t pc)
{
    SlotEffects effects = {0};
    Insn insn = proto->code[pc];
    Opcode op = insn_op(insn);
    add_fields(&effects.uses, opcode_uses(op), insn);
    add_uses(&effects.uses, proto, insn);
    add_fields(&effects.defs_next, opcode_defs(op), insn);
    add_defs(&effects, insn);
    return effects;
}

static void flow(SlotSet *in, const SlotSet *out, const SlotSet *defs)
{
    for (int i = 0; i < 4; i++)
        in->words[i] |= out->words[i] & ~defs->words[i];
}

static bool falls_through(Opcode op) { return op != OP_JUMP && op != OP_RETURN && op != OP_RETNULL; }

/* Live slots before `pc`, from what is known behind it; true if they have become more. */
static bool update(const Proto *proto, SlotSet *live, uint32_t pc)
{
    Opcode op = insn_op(proto->code[pc]);
    SlotEffects effects = instruction_effects(proto, pc);
    SlotSet in = effects.uses, before = live[pc];
    if (falls_through(op))
        flow(&in, &live[pc + (uint32_t)opcode_length(op)], &effects.defs_next);
    if (opcode_jumps(op))
        flow(&in, &live[(int64_t)pc + (int32_t)proto->code[pc + 1]], &effects.defs_jump);
    live[pc] = in;
    return in.words[0] != before.words[0] || in.words[1] != before.words[1] || in.words[2] != before.words[2] ||
           in.words[3] != before.words[3];
}

static SlotSet *compute(const Proto *proto)
{
    SlotSet *live = memory_new(proto->code_count + 1, sizeof *live);
    uint32_t *starts = memory_new(proto->code_count, sizeof *starts);
    uint32_t count = 0;
    for (uint32_t pc = 0; pc < proto->code_count; pc += (uint32_t)opcode_length(insn_op(proto->code[pc])))
        starts[count++] = pc;
    bool changed = true;
    while (changed) {
        changed = false;
        for (uint32_t i = count; i-- > 0;)
            changed |= update(proto, live, starts[i]);
    }
    free(starts);
    return live;
}

const SlotSet *liveness_at(const Proto *proto, uint32_t pc)
{
    if (!proto->liveness)
        ((Proto *)proto)->liveness = compute(proto); /* a cache: the function itself does not change */
    return &proto->liveness[pc];
}
