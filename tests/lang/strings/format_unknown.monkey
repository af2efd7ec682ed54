// An unknown conversion shows its letter.
format("%d %q", 1, 2);
//! format_unknown.monkey:2:7: error: format: unknown conversion %q
//!   at <file> (format_unknown.monkey:2)
//= 1
