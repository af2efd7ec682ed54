// %f wants a number; late in a hot loop of both kinds of numbers.
for (let i = 0; i < 70; i++) { format("%.2f", i < 66 ? i % 2 == 0 ? i : i * 0.5 : "1.5"); }
//! format_float_kind.monkey:2:38: error: format: %f needs a number, got STRING
//!   at <file> (format_float_kind.monkey:2)
//= 1
