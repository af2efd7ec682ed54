// Files that cannot be read: the message has the path as given.
let s = read_file("read_file_folder.monkey");
puts(contains(s, "cannot be read"), s[-1] == "\n");
read_file("no/such/file.txt");
//> true
//> true
//! read_file_folder.monkey:4:10: error: read_file: no/such/file.txt: No such file or directory
//!   at <file> (read_file_folder.monkey:4)
//= 1
