// A bad escape is placed at its backslash.
puts("ab\q");
//! bad_escape.monkey:2:9: syntax error: ...
//! puts("ab\q");
//!         ^
//= 2
