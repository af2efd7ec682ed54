// Functions: parameters, implicit and explicit results, recursion, printing.
let add = fn(a, b) { a + b };
let none = fn() { };
let early = fn(x) { if (x > 0) { return "positive"; } "other" };
let bare = fn() { return; };
puts(add(1, 2), none(), early(1), early(-1), bare(), add, none, fn(x) { x }, len, type(add), type(len));
puts(fn(x) { x * 2 }(21), (fn() { fn() { 7 } })()());
//> 3
//> null
//> positive
//> other
//> null
//> fn(a, b)
//> fn()
//> fn(x)
//> builtin len
//> FUNCTION
//> BUILTIN
//> 42
//> 7
