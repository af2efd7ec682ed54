// array(0, v) is empty; a large one holds one value; a negative length is an error, late in a hot loop.
puts(array(0, 1), len(array(100000, 0.5)), array(2, null));
for (let i = 70; i > -10; i--) { array(i, 0); }
//> []
//> 100000
//> [null, null]
//! array_edges.monkey:3:39: error: array: length must not be negative
//!   at <file> (array_edges.monkey:3)
//= 1
