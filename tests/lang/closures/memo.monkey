// Memoisation with a captured hash.
let memo = fn(f) {
    let seen = {};
    fn(n) {
        let v = seen[n];
        if (v != null) { return v; }
        v = f(n);
        seen[n] = v;
        v
    }
};
let fib = memo(fn(n) { n < 2 ? n : fib(n - 1) + fib(n - 2) });
puts(fib(90), fib(50));
//> 2880067194370816120
//> 12586269025
