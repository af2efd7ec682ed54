// abs: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = abs(i < 60 ? -3 : {"a": 1});
    if (i % 59 == 0) { puts(r); }
}
//> 3
//> 3
//! abs_1.monkey:3:16: error: abs: argument 1 must be a number, got HASH
//!   at <file> (abs_1.monkey:3)
//= 1
