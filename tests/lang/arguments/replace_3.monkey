// replace: argument 3 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = replace("aba", "b", i < 60 ? "c" : 0);
    if (i % 59 == 0) { puts(r); }
}
//> aca
//> aca
//! replace_3.monkey:3:20: error: replace: argument 3 must be STRING, got INTEGER
//!   at <file> (replace_3.monkey:3)
//= 1
