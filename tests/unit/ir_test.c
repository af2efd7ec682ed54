/* The IR's tables and its trace builder: interning, substitution, compaction,
 * exit words. And the manual: it lists every row of the tables as they are. */
#include "ir/text.h"
#include "ir/trace.h"
#include "ir/verify.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* -- tables --------------------------------------------------------------------- */

START_TEST(test_subtypes)
{
    ck_assert(ir_type_is(IRT_int, IRT_int));
    ck_assert(ir_type_is(IRT_index, IRT_int));
    ck_assert(ir_type_is(IRT_nonzero, IRT_int));
    ck_assert(ir_type_is(IRT_count, IRT_int));
    ck_assert(!ir_type_is(IRT_int, IRT_index));
    ck_assert(!ir_type_is(IRT_index, IRT_count));
    ck_assert(!ir_type_is(IRT_float, IRT_int));
    ck_assert(ir_type_is(IRT_wibuf, IRT_ibuf));
    ck_assert(ir_type_is(IRT_wibuf, IRT_buf));
    ck_assert(ir_type_is(IRT_vbuf, IRT_buf));
    ck_assert(!ir_type_is(IRT_wibuf, IRT_fbuf));
    ck_assert(!ir_type_is(IRT_ibuf, IRT_wibuf));
    for (int type = IRT_vnull; type < IRT_COUNT; type++)
        ck_assert(ir_type_is((IrType)type, IRT_value));
    ck_assert(!ir_type_is(IRT_value, IRT_vint));
    ck_assert(!ir_type_is(IRT_none, IRT_value));
}
END_TEST

START_TEST(test_names_are_found)
{
    for (int op = 0; op < IR_OP_COUNT; op++)
        ck_assert_int_eq(ir_op_find(ir_op_name((IrOp)op), (int)strlen(ir_op_name((IrOp)op))), op);
    for (int type = 0; type < IRT_COUNT; type++)
        ck_assert_int_eq(ir_type_find(ir_type_name((IrType)type), (int)strlen(ir_type_name((IrType)type))), type);
    for (int call = 0; call < IR_CALL_COUNT; call++)
        ck_assert_int_eq(ir_call_find(ir_call_name((IrCall)call), (int)strlen(ir_call_name((IrCall)call))), call);
    for (int math = 0; math < IR_MATH_COUNT; math++)
        ck_assert_int_eq(ir_math_find(ir_math_name((IrMath)math), (int)strlen(ir_math_name((IrMath)math))), math);
    ck_assert_int_eq(ir_op_find("ad", 2), IR_OP_COUNT);
    ck_assert_int_eq(ir_op_find("addd", 4), IR_OP_COUNT);
}
END_TEST

START_TEST(test_guards_boxes_and_unboxes_by_type)
{
    for (int type = IRT_vnull; type < IRT_COUNT; type++) {
        IrType boxed = (IrType)type;
        ck_assert_int_eq(ir_op_result(ir_guard_for(boxed)), boxed);
        ck_assert(ir_op_is_tag_guard(ir_guard_for(boxed)));
        IrOp unbox = ir_unbox_for(boxed);
        if (boxed == IRT_vnull || boxed == IRT_vunbound) {
            ck_assert_int_eq(unbox, IR_nop);
            continue;
        }
        ck_assert(ir_op_is_unbox(unbox));
        ck_assert_str_eq(ir_op_operands(unbox), ir_type_name(boxed));
        IrType unboxed = ir_op_result(unbox);
        ck_assert_int_eq(ir_type_boxed(unboxed), boxed);
        ck_assert(ir_op_is_box(ir_box_for(unboxed)));
        ck_assert_int_eq(ir_op_result(ir_box_for(unboxed)), boxed);
    }
    ck_assert_int_eq(ir_box_for(IRT_index), IR_box_int);
    ck_assert_int_eq(ir_box_for(IRT_code), IR_nop);
    ck_assert_int_eq(ir_box_for(IRT_vint), IR_nop);
}
END_TEST

