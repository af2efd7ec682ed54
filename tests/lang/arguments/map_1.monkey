// map: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = map(i < 60 ? [1] : "a", str);
    if (i % 59 == 0) { puts(r); }
}
//> [1]
//> [1]
//! map_1.monkey:3:16: error: map: argument 1 must be ARRAY, got STRING
//!   at <file> (map_1.monkey:3)
//= 1
