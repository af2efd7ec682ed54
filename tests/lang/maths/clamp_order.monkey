// clamp wants lo not above hi.
puts(clamp(1, 2, 2));
clamp(1, 3, 2);
//> 2
//! clamp_order.monkey:3:6: error: clamp: lo must not exceed hi
//!   at <file> (clamp_order.monkey:3)
//= 1
