// %d wants an INTEGER, an integral FLOAT is none; late in a hot loop.
for (let i = 0; i < 70; i++) { format("%d", i < 66 ? i : 1.0); }
//! format_integer_kind.monkey:2:38: error: format: %d needs an INTEGER, got FLOAT
//!   at <file> (format_integer_kind.monkey:2)
//= 1
