// ceil: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = ceil(i < 60 ? 1.5 : null);
    if (i % 59 == 0) { puts(r); }
}
//> 2.0
//> 2.0
//! ceil_1.monkey:3:17: error: ceil: argument 1 must be a number, got NULL
//!   at <file> (ceil_1.monkey:3)
//= 1
