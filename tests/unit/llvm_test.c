/* The LLVM back end on hand-written traces, beside the evaluator on the same memory. */
#include "llvm_host.h"

#include <stdio.h>

#define HEAD(snaps) "trace 1 \"t\"\nobjects\n  @0 code \"f\"\n" snaps "segment 0\n"

/* Runs `text` on the world as it stands by both; gives the exit. */
static unsigned run(int way, const char *text)
{
    Backend *backend = fake_backend(way);
    Trace *trace = fake_parse(text);
    unsigned exit = fake_run_both(backend, trace);
    trace_free(trace);
    backend->free(backend);
    return exit;
}

/* -- loops and exits ------------------------------------------------------------- */

START_TEST(loops_with_phis)
{
    fake_world_reset();
    fake_world.slots[1] = fake_int(3);
    fake_world.slots[2] = fake_float(0.5);
    ck_assert_uint_eq(
        run(_i,
            HEAD("snap s0 @0:1+1 {}\nsnap s1 @0:2+1 {#1=v10 #2=v11}\n") "  v0 = sload #1 -> value\n  v1 = guard_int v0 "
                                                                        "-> vint | s0\n  v2 = unbox_int v1 -> int\n"
                                                                        "  v3 = sload #2 -> value\n  v4 = guard_float "
                                                                        "v3 -> vfloat | s0\n"
                                                                        "  v5 = unbox_float v4 -> float\n"
                                                                        "  loop\n  v10 = phi v2 v13 -> int\n  v11 = "
                                                                        "phi v5 v15 -> float\n"
                                                                        "  v12 = lt v10 5000 -> bool\n  guard_true v12 "
                                                                        "| s1\n"
                                                                        "  v13 = add v10 1 -> int\n  v14 = itof v10 -> "
                                                                        "float\n  v15 = fadd v11 v14 -> float\n"
                                                                        "end loop\n"),
        1);
    ck_assert_uint_eq(fake_world.exit_buffer[0], 5000);
}
END_TEST

/* The base line of every comparison: no pass has run, slots are stored and loaded in the loop. */
START_TEST(loops_over_slots)
{
    fake_world_reset();
    fake_world.slots[1] = fake_int(-5);
    fake_world.slots[2] = fake_int(0);
    ck_assert_uint_eq(
        run(_i, HEAD("snap s0 @0:1+1 {#1=v10 #2=v13 #3=v24}\nsnap s1 @0:2+1 {}\n") "  sstore #3 null\n  loop\n"
                                                                                   "  v10 = sload #1 -> value\n  v11 = "
                                                                                   "guard_int v10 -> vint | s1\n  v12 "
                                                                                   "= unbox_int v11 -> int\n"
                                                                                   "  v13 = sload #2 -> value\n  v14 = "
                                                                                   "guard_int v13 -> vint | s1\n  v15 "
                                                                                   "= unbox_int v14 -> int\n"
                                                                                   "  v16 = lt v12 100 -> bool\n  v20 "
                                                                                   "= add v15 v12 -> int\n  v21 = "
                                                                                   "box_int v20 -> vint\n"
                                                                                   "  v22 = add v12 1 -> int\n  v23 = "
                                                                                   "box_int v22 -> vint\n  v24 = sload "
                                                                                   "#3 -> value\n"
                                                                                   "  guard_true v16 | s0\n"
                                                                                   "  sstore #2 v21\n  sstore #1 v23\n "
                                                                                   " sstore #3 v21\nend loop\n"),
        0);
    ck_assert_uint_eq(fake_world.exit_buffer[1], 100);
    ck_assert_uint_eq(fake_world.exit_buffer[3], 4950 - 15);
}
END_TEST

/* A phi of type value has two words: here a counter that is null first and an INTEGER then. */
START_TEST(phis_of_values)
{
    fake_world_reset();
    ck_assert_uint_eq(
        run(_i, HEAD("snap s0 @0:1+1 {#1=v1 #2=v2}\n") "  v0 = sload #1 -> value\n"
                                                       "  loop\n  v1 = phi v0 v4 -> value\n  v2 = phi 0 v3 -> int\n"
                                                       "  v3 = add v2 1 -> int\n  v4 = box_int v2 -> vint\n  v5 = lt "
                                                       "v2 9 -> bool\n"
                                                       "  guard_true v5 | s0\nend loop\n"),
        0);
    ck_assert_uint_eq(fake_world.exit_buffer[0], fake_tag(IRT_vint));
    ck_assert_uint_eq(fake_world.exit_buffer[1], 8);
    ck_assert_uint_eq(fake_world.exit_buffer[2], 9);
}
END_TEST

