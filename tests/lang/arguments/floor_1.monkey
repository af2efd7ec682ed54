// floor: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = floor(i < 60 ? 1.5 : "1");
    if (i % 59 == 0) { puts(r); }
}
//> 1.0
//> 1.0
//! floor_1.monkey:3:18: error: floor: argument 1 must be a number, got STRING
//!   at <file> (floor_1.monkey:3)
//= 1
