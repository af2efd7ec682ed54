// split: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = split(i < 60 ? "a,b" : ["a"], ",");
    if (i % 59 == 0) { puts(r); }
}
//> [a, b]
//> [a, b]
//! split_1.monkey:3:18: error: split: argument 1 must be STRING, got ARRAY
//!   at <file> (split_1.monkey:3)
//= 1
