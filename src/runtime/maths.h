/* The maths functions, one implementation each for interpreter, evaluator and
 * compiled code, under names that no compiler knows. */
#ifndef MK_RUNTIME_MATHS_H
#define MK_RUNTIME_MATHS_H

#define ARGS_1               double
#define ARGS_2               double, double
#define IR_MATH(name, arity) double mk_##name(ARGS_##arity);
#include "ir/maths.def"
#undef IR_MATH
#undef ARGS_1
#undef ARGS_2

#endif
