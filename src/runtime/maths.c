/* glibc's functions, and a hypot of our own: glibc's differs between machines. */
#include "maths.h"

#include <math.h>

double mk_sin(double x) { return sin(x); }
double mk_cos(double x) { return cos(x); }
double mk_tan(double x) { return tan(x); }
double mk_asin(double x) { return asin(x); }
double mk_acos(double x) { return acos(x); }
double mk_atan(double x) { return atan(x); }
double mk_sinh(double x) { return sinh(x); }
double mk_cosh(double x) { return cosh(x); }
double mk_tanh(double x) { return tanh(x); }
double mk_exp(double x) { return exp(x); }
double mk_log(double x) { return log(x); }
double mk_log2(double x) { return log2(x); }
double mk_log10(double x) { return log10(x); }
double mk_round(double x) { return round(x); }
double mk_pow(double x, double y) { return pow(x, y); }
double mk_atan2(double y, double x) { return atan2(y, x); }
double mk_fmod(double x, double y) { return fmod(x, y); }

/* x * x = *high + *low exactly (Dekker), for |x| between 2^-450 and 2^510. */
static void square(double x, double *high, double *low)
{
    double split = x * 0x1.0000002p27; /* 2^27 + 1 */
    double head = split - (split - x), tail = x - head;
    *high = x * x;
    *low = ((head * head - *high) + 2 * head * tail) + tail * tail;
}

/* sqrt(x^2 + y^2) with x >= y, both where their squares are exact: the root of
 * the rounded sum, then one Newton step on what all the roundings have left. */
static double hypot_scaled(double x, double y)
{
    double x_high, x_low, y_high, y_low, root_high, root_low;
    square(x, &x_high, &x_low);
    square(y, &y_high, &y_low);
    double sum = x_high + y_high;
    double lost = (x_high - sum) + y_high + (x_low + y_low);
    double root = sqrt(sum);
    square(root, &root_high, &root_low);
    double rest = ((sum - root_high) - root_low) + lost;
    return root + rest / (2 * root);
}

double mk_hypot(double x, double y)
{
    if (isinf(x) || isinf(y))
        return INFINITY;
    if (isnan(x) || isnan(y))
        return NAN;
    x = fabs(x);
    y = fabs(y);
    double large = x > y ? x : y, small = x > y ? y : x;
    if (small <= large * 0x1p-60) /* too small to count, or 0 */
        return large + small;
    if (large > 0x1p450)
        return hypot_scaled(large * 0x1p-600, small * 0x1p-600) * 0x1p600;
    if (small < 0x1p-380)
        return hypot_scaled(large * 0x1p600, small * 0x1p600) * 0x1p-600;
    return hypot_scaled(large, small);
}
