// -0.0 + -0.0 stays -0.0, but 0 + -0.0 is 0.0; in a product the sign flips each time.
let s = -0.0;
let p = 0.0;
for (let i = 0; i < 501; i++) { s = s + -0.0; p = p * -1.0; }
let z = 0;
for (let i = 0; i < 501; i++) { z = z + -0.0; }
puts(s, p, 1 / s, 1 / p, z, 1 / z);
//> -0.0
//> -0.0
//> -inf
//> -inf
//> 0.0
//> inf
