// Negation of the minimum within a hot loop, and 0 - x, -(-x), ~x + 1.
let v = [-9223372036854775808, 9223372036854775807, 0, -1];
let n = 0;
let s = 0;
for (let i = 0; i < 120; i++) {
    let x = v[i % 4];
    if (-x == 0 - x && - -x == x && ~x + 1 == -x) { n++; }
    if (-x == x) { s++; }
}
puts(n, s);
//> 120
//> 60
