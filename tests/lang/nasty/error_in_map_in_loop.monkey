// A prelude function's callback fails: the callback's place, the prelude's frame, the script's lines.
let scale = 1;
let f = fn(x) { 100 / (scale * x) };
let s = 0;
for (let i = 0; i < 100; i++) {
    s += sum(map([1, 2, 5], f));
    if (i == 60) { puts(s); scale = 0; }
}
//> 10370
//! error_in_map_in_loop.monkey:3:21: error: division by zero
//!   at f (error_in_map_in_loop.monkey:3)
//!   at map (<prelude>)
//!   at <file> (error_in_map_in_loop.monkey:6)
//= 1
