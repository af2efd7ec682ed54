let m8016 = fn() {
puts(1, 1, 1, pow(2, 10), 1, exp(0), log(1), log2(8), log10(1000));
puts(sin(0), cos(0), tan(0), asin(0), acos(1), atan(0), atan2(0, 1), sinh(0), cosh(0), tanh(0), hypot(3, 4));
};
for (km8016 in 0..3) { m8016(); }
