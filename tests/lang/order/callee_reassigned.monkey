// The callee's value is taken before the arguments run.
let f = fn(x) { "old " + str(x) };
puts(f(f = fn(x) { "new" }));
puts(f(1));
//> old fn(x)
//> new
