// What begins like a FLOAT and is none: `1.e5` is a member of 1, at the dot.
let a = [1..3, 2..4];
puts(a, 1e3, 1E3, 1_0.2_5, 1e1_0, 00.5, 007);
puts(1.e5);
//> [[1, 2], [2, 3]]
//> 1000.0
//> 1000.0
//> 10.25
//> 10000000000.0
//> 0.5
//> 7
//! float_edges.monkey:4:7: error: index operator not supported: INTEGER
//!   at <file> (float_edges.monkey:4)
//= 1
