// Every compound assignment, and its value.
let x = 10;
puts(x += 5, x -= 3, x *= 4, x /= 5, x %= 5);
puts(x |= 8, x &= 12, x ^= 5, x <<= 4, x >>= 2, x >>>= 1);
x = -1;
x >>>= 60;
puts(x);
//> 15
//> 12
//> 48
//> 9
//> 4
//> 12
//> 12
//> 9
//> 144
//> 36
//> 18
//> 15
