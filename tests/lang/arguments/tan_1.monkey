// tan: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = tan(i < 60 ? 0.0 : [1]);
    if (i % 59 == 0) { puts(r); }
}
//> 0.0
//> 0.0
//! tan_1.monkey:3:16: error: tan: argument 1 must be a number, got ARRAY
//!   at <file> (tan_1.monkey:3)
//= 1
