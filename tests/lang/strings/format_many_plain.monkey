// A text without conversions takes no argument; `%%` needs none.
format("100%%", 1);
//! format_many_plain.monkey:2:7: error: format: too many arguments
//!   at <file> (format_many_plain.monkey:2)
//= 1
