// even and odd call each other; errors deep below keep all frames, the middle ones cut.
let even = fn(n) { if (n == 0) { return true; } odd(n - 1) };
let odd = fn(n) { if (n == 0) { return false; } even(n - 1) };
let c = 0;
for (let i = 0; i < 300; i++) { if (even(i % 50)) { c++; } if (odd(i % 7)) { c += 1000; } }
puts(c);
even("x");
//> 129150
//! mutual_recursion.monkey:2:55: error: type mismatch: STRING - INTEGER
//!   at even (mutual_recursion.monkey:2)
//!   at <file> (mutual_recursion.monkey:7)
//= 1
