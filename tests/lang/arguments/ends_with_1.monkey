// ends_with: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = ends_with(i < 60 ? "abc" : 1.5, "bc");
    if (i % 59 == 0) { puts(r); }
}
//> true
//> true
//! ends_with_1.monkey:3:22: error: ends_with: argument 1 must be STRING, got FLOAT
//!   at <file> (ends_with_1.monkey:3)
//= 1
