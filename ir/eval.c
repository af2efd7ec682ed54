/* Runs a trace instruction by instruction. Everything it holds lives on the C
 * stack, where a conservative collector that runs inside the host's calls sees it. */
#include "eval.h"
#include "eval_arith.h"

#include <assert.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* More would not fit a stack of common size: 16 bytes each. */
enum { MAX_REGISTERS = 60000 };

typedef struct {
    const Trace *trace;
    EvalHost *host;
    IrWord *registers; /* by instruction */
    IrWord *slots;     /* the private image; what `is_known` does not mark is still the host's */
    bool *is_known;
    uint32_t slot_count;
    IrWord *phis; /* values on their way over the back edge */
    uint32_t phi_count;
    IrRef loop;
} Run;

static IrWord const_word(const Run *run, IrRef ref)
{
    const IrConst *constant = trace_const(run->trace, ref);
    bool is_pair = ir_type_class(constant->type) == IR_CLASS_PAIR;
    bool is_object = constant->type != IRT_int && constant->type != IRT_float && constant->type != IRT_bool &&
                     !(constant->type >= IRT_vnull && constant->type <= IRT_vfloat) && constant->type != IRT_vunbound;
    uint64_t bits = is_object ? run->trace->objects.items[constant->as.object].handle : constant->as.bits;
    return (IrWord){is_pair ? run->host->tags[constant->type] : 0, bits};
}

static IrWord word_of(const Run *run, IrRef ref)
{
    return ir_ref_is_const(ref) ? const_word(run, ref) : run->registers[ref];
}

static IrWord *slot_of(Run *run, uint32_t slot)
{
    if (!run->is_known[slot])
        run->slots[slot] = run->host->slot(run->host, slot);
    run->is_known[slot] = true;
    return &run->slots[slot];
}

static IrWord plain(uint64_t bits) { return (IrWord){0, bits}; }

static IrWord real(double f) { return plain(float_to_bits(f)); }

/* Values are the same by tag and payload, unboxed things by their bits. */
static bool is_same(const Run *run, const IrInst *inst, const IrWord *x)
{
    bool are_pairs = ir_type_class(trace_type(run->trace, inst->a)) == IR_CLASS_PAIR &&
                     ir_type_class(trace_type(run->trace, inst->b)) == IR_CLASS_PAIR;
    return x[0].bits == x[1].bits && (!are_pairs || x[0].tag == x[1].tag);
}

/* A pass's word is held to the truth: a wrong one would be a read out of bounds in machine code. */
static void check_assumption(int64_t index, int64_t length)
{
    if (index >= 0 && index < length)
        return;
    fprintf(stderr, "assume_bounds: %" PRId64 " does not lie in 0..%" PRId64 "-1: a pass is wrong\n", index, length);
    abort();
}

