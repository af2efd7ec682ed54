// len: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = len(i < 60 ? [1, 2] : 5);
    if (i % 59 == 0) { puts(r); }
}
//> 2
//> 2
//! len_1.monkey:3:16: error: len: argument 1 must be STRING or ARRAY or HASH, got INTEGER
//!   at <file> (len_1.monkey:3)
//= 1
