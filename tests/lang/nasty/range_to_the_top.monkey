// A range that ends at the greatest INTEGER: its counter must not pass it.
let n = 0;
let top = 9223372036854775807;
for (i in top - 300..top) { n++; }
let m = 0;
for (k in -9223372036854775808..-9223372036854775808 + 200) { m++; if (k == -9223372036854775808 + 150) { m += 1000; } }
for (none in top..-9223372036854775808) { m = -1; }
puts(n, i == top - 1, m);
//> 300
//> true
//> 1200
