// random_seed of 0 arguments, in a function that was hot before it got there.
let f = fn(i) {
    if (i < 60) { return i; }
    random_seed()
};
for (i in 0..70) { f(i); }
//! random_seed_count.monkey:4:16: error: wrong number of arguments: want=1, got=0
//!   at f (random_seed_count.monkey:4)
//!   at <file> (random_seed_count.monkey:6)
//= 1
