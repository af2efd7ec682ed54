// filter: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = filter([1], i < 60 ? str : "str");
    if (i % 59 == 0) { puts(r); }
}
//> [1]
//> [1]
//! filter_2.monkey:3:19: error: filter: argument 2 must be FUNCTION or BUILTIN, got STRING
//!   at <file> (filter_2.monkey:3)
//= 1
