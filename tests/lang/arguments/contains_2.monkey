// contains: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = contains("56", i < 60 ? "6" : 6);
    if (i % 59 == 0) { puts(r); }
}
//> true
//> true
//! contains_2.monkey:3:21: error: contains: argument 2 must be STRING, got INTEGER
//!   at <file> (contains_2.monkey:3)
//= 1
