// The loop variable of for-in may be assigned without changing the iteration.
let s = 0;
for (x in range(120)) {
    s += x;
    x = 1000;
}
puts(s, x);
let a = [1, 2, 3];
for (x in a) { a = [9, 9, 9, 9]; s += x; }
puts(s, a, x);
//> 7140
//> 1000
//> 7146
//> [9, 9, 9, 9]
//> 3
