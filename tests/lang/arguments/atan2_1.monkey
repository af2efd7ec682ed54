// atan2: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = atan2(i < 60 ? 0 : "0", 1);
    if (i % 59 == 0) { puts(r); }
}
//> 0.0
//> 0.0
//! atan2_1.monkey:3:18: error: atan2: argument 1 must be a number, got STRING
//!   at <file> (atan2_1.monkey:3)
//= 1
