// Nor is -1.
puts(len(char(255)), char(0) == "\0");
char(-1);
//> 1
//> true
//! char_negative.monkey:3:5: error: char: byte out of range: -1
//!   at <file> (char_negative.monkey:3)
//= 1
