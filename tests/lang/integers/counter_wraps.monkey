// A loop whose counter wraps past the maximum: the condition must see the wrapped value.
let i = 9223372036854775800;
let steps = 0;
while (i > 0) {
    i++;
    steps++;
}
puts(i, steps);
let n = 0;
for (let k = 9223372036854775700; k >= 9223372036854775700; k += 1) { n++; }
puts(n);
//> -9223372036854775808
//> 8
//> 108
