// A name bound nowhere is a compile error: nothing runs, exit status 2.
puts("never");
puts(nowhere);
//! unknown_name.monkey:3:6: syntax error: identifier not found: nowhere
//! puts(nowhere);
//!      ^
//= 2
