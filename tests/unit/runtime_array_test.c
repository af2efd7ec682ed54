/* Arrays: element kinds, who shares a buffer with whom, elements and slices; hashes. */
#include "runtime_test.h"

#include "runtime/array.h"
#include "runtime/hash.h"

static BufferKind kind_of(Value array) { return (BufferKind)array.as.array->buffer->head.kind; }
static bool shares(Value a, Value b) { return a.as.array->buffer == b.as.array->buffer; }
static Value push(Value array, Value value)
{
    Value result;
    ck_assert(array_push(&rt, array.as.array, value, &result));
    return result;
}
static void append(Value array, Value value) { ck_assert(array_append(&rt, array.as.array, value)); }
static Value slice(Value container, Value low, Value high)
{
    Value result = value_unbound();
    return value_slice(&rt, container, low, high, &result) ? result : value_unbound();
}

START_TEST(kinds_of_literals)
{
    ck_assert_int_eq(kind_of(empty_array()), KIND_EMPTY);
    ck_assert_int_eq(kind_of(A(I(1), I(2))), KIND_INT);
    ck_assert_int_eq(kind_of(A(F(1), F(2))), KIND_FLOAT);
    ck_assert_int_eq(kind_of(A(I(1), F(2))), KIND_VALUE);
    ck_assert_int_eq(kind_of(A(N())), KIND_VALUE);
    EXPECT("ARRAY [1, 2.0, null]", A(I(1), F(2), N()));
}
END_TEST

START_TEST(kinds_widen)
{
    Value a = empty_array();
    append(a, I(1));
    ck_assert_int_eq(kind_of(a), KIND_INT);
    append(a, F(2));
    ck_assert_int_eq(kind_of(a), KIND_VALUE);
    EXPECT("ARRAY [1, 2.0]", a);
    Value f = A(F(1), F(2));
    EXPECT("INTEGER 7", set(f, I(0), I(7)));
    ck_assert_int_eq(kind_of(f), KIND_VALUE);
    EXPECT("ARRAY [7, 2.0]", f);
    EXPECT("ARRAY [7, [7, 2.0]]", CALL("append", A(I(7)), f));
}
END_TEST

START_TEST(an_emptied_array_takes_any_kind)
{
    Value a = A(I(1));
    EXPECT("INTEGER 1", CALL("pop", a));
    EXPECT("NULL null", CALL("pop", a));
    append(a, F(1.5));
    ck_assert_int_eq(kind_of(a), KIND_FLOAT);
    EXPECT("ARRAY [1.5]", a);
}
END_TEST

START_TEST(kinds_of_array)
{
    ck_assert_int_eq(kind_of(CALL("array", I(3), I(0))), KIND_INT);
    ck_assert_int_eq(kind_of(CALL("array", I(3), F(0))), KIND_FLOAT);
    ck_assert_int_eq(kind_of(CALL("array", I(3), N())), KIND_VALUE);
    ck_assert_int_eq(kind_of(CALL("array", I(0), I(0))), KIND_EMPTY);
    EXPECT("ARRAY [0.5, 0.5]", CALL("array", I(2), F(0.5)));
}
END_TEST

START_TEST(a_mixed_array_narrows)
{
    Value a = CALL("array", I(3), I(0));
    for (int i = 0; i < 3; i++)
        set(a, I(i), F(i));
    ck_assert_int_eq(kind_of(a), KIND_VALUE);
    array_try_narrow(&rt, a.as.array);
    ck_assert_int_eq(kind_of(a), KIND_FLOAT);
    EXPECT("ARRAY [0.0, 1.0, 2.0]", a);
}
END_TEST

START_TEST(narrowing_in_vain_backs_off)
{
    Value a = A(I(1), N());
    for (int i = 0; i < 4; i++)
        array_try_narrow(&rt, a.as.array);
    set(a, I(1), I(2)); /* could be narrowed now, but is looked at next at the eighth try */
    for (int i = 5; i < 8; i++) {
        array_try_narrow(&rt, a.as.array);
        ck_assert_int_eq(kind_of(a), KIND_VALUE);
    }
    array_try_narrow(&rt, a.as.array);
    ck_assert_int_eq(kind_of(a), KIND_INT);
}
END_TEST

