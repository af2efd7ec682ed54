// cos: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = cos(i < 60 ? 0 : true);
    if (i % 59 == 0) { puts(r); }
}
//> 1.0
//> 1.0
//! cos_1.monkey:3:16: error: cos: argument 1 must be a number, got BOOLEAN
//!   at <file> (cos_1.monkey:3)
//= 1