START_TEST(exits_hold_every_type)
{
    static const struct {
        const char *guard, *unbox;
        IrType type;
    } types[] = {{"guard_bool", "unbox_bool", IRT_vbool},    {"guard_int", "unbox_int", IRT_vint},
                 {"guard_float", "unbox_float", IRT_vfloat}, {"guard_str", "unbox_str", IRT_vstr},
                 {"guard_arr", "unbox_arr", IRT_varr},       {"guard_hash", "unbox_hash", IRT_vhash},
                 {"guard_func", "unbox_func", IRT_vfunc},    {"guard_builtin", "unbox_builtin", IRT_vbuiltin},
                 {"guard_cell", "unbox_cell", IRT_vcell}};
    fake_world_reset();
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        char text[1000];
        fake_world.slots[1] = fake_value(types[i].type, 1);
        fake_world.slots[2] = fake_value(IRT_vhash, 4711);
        snprintf(
            text, sizeof text,
            HEAD("snap s0 @0:1+1 {}\nsnap s1 @0:2+1 {#1=v1 #2=v2 #3=v3 #4=v4 #5=v2 #6=null #7=17}\n") "  v0 = sload #1 "
                                                                                                      "-> value\n  v1 "
                                                                                                      "= %s v0 -> %s | "
                                                                                                      "s0\n  v2 = %s "
                                                                                                      "v1 -> %s\n  v3 "
                                                                                                      "= sload #2 -> "
                                                                                                      "value\n"
                                                                                                      "  v4 = box_%s "
                                                                                                      "v2 -> %s\nend "
                                                                                                      "exit s1\n",
            types[i].guard, ir_type_name(types[i].type), types[i].unbox, types[i].unbox + strlen("unbox_"),
            types[i].unbox + strlen("unbox_"), ir_type_name(types[i].type));
        ck_assert_uint_eq(run(_i, text), 1);
        const uint64_t expected[] = {1, 1, fake_tag(IRT_vhash), 4711, 1};
        ck_assert_mem_eq(fake_world.exit_buffer, expected, sizeof expected);
        fake_world.slots[1] = fake_value(IRT_vnull, 0);
        ck_assert_uint_eq(run(_i, text), 0);
    }
}
END_TEST

/* The example of docs/deopt.md, which tells the words of its exit. */
START_TEST(the_manual_tells_the_truth)
{
    fake_world_reset();
    char page[20000];
    FILE *file = fopen("../../docs/deopt.md", "r");
    ck_assert_ptr_nonnull(file);
    page[fread(page, 1, sizeof page - 1, file)] = '\0';
    fclose(file);
    char *example = strstr(page, "```ir\n");
    ck_assert_ptr_nonnull(example);
    example += strlen("```ir\n");
    *strstr(example, "```") = '\0';
    fake_world.slots[1] = fake_int(100);
    fake_world.slots[2] = fake_float(0.5);
    fake_world.slots[5] = fake_pointer(IRT_vstr, &fake_world.string);
    ck_assert_uint_eq(run(_i, example), 1);
    const uint64_t expected[] = {fake_bits(4950.5), 100, fake_tag(IRT_vstr), (uintptr_t)&fake_world.string, 0};
    ck_assert_mem_eq(fake_world.exit_buffer, expected, sizeof expected);
    fake_world.slots[1] = fake_float(100);
    ck_assert_uint_eq(run(_i, example), 0);
}
END_TEST

/* -- memory ------------------------------------------------------------------------ */

START_TEST(globals_cells_and_captures)
{
    fake_world_reset();
    fake_world.slots[1] = fake_pointer(IRT_vfunc, &fake_world.closure);
    Backend *backend = fake_backend(_i);
    Trace *trace = fake_parse(HEAD(
        "snap s0 @0:1+1 {}\nsnap s1 @0:2+1 {#1=v5 #2=v6 #3=v9 #4=v11}\n") "  v0 = sload #1 -> value\n  v1 = guard_func "
                                                                          "v0 -> vfunc | s0\n"
                                                                          "  v2 = unbox_func v1 -> func\n  v3 = "
                                                                          "guard_code v2 @0 -> func | s0\n"
                                                                          "  v5 = capture v3 #1 -> value\n  v6 = "
                                                                          "capture v3 #2 -> value\n"
                                                                          "  v7 = guard_cell v6 -> vcell | s0\n  v8 = "
                                                                          "unbox_cell v7 -> cell\n"
                                                                          "  v9 = cload v8 -> value\n  cstore v8 v5\n"
                                                                          "  v11 = gload #3 -> value\n  gstore #3 v9\n "
                                                                          " gstore #4 vfloat(1.5)\n  gstore #5 v1\n"
                                                                          "end exit s1\n");
    trace->objects.items[0].handle = (uintptr_t)&fake_world.closure;
    ck_assert_uint_eq(fake_run_both(backend, trace), 1);
    ck_assert_uint_eq(fake_world.globals[3].payload, 77);
    ck_assert_uint_eq(fake_world.cell.value.tag, fake_tag(IRT_vfloat));
    trace->objects.items[0].handle = 1;
    ck_assert_uint_eq(fake_run_both(backend, trace), 0);
    trace_free(trace);
    backend->free(backend);
}
END_TEST

