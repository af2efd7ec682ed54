// all: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = all(i < 60 ? [1] : "ab", str);
    if (i % 59 == 0) { puts(r); }
}
//> true
//> true
//! all_1.monkey:3:16: error: all: argument 1 must be ARRAY, got STRING
//!   at <file> (all_1.monkey:3)
//= 1
