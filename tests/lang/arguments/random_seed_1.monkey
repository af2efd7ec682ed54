// random_seed: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = random_seed(i < 60 ? 1 : 1.5);
    if (i % 59 == 0) { puts(r); }
}
//> null
//> null
//! random_seed_1.monkey:3:24: error: random_seed: argument 1 must be INTEGER, got FLOAT
//!   at <file> (random_seed_1.monkey:3)
//= 1