START_TEST(arrays_of_each_kind)
{
    static const char *const kinds[] = {"int", "float", "value"};
    for (int kind = 0; kind < 3; kind++) {
        fake_world_reset();
        fake_world.slots[1] = fake_pointer(IRT_varr, &fake_world.arrays[kind]);
        char text[1600], k = kinds[kind][0];
        snprintf(text, sizeof text,
                 HEAD("snap s0 @0:1+1 {}\nsnap s1 @0:2+1 {#2=v10}\n") "  v0 = sload #1 -> value\n  v1 = guard_arr v0 "
                                                                      "-> varr | s0\n  v2 = unbox_arr v1 -> arr\n"
                                                                      "  v3 = alen v2 -> int\n  v4 = abuf v2 -> buf\n  "
                                                                      "v5 = guard_%cbuf v4 -> %cbuf | s0\n"
                                                                      "  v6 = bshared v5 -> bool\n  v7 = guard_w%cbuf "
                                                                      "v5 v6 -> w%cbuf | s0\n  v8 = guard_bounds 0 v3 "
                                                                      "-> index | s0\n"
                                                                      "  v9 = aload_%s v5 v8 -> %s\n"
                                                                      "  loop\n  v10 = phi 0 v13 -> int\n"
                                                                      "  v11 = guard_bounds v10 v3 -> index | s1\n  "
                                                                      "v12 = aload_%s v5 v11 -> %s\n"
                                                                      "  v13 = add v10 1 -> int\n  v14 = guard_bounds "
                                                                      "v13 v3 -> index | s1\n"
                                                                      "  astore_%s v7 v14 %s\nend loop\n",
                 k, k, k, k, kinds[kind], kinds[kind], kinds[kind], kinds[kind], kinds[kind],
                 kind == 2 ? "v12" : "v12");
        ck_assert_uint_eq(run(_i, text), 1);
        ck_assert_uint_eq(fake_world.exit_buffer[0], 19);
        ck_assert_int_eq(fake_world.buffers[0].as.ints[19], kind == 0 ? -50 : 19 * 19 - 50);
        /* a shared buffer, a buffer of another kind, an empty array */
        fake_world.buffers[kind].shared = 1;
        ck_assert_uint_eq(run(_i, text), 0);
        fake_world.buffers[kind].shared = 0;
        fake_world.arrays[kind].buffer = &fake_world.buffers[(kind + 1) % 3];
        ck_assert_uint_eq(run(_i, text), 0);
        fake_world.arrays[kind].buffer = &fake_world.buffers[kind];
        fake_world.arrays[kind].length = 0;
        ck_assert_uint_eq(run(_i, text), 0);
    }
}
END_TEST

/* A stencil, as the vectoriser sees it: floats read at two places, written at a third. */
START_TEST(float_loops_over_arrays)
{
    fake_world_reset();
    fake_world.slots[1] = fake_pointer(IRT_varr, &fake_world.arrays[1]);
    ck_assert_uint_eq(
        run(_i,
            HEAD("snap s0 @0:1+1 {}\nsnap s1 @0:2+1 {#2=v10 #3=v11}\n") "  v0 = sload #1 -> value\n  v1 = guard_arr v0 "
                                                                        "-> varr | s0\n  v2 = unbox_arr v1 -> arr\n"
                                                                        "  v3 = alen v2 -> int\n  v4 = abuf v2 -> "
                                                                        "buf\n  v5 = guard_fbuf v4 -> fbuf | s0\n"
                                                                        "  v6 = bshared v5 -> bool\n  v7 = guard_wfbuf "
                                                                        "v5 v6 -> wfbuf | s0\n"
                                                                        "  loop\n  v10 = phi 0 v16 -> int\n  v11 = phi "
                                                                        "0.0 v15 -> float\n"
                                                                        "  v12 = guard_bounds v10 v3 -> index | s1\n  "
                                                                        "v13 = aload_float v5 v12 -> float\n"
                                                                        "  v14 = fmul v13 3.0 -> float\n  astore_float "
                                                                        "v7 v12 v14\n  v15 = fadd v11 v13 -> float\n"
                                                                        "  v16 = add v10 1 -> int\nend loop\n"),
        1);
    ck_assert_double_eq(fake_real(fake_world.exit_buffer[1]), 190 / 8.0);
    ck_assert_double_eq(fake_world.buffers[1].as.floats[19], 19 / 8.0 * 3);
}
END_TEST

