// PI and the like are builtins' names: to be bound by `let` first.
PI = 3;
INF++;
map = 1;
//! constants_are_builtins.monkey:2:1: syntax error: identifier not found: PI
//! ...
//! constants_are_builtins.monkey:3:1: syntax error: identifier not found: INF
//! ...
//! constants_are_builtins.monkey:4:1: syntax error: identifier not found: map
//! map = 1;
//! ^
//= 2
