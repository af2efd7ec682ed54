// Of more than twenty errors the first twenty are shown.
let = 1;
let = 2;
let = 3;
let = 4;
let = 5;
let = 6;
let = 7;
let = 8;
let = 9;
let = 10;
let = 11;
let = 12;
let = 13;
let = 14;
let = 15;
let = 16;
let = 17;
let = 18;
let = 19;
let = 20;
let = 21;
let = 22;
//! twenty.monkey:2:5: syntax error: ...
//! ...
//! let = 19;
//!     ^
//! twenty.monkey:21:5: syntax error: ...
//! let = 20;
//!     ^
//= 2
