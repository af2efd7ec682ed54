// LINE of a caller is that of the parenthesis of its call, of the error that of its place.
let f = fn(a, b) {
    a
        +
        b
};
let x = [
    1,
    f
    (
        2,
        "3"
    )
];
//! multi_line.monkey:4:9: error: type mismatch: INTEGER + STRING
//!   at f (multi_line.monkey:4)
//!   at <file> (multi_line.monkey:10)
//= 1
