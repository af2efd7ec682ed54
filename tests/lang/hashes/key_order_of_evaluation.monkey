// A literal checks a key before it evaluates the value; pairs go left to right.
let say = fn(x) { puts(x); x };
let h = {say("k1"): say("v1"), say("k2"): say("v2"), [1]: say("never")};
//> k1
//> v1
//> k2
//> v2
//! key_order_of_evaluation.monkey:3:54: error: unusable as hash key: ARRAY
//!   at <file> (key_order_of_evaluation.monkey:3)
//= 1
