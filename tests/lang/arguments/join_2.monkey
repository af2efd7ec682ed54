// join: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = join([1, 2], i < 60 ? "-" : 0);
    if (i % 59 == 0) { puts(r); }
}
//> 1-2
//> 1-2
//! join_2.monkey:3:17: error: join: argument 2 must be STRING, got INTEGER
//!   at <file> (join_2.monkey:3)
//= 1
