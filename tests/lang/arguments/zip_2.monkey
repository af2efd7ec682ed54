// zip: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = zip([1], i < 60 ? [2] : null);
    if (i % 59 == 0) { puts(r); }
}
//> [[1, 2]]
//> [[1, 2]]
//! zip_2.monkey:3:16: error: zip: argument 2 must be ARRAY, got NULL
//!   at <file> (zip_2.monkey:3)
//= 1
