// An `if`, `while` or `for` statement is over at its brace: what follows begins a new one.
let a = [1, 2];
let f = fn(x) {
    if (x) { a }
    [0]
};
puts(f(true), f(false));
let g = fn(x) {
    while (false) { }
    -x
};
puts(g(3));
let h = fn() {
    for (i in 0..2) { }
    (1 + 2)
};
puts(h())
//> [0]
//> [0]
//> -3
//> 3
