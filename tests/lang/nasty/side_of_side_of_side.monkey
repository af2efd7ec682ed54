// Branches within branches: each level is reached only every so often.
let count = array(6, 0);
let s = 0;
for (let i = 1; i <= 5040; i++) {
    if (i % 2 == 0) {
        count[0]++;
        if (i % 3 == 0) {
            count[1]++;
            if (i % 5 == 0) {
                count[2]++;
                if (i % 7 == 0) {
                    count[3]++;
                    if (i % 4 == 0) { count[4]++; s += i; } else { s -= i; }
                } else { s += 3; }
            } else { s += 2; }
        } else { s += 1; }
    } else { count[5]++; }
}
// 2520, 840, 168, 24, multiples of 420: 12. +1 * 1680, +2 * 672, +3 * 144,
// multiples of 420 add 420 * 78, odd multiples of 210 take 210 * 144.
puts(count, s);
//> [2520, 840, 168, 24, 12, 2520]
//> 5976
