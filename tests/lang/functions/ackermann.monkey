// Deep mutual nesting of calls in arguments.
let ack = fn(m, n) {
    if (m == 0) { return n + 1; }
    if (n == 0) { return ack(m - 1, 1); }
    ack(m - 1, ack(m, n - 1))
};
puts(ack(2, 3), ack(1, 50), ack(2, 10));
//> 9
//> 52
//> 23
