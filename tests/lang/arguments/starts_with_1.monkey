// starts_with: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = starts_with(i < 60 ? "abc" : ["abc"], "ab");
    if (i % 59 == 0) { puts(r); }
}
//> true
//> true
//! starts_with_1.monkey:3:24: error: starts_with: argument 1 must be STRING, got ARRAY
//!   at <file> (starts_with_1.monkey:3)
//= 1
