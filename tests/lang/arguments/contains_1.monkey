// contains: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = contains(i < 60 ? [5, 6] : 56, 6);
    if (i % 59 == 0) { puts(r); }
}
//> true
//> true
//! contains_1.monkey:3:21: error: contains: argument 1 must be STRING or ARRAY or HASH, got INTEGER
//!   at <file> (contains_1.monkey:3)
//= 1
