// eputs writes to standard error.
eputs("to stderr", 5);
puts("to stdout", eputs());
//> to stdout
//> null
//! to stderr
//! 5
//!
