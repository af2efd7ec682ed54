// Doubling reaches infinity and stays there; halving reaches zero.
let x = 1.0;
let n = 0;
while (x < INF) { x *= 2; n++; }
puts(n, x);
let y = 1.0;
let m = 0;
while (y > 0) { y /= 2; m++; }
puts(m, y);
//> 1024
//> inf
//> 1075
//> 0.0
