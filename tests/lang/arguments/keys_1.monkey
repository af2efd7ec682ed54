// keys: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = keys(i < 60 ? {"a": 1} : ["a"]);
    if (i % 59 == 0) { puts(r); }
}
//> [a]
//> [a]
//! keys_1.monkey:3:17: error: keys: argument 1 must be HASH, got ARRAY
//!   at <file> (keys_1.monkey:3)
//= 1
