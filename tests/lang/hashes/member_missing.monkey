// Reading a missing member gives null; one of null is an error at the dot.
let h = {"a": {"b": 1}};
puts(h.a.b, h.b, h.a.c);
puts(h.b.c);
//> 1
//> null
//> null
//! member_missing.monkey:4:9: error: index operator not supported: NULL
//!   at <file> (member_missing.monkey:4)
//= 1
