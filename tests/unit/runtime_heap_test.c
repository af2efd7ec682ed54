/* The collector: what is reachable stays, what isn't goes, whatever leads to it. */
#include "runtime/heap_internal.h"

#include "runtime_test.h"

static Value root;
static void report_root(Heap *h, void *context)
{
    (void)context;
    heap_mark_value(h, root);
}

static uintptr_t ranges[2];
static void report_range(Heap *h, void *context)
{
    (void)context;
    heap_mark_range(h, ranges, ranges + 2);
}

static void *stack_base;

static void fresh(size_t max_bytes)
{
    HeapOptions options = {.max_bytes = max_bytes};
    heap = heap_new(&options, stack_base);
    runtime_init(&rt, heap);
    root = value_null();
    heap_add_roots(heap, report_root, NULL);
    ck_assert_ptr_nonnull(heap);
}

static uint64_t live_after_collecting(void)
{
    heap_collect(heap);
    return heap_stats(heap).live_bytes;
}

__attribute__((noinline)) static void make_garbage(int count)
{
    for (int i = 0; i < count; i++)
        A(I(i), S("garbage"), N());
}

/* Overwrites what dead frames have left on the stack. */
__attribute__((noinline)) static void wipe_stack(void)
{
    volatile char wipe[8192];
    memset((char *)wipe, 0, sizeof wipe);
}

START_TEST(garbage_goes)
{
    fresh(0);
    make_garbage(100000);
    wipe_stack();
    ck_assert_uint_gt(heap_stats(heap).allocated_bytes, 100000 * 100);
    ck_assert_uint_lt(live_after_collecting(), 10000); /* a few blocks that words on the stack may mean */
    uint32_t top = heap->top;
    for (int i = 0; i < 3; i++)
        make_garbage(100000);
    ck_assert_uint_le(heap->top, top + 1100); /* memory is used again: at most the threshold's worth more */
    heap_free(heap);
}
END_TEST

START_TEST(every_size_is_its_own_memory)
{
    fresh(0);
    enum { COUNT = 3000 };
    unsigned char *blocks[COUNT];
    size_t sizes[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        sizes[i] = sizeof(Buffer) + (i * 37) % 20000;
        Buffer *buffer = heap_allocate(heap, OBJ_BUFFER, sizes[i]);
        ck_assert_uint_eq((uintptr_t)buffer % 16, 0);
        buffer->head.kind = KIND_BYTES;
        blocks[i] = (unsigned char *)buffer;
        memset(blocks[i] + sizeof(Object), (int)(i % 251), sizes[i] - sizeof(Object));
        if (i % 500 == 0)
            heap_collect(heap); /* all are kept: by this frame */
    }
    int spoilt = 0;
    for (size_t i = 0; i < COUNT; i++)
        for (size_t k = sizeof(Object); k < sizes[i]; k += 7)
            spoilt += blocks[i][k] != i % 251;
    ck_assert_int_eq(spoilt, 0);
    heap_free(heap);
}
END_TEST

START_TEST(interior_addresses_keep_a_block)
{
    fresh(0);
    heap->stack_base = NULL; /* the native stack doesn't count: only the range does */
    heap_add_roots(heap, report_range, NULL);
    static const size_t sizes[] = {32, 40, 48, 100, 1168, 5456, 8000, 8192, 8193, 16383, 16384, 16385, 100000};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        for (int k = 0; k < 4; k++) {
            char *block = heap_allocate(heap, OBJ_BUFFER, sizes[i]);
            ranges[0] = (uintptr_t)block + (k == 0 ? 0 : k == 1 ? 1 : k == 2 ? sizes[i] / 2 : sizes[i]);
            uint64_t kept = live_after_collecting();
            ck_assert_msg(kept >= sizes[i], "%zu bytes, address %d: not kept", sizes[i], k);
            ck_assert_uint_eq(*(uint64_t *)block, OBJ_BUFFER);
            ranges[0] = 0;
            ck_assert_uint_eq(live_after_collecting(), 0);
        }
    }
    heap_free(heap);
}
END_TEST

START_TEST(any_bits_are_safe_in_a_range)
{
    fresh(0);
    root = A(I(1), S("kept"), A(F(1)));
    make_garbage(1000);
    heap_add_roots(heap, report_range, NULL);
    uint64_t state = 7;
    for (int i = 0; i < 1000; i++) {
        state = state * 6364136223846793005 + 1442695040888963407;
        ranges[0] = state;
        ranges[1] = (uintptr_t)heap->base + (state >> 20) % ((heap->top + 1) * PAGE_BYTES);
        heap_collect(heap);
        make_garbage(20);
    }
    EXPECT("ARRAY [1, kept, [1.0]]", root);
    heap_free(heap);
}
END_TEST

