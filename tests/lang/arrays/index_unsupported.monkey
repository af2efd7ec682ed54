// What is neither array, string nor hash cannot be indexed.
let x = 5;
puts(x[0]);
//! index_unsupported.monkey:3:7: error: index operator not supported: INTEGER
//!   at <file> (index_unsupported.monkey:3)
//= 1
