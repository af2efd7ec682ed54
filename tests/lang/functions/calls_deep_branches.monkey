// Calls four deep whose branches differ from iteration to iteration.
let d = fn(x) { if (x % 2 == 0) { return x / 2; } x * 3 };
let c = fn(x) { if (x % 3 == 0) { d(x) } else { d(x + 1) + 1 } };
let b = fn(x) { let r = c(x); if (r > 100) { return r - 100; } r };
let a = fn(x) { b(x) + b(x + 1) };
let s = 0;
for (let i = 0; i < 150; i++) { s = s * 3 % 100003 + a(i); }
puts(s);
//> 7343