START_TEST(roots_can_be_removed)
{
    fresh(0);
    root = A(I(1), I(2));
    heap->stack_base = NULL;
    ck_assert_uint_gt(live_after_collecting(), 0);
    heap_remove_roots(heap, report_root, NULL);
    ck_assert_uint_eq(live_after_collecting(), 0);
    heap_free(heap);
}
END_TEST

START_TEST(every_type_keeps_what_it_refers_to)
{
    fresh(0);
    Value list = empty_array(), hash = empty_hash();
    set(hash, S("key"), S("in a hash"));
    Cell *cell = cell_new(&rt, S("in a cell"));
    Closure *closure = closure_new(&rt, NULL, 2);
    closure->captures[0] = S("captured");
    closure->captures[1] = value_cell(cell);
    array_append(&rt, list.as.array, hash);
    array_append(&rt, list.as.array, value_closure(closure));
    root = list;
    closure = NULL;
    cell = NULL;
    list = hash = value_null();
    heap->stack_base = NULL;
    for (int i = 0; i < 3; i++) {
        heap_collect(heap);
        make_garbage(1000);
    }
    EXPECT("STRING in a hash", at(at(root, I(0)), S("key")));
    closure = at(root, I(1)).as.closure;
    EXPECT("STRING captured", closure->captures[0]);
    EXPECT("STRING in a cell", closure->captures[1].as.cell->value);
    heap_free(heap);
}
END_TEST

/* Random graphs: nodes are arrays [number, neighbour, neighbour, text]; after each
 * change the reachable ones are walked and found intact. */
enum { NODES = 200 };

static Value node_new(int number)
{
    char text[64];
    snprintf(text, sizeof text, "node %d", number);
    return A(I(number), N(), N(), S(text));
}

static void check_node(Value node)
{
    char text[64];
    snprintf(text, sizeof text, "node %lld", (long long)at(node, I(0)).as.i);
    ck_assert_str_eq(text_of(at(node, I(3))), text);
}

static void walk_and_check(Value start)
{
    Value node = start;
    for (unsigned i = 0; i < 12 && node.tag == TAG_ARRAY; i++) {
        check_node(node);
        node = at(node, I(1 + (i * 7 + i / 3) % 2));
    }
}

static void run_random_graph(int steps)
{
    uint64_t state = 4242;
    root = CALL("array", I(NODES), N());
    for (int i = 0; i < NODES; i++)
        set(root, I(i), node_new(i));
    for (int step = 0; step < steps; step++) {
        state = state * 6364136223846793005 + 1442695040888963407;
        int64_t from = (int64_t)(state >> 33) % NODES, to = (int64_t)(state >> 20) % NODES;
        Value node = at(root, I(from));
        if (state >> 60 < 3)
            set(root, I(from), node_new(step)); /* others may still refer to the old one */
        else
            set(node, I(1 + (int64_t)(state >> 59 & 1)), at(root, I(to)));
        if (step % 97 == 0)
            heap_collect(heap);
        walk_and_check(at(root, I(to)));
    }
    for (int i = 0; i < NODES; i++)
        walk_and_check(at(root, I(i)));
}

START_TEST(random_graph)
{
    fresh(0);
    run_random_graph(5000);
    heap_free(heap);
}
END_TEST

START_TEST(random_graph_without_the_native_stack_collecting_always)
{
    HeapOptions options = {.stress = true};
    heap = heap_new(&options, stack_base);
    runtime_init(&rt, heap);
    root = value_null();
    heap_add_roots(heap, report_root, NULL);
    run_random_graph(1500);
    ck_assert_uint_gt(heap_stats(heap).collections, 1500);
    heap_free(heap);
}
END_TEST

/* A mark list of 8 entries overflows at once; all is found by the mark bits. */
START_TEST(marking_survives_a_full_list)
{
    fresh(0);
    heap->work_limit = 8;
    run_random_graph(3000);
    Value chain = N();
    for (int i = 0; i < 2000; i++)
        chain = A(chain, I(i), A(chain));
    root = chain;
    chain = value_null();
    heap_collect(heap);
    make_garbage(10000);
    heap_collect(heap);
    int depth = 0;
    for (Value v = root; v.tag == TAG_ARRAY; v = at(v, I(0)))
        ck_assert_int_eq(at(v, I(1)).as.i, 1999 - depth++);
    ck_assert_int_eq(depth, 2000);
    heap_free(heap);
}
END_TEST