START_TEST(test_effects)
{
    IrInst load = {.op = IR_aload_float}, store = {.op = IR_astore_int}, sum = {.op = IR_add};
    IrInst guard = {.op = IR_guard_true}, array = {.op = IR_call, .a = IR_CALL_new_array};
    IrInst write = {.op = IR_call, .a = IR_CALL_builtin_write}, key = {.op = IR_call, .a = IR_CALL_hash_key};
    ck_assert_int_eq(inst_reads(&load), IR_EFFECT_ELEM_FLOAT);
    ck_assert_int_eq(inst_writes(&load), 0);
    ck_assert_int_eq(inst_writes(&store), IR_EFFECT_ELEM_INT);
    ck_assert(inst_writes(&write) & IR_EFFECT_HASH);
    ck_assert(inst_is_guard(&guard) && !inst_is_guard(&key) && !inst_is_guard(&sum));
    ck_assert(inst_is_removable(&sum) && inst_is_removable(&load));
    ck_assert(!inst_is_removable(&store) && !inst_is_removable(&guard) && !inst_is_removable(&key));
    ck_assert(inst_flags(&array) & IR_FLAG_COLLECTS);
}
END_TEST

/* -- building ------------------------------------------------------------------------ */

START_TEST(test_constants_are_interned)
{
    Trace *trace = trace_new("t", 1);
    ck_assert_int_eq(trace_const_int(trace, 5), trace_const_int(trace, 5));
    ck_assert_int_ne(trace_const_int(trace, 5), trace_const_int(trace, 6));
    ck_assert_int_ne(trace_const_int(trace, 1), trace_const_bool(trace, true));
    ck_assert_int_ne(trace_const_int(trace, 5), trace_const_value(trace, IRT_vint, 5));
    ck_assert_int_ne(trace_const_float(trace, 0.0), trace_const_float(trace, -0.0));
    ck_assert_int_ne(trace_const_float(trace, 0.0), trace_const_int(trace, 0));
    double nan = strtod("nan", NULL);
    ck_assert_int_eq(trace_const_float(trace, nan), trace_const_float(trace, -nan));
    ck_assert_int_ne(trace_const_value(trace, IRT_vnull, 0), trace_const_value(trace, IRT_vunbound, 0));

    IrRef f = trace_const_object(trace, IRT_func, 0x1000, "fn f");
    ck_assert_int_eq(f, trace_const_object(trace, IRT_func, 0x1000, "another description"));
    ck_assert_int_ne(f, trace_const_object(trace, IRT_func, 0x2000, "fn f"));
    IrRef boxed = trace_const_object(trace, IRT_vfunc, 0x1000, "fn f");
    ck_assert_int_ne(f, boxed);
    ck_assert_int_eq(trace_type(trace, boxed), IRT_vfunc);
    ck_assert_int_eq(trace_const(trace, boxed)->as.object, trace_const(trace, f)->as.object);
    ck_assert_int_eq(trace->objects.count, 2);
    ck_assert_int_eq(trace->objects.items[0].type, IRT_func);
    trace_free(trace);
}
END_TEST

START_TEST(test_emit)
{
    Trace *trace = trace_new("t", 1);
    IrRef one = trace_const_int(trace, 1);
    IrRef sum = trace_emit(trace, IR_add, one, one, 0, IR_NOSNAP);
    IrRef loop = trace_emit(trace, IR_loop, 0, 0, 0, IR_NOSNAP);
    IrRef phi = trace_emit_typed(trace, IR_phi, IRT_int, one, sum, 0, IR_NOSNAP);
    IrRef null = trace_const_value(trace, IRT_vnull, 0), args[] = {null, null, null};
    IrRef call = trace_emit_call(trace, IR_CALL_index_set, args, 3, 0);
    ck_assert_int_eq(trace_type(trace, sum), IRT_int);
    ck_assert_int_eq(trace_type(trace, phi), IRT_int);
    ck_assert_int_eq(trace_type(trace, call), IRT_value);
    ck_assert_int_eq(trace_type(trace, one), IRT_int);
    ck_assert_int_eq(trace_loop(trace), loop);
    ck_assert_int_eq(trace->segments.items[0].count, 4);
    uint32_t child = trace_add_segment(trace, call);
    trace_emit(trace, IR_nop, 0, 0, 0, IR_NOSNAP);
    ck_assert_int_eq(trace->segments.items[0].count, 4);
    ck_assert_int_eq(trace->segments.items[child].first, 4);
    ck_assert_int_eq(trace->segments.items[child].count, 1);
    trace_free(trace);
}
END_TEST

