// Every maths function and float operation over numbers of all sizes, printed so
// that each bit tells: the same text wherever it runs, compiled or not.
let numbers = [0.0, -0.0, 1.0, -1.0, 0.5, 3.0, 1e-300, 5e-324, 1e300, 1.7976931348623157e308, INF, -INF, NAN, PI, E,
               4503599627370495.5, 9007199254740993.0, -2.5, 1e15, 2.2250738585072014e-308];
random_seed(7);
for (i in 0..200) {
    numbers = push(numbers, (random() - 0.5) * pow(10.0, (i % 40) - 20));
    numbers = push(numbers, random() * 4.0 - 2.0);
}
for (x in numbers) {
    puts(x, sqrt(x), sin(x), cos(x), tan(x), asin(x), acos(x), atan(x), sinh(x), cosh(x), tanh(x));
    puts(exp(x), log(x), log2(x), log10(x), floor(x), ceil(x), round(x), trunc(x), abs(x), sign(x));
    puts(format("%.17g %e %.3f", x, x, x));
}
let n = len(numbers);
for (i in 0..n) {
    let x = numbers[i];
    let y = numbers[(i * 7 + 3) % n];
    puts(x + y, x - y, x * y, x / y, x % y, pow(x, y), atan2(x, y), hypot(x, y), min(x, y), max(x, y), clamp(x, -1.5, 2));
    puts(x < y, x <= y, x == y, x > 3, x == i, i < x, -x);
}
let sum = 0.0;
let whole = 0;
for (i in 0..20000) {
    sum = sum * 0.999 + i / 7.0;
    if (sum < 1e15) { whole = whole + int(sum) ^ (i << 3) }
}
puts(sum, whole);
