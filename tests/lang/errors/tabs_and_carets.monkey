// A tab is one column, and kept above the caret; a letter of two bytes is two columns but one place.
	let s = "é"; let = 1;
//! tabs_and_carets.monkey:2:20: syntax error: ...
//! 	let s = "é"; let = 1;
//! 	                 ^
//= 2
