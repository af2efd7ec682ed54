// assert with a text, in an inlined check, fails in iteration 400.
let check = fn(a, i) { assert(a[i] == i * i, "at " + str(i)); a[i] };
let a = [];
let s = 0;
for (let i = 0; i < 500; i++) {
    append(a, i == 400 ? 0.5 : i * i);
    s += check(a, i);
    if (i == 399) { puts(s); }
}
//> 21253400
//! late_assert.monkey:2:30: error: assertion failed: at 400
//!   at check (late_assert.monkey:2)
//!   at <file> (late_assert.monkey:7)
//= 1
