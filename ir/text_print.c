/* The canonical text of a trace. An instruction's label is its index, so that
 * what messages and debuggers say of v12 is found in the text. */
#include "text.h"
#include "memory.h"
#include "tables.h"
#include "text_printer.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

void text_print_bytes(const char *bytes, size_t length, FILE *out)
{
    fputc('"', out);
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        if (byte == '"' || byte == '\\')
            fprintf(out, "\\%c", byte);
        else if (byte == '\n')
            fputs("\\n", out);
        else if (byte < 0x20 || byte >= 0x7f)
            fprintf(out, "\\x%02x", byte);
        else
            fputc(byte, out);
    }
    fputc('"', out);
}

static void print_string(const char *text, FILE *out) { text_print_bytes(text, strlen(text), out); }

/* 15 digits, more where they are needed to read back the same; always recognizable as a float. */
static void print_float(double f, FILE *out)
{
    if (f != f) {
        fputs("nan", out);
        return;
    }
    char digits[40];
    for (int precision = 15; precision <= 17; precision++) {
        snprintf(digits, sizeof digits, "%.*g", precision, f);
        if (strtod(digits, NULL) == f)
            break;
    }
    fputs(digits, out);
    if (strcspn(digits, ".en") == strlen(digits)) // no point, no exponent, not inf
        fputs(".0", out);
}

/* The payload of a constant of unboxed type `type`. */
static void print_literal(const IrConst *constant, IrType type, FILE *out)
{
    if (type == IRT_int)
        fprintf(out, "%" PRId64, constant->as.i);
    else if (type == IRT_float)
        print_float(constant->as.f, out);
    else if (type == IRT_bool)
        fputs(constant->as.i ? "true" : "false", out);
    else
        fprintf(out, "@%" PRIu32, constant->as.object);
}

void text_print_const(const IrConst *constant, FILE *out)
{
    IrType unboxed = ir_type_unboxed(constant->type);
    if (constant->type == IRT_vnull) {
        fputs("null", out);
    } else if (constant->type == IRT_vunbound) {
        fputs("unbound", out);
    } else if (unboxed == IRT_none) {
        print_literal(constant, constant->type, out);
    } else {
        fprintf(out, "%s(", ir_type_name(constant->type));
        print_literal(constant, unboxed, out);
        fputc(')', out);
    }
}

/* A broken trace is printed too, by people who look for what broke it: v? is no reference. */
static void print_ref(const Trace *trace, IrRef ref, FILE *out)
{
    if (ir_ref_is_const(ref) && (ref & ~IR_CONST) < trace->consts.count)
        text_print_const(trace_const(trace, ref), out);
    else if (ref < trace->insts.count)
        fprintf(out, "v%" PRIu32, ref);
    else
        fputs("v?", out);
}

static void print_number(const IrInst *inst, uint32_t number, FILE *out)
{
    if (inst->op == IR_call)
        fprintf(out, " %s", ir_call_name((IrCall)number));
    else if (inst->op == IR_fcall1 || inst->op == IR_fcall2)
        fprintf(out, " %s", ir_math_name((IrMath)number));
    else
        fprintf(out, " #%" PRIu32, number);
}

static void print_operands(const Trace *trace, const IrInst *inst, FILE *out)
{
    const IrOperands *operands = ir_op_operand_kinds((IrOp)inst->op);
    const uint32_t fields[IR_FIXED_OPERANDS] = {inst->a, inst->b, inst->c};
    for (int i = 0; i < operands->count; i++) {
        if (operands->kinds[i] == IR_OPERAND_NUMBER) {
            print_number(inst, fields[i], out);
        } else if (operands->kinds[i] == IR_OPERAND_LIST) {
            for (uint32_t k = 0; k < inst->c; k++) {
                fputc(' ', out);
                print_ref(trace, trace->args.items[inst->b + k], out);
            }
        } else {
            fputc(' ', out);
            print_ref(trace, fields[i], out);
        }
    }
}