START_TEST(test_operands)
{
    Trace *trace = trace_new("t", 1);
    IrRef *refs[IR_MAX_OPERANDS], null = trace_const_value(trace, IRT_vnull, 0), args[] = {null, null};
    IrRef load = trace_emit(trace, IR_sload, 3, 0, 0, IR_NOSNAP);
    IrRef store = trace_emit(trace, IR_sstore, 4, load, 0, IR_NOSNAP);
    IrRef power = trace_emit(trace, IR_fcall2, IR_MATH_pow, 7, 8, IR_NOSNAP);
    IrRef call = trace_emit_call(trace, IR_CALL_index_get, args, 2, 0);
    ck_assert_int_eq(inst_operands(trace, trace_inst(trace, load), refs), 0);
    ck_assert_int_eq(inst_operands(trace, trace_inst(trace, store), refs), 1);
    ck_assert_ptr_eq(refs[0], &trace_inst(trace, store)->b);
    ck_assert_int_eq(inst_operands(trace, trace_inst(trace, power), refs), 2);
    ck_assert_int_eq(*refs[0], 7);
    ck_assert_int_eq(*refs[1], 8);
    ck_assert_int_eq(inst_operands(trace, trace_inst(trace, call), refs), 2);
    ck_assert_ptr_eq(refs[1], &trace->args.items[1]);
    trace_free(trace);
}
END_TEST

/* -- uses ---------------------------------------------------------------------------- */

/* Four loads, a call and a guard on them, and a snapshot that holds them. */
typedef struct {
    Trace *trace;
    IrRef loads[4], call, guard;
    uint16_t unused, snap, entry;
} Sample;

static Sample make_sample(void)
{
    Sample sample = {.trace = trace_new("t", 1)};
    Trace *trace = sample.trace;
    SnapFrame frame = {trace_object(trace, IRT_code, 1, "f"), 3, 1};
    for (uint32_t i = 0; i < 4; i++)
        sample.loads[i] = trace_emit(trace, IR_sload, i, 0, 0, IR_NOSNAP);
    SnapEntry first = {1, sample.loads[0]};
    SnapEntry entries[] = {{1, sample.loads[0]}, {2, sample.loads[3]}, {3, sample.loads[3]}};
    sample.unused = trace_add_snapshot(trace, &frame, 1, &first, 1);
    sample.snap = trace_add_snapshot(trace, &frame, 1, entries, 3);
    sample.entry = trace_add_snapshot(trace, &frame, 1, NULL, 0);
    trace->entry_snap = sample.entry;
    sample.call = trace_emit_call(trace, IR_CALL_index_get, &sample.loads[2], 2, sample.snap);
    sample.guard = trace_emit(trace, IR_guard_int, sample.loads[2], 0, 0, sample.snap);
    trace->segments.items[0].end = IR_END_EXIT;
    trace->segments.items[0].end_snap = sample.snap;
    return sample;
}

START_TEST(test_substitution_reaches_operands_arguments_and_snapshots)
{
    Sample sample = make_sample();
    Trace *trace = sample.trace;
    IrRef map[6] = {IR_NOREF, IR_NOREF, IR_NOREF, IR_NOREF, IR_NOREF, IR_NOREF};
    IrRef null = trace_const_value(trace, IRT_vnull, 0);
    map[sample.loads[3]] = sample.loads[2]; // a chain, whose end is a constant
    map[sample.loads[2]] = sample.loads[1];
    map[sample.loads[1]] = null;
    trace_substitute(trace, map);
    ck_assert_int_eq(trace_inst(trace, sample.guard)->a, null);
    ck_assert_int_eq(trace->args.items[0], null);
    ck_assert_int_eq(trace->args.items[1], null);
    const Snapshot *snap = &trace->snaps.items[sample.snap];
    ck_assert_int_eq(trace->snap_entries.items[snap->first_entry].value, sample.loads[0]);
    ck_assert_int_eq(trace->snap_entries.items[snap->first_entry + 1].value, null);
    ck_assert_int_eq(trace->snap_entries.items[snap->first_entry + 2].value, null);
    trace_free(trace);
}
END_TEST