START_TEST(strings_identity_and_bounds)
{
    fake_world_reset();
    fake_world.slots[1] = fake_pointer(IRT_vstr, &fake_world.string);
    fake_world.slots[2] = fake_pointer(IRT_vstr, &fake_world.string);
    fake_world.slots[3] = fake_int(11);
    ck_assert_uint_eq(
        run(_i, HEAD("snap s0 @0:1+1 {}\nsnap s1 @0:1+1 {#1=v5 #2=v6 #3=v7 #4=v8}\n") "  v0 = sload #1 -> value\n  v1 "
                                                                                      "= guard_str v0 -> vstr | s0\n  "
                                                                                      "v2 = unbox_str v1 -> str\n"
                                                                                      "  v3 = sload #2 -> value\n  v4 "
                                                                                      "= sload #3 -> value\n"
                                                                                      "  v5 = slen v2 -> int\n  v6 = "
                                                                                      "same v0 v3 -> bool\n  v7 = same "
                                                                                      "v0 v4 -> bool\n"
                                                                                      "  v8 = same v2 v2 -> bool\nend "
                                                                                      "exit s1\n"),
        1);
    const uint64_t expected[] = {11, 1, 0, 1};
    ck_assert_mem_eq(fake_world.exit_buffer, expected, sizeof expected);
    /* a bound that may be negative is no length */
    static const char bounds[] =
        HEAD("snap s0 @0:1+1 {}\nsnap s1 @0:1+1 {#1=v4}\n") "  v0 = sload #1 -> value\n  v1 = guard_int v0 -> vint | "
                                                            "s0\n  v2 = unbox_int v1 -> int\n"
                                                            "  v3 = neg v2 -> int\n  v4 = guard_bounds 2 v3 -> index | "
                                                            "s0\nend exit s1\n";
    for (int64_t i = -4; i < 4; i++) {
        fake_world.slots[1] = fake_int(i);
        ck_assert_uint_eq(run(_i, bounds), i < -2);
    }
}
END_TEST

/* -- calls --------------------------------------------------------------------------- */

START_TEST(helpers_take_and_give_values)
{
    static const char text[] = HEAD(
        "snap s0 @0:1+1 {#1=v1 #2=v2}\nsnap s1 @0:1+1 {#1=v1 #2=v2}\n") "  v0 = sload #1 -> value\n  loop\n  v1 = phi "
                                                                        "v0 v3 -> value\n  v2 = phi 0 v4 -> int\n"
                                                                        "  v3 = call binary vint(5) v1 vint(10) -> "
                                                                        "value | s0\n"
                                                                        "  v4 = add v2 1 -> int\n  v5 = lt v2 100 -> "
                                                                        "bool\n  guard_true v5 | s1\nend loop\n";
    fake_world_reset();
    fake_world.slots[1] = fake_int(1);
    ck_assert_uint_eq(run(_i, text), 1);
    ck_assert_uint_eq(fake_world.exit_buffer[1], 1001);
    fake_world.slots[1] =
        fake_float(1); /* the helper fails: it has done nothing, and the trace leaves before the call */
    ck_assert_uint_eq(run(_i, text), 0);
    ck_assert_uint_eq(fake_world.exit_buffer[0], fake_tag(IRT_vfloat));
}
END_TEST

/* Looks through its callers' frames, as a conservative collector does, for an
 * address in the mixed buffer, from its start to one past its end. */
static const char *stack_end;
static bool buffer_was_lost;
__attribute__((noinline, no_sanitize("address", "undefined"))) static void look_through_stack(void)
{
    const char *start = (const char *)&fake_world.buffers[2], *end = start + sizeof fake_world.buffers[2];
    for (const char **at = __builtin_frame_address(0); (const char *)at < stack_end; at++)
        if (*at >= start && *at <= end)
            return;
    buffer_was_lost = true;
}

__attribute__((noinline)) static void look_for_buffer(void)
{
    __builtin_unwind_init(); /* registers to the stack, above the callee's frame */
    look_through_stack();
    __asm__ volatile(""); /* no tail call */
}

static uint64_t collecting_helper(void *context, const IrWord *args, uint64_t count, IrWord *result)
{
    (void)context, (void)args, (void)count;
    look_for_buffer();
    *result = (IrWord){fake_tag(IRT_vnull), 0};
    return 0;
}

/* Element 0, then 50, which is out of bounds, but the helper is called before
 * that is seen: by then what LLVM made of buffer and index (elements have 16
 * bytes, more than an x86 address scales by) may point far behind the block. */
