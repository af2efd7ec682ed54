// concat: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = concat([1], i < 60 ? [2] : 2);
    if (i % 59 == 0) { puts(r); }
}
//> [1, 2]
//> [1, 2]
//! concat_2.monkey:3:19: error: concat: argument 2 must be ARRAY, got INTEGER
//!   at <file> (concat_2.monkey:3)
//= 1
