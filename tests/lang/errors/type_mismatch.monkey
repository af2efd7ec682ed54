// Operands of different kinds; `+=` shows as `+`.
let x = 1;
x += 2;
puts(x);
x += true;
//> 3
//! type_mismatch.monkey:5:3: error: type mismatch: INTEGER + BOOLEAN
//!   at <file> (type_mismatch.monkey:5)
//= 1