START_TEST(a_copy_of_a_mixed_array_is_narrow)
{
    Value a = A(N(), F(1), F(2)), tail = slice(a, I(1), value_unbound());
    ck_assert_int_eq(kind_of(tail), KIND_FLOAT);
    EXPECT("ARRAY [1.0, 2.0]", tail);
}
END_TEST

START_TEST(push_leaves_the_old_array)
{
    Value a = push(A(I(1)), I(2)), b = push(a, I(3)), c = push(b, I(4)), d = push(b, I(5));
    EXPECT("ARRAY [1, 2]", a);
    EXPECT("ARRAY [1, 2, 3]", b);
    EXPECT("ARRAY [1, 2, 3, 4]", c);
    EXPECT("ARRAY [1, 2, 3, 5]", d);
    ck_assert(shares(b, c));
    ck_assert(!shares(b, d));
}
END_TEST

START_TEST(writing_the_old_copies)
{
    Value a = push(A(I(1)), I(2)), b = push(a, I(3));
    ck_assert(shares(a, b));
    set(a, I(0), I(10));
    ck_assert(!shares(a, b));
    EXPECT("ARRAY [10, 2]", a);
    EXPECT("ARRAY [1, 2, 3]", b);
    set(b, I(1), I(20));
    EXPECT("ARRAY [1, 20, 3]", b);
    EXPECT("ARRAY [10, 2]", a);
}
END_TEST

START_TEST(writing_the_new_copies)
{
    Value a = push(A(I(1)), I(2)), b = push(a, I(3));
    set(b, I(0), I(10));
    EXPECT("ARRAY [1, 2]", a);
    EXPECT("ARRAY [10, 2, 3]", b);
    append(a, I(7));
    EXPECT("ARRAY [1, 2, 7]", a);
    EXPECT("ARRAY [10, 2, 3]", b);
}
END_TEST

START_TEST(appending_to_both_keeps_them_apart)
{
    Value a = push(A(I(1)), I(2)), b = push(a, I(3));
    append(b, I(4)); /* in the shared tail */
    append(a, I(5)); /* the tail is b's: copies */
    EXPECT("ARRAY [1, 2, 5]", a);
    EXPECT("ARRAY [1, 2, 3, 4]", b);
    set(b, I(0), I(9));
    EXPECT("ARRAY [1, 2, 5]", a);
}
END_TEST

START_TEST(popping_a_shared_tail)
{
    Value a = push(A(I(1)), I(2)), b = push(a, I(3)), c = push(b, I(4));
    EXPECT("INTEGER 4", CALL("pop", c));
    EXPECT("INTEGER 3", CALL("pop", c));
    append(c, I(8));
    EXPECT("ARRAY [1, 2, 8]", c);
    EXPECT("ARRAY [1, 2, 3]", b);
    EXPECT("ARRAY [1, 2]", a);
    EXPECT("INTEGER 3", CALL("pop", b));
    append(b, I(6));
    EXPECT("ARRAY [1, 2, 6]", b);
    EXPECT("ARRAY [1, 2, 8]", c);
}
END_TEST

START_TEST(fill_and_extend_respect_sharing)
{
    Value a = push(A(I(1)), I(2)), b = push(a, I(3));
    EXPECT("ARRAY [0, 0]", CALL("fill", a, I(0)));
    EXPECT("ARRAY [1, 2, 3]", b);
    Value c = push(b, I(4));
    EXPECT("ARRAY [1, 2, 3, 1, 2, 3]", CALL("extend", b, b));
    EXPECT("ARRAY [1, 2, 3, 4]", c);
    EXPECT("ARRAY [1, 2, 3, 4, 0.5]", CALL("extend", c, A(F(0.5))));
    EXPECT("ARRAY [null, null, null, null, null]", CALL("fill", c, N()));
    ck_assert(CALL("extend", c, c).as.array == c.as.array);
}
END_TEST

