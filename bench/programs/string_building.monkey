// Builds n lines byte by byte, packs each by the lengths of its runs, and sums up the bytes: strings that grow at their end.
let n = len(args()) > 0 ? int(args()[0]) : 200000;

let x = 7;
let make_line = fn() {
    let line = "";
    while (len(line) < 60) {
        x = x * 16807 % 2147483647;
        let letter = char(97 + x % 26);
        for (k in 0..x % 4 + 1) { line += letter; }
    }
    line
};
let pack = fn(line) {
    let packed = "";
    let i = 0;
    while (i < len(line)) {
        let j = i + 1;
        while (j < len(line) && line[j] == line[i]) { j++; }
        packed += j - i > 1 ? str(j - i) + line[i] : line[i];
        i = j;
    }
    packed
};
let length = 0;
let sum = 0;
for (i in 0..n) {
    let packed = pack(make_line());
    length += len(packed);
    for (k in 0..len(packed)) { sum = (sum * 31 + ord(packed, k)) % 1000003; }
}
puts(length, sum);
