/* LANGUAGE.md's operators on any two values. */
#include "array.h"
#include "maths.h"
#include "strings.h"

#include <math.h>

/* -- numbers ----------------------------------------------------------------------- */

int64_t int_div(int64_t left, int64_t right) { return right == -1 ? (int64_t)(0 - (uint64_t)left) : left / right; }

int64_t int_mod(int64_t left, int64_t right) { return right == -1 ? 0 : left % right; }

bool float_to_int(double f, int64_t *i)
{
    if (!(f >= -0x1p63 && f < 0x1p63))
        return false;
    *i = (int64_t)f;
    return true;
}

static double as_float(Value v) { return v.tag == TAG_INT ? (double)v.as.i : v.as.f; }

/* How two values stand to each other. */
typedef enum { LESS = -1, EQUAL = 0, GREATER = 1, UNORDERED = 2 } Order;

static Order order_of(bool less, bool greater) { return less ? LESS : greater ? GREATER : EQUAL; }

static Order compare_floats(double a, double b) { return isnan(a) || isnan(b) ? UNORDERED : order_of(a<b, a> b); }

/* Exact: converting the integer would round it from 2^53 on. */
static Order compare_int_float(int64_t i, double f)
{
    int64_t whole;
    if (isnan(f))
        return UNORDERED;
    if (!float_to_int(f, &whole))
        return f < 0 ? GREATER : LESS;
    if (i != whole)
        return order_of(i<whole, i> whole);
    double fraction = f - (double)whole; /* exact: not 0 only where |f| < 2^53 */
    return order_of(fraction > 0, fraction < 0);
}

static Order compare_numbers(Value a, Value b)
{
    if (a.tag == TAG_INT && b.tag == TAG_INT)
        return order_of(a.as.i<b.as.i, a.as.i> b.as.i);
    if (a.tag == TAG_INT)
        return compare_int_float(a.as.i, b.as.f);
    if (b.tag == TAG_FLOAT)
        return compare_floats(a.as.f, b.as.f);
    Order order = compare_int_float(b.as.i, a.as.f);
    return order == UNORDERED ? order : (Order)-order;
}

bool value_equal(Value left, Value right)
{
    if (value_is_number(left) && value_is_number(right))
        return compare_numbers(left, right) == EQUAL;
    if (left.tag != right.tag)
        return false;
    return left.tag == TAG_STRING ? string_equal(left.as.string, right.as.string) : left.as.bits == right.as.bits;
}

/* -- errors --------------------------------------------------------------------------- */

static bool unsupported(Runtime *rt, BinaryOp op, Value left, Value right)
{
    return runtime_fail(rt, "%s: %s %s %s", left.tag == right.tag ? "unknown operator" : "type mismatch",
                        tag_name(left.tag), binary_token(op), tag_name(right.tag));
}

/* -- by kind of operands ------------------------------------------------------------------ */

static bool give_int(Value *result, uint64_t bits)
{
    *result = value_int((int64_t)bits);
    return true;
}

static bool give_float(Value *result, double f)
{
    *result = value_float(f);
    return true;
}

static bool check_divisor(Runtime *rt, int64_t right) { return right != 0 || runtime_fail(rt, "division by zero"); }

static bool check_shift(Runtime *rt, int64_t count)
{
    return (count >= 0 && count <= 63) || runtime_fail(rt, "shift count out of range: %lld", (long long)count);
}

static bool compare(BinaryOp op, Order order, Value *result);

static bool binary_ints(Runtime *rt, BinaryOp op, int64_t a, int64_t b, Value *result)
{
    uint64_t x = (uint64_t)a, y = (uint64_t)b;
    switch (op) {
    case BIN_ADD: return give_int(result, x + y);
    case BIN_SUB: return give_int(result, x - y);
    case BIN_MUL: return give_int(result, x * y);
    case BIN_DIV: return check_divisor(rt, b) && give_int(result, (uint64_t)int_div(a, b));
    case BIN_MOD: return check_divisor(rt, b) && give_int(result, (uint64_t)int_mod(a, b));
    case BIN_AND: return give_int(result, x & y);
    case BIN_OR: return give_int(result, x | y);
    case BIN_XOR: return give_int(result, x ^ y);
    case BIN_SHL: return check_shift(rt, b) && give_int(result, x << y);
    case BIN_SAR: return check_shift(rt, b) && give_int(result, (uint64_t)(a >> b));
    case BIN_SHR: return check_shift(rt, b) && give_int(result, x >> y);
    case BIN_EQ:
    case BIN_NE:
    case BIN_LT:
    case BIN_LE:
    case BIN_GT:
    case BIN_GE: return compare(op, order_of(a<b, a> b), result);
    case BIN_COUNT: break;
    }
    return false;
}

