// has: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = has(i < 60 ? {"a": 1} : ["a"], "a");
    if (i % 59 == 0) { puts(r); }
}
//> true
//> true
//! has_1.monkey:3:16: error: has: argument 1 must be HASH, got ARRAY
//!   at <file> (has_1.monkey:3)
//= 1
