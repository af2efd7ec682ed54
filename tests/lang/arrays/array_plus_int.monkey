// ARRAY + INTEGER is a type mismatch; the place is the operator.
let a = [1];
let b = a +
    1;
//! array_plus_int.monkey:3:11: error: type mismatch: ARRAY + INTEGER
//!   at <file> (array_plus_int.monkey:3)
//= 1
