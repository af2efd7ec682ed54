// Negative zero is not lost in a loop: neither by folding x + 0.0, x * 1 nor by negation.
let z = -0.0;
let y = 0.0;
for (let i = 0; i < 120; i++) {
    y = z * 1.0;
    y = y - 0.0;
}
puts(y, 1.0 / y);
for (let i = 0; i < 120; i++) { y = z + 0.0; }
puts(y, 1.0 / y);
for (let i = 0; i < 121; i++) { y = -y; }
puts(y, 1.0 / y);
let k = 0;
for (let i = 0; i < 120; i++) { y = k * -1.0; }
puts(y);
for (let i = 0; i < 120; i++) { y = 0 - z; }
puts(y);
//> -0.0
//> -inf
//> 0.0
//> inf
//> -0.0
//> -inf
//> -0.0
//> 0.0
