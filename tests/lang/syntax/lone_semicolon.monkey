// A lone semicolon is an error, but right behind `if`, `while` and `for`.
if (true) { 1 };
while (false) { };
for (i in []) { };
for (;false;) { };
puts(1);;
//! lone_semicolon.monkey:6:9: syntax error: ...
//! puts(1);;
//!         ^
//= 2