START_TEST(test_compaction)
{
    Sample sample = make_sample();
    Trace *trace = sample.trace;
    char message[200] = "";
    inst_remove(trace_inst(trace, sample.loads[1]));
    ck_assert_int_eq(trace_compact(trace), 1);
    ck_assert_msg(trace_verify(trace, message, sizeof message), "%s", message);
    ck_assert_int_eq(trace->insts.count, 5);
    ck_assert_int_eq(trace->segments.items[0].count, 5);
    ck_assert_int_eq(trace->snaps.count, 2); // the one that nothing left through is gone
    ck_assert_int_eq(trace->snap_frames.count, 2);
    ck_assert_int_eq(trace->snap_entries.count, 3);
    ck_assert_int_eq(trace->entry_snap, 1);
    ck_assert_int_eq(trace->segments.items[0].end_snap, 0);
    ck_assert_int_eq(trace_inst(trace, 3)->op, IR_call);
    ck_assert_int_eq(trace_inst(trace, 3)->snap, 0);
    ck_assert_int_eq(trace->args.items[0], 1);
    ck_assert_int_eq(trace->args.items[1], 2);
    ck_assert_int_eq(trace->snap_entries.items[1].value, 2);
    ck_assert_int_eq(trace_compact(trace), 0);
    trace_free(trace);
}
END_TEST

START_TEST(test_compaction_of_calls_segments_and_moved_snapshots)
{
    Sample sample = make_sample();
    Trace *trace = sample.trace;
    trace_add_segment(trace, sample.snap);
    trace_emit(trace, IR_nop, 0, 0, 0, IR_NOSNAP);
    trace_emit_call(trace, IR_CALL_index_get, &sample.loads[0], 1, sample.snap);
    // a pass that gave the snapshot another entry, at the end of the pool
    Snapshot *snap = &trace->snaps.items[sample.snap];
    SnapEntry longer[] = {{1, sample.loads[0]}, {2, sample.loads[3]}, {3, sample.loads[3]}, {4, sample.loads[1]}};
    uint16_t added = trace_add_snapshot(trace, NULL, 0, longer, 4);
    snap = &trace->snaps.items[sample.snap];
    snap->first_entry = trace->snaps.items[added].first_entry;
    snap->entry_count = 4;

    inst_remove(trace_inst(trace, sample.call));
    ck_assert_int_eq(trace_compact(trace), 2);
    ck_assert_int_eq(trace->segments.items[0].count, 5);
    ck_assert_int_eq(trace->segments.items[1].first, 5);
    ck_assert_int_eq(trace->segments.items[1].count, 1);
    ck_assert_int_eq(trace->segments.items[1].parent_snap, 0);
    ck_assert_int_eq(segment_parent(trace, 1), 4);
    ck_assert_int_eq(trace->snaps.items[0].origin, sample.snap);
    ck_assert_int_eq(trace->args.count, 1);
    ck_assert_int_eq(trace_inst(trace, 5)->b, 0);
    ck_assert_int_eq(trace->args.items[0], 0);
    ck_assert_int_eq(trace->snaps.items[0].entry_count, 4);
    ck_assert_int_eq(trace->snap_entries.count, 4);
    ck_assert_int_eq(trace->snap_entries.items[3].value, 1);
    trace_free(trace);
}
END_TEST

