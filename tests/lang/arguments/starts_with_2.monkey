// starts_with: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = starts_with("abc", i < 60 ? "ab" : 1);
    if (i % 59 == 0) { puts(r); }
}
//> true
//> true
//! starts_with_2.monkey:3:24: error: starts_with: argument 2 must be STRING, got INTEGER
//!   at <file> (starts_with_2.monkey:3)
//= 1
