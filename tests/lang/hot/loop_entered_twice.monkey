// The same hot loop with INTEGERs, then FLOATs, then INTEGERs again.
let total = fn(a, b, n) {
    let s = a;
    for (let i = 0; i < n; i++) { s = s * b - i; }
    s
};
puts(total(1, 1, 150), total(1, 0.5, 150), total(1, 1, 150), total(0.0, 1, 100));
//> -11174
//> -296.0
//> -11174
//> -4950.0
