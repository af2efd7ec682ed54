// char: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = char(i < 60 ? 65 : "A");
    if (i % 59 == 0) { puts(r); }
}
//> A
//> A
//! char_1.monkey:3:17: error: char: argument 1 must be INTEGER, got STRING
//!   at <file> (char_1.monkey:3)
//= 1