START_TEST(references_live_through_collections)
{
    fake_world_reset();
    fake_helpers[IR_CALL_new_array] = collecting_helper;
    fake_world.slots[1] = fake_pointer(IRT_varr, &fake_world.arrays[2]);
    Backend *backend = fake_backend(_i);
    Trace *trace = fake_parse(
        HEAD("snap s0 @0:1+1 {}\nsnap s1 @0:2+1 {#2=v10 #3=v11}\n") "  v0 = sload #1 -> value\n  v1 = guard_arr v0 -> "
                                                                    "varr | s0\n  v2 = unbox_arr v1 -> arr\n"
                                                                    "  v3 = alen v2 -> int\n  v4 = abuf v2 -> buf\n  "
                                                                    "v5 = guard_vbuf v4 -> vbuf | s0\n"
                                                                    "  loop\n  v10 = phi 0 v16 -> int\n  v11 = phi "
                                                                    "null v14 -> value\n"
                                                                    "  v12 = call new_array -> value | s1\n"
                                                                    "  v13 = guard_bounds v10 v3 -> index | s1\n  v14 "
                                                                    "= aload_value v5 v13 -> value\n"
                                                                    "  v16 = add v10 50 -> int\nend loop\n");
    CompiledCode code = fake_compile(backend, trace, NULL);
    /* nothing in the test's own frame may stand for the buffer */
    stack_end = __builtin_frame_address(0);
    buffer_was_lost = false;
    ck_assert_uint_eq(fake_enter(&code), 1);
    ck_assert(!buffer_was_lost);
    ck_assert_uint_eq(fake_world.exit_buffer[0], 50);
    backend->free_code(backend, &code);
    trace_free(trace);
    backend->free(backend);
}
END_TEST

/* -- stress, segments, links -------------------------------------------------------------- */

static const char stressed[] =
    HEAD("snap s0 @0:1+1 {#1=v1}\nsnap s1 @0:2+1 {#1=v1}\n") "  loop\n  v1 = phi 0 v4 -> int\n  v2 = lt v1 1000 -> "
                                                             "bool\n  guard_true v2 | s0\n"
                                                             "  v3 = guard_nonzero 1 -> nonzero | s1\n  v4 = add v1 v3 "
                                                             "-> int\nend loop\n";

START_TEST(stressed_guards_fail_in_turn)
{
    fake_world_reset();
    Backend *backend = fake_backend(_i);
    Trace *trace = fake_parse(stressed);
    GuardStress stress[16] = {{0}};
    CompiledCode code = fake_compile(backend, trace, stress);
    ck_assert_uint_eq(fake_enter(&code), 0); /* nobody's turn */
    ck_assert_uint_eq(fake_world.exit_buffer[0], 1000);
    ck_assert_uint_eq(stress[3].executed, 1000); /* a guard that fails anyway does not count */
    ck_assert_uint_eq(stress[4].executed, 1000);
    stress[4].next = 1010;
    ck_assert_uint_eq(fake_enter(&code), 1);
    ck_assert_uint_eq(fake_world.exit_buffer[0], 9);
    stress[3].next = 1011;
    ck_assert_uint_eq(fake_enter(&code), 0);
    ck_assert_uint_eq(fake_world.exit_buffer[0], 0);
    backend->free_code(backend, &code);
    trace_free(trace);
    backend->free(backend);
}
END_TEST

/* Odd numbers take a side segment of the tree; the sums go by slots. */
START_TEST(guards_lead_to_side_segments)
{
    fake_world_reset();
    fake_world.slots[1] = fake_int(0);
    fake_world.slots[2] = fake_int(0);
    ck_assert_uint_eq(
        run(_i,
            HEAD("snap s0 @0:1+1 {}\nsnap s1 @0:2+1 {#1=v1 #2=v4}\nsnap s2 @0:3+1 {#1=v1}\n") "  loop\n  v1 = sload #1 "
                                                                                              "-> value\n  v2 = "
                                                                                              "guard_int v1 -> vint | "
                                                                                              "s0\n  v3 = unbox_int v2 "
                                                                                              "-> int\n"
                                                                                              "  v4 = sload #2 -> "
                                                                                              "value\n  v5 = guard_int "
                                                                                              "v4 -> vint | s0\n  v6 = "
                                                                                              "unbox_int v5 -> int\n"
                                                                                              "  v7 = add v3 1 -> "
                                                                                              "int\n  v8 = box_int v7 "
                                                                                              "-> vint\n  v10 = lt v3 "
                                                                                              "50 -> bool\n  "
                                                                                              "guard_true v10 | s1\n"
                                                                                              "  v12 = and v3 1 -> "
                                                                                              "int\n  v13 = eq v12 0 "
                                                                                              "-> bool\n  v14 = "
                                                                                              "guard_true v13 | s2\n"
                                                                                              "  v15 = add v6 v3 -> "
                                                                                              "int\n  v16 = box_int "
                                                                                              "v15 -> vint\n  sstore "
                                                                                              "#2 v16\n  sstore #1 "
                                                                                              "v8\nend loop\n"
                                                                                              "segment 1 at s2\n  v20 "
                                                                                              "= sub v6 1 -> int\n  "
                                                                                              "v21 = box_int v20 -> "
                                                                                              "vint\n  sstore #2 v21\n"
                                                                                              "  sstore #1 v8\nend "
                                                                                              "loop\n"),
        1);
    ck_assert_uint_eq(fake_world.exit_buffer[1], 50);
    ck_assert_uint_eq(fake_world.exit_buffer[3], 600 - 25);
}
END_TEST

