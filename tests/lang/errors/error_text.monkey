// error() and assert() show the text of any value, of one that contains itself too.
let a = [1, "x", 2.0];
a[1] = a;
error([a, {"k": null}]);
//! error_text.monkey:4:6: error: [[1, [...], 2.0], {k: null}]
//!   at <file> (error_text.monkey:4)
//= 1