/* No guard leads to segment 1 any more, so none of its child's guards can fail either. */
START_TEST(test_compaction_drops_unreachable_segments_and_dead_phis)
{
    static const char text[] = "trace 1 \"t\"\nobjects\n @0 code \"f\"\n"
                               "snap s0 @0:1+1 {}\nsnap s1 @0:2+1 {}\nsnap s2 @0:3+1 {}\nsegment 0\n loop\n"
                               " v1 = phi 1 2 -> int\n v2 = phi 3 4 -> int\n"
                               " guard_true true | s0\n guard_true true | s1\nend loop\n"
                               "segment 1 at s0\n guard_true true | s2\nend loop v1=7 v2=8\n"
                               "segment 2 at s1\nend loop v1=5 v2=v2\n"
                               "segment 3 at s2\nend loop v1=9 v2=v2\n";
    IrTextError error;
    char message[200] = "";
    Trace *trace = trace_parse(text, strlen(text), &error);
    ck_assert_msg(trace_verify(trace, message, sizeof message), "%s", message);
    inst_remove(trace_inst(trace, 3));
    inst_remove(trace_inst(trace, 1));
    trace_compact(trace);
    ck_assert_msg(trace_verify(trace, message, sizeof message), "%s", message);
    ck_assert_int_eq(trace->segments.count, 2);
    ck_assert_int_eq(trace->backs.count, 1);
    ck_assert_int_eq(trace->backs.items[0].phi, 1);
    ck_assert_int_eq(trace->backs.items[0].value, 1);
    trace_free(trace);
}
END_TEST

START_TEST(test_a_use_of_what_was_removed_is_found)
{
    Sample sample = make_sample();
    char message[200] = "";
    inst_remove(trace_inst(sample.trace, sample.loads[3])); // which the snapshot holds
    trace_compact(sample.trace);
    ck_assert(!trace_verify(sample.trace, message, sizeof message));
    ck_assert_str_eq(message, "v3 call: operand 3 refers to nothing");
    trace_free(sample.trace);
}
END_TEST

START_TEST(test_exit_words)
{
    Trace *trace = trace_new("t", 1);
    SnapFrame frame = {trace_object(trace, IRT_code, 1, "f"), 3, 1};
    IrRef value = trace_emit(trace, IR_sload, 1, 0, 0, IR_NOSNAP);
    IrRef boxed = trace_emit(trace, IR_box_int, trace_const_int(trace, 1), 0, 0, IR_NOSNAP);
    IrRef number = trace_emit(trace, IR_neg, trace_const_int(trace, 1), 0, 0, IR_NOSNAP);
    SnapEntry entries[] = {{1, number}, {2, value}, {3, trace_const_int(trace, 5)},
                           {4, value},  {5, boxed}, {6, number}};
    ExitWord words[IR_MAX_EXIT_WORDS];
    uint16_t snap = trace_add_snapshot(trace, &frame, 1, entries, 6);
    ck_assert_int_eq(snapshot_exit_words(trace, snap, words), 4);
    const ExitWord expected[] = {{number, false}, {value, true}, {value, false}, {boxed, false}};
    for (int i = 0; i < 4; i++) {
        ck_assert_int_eq(words[i].ref, expected[i].ref);
        ck_assert_int_eq(words[i].is_tag, expected[i].is_tag);
    }
    trace_free(trace);
}
END_TEST

/* -- the manual --------------------------------------------------------------------- */

static char *read_manual(void)
{
    FILE *file = fopen("../../docs/ir.md", "rb");
    ck_assert_msg(file != NULL, "run in tests/unit");
    char *text = calloc(1, 1 << 20);
    ck_assert_int_gt(fread(text, 1, (1 << 20) - 1, file), 0);
    fclose(file);
    return text;
}

static void list(char *text, size_t size, const char *word)
{
    size_t length = strlen(text);
    snprintf(text + length, size - length, "%s%s", length ? ", " : "", word);
}

/* What the column on effects says. */
static void describe_effects(char *text, size_t size, IrEffects reads, IrEffects writes, unsigned flags)
{
    static const char *const flag_names[] = {"guard", "exits", "collects", "pinned"};
    char word[40];
    *text = 0;
    for (int i = 0; i < IR_EFFECT_COUNT; i++) {
        snprintf(word, sizeof word, "reads %s", ir_effect_name((IrEffectIndex)i));
        if (reads >> i & 1)
            list(text, size, word);
    }
    for (int i = 0; i < IR_EFFECT_COUNT; i++) {
        snprintf(word, sizeof word, "writes %s", ir_effect_name((IrEffectIndex)i));
        if (writes >> i & 1)
            list(text, size, word);
    }
    for (int i = 0; i < 4; i++)
        if (flags >> i & 1)
            list(text, size, flag_names[i]);
}

