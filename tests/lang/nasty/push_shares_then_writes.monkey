// push shares the buffer; the write to either side must not be seen by the other.
let a = range(10);
let s = 0;
for (let i = 0; i < 500; i++) {
    let b = push(a, i);
    if (i % 3 == 0) { a[0] = a[0] + 1; } else { b[0] = 1000; }
    s += a[0] + len(b);
}
// a[0] after i is i/3 + 1; sum over 500: 3*(1+…+166) + 2*167, and 500 * 11.
puts(s, a[0], len(a));
//> 47417
//> 167
//> 10
