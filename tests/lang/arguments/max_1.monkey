// max: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = max(i < 60 ? 3 : true, 2);
    if (i % 59 == 0) { puts(r); }
}
//> 3
//> 3
//! max_1.monkey:3:16: error: max: argument 1 must be a number, got BOOLEAN
//!   at <file> (max_1.monkey:3)
//= 1
