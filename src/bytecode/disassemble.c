/* Bytecode as text: one line an instruction, constants written out, slots of
 * variables with their names behind. */
#include "compiler.h"
#include "opcodes.h"

static void print_constant(const Proto *proto, unsigned index, FILE *out)
{
    TextBuffer text = {0};
    Value value = proto->constants[index];
    value_text(&text, value);
    if (value.tag != TAG_STRING) {
        fprintf(out, "%.*s", (int)text.length, text.bytes);
        text_fini(&text);
        return;
    }
    putc('"', out);
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.bytes[i];
        if (byte == '"' || byte == '\\')
            fprintf(out, "\\%c", byte);
        else if (byte < ' ' || byte == 0x7f)
            fprintf(out, "\\x%02x", byte);
        else
            putc(byte, out);
    }
    putc('"', out);
    text_fini(&text);
}

static void print_text(Text text, FILE *out) { fprintf(out, "%.*s", (int)text.length, text.bytes); }

static void print_slot(const Proto *proto, unsigned slot, FILE *out)
{
    fprintf(out, "r%u", slot);
    if (proto->slot_names[slot].length) {
        putc('=', out);
        print_text(proto->slot_names[slot], out);
    }
}

typedef enum { FIELDS_OTHER, FIELDS_RR, FIELDS_RK, FIELDS_KR } BinaryFields;

static BinaryFields binary_fields(Opcode op)
{
    if (op >= OP_ADD && op <= OP_GE_KR)
        return (BinaryFields)(FIELDS_RR + (op - OP_ADD) % 3);
    if (op >= OP_JEQ && op <= OP_JGE_RK)
        return (BinaryFields)(FIELDS_RR + (op - OP_JEQ) % 2);
    return FIELDS_OTHER;
}

static void print_operand(const Proto *proto, bool is_constant, unsigned index, FILE *out)
{
    fputs(" ", out);
    if (is_constant)
        print_constant(proto, index, out);
    else
        print_slot(proto, index, out);
}

/* Compare-and-branches have their operands in a and b, the others in b and c. */
static void print_binary(const Proto *proto, Insn insn, BinaryFields fields, FILE *out)
{
    bool is_branch = opcode_jumps(insn_op(insn));
    unsigned left = is_branch ? insn_a(insn) : insn_b(insn);
    unsigned right = is_branch ? insn_b(insn) : insn_c(insn);
    if (!is_branch)
        print_operand(proto, false, insn_a(insn), out);
    print_operand(proto, fields == FIELDS_KR, left, out);
    print_operand(proto, fields == FIELDS_RK, right, out);
    if (is_branch)
        fprintf(out, " %s", insn_c(insn) ? "true" : "false");
}

static void print_bx(const Proto *proto, Insn insn, FILE *out)
{
    unsigned bx = insn_bx(insn);
    Opcode op = insn_op(insn);
    print_operand(proto, false, insn_a(insn), out);
    putc(' ', out);
    if (op == OP_LOADK) {
        print_constant(proto, bx, out);
    } else if (op == OP_LOADINT) {
        fprintf(out, "%d", insn_sbx(insn));
    } else if (op == OP_GGET || op == OP_GSET) {
        fprintf(out, "g%u=", bx);
        print_text(proto->program->globals[bx].name, out);
    } else if (op == OP_BUILTIN) {
        fputs(builtins[bx].name, out);
    } else if (op == OP_CLOSURE) {
        fprintf(out, "f%u", proto->protos[bx]->number);
    }
}

static void print_capture(const Proto *proto, unsigned index, FILE *out)
{
    fprintf(out, " c%u=", index);
    print_text(proto->captures[index].name, out);
}

/* Those whose fields are not simply slots; false if it is none of them. */
static bool print_special(const Proto *proto, Insn insn, FILE *out)
{
    unsigned a = insn_a(insn), b = insn_b(insn), c = insn_c(insn);
    Opcode op = insn_op(insn);
    if (op == OP_LOADBOOL) {
        print_operand(proto, false, a, out);
        fputs(b ? " true" : " false", out);
    } else if (op == OP_CLEAR) {
        fprintf(out, " r%u..r%u", a, a + b - 1);
    } else if (op == OP_CAPGET || op == OP_UPGET) {
        print_operand(proto, false, a, out);
        print_capture(proto, b, out);
    } else if (op == OP_UPSET) {
        print_capture(proto, a, out);
        print_operand(proto, false, b, out);
    } else if (op == OP_NEWARRAY || op == OP_PUSHALL || op == OP_CONCAT || op == OP_SLICE) {
        print_operand(proto, false, a, out);
        fprintf(out, " r%u %u", b, c);
    } else if (op == OP_CALL) {
        fprintf(out, " r%u %u", a, b);
        print_operand(proto, false, c, out);
    } else {
        return false;
    }
    return true;
}

static void print_fields(const Proto *proto, Insn insn, FILE *out)
{
    BinaryFields fields = binary_fields(insn_op(insn));
    OpcodeFormat format = opcode_format(insn_op(insn));
    if (fields != FIELDS_OTHER) {
        print_binary(proto, insn, fields, out);
    } else if (format == FORMAT_ABX) {
        print_bx(proto, insn, out);
    } else if (!print_special(proto, insn, out) && format != FORMAT_N) {
        print_operand(proto, false, insn_a(insn), out);
        if (format == FORMAT_AB || format == FORMAT_ABC)
            print_operand(proto, false, insn_b(insn), out);
        if (format == FORMAT_ABC)
            print_operand(proto, false, insn_c(insn), out);
    }
}

void instruction_print(const Proto *proto, uint32_t pc, FILE *out)
{
    Insn insn = proto->code[pc];
    Opcode op = insn_op(insn);
    fprintf(out, "%4u %s", pc, opcode_name(op));
    print_fields(proto, insn, out);
    if (opcode_jumps(op))
        fprintf(out, " -> %u", (uint32_t)((int64_t)pc + (int32_t)proto->code[pc + 1]));
}

static void print_head(const Proto *proto, FILE *out)
{
    fprintf(out, "f%u ", proto->number);
    if (proto->is_file)
        fputs("<file>", out);
    else if (proto->name.length)
        print_text(proto->name, out);
    else
        fputs("<anonymous>", out);
    putc('(', out);
    for (unsigned i = 0; i < proto->parameter_count; i++) {
        if (i)
            fputs(", ", out);
        print_text(proto->parameter_names[i], out);
    }
    fprintf(out, "): %u slots", proto->slot_count);
    for (uint32_t i = 0; i < proto->capture_count; i++) {
        const CaptureInfo *capture = &proto->captures[i];
        fprintf(out, "%s c%u=", i ? "," : "; captures", i);
        print_text(capture->name, out);
        fprintf(out, " %s %s%u", capture->is_cell ? "cell" : "value", capture->from_slot ? "r" : "c", capture->index);
    }
    putc('\n', out);
}

void program_disassemble(const Program *program, FILE *out)
{
    for (uint32_t i = 0; i < program->proto_count; i++) {
        const Proto *proto = program->protos[i];
        print_head(proto, out);
        for (uint32_t pc = 0; pc < proto->code_count; pc += (uint32_t)opcode_length(insn_op(proto->code[pc]))) {
            instruction_print(proto, pc, out);
            putc('\n', out);
        }
    }
}
