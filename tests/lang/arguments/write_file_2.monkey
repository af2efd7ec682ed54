// write_file: argument 2 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = write_file("/dev/null", i < 60 ? "x" : ["x"]);
    if (i % 59 == 0) { puts(r); }
}
//> null
//> null
//! write_file_2.monkey:3:23: error: write_file: argument 2 must be STRING, got ARRAY
//!   at <file> (write_file_2.monkey:3)
//= 1
