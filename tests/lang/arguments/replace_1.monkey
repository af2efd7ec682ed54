// replace: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = replace(i < 60 ? "aba" : 5, "b", "c");
    if (i % 59 == 0) { puts(r); }
}
//> aca
//> aca
//! replace_1.monkey:3:20: error: replace: argument 1 must be STRING, got INTEGER
//!   at <file> (replace_1.monkey:3)
//= 1
