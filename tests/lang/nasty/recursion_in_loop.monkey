// Recursive calls from a loop, of depths that vary, with a deopt at the bottom once.
let depth = fn(n, x) { if (n == 0) { x } else { depth(n - 1, x) + 1 } };
let s = 0;
for (let i = 0; i < 600; i++) {
    s += depth(i % 13, i == 400 ? 0.5 : 1);
}
// i % 13 sums to 78 each 13: 46 rounds and 0+1: 3589; plus 599 ones and a half.
puts(s);
//> 4188.5
