// read_file of its own source, and of a file that is not there.
let s = read_file("read_file.monkey");
puts(s[:2], len(s) > 100);
read_file("no such file");
//> //
//> true
//! read_file.monkey:4:10: error: read_file: no such file: No such file or directory
//!   at <file> (read_file.monkey:4)
//= 1
