// Every operation at the ends of 64 bits, in a hot loop over all pairs: a checksum of wrapped results, and those at -1.
let min = -9223372036854775808;
let max = 9223372036854775807;
let v = [min, min + 1, -2, -1, 0, 1, 2, max - 1, max];
let sum = 0;
let differ = 0;
for (let i = 0; i < 9; i++) {
    for (let j = 0; j < 9; j++) {
        let a = v[i];
        let b = v[j];
        sum = sum * 31 + (a + b) - (a - b) + a * b;
        if (b != 0) {
            if (a != a / b * b + a % b) { differ++; }
            sum = sum ^ (a / b) + a % b;
        }
        sum = sum + (a & b) - (a | b) + (a ^ b) + ~a - -b;
    }
}
puts(sum, differ);
//> 8159866050263842164
//> 0
