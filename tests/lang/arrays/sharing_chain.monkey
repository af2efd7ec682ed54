// push shares storage: writes, appends and pops on either side are never seen on the other.
let a = [1, 2];
let b = push(a, 3);
let c = push(a, 4);
let d = push(b, 5);
a[0] = 10;
append(b, 6);
pop(c);
d[1] = 20;
puts(a, b, c, d);
let all = [];
let e = [];
for (let i = 0; i < 60; i++) {
    e = push(e, i);
    if (i % 20 == 0) { append(all, e); e[0] = -i; }
}
puts(all[0], len(all[1]), all[1][0], all[2][0], e[0], len(e));
//> [10, 2]
//> [1, 2, 3, 6]
//> [1, 2]
//> [1, 20, 3, 5]
//> [0]
//> 21
//> -20
//> -40
//> -40
//> 60
