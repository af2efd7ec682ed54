// ends_with: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = ends_with("abc", i < 60 ? "bc" : {"bc": 1});
    if (i % 59 == 0) { puts(r); }
}
//> true
//> true
//! ends_with_2.monkey:3:22: error: ends_with: argument 2 must be STRING, got HASH
//!   at <file> (ends_with_2.monkey:3)
//= 1
