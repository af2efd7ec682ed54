// Numbers below the smallest normal one keep their bits: nothing is flushed to zero.
let x = 1.0;
let n = 0;
while (x > 0.0) { x /= 2; n++; }
puts(n, 5e-324 / 2, 5e-324 * 0.75, 2.2250738585072014e-308 / 4 * 4 == 2.2250738585072014e-308, 1e-310 + 1e-310);
//> 1075
//> 0.0
//> 5e-324
//> true
//> 2e-310
