// A token that cannot stand there: place, source line and caret; nothing runs, exit status 2.
puts("never");
let x = 5 +;
//! unexpected_token.monkey:3:12: syntax error: ...
//! let x = 5 +;
//!            ^
//= 2
