// O(n log n): sorting 1024 elements takes no more comparisons than some multiple of 10 * 1024.
let calls = 0;
let a = map(range(1024), fn(i) { i * 619 % 1024 });
let b = sort(a, fn(x, y) { calls++; x - y });
puts(calls <= 20480, b[0], b[1023], all(range(1024), fn(i) { b[i] == i }));
//> true
//> 0
//> 1023
//> true
