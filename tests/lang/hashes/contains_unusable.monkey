// contains on a HASH with an unusable key: at the parenthesis; late in a hot loop.
let h = {0: 0};
for (let i = 0; i < 80; i++) { contains(h, i < 75 ? i : null); }
//! contains_unusable.monkey:3:40: error: unusable as hash key: NULL
//!   at <file> (contains_unusable.monkey:3)
//= 1
