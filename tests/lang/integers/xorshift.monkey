// A xorshift generator: all three kinds of shift mixed.
let x = 88172645463325252;
let acc = 0;
for (i in 0..500) {
    x ^= x << 13;
    x ^= x >>> 7;
    x ^= x << 17;
    acc += x & 1;
}
puts(x, acc);
//> -3757928685626484011
//> 266
