// ord: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = ord(i < 60 ? "A" : 65);
    if (i % 59 == 0) { puts(r); }
}
//> 65
//> 65
//! ord_1.monkey:3:16: error: ord: argument 1 must be STRING, got INTEGER
//!   at <file> (ord_1.monkey:3)
//= 1
