// The bounds of a store are checked after its value was evaluated; nothing is stored.
let a = [1, 2];
let say = fn(x) { puts(x); x };
a[say(5)] = say("value");
//> 5
//> value
//! error_before_effects.monkey:4:2: error: index out of range: 5 (length 2)
//!   at <file> (error_before_effects.monkey:4)
//= 1
