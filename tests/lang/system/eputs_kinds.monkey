// eputs writes texts and newlines like puts, and gives null; without arguments one newline.
puts(eputs("a", 1.0, [null]));
eputs();
eputs({"k": "v"});
//> null
//! a
//! 1.0
//! [null]
//!
//! {k: v}
