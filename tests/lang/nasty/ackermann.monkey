// Recursion as an argument of itself.
let ack = fn(m, n) { if (m == 0) { n + 1 } else if (n == 0) { ack(m - 1, 1) } else { ack(m - 1, ack(m, n - 1)) } };
// A(1,n) = n+2, A(2,n) = 2n+3, A(3,n) = 2^(n+3) - 3.
puts(ack(1, 20), ack(2, 12), ack(3, 3));
//> 22
//> 27
//> 61
