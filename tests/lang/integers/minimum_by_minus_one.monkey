// The minimum divided by -1 wraps, its remainder is 0; by variables too, so that nothing is folded early.
let min = -9223372036854775808;
let m1 = -1;
puts(min / m1, min % m1, min / 1, min % 1, min / 2, min % 2, min / 10, min % 10);
let last = 0;
let rem = 0;
for (let i = 0; i < 120; i++) {
    let d = i < 110 ? 3 : -1;
    last = min / d;
    rem = min % d;
}
puts(last, rem);
//> -9223372036854775808
//> 0
//> -9223372036854775808
//> 0
//> -4611686018427387904
//> 0
//> -922337203685477580
//> -8
//> -9223372036854775808
//> 0
