// %x is named in its own error.
format("%5x", true);
//! format_hex_kind.monkey:2:7: error: format: %x needs an INTEGER, got BOOLEAN
//!   at <file> (format_hex_kind.monkey:2)
//= 1
