// A hot loop with calls nested three deep, all small enough to be inlined.
let c = fn(x) { x % 7 + 1 };
let b = fn(x, y) { c(x) * c(y) };
let a = fn(x) { b(x, x + 1) - c(x) };
let s = 0;
for (let i = 0; i < 200; i++) { s += a(i); }
puts(s);
//> 2578
