// Callee, then arguments, then the check that it is a function.
let log = fn(x) { print(x, " "); x };
let f = fn(a, b) { a - b };
let g = fn() { log("callee"); f };
puts(g()(log(9), log(4)));
let h = {"m": f};
let get = fn() { log("object"); h };
puts(get().m(log(3), log(2)));
puts(get()[log("m")](log(3), log(1)));
//> callee 9 4 5
//> object 3 2 1
//> object m 3 1 2