/* Each step does something to one of some arrays and to a plain model of it. */
START_TEST(random_sharing)
{
    enum { ARRAYS = 6, STEPS = 3000, LENGTH = 64 };
    static int64_t model[ARRAYS][LENGTH];
    int64_t length[ARRAYS] = {0};
    Value list = A(empty_array(), empty_array(), empty_array(), empty_array(), empty_array(), empty_array());
    uint32_t seed = 12345;
    for (int step = 0; step < STEPS; step++) {
        seed = seed * 1664525 + 1013904223;
        uint32_t what = seed >> 24 & 7, from = (seed >> 16 & 0xff) % ARRAYS, to = (seed >> 8 & 0xff) % ARRAYS;
        Value array = array_get(list.as.array, from);
        if (length[from] == LENGTH - 1 || what == 7) {
            length[from] = 0;
            set(list, I(from), empty_array());
        } else if (what < 3) {
            memcpy(model[to], model[from], sizeof model[0]);
            length[to] = length[from];
            model[to][length[to]++] = step;
            set(list, I(to), push(array, I(step)));
        } else if (what < 5) {
            model[from][length[from]++] = step;
            append(array, I(step));
        } else if (length[from] > 0 && what == 5) {
            model[from][(int64_t)to % length[from]] = -step;
            set(array, I((int64_t)to % length[from]), I(-step));
        } else if (length[from] > 0) {
            ck_assert_int_eq(CALL("pop", array).as.i, model[from][--length[from]]);
        }
        for (int i = 0; i < ARRAYS; i++) {
            const Array *real = array_get(list.as.array, i).as.array;
            ck_assert_int_eq(real->length, length[i]);
            for (int64_t k = 0; k < length[i]; k++)
                ck_assert_int_eq(array_get(real, k).as.i, model[i][k]);
        }
    }
}
END_TEST

START_TEST(pushing_is_amortised)
{
    Value a = empty_array();
    int copies = 0;
    for (int i = 0; i < 5000; i++) {
        const Buffer *before = a.as.array->buffer;
        a = push(a, I(i));
        copies += a.as.array->buffer != before;
    }
    ck_assert_int_lt(copies, 16);
    ck_assert_int_eq(at(a, I(4999)).as.i, 4999);
}
END_TEST

START_TEST(appending_strings_is_amortised)
{
    Value s = S("");
    int copies = 0;
    for (int i = 0; i < 5000; i++) {
        const Buffer *before = s.as.string->buffer;
        s = binary(BIN_ADD, s, S(i % 2 ? "b" : "a"));
        copies += s.as.string->buffer != before;
    }
    ck_assert_int_lt(copies, 20);
    ck_assert_int_eq(s.as.string->length, 5000);
    EXPECT("STRING b", at(s, I(-1)));
}
END_TEST

START_TEST(elements)
{
    Value a = A(I(10), I(20));
    EXPECT("INTEGER 20", at(a, I(1)));
    EXPECT("INTEGER 10", at(a, I(-2)));
    EXPECT("NULL null", at(a, I(2)));
    EXPECT("NULL null", at(a, I(-3)));
    EXPECT("NULL null", at(a, I(INT64_MIN)));
    EXPECT("STRING c", at(S("abc"), I(-1)));
    EXPECT("NULL null", at(S("abc"), I(3)));
    EXPECT_ERROR("index must be an integer, got STRING", at(a, S("k")));
    EXPECT_ERROR("index must be an integer, got FLOAT", at(a, F(1)));
    EXPECT_ERROR("index must be an integer, got STRING", at(S("abc"), S("k")));
    EXPECT_ERROR("index operator not supported: INTEGER", at(I(1), I(0)));
}
END_TEST

