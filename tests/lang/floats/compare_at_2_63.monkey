// The maximum is below 2^63, the minimum equals -2^63; infinities lie beyond all INTEGERs.
let max = 9223372036854775807;
let min = -9223372036854775808;
let top = 9223372036854775808.0;
puts(max < top, max == top, max >= top, top > max, min == -top, min <= -top, min > -top, -top >= min);
puts(max < INF, min > -INF, max == INF, 9223372036854774784.0 < max, 9223372036854774784 == 9223372036854774784.0, 9223372036854774785 > 9223372036854774784.0);
let n = 0;
for (let i = 0; i < 150; i++) {
    if (max - i < top) { n++; }
    if (min + i < -top) { n += 1000; }
    if (min + i == -top) { n += 100000; }
    if (max - i > 9223372036854774784.0) { n += 1000000; }
}
puts(n);
//> true
//> false
//> false
//> true
//> true
//> true
//> false
//> true
//> true
//> true
//> false
//> true
//> true
//> true
//> 150100150
