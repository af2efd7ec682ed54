// Loops that call functions with loops of their own, and recursion out of loops.
let row = fn(n) { let s = 0; for (i in 0..n) { s += i; } return s; };
let total = 0;
for (k in 0..100) { total += row(k); }
puts(total);
let count = fn(n) { let s = 1; let i = 0; while (i < n) { s += count(i); i++; } return s; };
puts(count(10));
let find = fn(a, x) { for (v in a) { if (v == x) { return true; } } return false; };
let hits = 0;
for (k in 0..100) { if (find([1, 2, 3, k % 7], k % 5)) { hits++; } }
// Of k%5: 1, 2, 3 are always found (60); 0 and 4 when k%7 is the same: k%35 is 0 and 4, three times each.
puts(hits);
let early = fn(n) { for (i in 0..1000) { if (i * i > n) { return i; } } };
let sum_early = 0;
for (k in 0..50) { sum_early += early(k); }
// i is one more than the root's integer part: 1+3*2+5*3+7*4+9*5+11*6+13*7+1*8
puts(sum_early);
//> 161700
//> 1024
//> 66
//> 260
