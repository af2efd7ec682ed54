// %c wants an INTEGER, no STRING.
format("%c", "A");
//! format_char_kind.monkey:2:7: error: format: %c needs an INTEGER, got STRING
//!   at <file> (format_char_kind.monkey:2)
//= 1
