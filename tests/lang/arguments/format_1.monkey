// format: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = format(i < 60 ? "%d" : 5, 5);
    if (i % 59 == 0) { puts(r); }
}
//> 5
//> 5
//! format_1.monkey:3:19: error: format: argument 1 must be STRING, got INTEGER
//!   at <file> (format_1.monkey:3)
//= 1
