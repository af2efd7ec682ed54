// Assigning a name that is bound nowhere, and a builtin's name.
total = 5;
len = 6;
//! assign_unbound.monkey:2:1: syntax error: identifier not found: total
//! total = 5;
//! ^
//! assign_unbound.monkey:3:1: syntax error: identifier not found: len
//! len = 6;
//! ^
//= 2
