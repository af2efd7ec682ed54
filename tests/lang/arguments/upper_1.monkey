// upper: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = upper(i < 60 ? "ab" : ["ab"]);
    if (i % 59 == 0) { puts(r); }
}
//> AB
//> AB
//! upper_1.monkey:3:18: error: upper: argument 1 must be STRING, got ARRAY
//!   at <file> (upper_1.monkey:3)
//= 1
