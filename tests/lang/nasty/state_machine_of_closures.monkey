// Each state is a closure that gives the next: the callee of one site depends on data.
let count = [0, 0, 0];
let a = fn(i) { count[0]++; i % 3 == 0 ? b : a };
let b = fn(i) { count[1]++; i % 4 == 0 ? c : b };
let c = fn(i) { count[2]++; i % 5 == 0 ? a : b };
let state = a;
for (let i = 0; i < 3000; i++) { state = state(i); }
puts(count, sum(count), state == b);
//> [301, 2000, 699]
//> 3000
//> true
