// clock is monotonic.
let a = clock();
let b = clock();
for (i in 0..200) { let c = clock(); if (c < b) { puts("backwards"); } b = c; }
puts(type(a), b >= a);
//> FLOAT
//> true
