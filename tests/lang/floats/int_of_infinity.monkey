// int() of an infinity is an error that shows it.
puts(int(2.5));
int(-INF);
//> 2
//! int_of_infinity.monkey:3:4: error: int: cannot convert -inf to INTEGER
//!   at <file> (int_of_infinity.monkey:3)
//= 1