/* Does one instruction but phi; false if it leaves through its snapshot. One case per op. */
static bool do_inst(Run *run, const IrInst *inst, const IrWord *x, int count, IrWord *result)
{
    const uint64_t a = x[0].bits, b = x[1].bits;
    const int64_t i = (int64_t)a, k = (int64_t)b;
    const double f = bits_to_float(a), g = bits_to_float(b);

    switch ((IrOp)inst->op) {
    case IR_nop:
    case IR_loop:
    case IR_phi: return true;

    case IR_sload: *result = *slot_of(run, inst->a); return true;
    case IR_sstore: *slot_of(run, inst->a) = x[0]; return true;

    case IR_room:
    case IR_callable:
    case IR_invoke:
    case IR_poll:
    case IR_gload:
    case IR_gstore:
    case IR_cload:
    case IR_cstore:
    case IR_capture:
    case IR_guard_code:
    case IR_guard_ibuf:
    case IR_guard_fbuf:
    case IR_guard_vbuf:
    case IR_fcall1:
    case IR_fcall2:
    case IR_slen:
    case IR_sbyte:
    case IR_bytestr:
    case IR_seq:
    case IR_alen:
    case IR_abuf:
    case IR_bshared:
    case IR_aload_int:
    case IR_aload_float:
    case IR_aload_value:
    case IR_astore_int:
    case IR_astore_float:
    case IR_astore_value:
    case IR_call: return run->host->perform(run->host, run->trace, inst, x, count, result);

    case IR_guard_null:
    case IR_guard_bool:
    case IR_guard_int:
    case IR_guard_float:
    case IR_guard_str:
    case IR_guard_arr:
    case IR_guard_hash:
    case IR_guard_func:
    case IR_guard_builtin:
    case IR_guard_unbound:
    case IR_guard_cell: *result = x[0]; return x[0].tag == run->host->tags[inst->type];
    case IR_guard_true: return a != 0;
    case IR_guard_false: return a == 0;
    case IR_guard_same: *result = x[0]; return a == b;
    case IR_guard_nonzero: *result = x[0]; return a != 0;
    case IR_guard_count: *result = x[0]; return a <= 63;
    case IR_guard_bounds: *result = x[0]; return i >= 0 && i < k;
    case IR_assume_bounds:
        *result = x[0];
        check_assumption(i, k);
        return true;
    case IR_guard_wibuf:
    case IR_guard_wfbuf:
    case IR_guard_wvbuf: *result = x[0]; return b == 0;

    case IR_unbox_bool:
    case IR_unbox_int:
    case IR_unbox_float:
    case IR_unbox_str:
    case IR_unbox_arr:
    case IR_unbox_hash:
    case IR_unbox_func:
    case IR_unbox_builtin:
    case IR_unbox_cell: *result = plain(a); return true;
    case IR_box_bool:
    case IR_box_int:
    case IR_box_float:
    case IR_box_str:
    case IR_box_arr:
    case IR_box_hash:
    case IR_box_func:
    case IR_box_builtin:
    case IR_box_cell: *result = (IrWord){run->host->tags[inst->type], a}; return true;

    case IR_add: *result = plain(a + b); return true;
    case IR_sub: *result = plain(a - b); return true;
    case IR_mul: *result = plain(a * b); return true;
    case IR_div: *result = plain(divide(i, k)); return true;
    case IR_mod: *result = plain(modulo(i, k)); return true;
    case IR_neg: *result = plain(-a); return true;
    case IR_abs: *result = plain(i < 0 ? -a : a); return true;
    case IR_and: *result = plain(a & b); return true;
    case IR_or: *result = plain(a | b); return true;
    case IR_xor: *result = plain(a ^ b); return true;
    case IR_not: *result = plain(~a); return true;
    case IR_shl: *result = plain(a << b); return true;
    case IR_sar: *result = plain(shift_arithmetic(a, b)); return true;
    case IR_shr: *result = plain(a >> b); return true;
    case IR_eq: *result = plain(i == k); return true;
    case IR_ne: *result = plain(i != k); return true;
    case IR_lt: *result = plain(i < k); return true;
    case IR_le: *result = plain(i <= k); return true;
    case IR_gt: *result = plain(i > k); return true;
    case IR_ge: *result = plain(i >= k); return true;

    case IR_min: *result = plain(k < i ? b : a); return true;
    case IR_max: *result = plain(k > i ? b : a); return true;

    case IR_fadd: *result = real(f + g); return true;
    case IR_fsub: *result = real(f - g); return true;
    case IR_fmul: *result = real(f * g); return true;
    case IR_fdiv: *result = real(f / g); return true;
    case IR_fneg: *result = plain(a ^ UINT64_C(1) << 63); return true;
    case IR_fabs: *result = plain(a & ~(UINT64_C(1) << 63)); return true;
    case IR_fsqrt: *result = real(sqrt(f)); return true;
    case IR_ffloor: *result = real(floor(f)); return true;
    case IR_fceil: *result = real(ceil(f)); return true;
    case IR_ftrunc: *result = real(trunc(f)); return true;
    case IR_feq: *result = plain(f == g); return true;
    case IR_fne: *result = plain(f != g); return true;
    case IR_flt: *result = plain(f < g); return true;
    case IR_fle: *result = plain(f <= g); return true;
    case IR_fgt: *result = plain(f > g); return true;
    case IR_fge: *result = plain(f >= g); return true;
    case IR_fmin: *result = real(float_min(f, g)); return true;
    case IR_fmax: *result = real(float_max(f, g)); return true;
    case IR_itof: *result = real((double)i); return true;
    case IR_ftoi: *result = plain((uint64_t)float_to_int(f)); return true;

    case IR_bnot: *result = plain(a == 0); return true;
    case IR_beq: *result = plain(a == b); return true;
    case IR_same: *result = plain(is_same(run, inst, x)); return true;
    case IR_OP_COUNT: break;
    }
    assert(!"an instruction of no operation");
    return false;
}

