// Every error is reported, in source order.
let = 5;
puts(1 2);
let ok = 1;
if (true { }
//! several.monkey:2:5: syntax error: ...
//! let = 5;
//!     ^
//! several.monkey:3:8: syntax error: ...
//! puts(1 2);
//!        ^
//! several.monkey:5:10: syntax error: ...
//! ...
//= 2
