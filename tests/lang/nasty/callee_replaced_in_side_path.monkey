// A file-level function variable is assigned in a side path: the next call is the new one's.
let f = fn(x) { x + 1 };
let g = fn(x) { x + 2 };
let s = 0;
for (let i = 0; i < 1000; i++) {
    if (i % 100 == 99) { let t = f; f = g; g = t; }
    s = f(s);
}
// 99 by the first, then 100 by turns from iteration 99 on, the last by the first: 500 of each.
puts(s);
//> 1500
