// An invariant division behind a guard: it must not run when the loop does not.
let f = fn(a, b, n) {
    let s = 0;
    for (let i = 0; i < n; i++) {
        if (b != 0) { s += a / b; }
    }
    s
};
puts(f(100, 7, 200), f(100, 0, 200), f(100, 0, 0), f(-100, 7, 200));
//> 2800
//> 0
//> 0
//> -2800