START_TEST(deep_structures_mark_without_recursion)
{
    fresh(0);
    Value chain = N();
    for (int i = 0; i < 200000; i++)
        chain = A(chain);
    heap_collect(heap);
    int depth = 0;
    for (Value v = chain; v.tag == TAG_ARRAY; v = array_get(v.as.array, 0))
        depth++;
    ck_assert_int_eq(depth, 200000);
    heap_free(heap);
}
END_TEST

START_TEST(limit_is_an_error)
{
    fresh(1 << 20);
    Value all = empty_array();
    int made = 0;
    Value s = S("0123456789");
    while (array_append(&rt, all.as.array, A(s, I(made))))
        if (++made > 100000)
            break;
    ck_assert_str_eq(rt.message, "out of memory");
    ck_assert_int_gt(made, 2000);
    ck_assert_int_le(made, 32768);
    ck_assert_int_eq(all.as.array->length, made); /* the failed one changed nothing */
    uint64_t collections = heap_stats(heap).collections;
    ck_assert_uint_gt(collections, 0);
    all = value_null();
    heap->stack_base = NULL;
    heap_collect(heap);
    ck_assert_uint_eq(CALL("array", I(50000), I(1)).tag, TAG_ARRAY); /* there is room again */
    EXPECT_ERROR("out of memory", CALL("array", I(200000), I(1)));
    EXPECT_ERROR("out of memory", CALL("array", I(INT64_MAX), I(1)));
    EXPECT_ERROR("out of memory", CALL("range", I(INT64_MIN), I(INT64_MAX)));
    heap_free(heap);
}
END_TEST

/* 60 levels of two references each to the next: a text of 2^60 times `1`. */
START_TEST(endless_text_is_an_error)
{
    fresh(1 << 22);
    Value a = A(I(1)), s;
    for (int i = 0; i < 60; i++)
        a = A(a, a);
    ck_assert(!value_to_string(&rt, a, &s));
    ck_assert_str_eq(rt.message, "out of memory");
    EXPECT_ERROR("out of memory", CALL("puts", a));
    EXPECT_ERROR("out of memory", CALL("join", A(a, a), S("")));
    EXPECT_ERROR("out of memory", CALL("format", S("%s"), a));
    EXPECT_ERROR("out of memory", CALL("format", S("%999999999d"), I(1)));
    EXPECT_ERROR("out of memory", CALL("assert", B(false), a));
    heap_free(heap);
}
END_TEST

START_TEST(large_blocks_are_given_back)
{
    fresh(0);
    for (int i = 0; i < 12; i++) {
        Value big = CALL("array", I(4000000), I(i)); /* 32 MB */
        ck_assert_int_eq(at(big, I(3999999)).as.i, i);
    }
    heap->stack_base = NULL;
    ck_assert_uint_eq(live_after_collecting(), 0);
    ck_assert_uint_lt((size_t)heap->top << PAGE_BITS, (size_t)200 << 20);
    heap_free(heap);
}
END_TEST

START_TEST(log_tells_of_each_collection)
{
    char *text = NULL;
    size_t length = 0;
    FILE *log = open_memstream(&text, &length);
    HeapOptions options = {.log = log};
    heap = heap_new(&options, stack_base);
    heap_collect(heap);
    heap_collect(heap);
    fclose(log);
    ck_assert_ptr_nonnull(strstr(text, "gc: collection 1,"));
    ck_assert_ptr_nonnull(strstr(text, "\ngc: collection 2,"));
    free(text);
    heap_free(heap);
}
END_TEST

int main(void)
{
    stack_base = __builtin_frame_address(0);
    const TTest *tests[] = {garbage_goes,
                            every_size_is_its_own_memory,
                            interior_addresses_keep_a_block,
                            any_bits_are_safe_in_a_range,
                            roots_can_be_removed,
                            every_type_keeps_what_it_refers_to,
                            random_graph,
                            random_graph_without_the_native_stack_collecting_always,
                            marking_survives_a_full_list,
                            deep_structures_mark_without_recursion,
                            limit_is_an_error,
                            endless_text_is_an_error,
                            large_blocks_are_given_back,
                            log_tells_of_each_collection};
    Suite *suite = suite_create("heap");
    TCase *tcase = tcase_create("heap");
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        tcase_add_test(tcase, tests[i]);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
