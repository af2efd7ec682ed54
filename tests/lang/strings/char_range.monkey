// char takes 0..255, 256 is out of range; late in a hot loop.
let s = "";
for (let i = 200; i < 300; i++) { s += char(i); }
//! char_range.monkey:3:44: error: char: byte out of range: 256
//!   at <file> (char_range.monkey:3)
//= 1
