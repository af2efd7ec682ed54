// A file that cannot be written.
puts(write_file("/dev/null", "x"));
write_file("no/such/file.txt", "x");
//> null
//! write_file_folder.monkey:3:11: error: write_file: no/such/file.txt: No such file or directory
//!   at <file> (write_file_folder.monkey:3)
//= 1
