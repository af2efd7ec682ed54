// Of more than twenty compile errors the first twenty in source order are shown.
let f = fn() { [a1, a2, a3, a4, a5, a6, a7, a8, a9, b1, b2, b3, b4, b5, b6, b7, b8, b9, c1, c2, c3, c4] };
//! twenty.monkey:2:17: syntax error: identifier not found: a1
//! ...
//! twenty.monkey:2:93: syntax error: identifier not found: c2
//! let f = fn() { [a1, a2, a3, a4, a5, a6, a7, a8, a9, b1, b2, b3, b4, b5, b6, b7, b8, b9, c1, c2, c3, c4] };
//!                                                                                             ^
//= 2
