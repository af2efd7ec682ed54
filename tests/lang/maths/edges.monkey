// Signs of zero, infinities and NaN through the maths functions.
puts(round(-0.5), round(0.5), round(2.5), round(-2.5), round(-0.4), round(0.49999999999999994), floor(-0.5), ceil(-0.5), trunc(-0.9), floor(9007199254740993), round(4503599627370497.5));
puts(sqrt(-0.0), exp(-INF), exp(INF), log(-1), log(-0.0), tanh(INF), acos(2), asin(-2), atan(INF) == PI / 2, abs(-INF), abs(NAN), floor(INF), floor(NAN), ceil(-INF));
puts(pow(0, 0), pow(INF, 0), pow(1, NAN), pow(-8, 1 / 3.0), pow(2, -1074), pow(-2, 3), pow(0.0, -1), pow(-0.0, -1), pow(2, 0.5) == sqrt(2), hypot(INF, NAN), hypot(-3, -4), hypot(0, -0.0));
puts(atan2(-0.0, -1) == -PI, atan2(0, -1) == PI, atan2(-0.0, 1), atan2(1, 0) == PI / 2, atan2(0.0, -0.0) == PI, sin(-0.0), tan(-0.0), log2(1024), log10(0.001), log(E));
//> -1.0
//> 1.0
//> 3.0
//> -3.0
//> -0.0
//> 0.0
//> -1.0
//> -0.0
//> -0.0
//> 9007199254740992.0
//> 4503599627370498.0
//> -0.0
//> 0.0
//> inf
//> nan
//> -inf
//> 1.0
//> nan
//> nan
//> true
//> inf
//> nan
//> inf
//> nan
//> -inf
//> 1.0
//> 1.0
//> 1.0
//> nan
//> 5e-324
//> -8.0
//> inf
//> -inf
//> true
//> inf
//> 5.0
//> 0.0
//> true
//> true
//> -0.0
//> true
//> true
//> -0.0
//> -0.0
//> 10.0
//> -3.0
//> 1.0