START_TEST(storing)
{
    Value a = A(I(10), I(20));
    EXPECT("INTEGER 5", set(a, I(-1), I(5)));
    EXPECT("ARRAY [10, 5]", a);
    EXPECT_ERROR("index out of range: 5 (length 2)", set(a, I(5), I(0)));
    EXPECT_ERROR("index out of range: -3 (length 2)", set(a, I(-3), I(0)));
    EXPECT_ERROR("index out of range: 0 (length 0)", set(empty_array(), I(0), I(0)));
    EXPECT_ERROR("index must be an integer, got NULL", set(a, N(), I(0)));
    EXPECT_ERROR("index assignment not supported: STRING", set(S("a"), S("k"), I(1)));
    EXPECT_ERROR("index operator not supported: NULL", set(N(), I(0), I(0)));
    EXPECT("ARRAY [10, 5]", a);
}
END_TEST

START_TEST(slices)
{
    Value a = A(I(0), I(1), I(2), I(3)), none = value_unbound();
    EXPECT("ARRAY [1, 2]", slice(a, I(1), I(3)));
    EXPECT("ARRAY [0, 1, 2, 3]", slice(a, none, none));
    EXPECT("ARRAY [2, 3]", slice(a, I(-2), none));
    EXPECT("ARRAY [0]", slice(a, I(-100), I(-3)));
    EXPECT("ARRAY []", slice(a, I(3), I(1)));
    EXPECT("ARRAY []", slice(a, I(100), I(200)));
    EXPECT("STRING bc", slice(S("abcd"), I(1), I(-1)));
    EXPECT("STRING ", slice(S("abcd"), I(4), none));
    EXPECT_ERROR("index must be an integer, got BOOLEAN", slice(a, B(true), none));
    EXPECT_ERROR("index must be an integer, got NULL", slice(a, none, N()));
    EXPECT_ERROR("index operator not supported: HASH", slice(empty_hash(), none, none));
    Value copy = slice(a, none, none);
    set(copy, I(0), I(9));
    EXPECT("ARRAY [0, 1, 2, 3]", a);
}
END_TEST

START_TEST(ranges_and_iteration)
{
    Value r = value_unbound(), element;
    ck_assert(range_array(&rt, I(2), I(5), &r));
    EXPECT("ARRAY [2, 3, 4]", r);
    ck_assert(range_array(&rt, I(5), I(2), &r));
    EXPECT("ARRAY []", r);
    ck_assert(!range_array(&rt, I(5), F(2), &r));
    ck_assert_str_eq(rt.message, "range bounds must be integers");
    ck_assert(!range_array(&rt, I(INT64_MIN), I(INT64_MAX), &r));
    ck_assert_str_eq(rt.message, "out of memory");
    Value n = I(3), s = S("xy"), h = empty_hash();
    ck_assert(!value_iterable(&rt, &n));
    ck_assert_str_eq(rt.message, "not iterable: INTEGER");
    ck_assert(value_iterable(&rt, &s));
    ck_assert(value_iterate(&rt, s, 1, &element));
    EXPECT("STRING y", element);
    ck_assert(!value_iterate(&rt, s, 2, &element));
    set(h, S("k"), I(1));
    set(h, I(2), I(1));
    ck_assert(value_iterable(&rt, &h));
    EXPECT("ARRAY [k, 2]", h);
}
END_TEST

START_TEST(hash_keys_are_numbers_booleans_strings)
{
    Value h = empty_hash();
    set(h, I(1), S("int"));
    set(h, B(true), S("bool"));
    set(h, S("1"), S("string"));
    set(h, F(1), S("float"));
    EXPECT("HASH {1: float, true: bool, 1: string}", h);
    EXPECT("STRING float", at(h, I(1)));
    EXPECT("STRING float", at(h, F(1)));
    set(h, F(-0.0), S("zero"));
    EXPECT("STRING zero", at(h, I(0)));
    EXPECT("NULL null", at(h, S("none")));
    EXPECT_ERROR("unusable as hash key: FLOAT", at(h, F(0.5)));
    EXPECT_ERROR("unusable as hash key: FLOAT", set(h, F(0x1p63), I(1)));
    EXPECT_ERROR("unusable as hash key: ARRAY", set(h, empty_array(), I(1)));
    EXPECT_ERROR("unusable as hash key: NULL", at(h, N()));
    EXPECT_ERROR("unusable as hash key: BUILTIN", CALL("has", h, value_builtin(&builtins[0])));
    ck_assert(!hash_key_check(&rt, empty_hash()));
    ck_assert_str_eq(rt.message, "unusable as hash key: HASH");
}
END_TEST

