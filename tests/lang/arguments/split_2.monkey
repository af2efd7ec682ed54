// split: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = split("a,b", i < 60 ? "," : null);
    if (i % 59 == 0) { puts(r); }
}
//> [a, b]
//> [a, b]
//! split_2.monkey:3:18: error: split: argument 2 must be STRING, got NULL
//!   at <file> (split_2.monkey:3)
//= 1
