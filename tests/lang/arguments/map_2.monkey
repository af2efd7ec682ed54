// map: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = map([1], i < 60 ? str : 1);
    if (i % 59 == 0) { puts(r); }
}
//> [1]
//> [1]
//! map_2.monkey:3:16: error: map: argument 2 must be FUNCTION or BUILTIN, got INTEGER
//!   at <file> (map_2.monkey:3)
//= 1