START_TEST(hashes_keep_order)
{
    Value h = empty_hash(), g = empty_hash();
    for (int i = 0; i < 5; i++)
        set(h, I(10 - i), I(i));
    EXPECT("BOOLEAN true", CALL("delete", h, I(9)));
    EXPECT("BOOLEAN false", CALL("delete", h, I(9)));
    set(h, I(10), S("ten")); /* keeps its place */
    set(h, I(9), S("nine")); /* comes last again */
    EXPECT("HASH {10: ten, 8: 2, 7: 3, 6: 4, 9: nine}", h);
    EXPECT("ARRAY [10, 8, 7, 6, 9]", CALL("keys", h));
    EXPECT("ARRAY [ten, 2, 3, 4, nine]", CALL("values", h));
    EXPECT("INTEGER 5", CALL("len", h));
    set(g, I(6), S("g"));
    set(g, S("new"), N());
    EXPECT("HASH {10: ten, 8: 2, 7: 3, 6: g, 9: nine, new: null}", CALL("merge", h, g));
    EXPECT("HASH {6: g, new: null}", g);
}
END_TEST

/* Against an array of what should be there. */
START_TEST(random_hash)
{
    enum { KEYS = 300, STEPS = 6000 };
    int64_t expected[KEYS];
    int present = 0;
    memset(expected, -1, sizeof expected);
    Value h = empty_hash();
    uint32_t seed = 99;
    for (int step = 0; step < STEPS; step++) {
        seed = seed * 1664525 + 1013904223;
        int key = (int)((seed >> 16) % KEYS);
        char name[16];
        snprintf(name, sizeof name, "key%d", key);
        Value k = key % 2 ? I(key) : S(name);
        if (seed >> 8 & 1) {
            present += expected[key] < 0;
            expected[key] = step;
            set(h, k, I(step));
        } else {
            EXPECT(expected[key] < 0 ? "BOOLEAN false" : "BOOLEAN true", CALL("delete", h, k));
            present -= expected[key] >= 0;
            expected[key] = -1;
        }
        ck_assert_int_eq(h.as.hash->count, present);
    }
    for (int key = 0; key < KEYS; key++) {
        char name[16];
        snprintf(name, sizeof name, "key%d", key);
        Value found = at(h, key % 2 ? I(key) : S(name));
        ck_assert_int_eq(found.tag == TAG_INT ? found.as.i : -1, expected[key]);
    }
    Value values = CALL("values", h);
    ck_assert_int_eq(values.as.array->length, present);
    CALL("fill", values, I(0));
    Value keys = CALL("keys", h);
    for (int i = 0; i < present; i++)
        EXPECT("BOOLEAN true", CALL("delete", h, array_get(keys.as.array, i)));
    EXPECT("HASH {}", h);
    set(h, I(1), I(2));
    EXPECT("HASH {1: 2}", h);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {kinds_of_literals,
                            kinds_widen,
                            an_emptied_array_takes_any_kind,
                            kinds_of_array,
                            a_mixed_array_narrows,
                            narrowing_in_vain_backs_off,
                            a_copy_of_a_mixed_array_is_narrow,
                            push_leaves_the_old_array,
                            writing_the_old_copies,
                            writing_the_new_copies,
                            appending_to_both_keeps_them_apart,
                            popping_a_shared_tail,
                            fill_and_extend_respect_sharing,
                            random_sharing,
                            pushing_is_amortised,
                            appending_strings_is_amortised,
                            elements,
                            storing,
                            slices,
                            ranges_and_iteration,
                            hash_keys_are_numbers_booleans_strings,
                            hashes_keep_order,
                            random_hash};
    return runtime_test_run("arrays", tests, sizeof tests / sizeof *tests, __builtin_frame_address(0));
}
