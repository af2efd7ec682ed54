// asin: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = asin(i < 60 ? 0 : {"a": 1});
    if (i % 59 == 0) { puts(r); }
}
//> 0.0
//> 0.0
//! asin_1.monkey:3:17: error: asin: argument 1 must be a number, got HASH
//!   at <file> (asin_1.monkey:3)
//= 1
