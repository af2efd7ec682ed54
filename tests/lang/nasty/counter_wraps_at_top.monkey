// The counter passes 2^63 - 1 and goes on below: a loop that a range proof must not trust.
let top = 9223372036854775807;
let n = 0;
let negatives = 0;
let i = top - 1000;
while (n < 2000) {
    if (i < 0) { negatives++; }
    i++;
    n++;
}
puts(negatives, i == -9223372036854775808 + 999);
// Ends when the counter has wrapped: `i >= start` fails at the minimum.
let m = 0;
for (let k = top - 500; k >= top - 500; k++) { m++; }
puts(m);
//> 999
//> true
//> 501
