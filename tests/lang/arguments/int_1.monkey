// int: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = int(i < 60 ? "12" : [1]);
    if (i % 59 == 0) { puts(r); }
}
//> 12
//> 12
//! int_1.monkey:3:16: error: int: argument 1 must be a number or STRING or BOOLEAN, got ARRAY
//!   at <file> (int_1.monkey:3)
//= 1
