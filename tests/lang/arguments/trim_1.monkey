// trim: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = trim(i < 60 ? " x " : 1);
    if (i % 59 == 0) { puts(r); }
}
//> x
//> x
//! trim_1.monkey:3:17: error: trim: argument 1 must be STRING, got INTEGER
//!   at <file> (trim_1.monkey:3)
//= 1