/* clang-format off */
#define TWO_WAYS(step)                                                                                                 \
    HEAD("snap s0 @0:1+1 {#1=v1 #2=v2}\nsnap s1 @0:2+1 {}\nsnap s2 @0:3+1 {}\n")                                      \
        "  loop\n  v1 = phi 0 v9 -> int\n  v2 = phi 0 v2 -> int\n  poll | s2\n  v4 = lt v1 3000000\n"                 \
        "  guard_true v4 | s0\n  v6 = and v1 1\n  v7 = eq v6 1\n  guard_true v7 | s1\n  v9 = add v1 1\nend loop\n"   \
        "segment 1 at s1\n  v10 = add v1 " step "\n  v11 = add v2 1\nend loop v1=v10 v2=v11\n"
/* clang-format on */

/* Enters it once; gives where its counter is then. */
static uint64_t count_in(Backend *backend, const char *text)
{
    fake_world_reset();
    Trace *trace = fake_parse(text);
    CompiledCode code = fake_compile(backend, trace, NULL);
    ck_assert_uint_eq(fake_enter(&code), 0);
    backend->free_code(backend, &code);
    trace_free(trace);
    return fake_world.exit_buffer[0];
}

/* A stretch of 2^20 iterations without a poll, of which each second goes another way round. None if that
 * steps the counter by three: 0, 3, 4, 7, 8 … */
START_TEST(stretches_need_the_same_step_on_all_ways)
{
    Backend *backend = fake_backend(_i);
    ck_assert_uint_eq(count_in(backend, TWO_WAYS("1")), 1 << 20);
    ck_assert_uint_eq(fake_world.exit_buffer[1], 1 << 19);
    ck_assert_uint_eq(count_in(backend, TWO_WAYS("3")), 3000000);
    ck_assert_uint_eq(fake_world.exit_buffer[1], 3000000 / 4);
    backend->free(backend);
}
END_TEST

/* A trace whose exit's target is the trace: ten million jumps in constant stack. */
START_TEST(links_do_not_grow_the_stack)
{
    fake_world_reset();
    fake_world.globals[0] = fake_int(10 * 1000 * 1000);
    Backend *backend = fake_backend(_i);
    Trace *trace = fake_parse(
        HEAD("snap s0 @0:1+1 {}\nsnap s1 @0:2+1 {#1=v2}\n") "  v0 = gload #0 -> value\n  v1 = guard_int v0 -> vint | "
                                                            "s0\n  v2 = unbox_int v1 -> int\n"
                                                            "  v3 = guard_nonzero v2 -> nonzero | s0\n  v4 = sub v3 1 "
                                                            "-> int\n"
                                                            "  v5 = box_int v4 -> vint\n  gstore #0 v5\nend exit s1\n");
    CompiledCode code = fake_compile(backend, trace, NULL);
    fake_targets[1] = code.entry;
    ck_assert_uint_eq(fake_enter(&code), 0);
    ck_assert_uint_eq(fake_world.globals[0].payload, 0);
    ck_assert_uint_eq(fake_world.exit_buffer[0], 1);
    backend->free_code(backend, &code);
    trace_free(trace);
    backend->free(backend);
}
END_TEST

