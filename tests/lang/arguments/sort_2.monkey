// sort: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = sort([2, 1], i < 60 ? fn(x, y) { x - y } : 1);
    if (i % 59 == 0) { puts(r); }
}
//> [1, 2]
//> [1, 2]
//! sort_2.monkey:3:17: error: sort: argument 2 must be FUNCTION or BUILTIN, got INTEGER
//!   at <file> (sort_2.monkey:3)
//= 1
