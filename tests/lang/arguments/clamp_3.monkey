// clamp: argument 3 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = clamp(5, 1, i < 60 ? 3 : [3]);
    if (i % 59 == 0) { puts(r); }
}
//> 3
//> 3
//! clamp_3.monkey:3:18: error: clamp: argument 3 must be a number, got ARRAY
//!   at <file> (clamp_3.monkey:3)
//= 1
