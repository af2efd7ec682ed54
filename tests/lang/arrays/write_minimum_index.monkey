// The error shows the index as written, the minimum too.
let a = [1, 2];
a[-2] = 5;
puts(a);
a[-9223372036854775808] = 1;
//> [5, 2]
//! write_minimum_index.monkey:5:2: error: index out of range: -9223372036854775808 (length 2)
//!   at <file> (write_minimum_index.monkey:5)
//= 1
