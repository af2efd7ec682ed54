// Writing one past the end is an error that shows the index as written; late in a loop.
let a = array(100, 0);
for (let i = 0; i < 200; i++) { a[i] = i; }
//! write_out_of_range.monkey:3:34: error: index out of range: 100 (length 100)
//!   at <file> (write_out_of_range.monkey:3)
//= 1