/* An outer loop closed round an inner one, which leaves by a link to another trace: its slots are in memory then. */
START_TEST(entries_and_links_write_slots)
{
    fake_world_reset();
    for (int slot = 1; slot <= 3; slot++)
        fake_world.slots[slot] = fake_int(0);
    Backend *backend = fake_backend(_i);
    Trace *trace = fake_parse(HEAD(
        "snap s0 @0:0+1 {}\nsnap s1 @0:9+1 {#2=v28 #3=v29}\nsnap s2 @0:5+1 {#1=v38 #2=0 #3=v29}\n"
        "snap s3 @0:6+1 {#1=v38}\nsnap s4 @0:7+1 {#1=v38 #3=v29}\n") "  v1 = sload #1\n  v2 = guard_int v1 | s0\n  "
                                                                     "v3 = unbox_int v2\n"
                                                                     "  v4 = sload #2\n  v5 = guard_int v4 | s0\n  "
                                                                     "v6 = unbox_int v5\n"
                                                                     "  v20 = sload #3\n  v21 = guard_int v20 | "
                                                                     "s0\n  v22 = unbox_int v21\n"
                                                                     "  loop\n  v28 = phi v6 v30 -> int\n  v29 = phi "
                                                                     "v22 v31 -> int\n"
                                                                     "  poll | s1\n  v30 = add v28 1\n  v31 = add "
                                                                     "v29 v3\n  v32 = lt v28 4\n"
                                                                     "  guard_true v32 | s1\nend loop\n"
                                                                     "segment 1 at s1\n  v38 = add v3 1\n  v39 = "
                                                                     "lt v38 1000000\n  guard_true v39 | s3\n"
                                                                     "end entry s2\n"
                                                                     "segment 2 at s3\nend link 2 s4\n");
    Trace *other = fake_parse("trace 2 \"u\"\nobjects\n @0 code \"f\"\nsnap s0 @0:1+1 {#1=v0 #3=v1}\nsegment 0\n"
                              "  v0 = sload #1\n  v1 = sload #3\nend exit s0\n");
    CompiledCode code = fake_compile(backend, trace, NULL), linked = fake_compile(backend, other, NULL);
    fake_links[2] = (LinkTarget){linked.entry, linked.cookie};
    ck_assert_uint_eq(fake_enter(&code), 0);
    ck_assert_uint_eq(fake_world.exit_buffer[1], 1000000);
    ck_assert_uint_eq(fake_world.exit_buffer[3], UINT64_C(4) * (1000000 * (UINT64_C(1000000) - 1) / 2));
    backend->free_code(backend, &code);
    backend->free_code(backend, &linked);
    trace_free(trace);
    trace_free(other);
    backend->free(backend);
}
END_TEST

/* As in the evaluator's test: all phis change at once, for a child as for the root. */
START_TEST(a_child_gives_phis_their_values)
{
    fake_world_reset();
    ck_assert_uint_eq(
        run(_i,
            HEAD("snap s0 @0:0+1 {#1=v1 #2=v2 #3=v3}\nsnap s1 @0:9+1 {}\n") "  loop\n"
                                                                            "  v1 = phi 0 v4 -> int\n  v2 = phi 10 v2 "
                                                                            "-> int\n  v3 = phi vint(20) v3 -> value\n"
                                                                            "  v4 = add v1 1\n  v5 = lt v1 5\n  "
                                                                            "guard_true v5 | s0\n"
                                                                            "  v6 = eq v1 2\n  guard_false v6 | "
                                                                            "s1\nend loop\n"
                                                                            "segment 1 at s1\nend loop v1=v4 v2=v4 "
                                                                            "v3=vfloat(1.0)\n"),
        0);
    ck_assert_uint_eq(fake_world.exit_buffer[0], 5);
    ck_assert_uint_eq(fake_world.exit_buffer[1], 3);
    ck_assert_uint_eq(fake_world.exit_buffer[2], fake_layout()->tags[IRT_vfloat]);
    ck_assert_uint_eq(fake_world.exit_buffer[3], UINT64_C(0x3ff0000000000000));
}
END_TEST

/* -- what can't be compiled, and what is left behind ------------------------------------------ */

static void check_refused(Backend *backend, const Trace *trace, const Layout *layout, const char *expected)
{
    CompileJob job = {.trace = trace, .layout = layout, .exit_targets = fake_targets};
    CompiledCode code;
    char message[160];
    ck_assert(!backend->compile(backend, &job, &code, message));
    ck_assert_msg(strstr(message, expected) != NULL, "%s", message);
}

START_TEST(refusals_have_a_message)
{
    fake_world_reset();
    Trace *trace = fake_parse(stressed);
    LlvmOptions options = llvm_options_default();
    char message[160];
    ck_assert(llvm_options_check_pipeline(&options, message));
    ck_assert(!llvm_options_set_codegen(&options, "hardest"));
    llvm_options_set_pipeline(&options, "function(nonsense)");
    ck_assert(!llvm_options_check_pipeline(&options, message));
    ck_assert_msg(strstr(message, "nonsense") != NULL, "%s", message);
    Backend *backend = llvm_backend_new(&options);
    check_refused(backend, trace, fake_layout(), "nonsense");
    Layout other = *fake_layout();
    other.calls[0] = collecting_helper;
    check_refused(backend, trace, &other, "helpers");
    backend->free(backend);
    trace_free(trace);
}
END_TEST

START_TEST(too_many_live_values_are_refused)
{
    fake_world_reset();
    Trace *trace = trace_new("long", 1);
    SnapEntry entries[IR_MAX_EXIT_WORDS];
    for (uint32_t i = 0; i < IR_MAX_EXIT_WORDS; i++)
        entries[i] = (SnapEntry){i, trace_emit(trace, IR_gload, 0, 0, 0, IR_NOSNAP)};
    SnapFrame frame = {trace_object(trace, IRT_code, 0, "f"), 0, 1};
    trace->segments.items[0].end = IR_END_EXIT;
    trace->segments.items[0].end_snap = trace_add_snapshot(trace, &frame, 1, entries, IR_MAX_EXIT_WORDS);
    Backend *backend = fake_backend(0);
    check_refused(backend, trace, fake_layout(), "too many live values");
    backend->free(backend);
    trace_free(trace);
}
END_TEST

