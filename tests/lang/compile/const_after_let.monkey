// A const after a `let` of the same name, at the later name; in functions too.
let f = fn() {
    let a = 1;
    const a = 2;
    a
};
const c = 1;
let g = fn() { c = 2; };
//! const_after_let.monkey:4:11: syntax error: cannot assign to const a
//! ...
//! const_after_let.monkey:8:16: syntax error: cannot assign to const c
//! ...
//= 2
