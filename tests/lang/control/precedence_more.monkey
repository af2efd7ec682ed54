// Bit operators bind tighter than comparisons, `..` between them; prefix operators looser than calls, members and `++`.
let a = [5, 6];
let h = {"n": 3, "f": fn(x) { x * 2 }};
puts(1 | 2 == 3, 4 & 6 > 3, 1 ^ 3 < 3, 1 << 2 + 1, 16 >> 1 + 1, 2 + 3 & 4, 1 | 2 ^ 3 & 5);
puts(-a[0], !h.n, -h.f(4), ~a[1], -h.n++, h.n, - -a[0], !!a);
puts(len(0..2 | 1), len(1 + 1..2 << 1), 2 * 3 % 4, 7 % 4 * 2, 8 / 2 / 2, 2 - 3 - 4, 1 - -1);
puts(1 < 2 == 2 > 1, true || false && false, false && true || true, 1 == 1 && 2 == 2 ? "y" : "n");
//> true
//> true
//> true
//> 8
//> 4
//> 4
//> 3
//> -5
//> false
//> -8
//> -7
//> -4
//> 4
//> 5
//> true
//> 3
//> 2
//> 2
//> 6
//> 2
//> -5
//> 2
//> true
//> true
//> true
//> y
