// Two for-in loops over the same array, one inside the other, with one variable.
let a = [1, 2, 3];
let n = 0;
for (x in a) {
    for (x in a) { n += x; }
    n += 100 * x;
}
puts(n, x);
for (i in 0..3) { for (i in 10..12) { print(i, " "); } print(i, " "); }
puts(i);
//> 918
//> 3
//> 10 11 11 10 11 11 10 11 11 11
