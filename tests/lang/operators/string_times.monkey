// STRING * INTEGER repeats; INTEGER * STRING is a mismatch; nothing times 1, 0 or of an empty string is surprising.
puts("ab" * 0 == "", "ab" * 1, "" * 1000000000, "-" * 5, len("xyz" * 1000), "a" * 2 + "b");
puts(2 * "ab");
//> true
//> ab
//>
//> -----
//> 3000
//> aab
//! string_times.monkey:3:8: error: type mismatch: INTEGER * STRING
//!   at <file> (string_times.monkey:3)
//= 1
