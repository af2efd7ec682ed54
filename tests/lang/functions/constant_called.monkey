// PI is a value and no function.
puts(floor(PI * 100.0));
PI();
//> 314.0
//! constant_called.monkey:3:3: error: not a function: FLOAT
//!   at <file> (constant_called.monkey:3)
//= 1
