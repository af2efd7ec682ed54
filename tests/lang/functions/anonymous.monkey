// An anonymous function in a traceback.
let a = [fn() { 1 % 0 }];
let call = fn(g) {
    let r = g();
    r
};
call(
    a[0]
);
//! anonymous.monkey:2:19: error: division by zero
//!   at <anonymous> (anonymous.monkey:2)
//!   at call (anonymous.monkey:4)
//!   at <file> (anonymous.monkey:7)
//= 1
