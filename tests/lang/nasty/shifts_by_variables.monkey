// Shift counts 0 … 63 from a variable, of values of both signs; bits that leave are lost.
let s = 0;
for (let i = 0; i < 1280; i++) {
    let n = i % 64;
    let v = i % 3 == 0 ? -i : i * 0x123456789;
    s = s ^ (v << n) ^ (v >> n) ^ (v >>> n);
    if (n == 63) { s = s * 31 + 7; }
}
puts(s);
//> 8747820009641444962
