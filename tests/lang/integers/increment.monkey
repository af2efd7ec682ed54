// `++` and `--` behind variables, elements and entries; the value is what was stored.
let x = 5;
puts(x++, x, x--, x);
let a = [1, 2];
puts(a[0]++, a[-1]--, a);
let h = {"n": 1};
puts(h.n++, h["n"]++, h);
puts(--x, - -x);
let big = 9223372036854775807;
big++;
puts(big);
//> 6
//> 6
//> 5
//> 5
//> 2
//> 1
//> [2, 1]
//> 2
//> 3
//> {n: 3}
//> 5
//> 5
//> -9223372036854775808
