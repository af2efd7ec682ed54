// Two expressions without a semicolon between them.
puts(1)
puts(2)
//! missing_semicolon.monkey:3:1: syntax error: ...
//! puts(2)
//! ^
//= 2
