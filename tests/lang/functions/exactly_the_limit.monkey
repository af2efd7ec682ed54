// A chain of exactly 100,000 calls returns.
let down = fn(n) { if (n == 100000) { return n; } down(n + 1) };
puts(down(1));
//> 100000
