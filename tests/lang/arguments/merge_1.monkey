// merge: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = merge(i < 60 ? {"a": 1} : [1], {"b": 2});
    if (i % 59 == 0) { puts(r); }
}
//> {a: 1, b: 2}
//> {a: 1, b: 2}
//! merge_1.monkey:3:18: error: merge: argument 1 must be HASH, got ARRAY
//!   at <file> (merge_1.monkey:3)
//= 1
