// error() stops the script with the text it is given.
let fail = fn(what) { error("cannot " + what) };
for (i in 0..150) { if (i == 120) { fail("go on"); } }
//! error_call.monkey:2:28: error: cannot go on
//!   at fail (error_call.monkey:2)
//!   at <file> (error_call.monkey:3)
//= 1
