// A loop with `<=` up to the maximum less one, and one that counts down to the minimum.
let n = 0;
for (let i = 9223372036854775700; i <= 9223372036854775806; i++) { n++; }
puts(n, i);
for (let i = -9223372036854775700; i > -9223372036854775808; i--) { n++; }
puts(n, i);
for (let i = 9223372036854775600; i > 0; i += 3) { n++; }
puts(n, i);
//> 107
//> 9223372036854775807
//> 215
//> -9223372036854775808
//> 285
//> -9223372036854775806
