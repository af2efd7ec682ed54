// Compensated summation: reassociating it would lose the correction.
let s = 0.0;
let c = 0.0;
let plain = 0.0;
for (let i = 0; i < 5000; i++) {
    let x = i % 2 == 0 ? 0.1 : 1e-9;
    let y = x - c;
    let t = s + y;
    c = (t - s) - y;
    s = t;
    plain += x;
}
puts(s, plain, s == plain);
//> 250.00000250000002
//> 250.0000024999784
//> false
