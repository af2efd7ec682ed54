// exit(n) ends the script with that status, from anywhere; output is kept.
let f = fn(i) { if (i == 130) { puts("leaving"); exit(7); } i };
let s = 0;
for (let i = 0; i < 200; i++) { s += f(i); }
puts("never");
//> leaving
//= 7
