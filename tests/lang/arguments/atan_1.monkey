// atan: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = atan(i < 60 ? 0 : len);
    if (i % 59 == 0) { puts(r); }
}
//> 0.0
//> 0.0
//! atan_1.monkey:3:17: error: atan: argument 1 must be a number, got BUILTIN
//!   at <file> (atan_1.monkey:3)
//= 1
