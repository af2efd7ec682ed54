// `${}` wants an expression.
let a = `x ${}`;
//! template_empty.monkey:2:14: syntax error: ...
//! let a = `x ${}`;
//!              ^
//= 2
