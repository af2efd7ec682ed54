// log: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = log(i < 60 ? 1 : {"a": 1});
    if (i % 59 == 0) { puts(r); }
}
//> 0.0
//> 0.0
//! log_1.monkey:3:16: error: log: argument 1 must be a number, got HASH
//!   at <file> (log_1.monkey:3)
//= 1
