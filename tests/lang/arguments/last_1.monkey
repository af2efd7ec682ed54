// last: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = last(i < 60 ? [7, 8] : {"a": 1});
    if (i % 59 == 0) { puts(r); }
}
//> 8
//> 8
//! last_1.monkey:3:17: error: last: argument 1 must be ARRAY, got HASH
//!   at <file> (last_1.monkey:3)
//= 1
