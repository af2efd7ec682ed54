// A product that passes 64 bits over and over, beside its low bits computed apart.
let x = 1;
let low = 1;
for (let i = 0; i < 3000; i++) {
    x = x * 6364136223846793005 + 1442695040888963407;
    low = (low * 0x7f2d + 0xf4f) & 0xffff;
    if ((x & 1) == (i & 1)) { x = x ^ (x >>> 33); low = x & 0xffff; }
}
puts(x, low);
//> 722216597822002888
//> 41672
