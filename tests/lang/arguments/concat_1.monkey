// concat: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = concat(i < 60 ? [1] : {"a": 1}, [2]);
    if (i % 59 == 0) { puts(r); }
}
//> [1, 2]
//> [1, 2]
//! concat_1.monkey:3:19: error: concat: argument 1 must be ARRAY, got HASH
//!   at <file> (concat_1.monkey:3)
//= 1