/* Evaluates the operands, does the instruction, keeps its result. */
static bool step(Run *run, IrRef at)
{
    Trace *trace = (Trace *)run->trace; // inst_operands is for rewriting; here it only reads
    IrInst *inst = trace_inst(trace, at);
    IrRef *refs[IR_MAX_OPERANDS];
    IrWord operands[IR_MAX_OPERANDS];
    operands[0] = operands[1] = (IrWord){0, 0};
    int count = inst_operands(trace, inst, refs);
    for (int i = 0; i < count; i++)
        operands[i] = word_of(run, *refs[i]);
    return do_inst(run, inst, operands, count, &run->registers[at]);
}

/* All phis take their values at once: none is written before all are read, since
 * one may be another's operand. */
static void take_phis(Run *run, bool is_back_edge)
{
    const IrInst *phis = trace_inst(run->trace, run->loop + 1);
    for (uint32_t i = 0; i < run->phi_count; i++)
        if (phis[i].op == IR_phi)
            run->phis[i] = word_of(run, is_back_edge ? phis[i].b : phis[i].a);
    for (uint32_t i = 0; i < run->phi_count; i++)
        if (phis[i].op == IR_phi)
            run->registers[run->loop + 1 + i] = run->phis[i];
}

/* The same at the end of a child, which has its values in a list. */
static void take_child_phis(Run *run, const Segment *child)
{
    const BackValue *backs = run->trace->backs.items + child->first_back;
    for (uint32_t i = 0; i < child->back_count; i++)
        run->phis[i] = word_of(run, backs[i].value);
    for (uint32_t i = 0; i < child->back_count; i++)
        run->registers[backs[i].phi] = run->phis[i];
}

static IrWord boxed_word(const Run *run, IrRef ref)
{
    IrWord word = word_of(run, ref);
    IrType boxed = ir_type_boxed(trace_type(run->trace, ref));
    if (boxed != IRT_value)
        word.tag = run->host->tags[boxed];
    return word;
}

/* Writes the slots of a snapshot to the host's memory, boxed; what the trace knew of slots is void then. */
static void write_slots(Run *run, uint16_t snap)
{
    const Snapshot *snapshot = &run->trace->snaps.items[snap];
    for (uint32_t i = 0; i < snapshot->entry_count; i++) {
        const SnapEntry *entry = &run->trace->snap_entries.items[snapshot->first_entry + i];
        run->host->write_slot(run->host, entry->slot, boxed_word(run, entry->value));
    }
    memset(run->is_known, 0, run->slot_count * sizeof *run->is_known);
}

static void fill_exit_buffer(const Run *run, uint16_t snap, uint64_t *exit_buffer)
{
    ExitWord words[IR_MAX_EXIT_WORDS];
    int count = snapshot_exit_words(run->trace, snap, words);
    assert(count >= 0 && "the recorder bounds what is live at an exit");
    for (int i = 0; i < count; i++)
        exit_buffer[i] = words[i].is_tag ? run->registers[words[i].ref].tag : run->registers[words[i].ref].bits;
}

/* Whether a guard that holds is to fail all the same. */
static bool is_forced(Run *run, IrRef at)
{
    EvalHost *host = run->host;
    return host->force_exit != NULL && inst_is_guard(trace_inst(run->trace, at)) &&
           host->force_exit(host, run->trace, at);
}

