// replace: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = replace("aba", i < 60 ? "b" : null, "c");
    if (i % 59 == 0) { puts(r); }
}
//> aca
//> aca
//! replace_2.monkey:3:20: error: replace: argument 2 must be STRING, got NULL
//!   at <file> (replace_2.monkey:3)
//= 1
