// all: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = all([1], i < 60 ? str : 1.5);
    if (i % 59 == 0) { puts(r); }
}
//> true
//> true
//! all_2.monkey:3:16: error: all: argument 2 must be FUNCTION or BUILTIN, got FLOAT
//!   at <file> (all_2.monkey:3)
//= 1
