// assert of 3 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    assert([1], 2, 3)
};
for (i in 0..70) { f(i); }
//! assert_count_3.monkey:4:11: error: wrong number of arguments: want=1..2, got=3
//!   at f (assert_count_3.monkey:4)
//!   at <file> (assert_count_3.monkey:6)
//= 1
