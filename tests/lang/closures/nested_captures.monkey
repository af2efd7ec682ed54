// Captures through three levels, some assigned, some not.
let outer = fn(a) {
    let b = a * 2;
    let mid = fn(c) {
        let inner = fn(d) {
            b = b + 1;
            a + b + c + d
        };
        inner
    };
    let f = mid(1000);
    let s = 0;
    for (let i = 0; i < 110; i++) { s += f(i); }
    [s, b]
};
puts(outer(5), outer(7));
//> [123750, 120]
//> [124410, 124]
