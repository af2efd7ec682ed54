#include "layout.h"

#include "runtime/strings.h"

#include "runtime/maths.h"

#include <stddef.h>

_Static_assert(offsetof(Value, tag) == offsetof(IrWord, tag) && offsetof(Value, as) == offsetof(IrWord, bits) &&
                   sizeof(Value) == sizeof(IrWord),
               "the IR's boxed words are values");

static double (*math1(IrMath math))(double)
{
    switch (math) {
    case IR_MATH_sin: return mk_sin;
    case IR_MATH_cos: return mk_cos;
    case IR_MATH_tan: return mk_tan;
    case IR_MATH_asin: return mk_asin;
    case IR_MATH_acos: return mk_acos;
    case IR_MATH_atan: return mk_atan;
    case IR_MATH_sinh: return mk_sinh;
    case IR_MATH_cosh: return mk_cosh;
    case IR_MATH_tanh: return mk_tanh;
    case IR_MATH_exp: return mk_exp;
    case IR_MATH_log: return mk_log;
    case IR_MATH_log2: return mk_log2;
    case IR_MATH_log10: return mk_log10;
    case IR_MATH_round: return mk_round;
    case IR_MATH_pow:
    case IR_MATH_atan2:
    case IR_MATH_hypot:
    case IR_MATH_fmod:
    case IR_MATH_COUNT: break;
    }
    return NULL;
}

static double (*math2(IrMath math))(double, double)
{
    if (math == IR_MATH_pow)
        return mk_pow;
    if (math == IR_MATH_atan2)
        return mk_atan2;
    if (math == IR_MATH_hypot)
        return mk_hypot;
    return math == IR_MATH_fmod ? mk_fmod : NULL;
}

static uint64_t strings_equal(const void *left, const void *right) { return string_equal(left, right); }

Layout layout_of(const VM *vm)
{
    Layout layout = {
        .value_tag = offsetof(Value, tag),
        .value_payload = offsetof(Value, as),
        .value_size = sizeof(Value),
        .context_exit_buffer = offsetof(VM, exit_buffer),
        .context_attention = offsetof(VM, attention),
        .string_length = offsetof(String, length),
        .string_buffer = offsetof(String, buffer),
        .byte_strings = string_of_byte(0),
        .byte_string_size = sizeof(String),
        .strings_equal = strings_equal,
        .array_length = offsetof(Array, length),
        .array_buffer = offsetof(Array, buffer),
        .buffer_kind = offsetof(Buffer, head) + offsetof(Object, kind),
        .buffer_shared = offsetof(Buffer, head) + offsetof(Object, shared),
        .buffer_data = offsetof(Buffer, as),
        .kind_int = KIND_INT,
        .kind_float = KIND_FLOAT,
        .kind_value = KIND_VALUE,
        .cell_value = offsetof(Cell, value),
        .closure_code = offsetof(Closure, proto),
        .closure_captures = offsetof(Closure, captures),
        .globals = vm->globals,
        .context = (void *)vm,
        .context_frame = offsetof(VM, frame),
        .context_frame_limit = offsetof(VM, frame_limit),
        .context_native_limit = offsetof(VM, native_limit),
        .context_exit_frame = offsetof(VM, exit_frame),
        .frame_size = sizeof(Frame),
        .tag_raised = RESULT_RAISED,
    };
#define TAG(name, text, ir) layout.tags[IRT_##ir] = TAG_##name;
#include "runtime/tags.def"
#undef TAG
    for (int call = 0; call < IR_CALL_COUNT; call++)
        layout.calls[call] = helper_for((IrCall)call);
    for (int math = 0; math < IR_MATH_COUNT; math++) {
        layout.maths1[math] = math1((IrMath)math);
        layout.maths2[math] = math2((IrMath)math);
    }
    return layout;
}
