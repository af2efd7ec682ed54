// In `a[i] = e` first a, then i, then e, then the store.
let log = fn(tag, x) { print(tag, " "); x };
let a = [1, 2, 3];
log("a", a)[log("i", 1)] = log("e", 20);
puts(a);
log("a", a)[log("i", 2)] += log("e", 5);
puts(a);
let i = 0;
a[i] = (i = 2);
puts(a, i);
a[i = 1] = i;
puts(a);
let b = a;
a[0] = (a = [7]);
puts(a, len(b), b[0] == a);
//> a i e [1, 20, 3]
//> a i e [1, 20, 8]
//> [2, 20, 8]
//> 2
//> [2, 1, 8]
//> [7]
//> 3
//> true
