// Where there are syntax errors, names are not looked at.
puts(nowhere);
let = 5;
//! no_compile_errors_beside_syntax_errors.monkey:3:5: syntax error: ...
//! let = 5;
//!     ^
//= 2
