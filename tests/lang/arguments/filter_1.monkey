// filter: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = filter(i < 60 ? [1] : null, str);
    if (i % 59 == 0) { puts(r); }
}
//> [1]
//> [1]
//! filter_1.monkey:3:19: error: filter: argument 1 must be ARRAY, got NULL
//!   at <file> (filter_1.monkey:3)
//= 1
