// A brace at the start of a statement begins a hash.
let f = fn() { {"a": 1}; {"b": 2} };
puts(f());
{"x": 1}.x;
puts({1: 2}[1]);
//> {b: 2}
//> 2
