/* Every operation on numbers, in machine code and in the evaluator: the same
 * bits, for edge cases and random operands, variable and constant. */
#include "llvm_host.h"

#include <float.h>
#include <inttypes.h>
#include <stdio.h>

static const int64_t ints[] = {0,         1,           -1, 2, 3, -7, 10, 63, 64, INT64_MAX, INT64_MIN, INT64_MIN + 1,
                               1ll << 53, -(1ll << 32)};
static const double floats[] = {0.0,
                                -0.0,
                                1.0,
                                -1.0,
                                0.5,
                                -1.5,
                                2.5,
                                3.7,
                                1e300,
                                -1e19,
                                9223372036854775807.0,
                                -9223372036854775808.0,
                                DBL_TRUE_MIN,
                                INFINITY,
                                -INFINITY,
                                NAN};
enum { INTS = sizeof ints / sizeof *ints, FLOATS = sizeof floats / sizeof *floats, RANDOM_RUNS = 100 };

static uint64_t random_bits(void)
{
    static uint64_t state = 88172645463325252u;
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

/* -- operands --------------------------------------------------------------------- */

/* The operand types of a number op, from its row; gives how many, 0 if it takes something else than numbers. */
static int number_operands(IrOp op, IrType types[2])
{
    int count = 0;
    for (const char *at = ir_op_operands(op); *at;) {
        int length = (int)strcspn(at, " ");
        if (length == 1 && *at == '#') { /* a maths function's number */
        } else {
            IrType type = ir_type_find(at, length);
            if (type < IRT_int || type > IRT_bool || count == 2)
                return 0;
            types[count++] = type;
        }
        at += length + strspn(at + length, " ");
    }
    return count;
}

static int edge_count(IrType type) { return type == IRT_float ? FLOATS : type == IRT_bool ? 2 : INTS; }

static uint64_t edge_bits(IrType type, int i)
{
    return type == IRT_float ? fake_bits(floats[i]) : type == IRT_bool ? (uint64_t)i : (uint64_t)ints[i];
}

static bool may_be(IrType type, uint64_t bits)
{
    return type == IRT_nonzero ? bits != 0 : type == IRT_count ? bits < 64 : true;
}

static uint64_t random_operand(IrType type)
{
    uint64_t bits = random_bits();
    if (type == IRT_bool)
        return bits & 1;
    if (type == IRT_count)
        return bits & 63;
    if (type == IRT_float && bits & 1) /* of a size that meets others */
        return fake_bits((double)(int64_t)bits / 1e15);
    return bits >> (bits & 32 ? 48 : 0) | 1;
}

static IrRef constant(Trace *trace, IrType type, uint64_t bits)
{
    return type == IRT_float  ? trace_const_float(trace, fake_real(bits))
           : type == IRT_bool ? trace_const_bool(trace, bits)
                              : trace_const_int(trace, (int64_t)bits);
}

/* -- the trace: one op on its variable operands and on constants of every kind -------- */

enum { FIRST_RESULT = 10, MAX_RESULTS = 400 };

typedef struct {
    Trace *trace;
    uint32_t math; /* of fcall1, fcall2 */
    SnapEntry results[MAX_RESULTS];
    uint32_t count;
} OpTrace;

static IrRef variable(Trace *trace, uint32_t slot, IrType type, uint16_t snap)
{
    IrType plain = type == IRT_float || type == IRT_bool ? type : IRT_int;
    IrType boxed = ir_type_boxed(plain);
    IrRef value = trace_emit(trace, IR_sload, slot, 0, 0, IR_NOSNAP);
    value = trace_emit(trace, ir_guard_for(boxed), value, 0, 0, snap);
    value = trace_emit(trace, ir_unbox_for(boxed), value, 0, 0, IR_NOSNAP);
    if (type == IRT_nonzero || type == IRT_count)
        value = trace_emit(trace, type == IRT_nonzero ? IR_guard_nonzero : IR_guard_count, value, 0, 0, snap);
    return value;
}

static void apply(OpTrace *t, IrOp op, IrRef a, IrRef b)
{
    bool is_call = op == IR_fcall1 || op == IR_fcall2;
    IrRef result =
        is_call ? trace_emit(t->trace, op, t->math, a, b, IR_NOSNAP) : trace_emit(t->trace, op, a, b, 0, IR_NOSNAP);
    ck_assert_uint_lt(t->count, MAX_RESULTS);
    t->results[t->count] = (SnapEntry){FIRST_RESULT + t->count, result};
    t->count++;
}

static void apply_to_constants(OpTrace *t, IrOp op, const IrType types[2], int arity, const IrRef variables[2])
{
    for (int i = 0; i < edge_count(types[0]); i++) {
        IrRef left = constant(t->trace, types[0], edge_bits(types[0], i));
        if (!may_be(types[0], edge_bits(types[0], i)))
            continue;
        apply(t, op, left, variables[1]);
        for (int k = 0; arity == 2 && k < edge_count(types[1]); k++)
            if (may_be(types[1], edge_bits(types[1], k)))
                apply(t, op, left, constant(t->trace, types[1], edge_bits(types[1], k)));
    }
    for (int k = 0; arity == 2 && k < edge_count(types[1]); k++)
        if (may_be(types[1], edge_bits(types[1], k)))
            apply(t, op, variables[0], constant(t->trace, types[1], edge_bits(types[1], k)));
}

/* Snapshot 0 is left by where an operand's guard fails, snapshot 1 has the results. */
static Trace *make_trace(IrOp op, uint32_t math, const IrType types[2], int arity)
{
    OpTrace t = {.trace = trace_new(ir_op_name(op), 1), .math = math};
    SnapFrame frame = {trace_object(t.trace, IRT_code, 0, "f"), 0, 1};
    uint16_t failed = trace_add_snapshot(t.trace, &frame, 1, NULL, 0);
    IrRef variables[2] = {0, 0};
    for (int i = 0; i < arity; i++)
        variables[i] = variable(t.trace, (uint32_t)i + 1, types[i], failed);
    apply(&t, op, variables[0], variables[1]);
    apply_to_constants(&t, op, types, arity, variables);
    uint16_t done = trace_add_snapshot(t.trace, &frame, 1, t.results, t.count);
    t.trace->segments.items[0].end = IR_END_EXIT;
    t.trace->segments.items[0].end_snap = done;
    char message[200];
    ck_assert_msg(trace_verify(t.trace, message, sizeof message), "%s", message);
    return t.trace;
}

/* -- comparing -------------------------------------------------------------------------- */

/* The bits of a NaN are no Monkey program's business, but for the ops that are defined on bits. */
static bool is_same_result(const Trace *trace, const ExitWord *word, uint64_t a, uint64_t b)
{
    IrOp op = (IrOp)trace_inst(trace, word->ref)->op;
    bool is_nan = trace_type(trace, word->ref) == IRT_float && isnan(fake_real(a)) && isnan(fake_real(b));
    return a == b || (is_nan && op != IR_fneg && op != IR_fabs);
}

static void run_once(const Trace *trace, const CompiledCode *code)
{
    static uint64_t expected[IR_MAX_EXIT_WORDS];
    EvalHost host = {.tags = fake_layout()->tags, .slot = fake_slot, .perform = fake_perform};
    EvalExit exit = trace_evaluate(trace, &host, 0, expected);
    ck_assert_uint_eq(fake_enter(code), exit.snap);
    ExitWord words[IR_MAX_EXIT_WORDS];
    int count = snapshot_exit_words(trace, exit.snap, words);
    for (int i = 0; i < count; i++) /* check writes each assertion it passes to a pipe: ask first */
        if (!is_same_result(trace, &words[i], expected[i], fake_world.exit_buffer[i]))
            ck_abort_msg("%s: v%u is %#" PRIx64 ", evaluated %#" PRIx64 "; slots %#" PRIx64 " %#" PRIx64, trace->name,
                         words[i].ref, fake_world.exit_buffer[i], expected[i], fake_world.slots[1].payload,
                         fake_world.slots[2].payload);
}

static void set_operands(const IrType types[2], uint64_t a, uint64_t b)
{
    for (int i = 0; i < 2; i++) {
        IrType plain = types[i] == IRT_float || types[i] == IRT_bool ? types[i] : IRT_int;
        fake_world.slots[i + 1] = fake_value(ir_type_boxed(plain), i ? b : a);
    }
}

static void check_op(Backend *backend, IrOp op, uint32_t math)
{
    IrType types[2] = {IRT_int, IRT_int};
    int arity = number_operands(op, types);
    ck_assert_int_gt(arity, 0);
    Trace *trace = make_trace(op, math, types, arity);
    CompiledCode code = fake_compile(backend, trace, NULL);
    for (int i = 0; i < edge_count(types[0]); i++) {
        for (int k = 0; k < (arity == 2 ? edge_count(types[1]) : 1); k++) {
            set_operands(types, edge_bits(types[0], i), edge_bits(types[1], k));
            run_once(trace, &code);
        }
    }
    for (int i = 0; i < RANDOM_RUNS; i++) {
        set_operands(types, random_operand(types[0]), random_operand(types[1]));
        run_once(trace, &code);
    }
    backend->free_code(backend, &code);
    trace_free(trace);
}

START_TEST(number_ops_agree_with_the_evaluator)
{
    fake_world_reset();
    Backend *backend = fake_backend(_i);
    for (int op = IR_add; op <= IR_beq; op++)
        if (op != IR_fcall1 && op != IR_fcall2)
            check_op(backend, (IrOp)op, 0);
    backend->free(backend);
}
END_TEST

START_TEST(maths_functions_agree_with_the_evaluator)
{
    fake_world_reset();
    Backend *backend = fake_backend(_i);
    for (uint32_t math = 0; math < IR_MATH_COUNT; math++)
        check_op(backend, ir_math_arity((IrMath)math) == 1 ? IR_fcall1 : IR_fcall2, math);
    backend->free(backend);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("llvm_ops");
    TCase *ops = tcase_create("ops");
    tcase_set_timeout(ops, 120);
    tcase_add_loop_test(ops, number_ops_agree_with_the_evaluator, 0, FAKE_WAYS);
    tcase_add_loop_test(ops, maths_functions_agree_with_the_evaluator, 0, FAKE_WAYS);
    suite_add_tcase(suite, ops);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
