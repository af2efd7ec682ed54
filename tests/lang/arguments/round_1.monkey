// round: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = round(i < 60 ? 1.5 : true);
    if (i % 59 == 0) { puts(r); }
}
//> 2.0
//> 2.0
//! round_1.monkey:3:18: error: round: argument 1 must be a number, got BOOLEAN
//!   at <file> (round_1.monkey:3)
//= 1
