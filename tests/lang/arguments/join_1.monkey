// join: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = join(i < 60 ? [1, 2] : "12", "-");
    if (i % 59 == 0) { puts(r); }
}
//> 1-2
//> 1-2
//! join_1.monkey:3:17: error: join: argument 1 must be ARRAY, got STRING
//!   at <file> (join_1.monkey:3)
//= 1
