// clamp: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = clamp(5, i < 60 ? 1 : null, 3);
    if (i % 59 == 0) { puts(r); }
}
//> 3
//> 3
//! clamp_2.monkey:3:18: error: clamp: argument 2 must be a number, got NULL
//!   at <file> (clamp_2.monkey:3)
//= 1
