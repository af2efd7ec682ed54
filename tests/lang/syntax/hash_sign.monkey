// `#!` is skipped on the first line only.
#! not here
puts("never");
//! hash_sign.monkey:2:1: syntax error: ...
//! #! not here
//! ^
//= 2
