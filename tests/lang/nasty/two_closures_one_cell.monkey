// Two closures share one cell; each sees what the other wrote, in every order.
let pair = fn() { let n = 0; [fn() { n += 1; n }, fn() { n *= 2; n }] };
let p = pair();
let q = pair();
let s = 0;
for (let i = 0; i < 400; i++) {
    let inc = p[0];
    let dbl = p[1];
    s += inc();
    if (i % 40 == 39) { s += dbl() % 1000; }
    if (i == 200) { p = q; }
}
puts(s);
//> 178899
