// `a[i] op= e`: e runs before the operation fails; array and index once.
let a = ["s"];
let say = fn(tag, v) { puts(tag); v };
say("a", a)[say("i", 0)] -= say("e", 1);
//> a
//> i
//> e
//! compound_mismatch.monkey:4:26: error: type mismatch: STRING - INTEGER
//!   at <file> (compound_mismatch.monkey:4)
//= 1