static void print_inst(const Trace *trace, IrRef ref, FILE *out)
{
    const IrInst *inst = trace_inst(trace, ref);
    fputs("  ", out);
    if (inst->type != IRT_none)
        fprintf(out, "v%" PRIu32 " = ", ref);
    fputs(ir_op_name((IrOp)inst->op), out);
    print_operands(trace, inst, out);
    if (inst->type != IRT_none)
        fprintf(out, " -> %s", ir_type_name((IrType)inst->type));
    if (inst->snap != IR_NOSNAP)
        fprintf(out, " | s%u", inst->snap);
    fputc('\n', out);
}

static void print_objects(const Trace *trace, FILE *out)
{
    if (trace->objects.count)
        fputs("objects\n", out);
    for (uint32_t i = 0; i < trace->objects.count; i++) {
        fprintf(out, "  @%" PRIu32 " %s ", i, ir_type_name(trace->objects.items[i].type));
        print_string(trace->objects.items[i].text, out);
        fputc('\n', out);
    }
}

static void print_snapshot(const Trace *trace, uint32_t number, FILE *out)
{
    const Snapshot *snap = &trace->snaps.items[number];
    fprintf(out, "snap s%" PRIu32, number);
    for (uint32_t i = 0; i < snap->frame_count; i++) {
        const SnapFrame *frame = &trace->snap_frames.items[snap->first_frame + i];
        fprintf(out, " @%" PRIu32 ":%" PRIu32 "+%" PRIu32, frame->code, frame->pc, frame->base);
    }
    fputs(" {", out);
    for (uint32_t i = 0; i < snap->entry_count; i++) {
        const SnapEntry *entry = &trace->snap_entries.items[snap->first_entry + i];
        fprintf(out, "%s#%" PRIu32 "=", i ? " " : "", entry->slot);
        print_ref(trace, entry->value, out);
    }
    fputs("}\n", out);
}

static void print_segment_end(const Trace *trace, const Segment *segment, FILE *out)
{
    switch (segment->end) {
    case IR_END_LOOP:
        fputs("end loop", out);
        for (uint32_t i = 0; i < segment->back_count; i++) {
            const BackValue *back = &trace->backs.items[segment->first_back + i];
            fputc(' ', out);
            print_ref(trace, back->phi, out);
            fputc('=', out);
            print_ref(trace, back->value, out);
        }
        fputc('\n', out);
        break;
    case IR_END_ENTRY: fprintf(out, "end entry s%u\n", segment->end_snap); break;
    case IR_END_LINK: fprintf(out, "end link %" PRIu32 " s%u\n", segment->link, segment->end_snap); break;
    case IR_END_EXIT: fprintf(out, "end exit s%u\n", segment->end_snap); break;
    case IR_END_RETURN: fprintf(out, "end return s%u\n", segment->end_snap); break;
    }
}

static void print_segment(const Trace *trace, uint32_t number, FILE *out)
{
    const Segment *segment = &trace->segments.items[number];
    fprintf(out, "segment %" PRIu32, number);
    if (segment->parent_snap != IR_NOSNAP)
        fprintf(out, " at s%u", segment->parent_snap);
    fputc('\n', out);
    for (uint32_t i = 0; i < segment->count; i++)
        print_inst(trace, segment->first + i, out);
    print_segment_end(trace, segment, out);
}

static void print_params(const Trace *trace, FILE *out)
{
    fputs("takes", out);
    for (uint32_t i = 0; i < trace->params.count; i++)
        fprintf(out, " #%" PRIu32 " %s", trace->params.items[i].slot, ir_type_name(trace->params.items[i].type));
    fputc('\n', out);
}

void trace_print(const Trace *trace, FILE *out)
{
    fprintf(out, "trace %" PRIu32 " ", trace->number);
    print_string(trace->name, out);
    fputc('\n', out);
    print_objects(trace, out);
    text_print_inputs(trace, out);
    for (uint32_t i = 0; i < trace->snaps.count; i++)
        print_snapshot(trace, i, out);
    if (trace->entry_snap != IR_NOSNAP)
        fprintf(out, "entry s%u\n", trace->entry_snap);
    if (trace->is_function)
        print_params(trace, out);
    for (uint32_t i = 0; i < trace->segments.count; i++)
        print_segment(trace, i, out);
}

char *trace_print_string(const Trace *trace)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (out != NULL) {
        trace_print(trace, out);
        fclose(out);
    }
    return ir_own(text);
}
