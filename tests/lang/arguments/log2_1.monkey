// log2: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = log2(i < 60 ? 8 : fn(x) { x });
    if (i % 59 == 0) { puts(r); }
}
//> 3.0
//> 3.0
//! log2_1.monkey:3:17: error: log2: argument 1 must be a number, got FUNCTION
//!   at <file> (log2_1.monkey:3)
//= 1
