// acos: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = acos(i < 60 ? 1 : fn(x) { x });
    if (i % 59 == 0) { puts(r); }
}
//> 0.0
//> 0.0
//! acos_1.monkey:3:17: error: acos: argument 1 must be a number, got FUNCTION
//!   at <file> (acos_1.monkey:3)
//= 1
