// `%` with a FLOAT is fmod, exact, with the left operand's sign, of either kind of operand, in a hot loop.
let s = 0.0;
let t = "";
for (let i = -60; i < 60; i++) { s += i % 2.5 + 7.25 % (i + 0.5); }
puts(s, -7 % 2.5, 7 % -2.5, -0.0 % 1, 5.5 % INF, 1e17 % 3, 1 % 0.0, 0.3 % 0.1);
//> 787.0
//> -2.0
//> 2.0
//> -0.0
//> 5.5
//> 1.0
//> nan
//> 0.09999999999999998
