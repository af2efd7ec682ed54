// In a[lo:hi] first a, then lo, then hi; a call's arguments before the check of their number.
let log = fn(tag, x) { print(tag, " "); x };
puts(log("a", [1, 2, 3, 4])[log("lo", 1):log("hi", 3)]);
puts(log("a", "abcd")[:log("hi", -1)]);
let f = fn(x) { x };
f(log("first", 1), log("second", 2));
//> a lo hi [2, 3]
//> a hi abc
//! slice.monkey:6:2: error: wrong number of arguments: want=1, got=2
//!   at <file> (slice.monkey:6)
//= 1
//> first second 
//no-newline
