// merge: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = merge({"a": 1}, i < 60 ? {"b": 2} : null);
    if (i % 59 == 0) { puts(r); }
}
//> {a: 1, b: 2}
//> {a: 1, b: 2}
//! merge_2.monkey:3:18: error: merge: argument 2 must be HASH, got NULL
//!   at <file> (merge_2.monkey:3)
//= 1
