// There is no `++x`: at the second plus or the first, wherever the token stands.
let x = 1;
puts(++x);
//! increment_prefix.monkey:3:6: syntax error: ...
//! puts(++x);
//!      ^
//= 2
