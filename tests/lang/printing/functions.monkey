// Functions print with their parameters' names, builtins with their own; the prelude's as in the manual.
let f = fn(alpha, _b1,) { alpha };
puts(f, fn() { 1 }, len, [min, fn(x) { x }], map, reduce, {"k": print}, str(f) + str(puts), `${zip}`, [sum, any]);
//> fn(alpha, _b1)
//> fn()
//> builtin len
//> [builtin min, fn(x)]
//> fn(a, f)
//> fn(a, init, f)
//> {k: builtin print}
//> fn(alpha, _b1)builtin puts
//> fn(a, b)
//> [fn(a), fn(a, f)]
