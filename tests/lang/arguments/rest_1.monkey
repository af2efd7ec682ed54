// rest: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = rest(i < 60 ? [7, 8] : null);
    if (i % 59 == 0) { puts(r); }
}
//> [8]
//> [8]
//! rest_1.monkey:3:17: error: rest: argument 1 must be ARRAY, got NULL
//!   at <file> (rest_1.monkey:3)
//= 1
