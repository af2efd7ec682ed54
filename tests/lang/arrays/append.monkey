// append, extend, pop and fill work in place.
let a = [];
for (let i = 0; i < 150; i++) { append(a, i * 3); }
puts(len(a), a[149], pop(a), len(a), pop([]));
let b = append(a, "x");
puts(b == a, a[-1]);
extend(a, [1, 2]);
puts(len(a), a[-1]);
let c = [1, 2];
extend(c, c);
puts(c);
puts(fill(c, 0), c);
let s = 0;
while (len(a) > 0) {
    let v = pop(a);
    if (type(v) == "INTEGER") { s += v; }
}
puts(s);
//> 150
//> 447
//> 447
//> 149
//> null
//> true
//> x
//> 152
//> 2
//> [1, 2, 1, 2]
//> [0, 0, 0, 0]
//> [0, 0, 0, 0]
//> 33081
