// What is looped over becomes an INTEGER after arrays and strings.
let count = fn(c) { let n = 0; for (x in c) { n++; } n };
let things = [[1, 2], "abc", [], {"k": 1}, "", [0.5]];
let t = 0;
for (let i = 0; i < 400; i++) {
    if (i == 333) { things[i % 6] = 7; puts(t); }
    t += count(things[i % 6]);
}
//> 390
//! not_iterable_late.monkey:2:42: error: not iterable: INTEGER
//!   at count (not_iterable_late.monkey:2)
//!   at <file> (not_iterable_late.monkey:7)
//= 1
