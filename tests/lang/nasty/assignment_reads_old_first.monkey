// `g += f()` where f assigns g: the old value was read before; in a branch only.
let g = 0;
let f = fn(k) { g = 1000; k };
let s = 0;
for (let i = 0; i < 600; i++) {
    if (i % 6 == 5) { g += f(2); } else { g += 1; }
    s += g;
}
// g is never seen as 1000: 5 ones and a 2 per round of 6, whose sums are 42r + 22.
puts(g, s);
//> 700
//> 210100
