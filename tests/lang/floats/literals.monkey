// What is a float and what is not: `1..3` is a range, an exponent may have a sign.
puts(1..4, 1e2, 1.5e+3, 2e-2);
puts(0.5, 10.25);
//> [1, 2, 3]
//> 100.0
//> 1500.0
//> 0.02
//> 0.5
//> 10.25
