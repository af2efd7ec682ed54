// delete: argument 1 is of a wrong kind, late in a hot loop of right calls.
for (let i = 0; i < 70; i++) {
    let r = delete(i < 60 ? {"a": 1} : "a", "a");
    if (i % 59 == 0) { puts(r); }
}
//> true
//> true
//! delete_1.monkey:3:19: error: delete: argument 1 must be HASH, got STRING
//!   at <file> (delete_1.monkey:3)
//= 1
