// 20,000 nested calls are no trouble.
let down = fn(n) { if (n == 0) { return 0; } 1 + down(n - 1) };
puts(down(20000));
//> 20000
