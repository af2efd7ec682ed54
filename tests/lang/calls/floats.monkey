// Floats go and come back as they are: minus zero, NaN, and beside integers and booleans.
let back = fn(n, x, flag) { n == 0 ? (flag ? x : -x) : back(n - 1, x, !flag) };
for (i in 0..40) { back(9, 1.5, true); }
puts(back(100, 0.0, false), back(101, 0.0, false), back(50, NAN, true), back(3, 7, true), back(4, -2.5, true));
let mix = fn(n, x) { n == 0 ? x : mix(n - 1, n % 2 == 0 ? x : x + 1) * 1.5 };
puts(mix(20, 0), mix(4, 1.0));
//> -0.0
//> 0.0
//> nan
//> -7
//> -2.5
//> 33252.56730079651
//> 15.1875
