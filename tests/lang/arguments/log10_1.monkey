// log10: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = log10(i < 60 ? 100 : len);
    if (i % 59 == 0) { puts(r); }
}
//> 2.0
//> 2.0
//! log10_1.monkey:3:18: error: log10: argument 1 must be a number, got BUILTIN
//!   at <file> (log10_1.monkey:3)
//= 1
