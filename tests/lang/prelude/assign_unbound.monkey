// Assigning a prelude function's name, or naming what only the prelude knows, is no more than an unknown name.
sum = 5;
puts(sorted([1]));
need_array("x", 1, 2);
order(1);
//! assign_unbound.monkey:2:1: syntax error: identifier not found: sum
//! sum = 5;
//! ^
//! assign_unbound.monkey:3:6: syntax error: identifier not found: sorted
//! puts(sorted([1]));
//!      ^
//! assign_unbound.monkey:4:1: syntax error: identifier not found: need_array
//! need_array("x", 1, 2);
//! ^
//! assign_unbound.monkey:5:1: syntax error: identifier not found: order
//! order(1);
//! ^
//= 2
