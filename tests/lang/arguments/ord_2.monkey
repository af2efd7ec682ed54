// ord: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = ord("AB", i < 60 ? 1 : 1.0);
    if (i % 59 == 0) { puts(r); }
}
//> 66
//> 66
//! ord_2.monkey:3:16: error: ord: argument 2 must be INTEGER, got FLOAT
//!   at <file> (ord_2.monkey:3)
//= 1
