// Infinities, NaN and negative zero: made, printed, computed with.
puts(1.0 / 0.0, -1.0 / 0.0, 0.0 / 0.0, -0.0, 0.0 * -1.0, 1.0 / -0.0);
puts(INF, -INF, NAN, -NAN, INF - INF, INF * 0.0, INF + 1, NAN + 1);
puts(1e308 * 10.0, -1e308 * 10.0, 1 / 0.0, -1 / 0.0, 0 / 0.0);
puts(0.0 == -0.0, -(0.0), 0.0 - 0.0, -0.0 + 0.0, -0.0 - 0.0);
//> inf
//> -inf
//> nan
//> -0.0
//> -0.0
//> -inf
//> inf
//> -inf
//> nan
//> nan
//> nan
//> nan
//> inf
//> nan
//> inf
//> -inf
//> inf
//> -inf
//> nan
//> true
//> -0.0
//> 0.0
//> 0.0
//> -0.0
