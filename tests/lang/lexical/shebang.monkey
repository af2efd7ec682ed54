#!/usr/bin/env monkey
// A first line that starts with #! is skipped, and counts as a line.
puts("ran");
puts(1 / 0);
//> ran
//! shebang.monkey:4:8: error: division by zero
//!   at <file> (shebang.monkey:4)
//= 1
