// A character that begins no token.
let a = 1 @ 2;
//! stray_character.monkey:2:11: syntax error: ...
//! let a = 1 @ 2;
//!           ^
//= 2
