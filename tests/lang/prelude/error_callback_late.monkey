// The callback fails in its 251st call, inlined in a trace by then.
let limit = 250;
let check = fn(x) {
    let room = limit - x;
    100 / room
};
let run = fn(a) {
    let b = map(a, check);
    sum(b)
};
puts(run(range(250)) > 0);
puts(run(range(300)));
//> true
//! error_callback_late.monkey:5:9: error: division by zero
//!   at check (error_callback_late.monkey:5)
//!   at map (<prelude>)
//!   at run (error_callback_late.monkey:8)
//!   at <file> (error_callback_late.monkey:12)
//= 1
