// clamp: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = clamp(i < 60 ? 5 : "5", 1, 3);
    if (i % 59 == 0) { puts(r); }
}
//> 3
//> 3
//! clamp_1.monkey:3:18: error: clamp: argument 1 must be a number, got STRING
//!   at <file> (clamp_1.monkey:3)
//= 1
