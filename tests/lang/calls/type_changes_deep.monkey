// What comes back changes its type in the middle of a recursion, at several depths, and changes back.
let deep = fn(n, k) {
    if (n == k) { return 0.5; }
    if (n == 0) { return 1; }
    return deep(n - 1, k) + 1;
};
for (i in 0..30) { deep(20, -1); }
puts(deep(1000, -1), deep(1000, 999), deep(1000, 500), deep(1000, 1), deep(1000, -1));
let text = fn(n) { n == 0 ? "" : n % 100 == 0 ? "." + text(n - 1) : text(n - 1) };
puts(text(900));
//> 1001
//> 1.5
//> 500.5
//> 999.5
//> 1001
//> .........
