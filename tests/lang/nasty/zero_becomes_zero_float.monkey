// 0 becomes 0.0 at once, in the first iteration, then grows: 200 quarters are 50.
// The sign and kind of a zero that nothing is added to stay.
let f = fn(n, x) {
    let s = 0;
    for (let i = 0; i < n; i++) { s += x; }
    s
};
puts(f(0, 0.25), f(1, 0.0), f(200, 0.25), f(200, 0), f(200, -0.0), f(200, 0.5), f(200, 2));
//> 0
//> 0.0
//> 50.0
//> 0
//> 0.0
//> 100.0
//> 400
