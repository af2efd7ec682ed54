// Maths functions take numbers.
sqrt("4");
//! wrong_kind.monkey:2:5: error: sqrt: argument 1 must be a number, got STRING
//!   at <file> (wrong_kind.monkey:2)
//= 1
