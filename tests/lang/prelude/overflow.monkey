// A prelude function is one level of depth: f and any fill the 100,000 by turns.
let one = [1];
let depth = 0;
let f = fn(x) {
    depth++;
    any(one, f)
};
f(1);
//! overflow.monkey:6:8: error: stack overflow
//!   at any (<prelude>)
//!   at f (overflow.monkey:6)
//!   at any (<prelude>)
//!   at f (overflow.monkey:6)
//!   at any (<prelude>)
//!   at f (overflow.monkey:6)
//!   at any (<prelude>)
//!   at f (overflow.monkey:6)
//!   at any (<prelude>)
//!   at f (overflow.monkey:6)
//!   ... 99981 more
//!   at f (overflow.monkey:6)
//!   at any (<prelude>)
//!   at f (overflow.monkey:6)
//!   at any (<prelude>)
//!   at f (overflow.monkey:6)
//!   at any (<prelude>)
//!   at f (overflow.monkey:6)
//!   at any (<prelude>)
//!   at f (overflow.monkey:6)
//!   at <file> (overflow.monkey:8)
//= 1
