// reduce: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = reduce(i < 60 ? [1, 2] : {"a": 1}, 0, max);
    if (i % 59 == 0) { puts(r); }
}
//> 2
//> 2
//! reduce_1.monkey:3:19: error: reduce: argument 1 must be ARRAY, got HASH
//!   at <file> (reduce_1.monkey:3)
//= 1