/* Where the end of a segment leads: the next instruction, or out, by *exit. */
static IrRef end_segment(Run *run, const Segment **segment, EvalExit *exit)
{
    const Segment *ended = *segment, *root = run->trace->segments.items;
    *segment = root;
    switch (ended->end) {
    case IR_END_LOOP:
        if (ended == root)
            take_phis(run, true);
        else
            take_child_phis(run, ended);
        return run->loop + 1;
    case IR_END_ENTRY: write_slots(run, ended->end_snap); return root->first;
    case IR_END_LINK:
        write_slots(run, ended->end_snap);
        exit->link = ended->link;
        exit->snap = IR_NOSNAP;
        return IR_NOREF;
    case IR_END_EXIT: exit->snap = ended->end_snap; return IR_NOREF;
    case IR_END_RETURN: {
        const Snapshot *snapshot = &run->trace->snaps.items[ended->end_snap];
        exit->has_returned = true;
        exit->value = boxed_word(run, run->trace->snap_entries.items[snapshot->first_entry].value);
        return IR_NOREF;
    }
    }
    return IR_NOREF;
}

/* Runs from the root's first instruction until the trace is left. A forced exit
 * never enters a child, which may rely on the guard's being false. */
static EvalExit run_trace(Run *run, uint64_t max_iterations)
{
    const Trace *trace = run->trace;
    const Segment *segment = trace->segments.items;
    EvalExit exit = {.snap = IR_NOSNAP, .guard = IR_NOREF};
    for (IrRef at = segment->first;;) {
        if (at == segment->first + segment->count) {
            bool leaves = segment->end != IR_END_LOOP && segment->end != IR_END_ENTRY;
            if (!leaves && ++exit.iterations == max_iterations)
                return exit;
            at = end_segment(run, &segment, &exit);
            if (at == IR_NOREF)
                return exit;
            continue;
        }
        bool holds = step(run, at);
        if (!holds || is_forced(run, at)) {
            const IrInst *inst = trace_inst(trace, at);
            uint32_t child = !holds && inst_leads_on(inst) ? trace_segment_at(trace, inst->snap) : 0;
            if (!child) {
                exit.snap = inst->snap;
                exit.guard = at;
                return exit;
            }
            segment = &trace->segments.items[child];
            at = segment->first;
            continue;
        }
        if (at++ == run->loop)
            take_phis(run, false);
    }
}

static uint32_t count_slots(const Trace *trace)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < trace->insts.count; i++) {
        const IrInst *inst = trace_inst(trace, i);
        if ((inst->op == IR_sload || inst->op == IR_sstore) && inst->a > last)
            last = inst->a;
    }
    assert(last < IR_MAX_SLOTS && "the verifier bounds slots");
    return last + 1;
}

/* The phis behind the loop marker, nops among them included. */
static uint32_t count_phis(const Trace *trace, IrRef loop)
{
    uint32_t count = 0;
    while (loop != IR_NOREF && loop + 1 + count < trace->insts.count &&
           (trace_inst(trace, loop + 1 + count)->op == IR_phi || trace_inst(trace, loop + 1 + count)->op == IR_nop))
        count++;
    return count;
}

EvalExit trace_evaluate(const Trace *trace, EvalHost *host, uint64_t max_iterations,
                        uint64_t exit_buffer[IR_MAX_EXIT_WORDS])
{
    if (trace->insts.count > MAX_REGISTERS) {
        fprintf(stderr, "a trace of %u instructions is too long to evaluate\n", trace->insts.count);
        abort();
    }
    IrRef loop = trace_loop(trace);
    uint32_t slot_count = count_slots(trace), phi_count = count_phis(trace, loop);
    IrWord registers[trace->insts.count + 1], slots[slot_count], phis[phi_count + 1];
    bool is_known[slot_count];
    memset(registers, 0, sizeof registers);
    memset(is_known, 0, sizeof is_known);

    Run run = {trace, host, registers, slots, is_known, slot_count, phis, phi_count, loop};
    EvalExit exit = run_trace(&run, max_iterations);
    if (exit.snap != IR_NOSNAP)
        fill_exit_buffer(&run, exit.snap, exit_buffer);
    return exit;
}
