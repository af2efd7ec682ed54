// What a call changes below is seen behind it: a global, an element, a length, a cell.
let g = 0;
let a = [0];
let bump = fn(n) { g += n; a[0] += g; if (n > 0) { bump(n - 1); append(a, n); } };
let t = 0;
for (i in 0..30) {
    let before = g;
    bump(3);
    t += g - before + len(a);
}
// g grows by 6 each time; a has three more each time: 30*6 + sum of 1+3i, i from 1 to 30.
puts(g, len(a), t);
let swap = fn(n) { if (n == 3) { g = "text"; } if (n > 0) { return swap(n - 1); } return n; };
let seen = 0;
for (i in 0..40) { g = 1; seen += swap(i % 5); if (g == "text") { seen += 100; } }
puts(seen);
//> 180
//> 91
//> 1605
//> 1600
