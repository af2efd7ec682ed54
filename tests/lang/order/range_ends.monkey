// Both ends of a range are evaluated once, left to right, before the check.
let say = fn(v) { print(v, " "); v };
for (i in say(1)..say(3)) { print("body "); }
puts(len(say(0)..say(5)));
let r = say(1) .. say("x");
//> 1 3 body body 0 5 5
//> 1 x 
//! range_ends.monkey:5:16: error: range bounds must be integers
//!   at <file> (range_ends.monkey:5)
//= 1
//no-newline
