// Ten ways, each with another operation, so that no two side paths are alike.
let x = 7;
let hist = array(10, 0);
for (let i = 0; i < 3000; i++) {
    let k = x % 10;
    hist[k] += 1;
    if (k == 0) { x = x * 3 + 1; }
    else if (k == 1) { x = x + 12; }
    else if (k == 2) { x = x ^ 91; }
    else if (k == 3) { x = x * 5 - 2; }
    else if (k == 4) { x = x / 2 + 33; }
    else if (k == 5) { x = (x << 2) | 1; }
    else if (k == 6) { x = x - 1; }
    else if (k == 7) { x = x * x % 1009; }
    else if (k == 8) { x = (x >> 1) + 5; }
    else { x = 10007 - x; }
    x = x & 0xffff;
}
puts(x, hist, sum(hist));
//> 1850
//> [201, 426, 28, 1026, 231, 315, 112, 284, 117, 260]
//> 3000
