// values: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = values(i < 60 ? {"a": 1} : null);
    if (i % 59 == 0) { puts(r); }
}
//> [1]
//> [1]
//! values_1.monkey:3:19: error: values: argument 1 must be HASH, got NULL
//!   at <file> (values_1.monkey:3)
//= 1
