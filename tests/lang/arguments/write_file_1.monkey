// write_file: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = write_file(i < 60 ? "/dev/null" : 5, "x");
    if (i % 59 == 0) { puts(r); }
}
//> null
//> null
//! write_file_1.monkey:3:23: error: write_file: argument 1 must be STRING, got INTEGER
//!   at <file> (write_file_1.monkey:3)
//= 1
