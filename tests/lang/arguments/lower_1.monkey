// lower: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = lower(i < 60 ? "AB" : true);
    if (i % 59 == 0) { puts(r); }
}
//> ab
//> ab
//! lower_1.monkey:3:18: error: lower: argument 1 must be STRING, got BOOLEAN
//!   at <file> (lower_1.monkey:3)
//= 1
