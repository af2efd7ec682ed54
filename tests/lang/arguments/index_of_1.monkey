// index_of: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = index_of(i < 60 ? [5, 6] : "56", 6);
    if (i % 59 == 0) { puts(r); }
}
//> 1
//> 1
//! index_of_1.monkey:3:21: error: index_of: argument 1 must be ARRAY, got STRING
//!   at <file> (index_of_1.monkey:3)
//= 1
