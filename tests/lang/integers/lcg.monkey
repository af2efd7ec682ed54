// A linear congruential generator: wrapping multiplication and addition, every bit counts.
let x = 42;
for (let i = 0; i < 1000; i++) {
    x = x * 6364136223846793005 + 1442695040888963407;
}
puts(x);
puts(x >>> 33, x >> 33);
//> 3780446852550674546
//> 440101936
//> 440101936
