// max: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = max(3, i < 60 ? 2 : "2");
    if (i % 59 == 0) { puts(r); }
}
//> 3
//> 3
//! max_2.monkey:3:16: error: max: argument 2 must be a number, got STRING
//!   at <file> (max_2.monkey:3)
//= 1