static void check_row(const char *manual, const char *row)
{
    ck_assert_msg(strstr(manual, row) != NULL, "docs/ir.md lacks this row:\n%s", row);
}

#define E(name)  IR_EFFECT_##name
#define GUARD    IR_FLAG_GUARD
#define EXITS    IR_FLAG_EXITS
#define COLLECTS IR_FLAG_COLLECTS
#define PINNED   IR_FLAG_PINNED

typedef struct {
    const char *name, *result, *operands, *meaning;
    IrEffects reads, writes;
    unsigned flags;
} Row;

START_TEST(test_manual_lists_ops_and_calls)
{
    static const Row ops[] = {
#define IR_OP(name, result, operands, reads, writes, flags, meaning)                                                   \
    {#name, #result, operands, meaning, reads, writes, flags},
#include "ir/ops.def"
#undef IR_OP
    };
    static const Row calls[] = {
#define IR_CALL(name, reads, writes, flags, meaning) {#name, NULL, NULL, meaning, reads, writes, flags},
#include "ir/calls.def"
#undef IR_CALL
    };
    char *manual = read_manual(), effects[400], row[1000];
    for (int i = 0; i < IR_OP_COUNT; i++) {
        const Row *op = &ops[i];
        describe_effects(effects, sizeof effects, op->reads, op->writes, op->flags);
        snprintf(row, sizeof row, "\n| `%s` | `%s` | %s%s%s | %s | %s |\n", op->name, op->result,
                 *op->operands ? "`" : "", op->operands, *op->operands ? "`" : "", effects, op->meaning);
        check_row(manual, row);
    }
    for (int i = 0; i < IR_CALL_COUNT; i++) {
        const Row *call = &calls[i];
        describe_effects(effects, sizeof effects, call->reads, call->writes, call->flags);
        snprintf(row, sizeof row, "\n| `%s` | %s | %s |\n", call->name, effects, call->meaning);
        check_row(manual, row);
    }
    free(manual);
}
END_TEST

START_TEST(test_manual_lists_types_effects_and_maths)
{
    static const char *const rows[] = {
#define IR_TYPE(name, cls, boxed, meaning) "\n| `" #name "` | " #cls " | `" #boxed "` | " meaning " |\n",
#include "ir/types.def"
#undef IR_TYPE
#define IR_EFFECT(name, meaning) "\n| `" #name "` | " meaning " |\n",
#include "ir/effects.def"
#undef IR_EFFECT
#define IR_MATH(name, arity) "`" #name "`/" #arity,
#include "ir/maths.def"
#undef IR_MATH
    };
    char *manual = read_manual();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check_row(manual, rows[i]);
    free(manual);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("ir");
    TCase *tables = tcase_create("tables"), *build = tcase_create("build"), *uses = tcase_create("uses");
    TCase *manual = tcase_create("manual");
    tcase_add_test(tables, test_subtypes);
    tcase_add_test(tables, test_names_are_found);
    tcase_add_test(tables, test_guards_boxes_and_unboxes_by_type);
    tcase_add_test(tables, test_effects);
    tcase_add_test(build, test_constants_are_interned);
    tcase_add_test(build, test_emit);
    tcase_add_test(build, test_operands);
    tcase_add_test(uses, test_substitution_reaches_operands_arguments_and_snapshots);
    tcase_add_test(uses, test_compaction);
    tcase_add_test(uses, test_compaction_of_calls_segments_and_moved_snapshots);
    tcase_add_test(uses, test_compaction_drops_unreachable_segments_and_dead_phis);
    tcase_add_test(uses, test_a_use_of_what_was_removed_is_found);
    tcase_add_test(uses, test_exit_words);
    tcase_add_test(manual, test_manual_lists_ops_and_calls);
    tcase_add_test(manual, test_manual_lists_types_effects_and_maths);
    suite_add_tcase(suite, tables);
    suite_add_tcase(suite, build);
    suite_add_tcase(suite, uses);
    suite_add_tcase(suite, manual);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