/* At least one is a FLOAT. */
static bool binary_numbers(Runtime *rt, BinaryOp op, Value left, Value right, Value *result)
{
    switch (op) {
    case BIN_ADD: return give_float(result, as_float(left) + as_float(right));
    case BIN_SUB: return give_float(result, as_float(left) - as_float(right));
    case BIN_MUL: return give_float(result, as_float(left) * as_float(right));
    case BIN_DIV: return give_float(result, as_float(left) / as_float(right));
    case BIN_MOD: return give_float(result, mk_fmod(as_float(left), as_float(right)));
    case BIN_AND:
    case BIN_OR:
    case BIN_XOR:
    case BIN_SHL:
    case BIN_SAR:
    case BIN_SHR: return unsupported(rt, op, left, right);
    case BIN_EQ:
    case BIN_NE:
    case BIN_LT:
    case BIN_LE:
    case BIN_GT:
    case BIN_GE: return compare(op, compare_numbers(left, right), result);
    case BIN_COUNT: break;
    }
    return false;
}

/* A comparison's outcome; `op` is one. */
static bool compare(BinaryOp op, Order order, Value *result)
{
    bool outcome = op == BIN_EQ   ? order == EQUAL
                   : op == BIN_NE ? order != EQUAL
                   : op == BIN_LT ? order == LESS
                   : op == BIN_LE ? order == LESS || order == EQUAL
                   : op == BIN_GT ? order == GREATER
                                  : order == GREATER || order == EQUAL;
    *result = value_bool(outcome);
    return true;
}

static bool repeat(Runtime *rt, const String *string, int64_t count, Value *result)
{
    if (count < 0)
        return runtime_fail(rt, "repeat count must not be negative");
    return string_repeat(rt, string, count, result);
}

static bool is_ordering(BinaryOp op) { return op == BIN_LT || op == BIN_LE || op == BIN_GT || op == BIN_GE; }

/* Neither are both numbers nor is `op` == or !=. */
static bool binary_others(Runtime *rt, BinaryOp op, Value left, Value right, Value *result)
{
    if (left.tag == TAG_STRING && right.tag == TAG_STRING) {
        if (op == BIN_ADD)
            return string_concat(rt, left.as.string, right.as.string, result);
        if (is_ordering(op)) {
            int order = string_compare(left.as.string, right.as.string);
            return compare(op, order_of(order < 0, order > 0), result);
        }
    }
    if (op == BIN_MUL && left.tag == TAG_STRING && right.tag == TAG_INT)
        return repeat(rt, left.as.string, right.as.i, result);
    if (op == BIN_ADD && left.tag == TAG_ARRAY && right.tag == TAG_ARRAY)
        return array_join(rt, left.as.array, right.as.array, result);
    return unsupported(rt, op, left, right);
}

bool value_binary(Runtime *rt, BinaryOp op, Value left, Value right, Value *result)
{
    if (left.tag == TAG_INT && right.tag == TAG_INT)
        return binary_ints(rt, op, left.as.i, right.as.i, result);
    if (value_is_number(left) && value_is_number(right))
        return binary_numbers(rt, op, left, right, result);
    if (op == BIN_EQ || op == BIN_NE) {
        *result = value_bool(value_equal(left, right) == (op == BIN_EQ));
        return true;
    }
    return binary_others(rt, op, left, right, result);
}

bool value_unary(Runtime *rt, UnaryOp op, Value operand, Value *result)
{
    switch (op) {
    case UN_NOT: *result = value_bool(value_is_falsy(operand)); return true;
    case UN_NEG:
        if (operand.tag == TAG_INT)
            return give_int(result, 0 - (uint64_t)operand.as.i);
        if (operand.tag == TAG_FLOAT)
            return give_float(result, -operand.as.f);
        return runtime_fail(rt, "unknown operator: -%s", tag_name(operand.tag));
    case UN_BNOT:
        if (operand.tag == TAG_INT)
            return give_int(result, ~(uint64_t)operand.as.i);
        return runtime_fail(rt, "unknown operator: ~%s", tag_name(operand.tag));
    }
    return false;
}
