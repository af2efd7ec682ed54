// Two globals exchange their values, kinds and all, in a side path.
let a = 1;
let b = 0.5;
let sa = 0;
let sb = 0;
for (let i = 0; i < 1000; i++) {
    if (i % 8 == 5) { let t = a; a = b; b = t; }
    sa += a;
    sb += b;
}
puts(sa + sb, sa - sb, a, b);
//> 1500.0
//> 1.0
//> 0.5
//> 1