/* A float that goes round in a slot, unboxed and boxed: each unbox casts its bits, and no box casts them back.
 * LLVM made poison of one there and back, at some addresses of code only (lower.c). */
START_TEST(no_bits_are_cast_there_and_back)
{
    fake_world_reset();
    Backend *backend = fake_backend(0);
    Trace *trace = fake_parse("trace 1 \"t\"\nobjects\n  @0 code \"f\"\n"
                              "snap s0 @0:1+1 {}\nsnap s1 @0:2+1 {#1=v4}\nsegment 0\n  loop\n"
                              "  v1 = sload #1\n  v2 = guard_float v1 | s0\n  v3 = unbox_float v2\n"
                              "  v4 = box_float v3\n  sstore #1 v4\n  v6 = unbox_float v4\n  v7 = flt v6 3.0\n"
                              "  guard_true v7 | s1\nend loop\n");
    TraceEntry targets[] = {fake_handler, fake_handler};
    char *text = NULL, message[160];
    size_t size;
    CompileJob job = {.trace = trace,
                      .layout = fake_layout(),
                      .exit_targets = targets,
                      .dump = open_memstream(&text, &size),
                      .dump_input = true};
    CompiledCode code;
    ck_assert_msg(backend->compile(backend, &job, &code, message), "%s", message);
    fclose(job.dump);
    char *optimized = strstr(text, "after optimisation");
    ck_assert_ptr_nonnull(optimized);
    *optimized = '\0';
    int casts = 0;
    for (const char *at = text; (at = strstr(at, "bitcast")); at++)
        casts++;
    ck_assert_int_eq(casts, 2);
    free(text);
    backend->free_code(backend, &code);
    trace_free(trace);
    backend->free(backend);
}
END_TEST

START_TEST(dumps_show_both_forms)
{
    fake_world_reset();
    Trace *trace = fake_parse(stressed);
    Backend *backend = fake_backend(2);
    char *text = NULL;
    size_t size = 0;
    CompileJob job = {.trace = trace,
                      .layout = fake_layout(),
                      .exit_targets = fake_targets,
                      .dump = open_memstream(&text, &size),
                      .dump_input = true,
                      .dump_output = true};
    CompiledCode code;
    char message[160];
    ck_assert(backend->compile(backend, &job, &code, message));
    fclose(job.dump);
    ck_assert_ptr_nonnull(strstr(text, "; LLVM IR before optimisation"));
    ck_assert_ptr_nonnull(strstr(text, "; LLVM IR after optimisation"));
    ck_assert_ptr_nonnull(strstr(text, ".text"));
    ck_assert_uint_gt(code.code_size, 10);
    ck_assert_uint_gt(code.codegen_us, 0);
    free(text);
    backend->free_code(backend, &code);
    trace_free(trace);
    backend->free(backend);
}
END_TEST

/* LLVM is not touched by who never compiles. */
START_TEST(an_unused_back_end_costs_nothing)
{
    LlvmOptions options = llvm_options_default();
    Backend *backend = llvm_backend_new(&options);
    ck_assert_str_eq(backend->name, "llvm");
    backend->free(backend);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("llvm");
    TCase *every_way = tcase_create("every way");
    tcase_set_timeout(every_way, 120);
    tcase_add_loop_test(every_way, loops_with_phis, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, loops_over_slots, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, phis_of_values, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, exits_hold_every_type, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, the_manual_tells_the_truth, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, globals_cells_and_captures, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, arrays_of_each_kind, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, float_loops_over_arrays, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, strings_identity_and_bounds, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, helpers_take_and_give_values, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, references_live_through_collections, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, stressed_guards_fail_in_turn, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, guards_lead_to_side_segments, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, stretches_need_the_same_step_on_all_ways, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, entries_and_links_write_slots, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, a_child_gives_phis_their_values, 0, FAKE_WAYS);
    tcase_add_loop_test(every_way, links_do_not_grow_the_stack, 0, FAKE_WAYS);
    suite_add_tcase(suite, every_way);
    TCase *life = tcase_create("life");
    tcase_set_timeout(life, 120);
    tcase_add_test(life, refusals_have_a_message);
    tcase_add_test(life, too_many_live_values_are_refused);
    tcase_add_test(life, no_bits_are_cast_there_and_back);
    tcase_add_test(life, dumps_show_both_forms);
    tcase_add_test(life, an_unused_back_end_costs_nothing);
    suite_add_tcase(suite, life);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
